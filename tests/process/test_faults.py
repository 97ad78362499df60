"""The store under faults: whatever call fails or is the last, nothing told as saved is lost, nothing older is torn."""

import errno
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from clientexit_tui.errors import ClientExitError
from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.saving import SaveFailedError
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.store import Store
from clientexit_tui.sessions.system import Ops
from tests.amount import all_or
from tests.faults import Fault, Kill, KilledError, Watched

ERRNOS = [
    *(errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT, errno.EMFILE, errno.EPERM, errno.EBUSY),
    *(errno.EFBIG, errno.ESTALE, errno.ENOMEM, errno.EXDEV),
]
DAY = datetime(2026, 11, 22, 10, tzinfo=UTC)
ID = "20261121-abcdef"
NUMBERS = count(1)
"""For the names of temporary files: what a killed program left must not be in the way of the next."""


def store_in(home: Path, ops: Ops | None = None) -> Store:
    """A store a day after its session was made, so that the first save also keeps a version."""
    return Store(
        home / "sessions",
        lambda: DAY,
        lambda: f"{next(NUMBERS):012x}",
        lambda session: Header(session.id, session.title),
        ops,
        backups=home / "backups",
    )


def told(session: Session, text: str) -> Session:
    """The session with its story told so."""
    return session.answer("story", Answer(value=text), "")


def story(store: Store) -> str:
    """The story on disk."""
    return store.peek(ID).answers.text("story")


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A home with one session saved three times, to be copied for each fault."""
    home = tmp_path / "model"
    store = store_in(home, Watched())
    session = Session(ID, "a", "", "")
    for text in ("oldest", "older", "old"):
        store.save(told(session, text))
    shutil.rmtree(home / "backups")
    return home


def visit(store: Store) -> str:
    """One whole visit: claim, read, save, put aside, give back; says how far it came for certain."""
    sure = "old"
    store.claim(ID)
    try:
        session = store.load(ID)
        store.save(told(session, "new"))
        sure = "new"
        store.save_over(told(session, "newer"))
    except SaveFailedError as error:
        error.add_note(sure)
        raise
    finally:
        store.release(ID)
    return "newer"


def check_home(home: Path, sure: set[str]) -> None:
    """After a restart without faults: one of these stories, whole versions only, and all can go on."""
    store = store_in(home, Watched())
    assert story(store) in sure
    for path in (*store.backups.of(ID), home / "sessions" / f".{ID}.yaml.bak"):
        data = path.read_bytes()
        assert store._codec.decode(data, path.name).answers.text("story") in {"oldest", "older", "old", "new", "newer"}
    assert visit(store) == "newer"
    assert story(store) == "newer"


def check_fault(home: Path, fault: Fault) -> None:
    """A visit with a fault."""
    ops = Watched()
    store = store_in(home, ops)
    ops.before = fault
    try:
        sure = {visit(store)}
    except SaveFailedError as error:
        sure = {"new", "newer"} if "new" in getattr(error, "__notes__", []) else {"old", "new"}
        told_why = os.strerror(fault.number) in str(error)
        assert told_why  # it may also end well
    except (ClientExitError, OSError):
        sure = {"old", "new", "newer"}
    assert not ops.open_files, "no file stays open"
    left = {each.name for each in home.rglob("*.tmp")}
    assert fault.forever or not left, left
    check_home(home, sure)


@pytest.mark.long
@pytest.mark.parametrize("forever", [False, True], ids=["once", "forever"])
def test_a_fault_at_any_call_of_a_visit_tears_nothing_and_loses_nothing(
    tmp_path: Path, model: Path, forever: bool
) -> None:
    total = 0
    for at in count(1):
        # Every errno at every call would take a minute; over the calls each is used at least four times.
        numbers = all_or([ERRNOS[at % 12], ERRNOS[(at * 5 + 3) % 12]], ERRNOS)
        for number in numbers:
            home = tmp_path / "home"
            shutil.copytree(model, home)
            fault = Fault(at, number, forever=forever)
            check_fault(home, fault)
            shutil.rmtree(home)
            total += 1
        if not fault.reached:
            break
    assert total > 120, "the whole of a visit was gone through"


def killed(home: Path, at: int, run: Callable[[Store], object]) -> bool:
    """Runs a program that is killed at one call, and says whether it was."""
    ops = Watched()
    kill = Kill(at)
    store = store_in(home, ops)
    ops.before = kill
    try:
        run(store)
    except KilledError:
        return True
    finally:
        ops.abandon()
    return False


def test_a_kill_at_any_call_and_another_while_recovering_lose_nothing(tmp_path: Path, model: Path) -> None:
    home = tmp_path / "home"
    for at in count(1):
        shutil.copytree(model, home)
        was = killed(home, at, visit)
        killed(home, at * 7 % 50 + 1, visit)
        check_home(home, {"old", "new", "newer"})
        shutil.rmtree(home)
        if not was:
            break
    assert at > 60


def test_what_was_told_as_saved_is_there_after_a_kill_at_any_later_call(tmp_path: Path, model: Path) -> None:
    home = tmp_path / "home"
    for at in count(1):
        shutil.copytree(model, home)
        sure: list[str] = ["old"]

        def run(store: Store, sure: list[str] = sure) -> None:
            session = store.load(ID)
            for text in ("1", "2"):
                store.save(told(session, text))
                sure.append(text)

        was = killed(home, at, run)
        assert story(store_in(home)) in {sure[-1], str(len(sure))}
        shutil.rmtree(home)
        if not was:
            break


def test_a_fault_of_one_claim_never_lets_two_write(tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    for at in count(1):
        ops = Watched()
        fault = Fault(at, errno.EIO, forever=False)
        mine, other = store_in(tmp_path, ops), store_in(tmp_path)
        ops.before = fault
        try:
            mine.claim(ID)
        except OSError:
            other.claim(ID)
        else:
            with pytest.raises(ClientExitError, match="is open in"):
                other.claim(ID)
        ops.before = lambda *_: None
        mine.release(ID)
        other.release(ID)
        if not fault.reached:
            break
    assert at > 8


def test_leftovers_of_killed_saves_go_with_the_next_sweep(model: Path) -> None:
    left = 0
    for at in range(1, 45):
        killed(model, at, visit)
        left += len(list(model.rglob("*.tmp")))
    assert left
    for each in model.rglob("*.tmp"):
        os.utime(each, (0, 0))
    store_in(model).sweep()
    assert not [each for each in (model / "sessions").iterdir() if each.name.endswith((".tmp", f"{ID}.yaml.lock"))]


def test_a_full_disk_a_file_too_large_and_too_many_open_files_are_told(model: Path) -> None:
    import resource

    store = store_in(model)
    session = store.load(ID)
    for limit, low, words in (
        (resource.RLIMIT_FSIZE, 100, os.strerror(errno.EFBIG)),
        (resource.RLIMIT_NOFILE, 3, os.strerror(errno.EMFILE)),
    ):
        before = resource.getrlimit(limit)
        resource.setrlimit(limit, (low, before[1]))
        try:
            with pytest.raises(SaveFailedError) as caught:
                store.save(told(session, "x" * 1000))
        finally:
            resource.setrlimit(limit, before)
        assert words in str(caught.value)
        assert story(store) == "old"
    assert not list(model.rglob("*.tmp"))
    store.save(told(session, "new"))
    assert story(store) == "new"


def test_a_clock_set_back_makes_no_difference_to_which_version_is_newest(model: Path) -> None:
    store = store_in(model)
    store._clock = lambda: DAY - timedelta(days=4000)
    store.save(told(store.load(ID), "new"))
    assert story(store_in(model)) == "new"
