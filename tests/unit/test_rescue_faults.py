"""Rescuing under faults: whatever call fails or is the last, the words are whole somewhere, and nothing is torn."""

import errno
import os
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.rescue import NotRescuedError, bring_back, read, set_aside, waiting
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store
from tests.faults import Fault, Kill, KilledError, Watched
from tests.rescued import ID, store_in, stories, told

ERRNOS = (errno.ENOSPC, errno.EIO, errno.EROFS, errno.EDQUOT, errno.EMFILE, errno.EFBIG, errno.EACCES)


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder around a home with one session, to be copied for each fault."""
    around = tmp_path / "model"
    around.mkdir()
    store_in(around / "home", around, Watched()).save(told(Session(ID, "Northwind", "", ""), "old"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return around


Use = Callable[[Store], object]


def broken(around: Path, fault: Fault, use: Use) -> BaseException | None:
    """Uses a store, some call of which fails; gives what was raised."""
    ops = Watched()
    store = store_in(around / "home", around, ops)
    store.load(ID)
    ops.before = fault
    try:
        use(store)
    except (ClientExitError, OSError, KilledError) as error:
        return error
    finally:
        ops.before = lambda *_: None
        if isinstance(fault, Kill):
            ops.abandon()
        assert not ops.open_files, "no file stays open"
    return None


def aside(store: Store) -> None:
    """An ending that could not save."""
    last = store.last(ID)
    assert last is not None
    set_aside(store, told(last.session, "new"))


def everything(around: Path) -> set[str]:
    """What sessions and rescued files tell; each of them must be whole."""
    store = store_in(around / "home", around, Watched())
    return {*stories(store), *(read(store, each).answers.text("story") for each in waiting(store))}


@pytest.mark.parametrize("forever", [False, True], ids=["once", "forever"])
def test_a_fault_at_any_call_of_a_rescue_leaves_it_whole_in_some_place_or_is_told(
    tmp_path: Path, model: Path, forever: bool
) -> None:
    around = tmp_path / "around"
    told_of = 0
    for at in count(1):
        shutil.copytree(model, around)
        fault = Fault(at, ERRNOS[at % len(ERRNOS)], forever=forever)
        error = broken(around, fault, aside)
        assert error is None or (forever and isinstance(error, NotRescuedError))
        told_of += error is not None
        if error is None:
            assert everything(around) == {"old", "new"}
        else:
            assert os.strerror(fault.number) in str(error)
            assert everything(around) >= {"old"}
        assert forever or not list(around.rglob("*.tmp"))
        shutil.rmtree(around)
        if not fault.reached:
            break
    assert at > 8
    assert bool(told_of) is forever


def test_a_kill_at_any_call_of_a_rescue_tears_nothing(tmp_path: Path, model: Path) -> None:
    around = tmp_path / "around"
    for at in count(1):
        shutil.copytree(model, around)
        kill = Kill(at)
        broken(around, kill, aside)
        assert everything(around) in ({"old"}, {"old", "new"})
        broken(around, Fault(10_000, errno.EIO, forever=False), aside)
        assert "new" in everything(around), "a later ending is not kept from it by what was left"
        shutil.rmtree(around)
        if not kill.reached:
            break
    assert at > 8


def again(store: Store) -> None:
    """Brings back what waits."""
    for each in waiting(store):
        bring_back(store, each, lambda title: title)


@pytest.mark.parametrize("make", [Kill, lambda at: Fault(at, ERRNOS[at % len(ERRNOS)], forever=False)])
@pytest.mark.parametrize("changed", [False, True], ids=["in place", "as copy"])
def test_a_fault_or_kill_at_any_call_of_bringing_back_loses_nothing_and_a_second_try_ends_it(
    tmp_path: Path, model: Path, make: Callable[[int], Fault], changed: bool
) -> None:
    around = tmp_path / "around"
    broken(model, Fault(10_000, errno.EIO, forever=False), aside)
    if changed:
        store = store_in(model / "home", model, Watched())
        store.save(told(store.load(ID), "theirs"))
    for at in count(1):
        shutil.copytree(model, around)
        fault = make(at)
        broken(around, fault, again)
        assert "new" in everything(around)
        assert broken(around, Fault(10_000, errno.EIO, forever=False), again) is None
        assert everything(around) == ({"theirs", "new"} if changed else {"new"})
        shutil.rmtree(around)
        if not fault.reached:
            break
    assert at > 20
