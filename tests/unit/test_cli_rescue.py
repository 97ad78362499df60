"""The commands that know of what an ending could not save: list, restore, doctor, encrypt."""

import json
import shlex
from pathlib import Path

import pytest

from clientexit_tui import __main__
from clientexit_tui.cli.home import Home
from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.armor import BEGIN
from clientexit_tui.sessions.conversion import encrypt_session
from clientexit_tui.sessions.rescue import Rescued, set_aside, waiting
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store
from tests import sealed
from tests.rescued import ID, store_in, told
from tests.stores import NOW

AT = "2026-11-21T10:00:00+00:00"
Capture = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("one_content")


@pytest.fixture
def store(home: Path) -> Store:
    """The sessions of the user, one of them open."""
    made = Home(home, lambda *_: 0, lambda: NOW).store
    made.save(told(Session(ID, "Northwind", AT, AT), "old"))
    made.load(ID)
    return made


@pytest.fixture
def rescued(store: Store) -> Rescued:
    """What was typed into the open session, set aside."""
    return set_aside(store, store.load(ID).answer("story", Answer(value="new", at=AT), AT))


def run(capture: Capture, *argv: str, code: int = 0) -> tuple[str, str]:
    """What a command that ends with this code prints as data, and what it tells."""
    capture.readouterr()
    found = __main__.main(argv, lambda: NOW)
    out, err = capture.readouterr()
    assert found == code, err
    return out, err


@pytest.mark.parametrize("option", [(), ("--json",), ("--all",)])
def test_the_list_says_that_something_waits_where_it_disturbs_no_script(
    capsys: Capture, rescued: Rescued, option: tuple[str, ...]
) -> None:
    out, err = run(capsys, "list", *option)
    assert rescued.path.name not in out
    assert "1 text that could not be saved" in err
    assert "'clientexit restore' lists it" in err
    assert run(capsys, "list", "--ids") == (f"{ID}\n", ""), "a shell that completes ids is told nothing"


def test_the_list_says_nothing_where_nothing_waits(capsys: Capture, store: Store) -> None:
    assert run(capsys, "list")[1] == ""
    assert not (store.home / "rescued").exists()


def test_restore_lists_what_waits_with_its_place_and_what_is_in_the_bin(
    capsys: Capture, store: Store, rescued: Rescued
) -> None:
    store.delete(store.save(Session("20261120-000000", "Deleted", AT, AT)).id)
    out, _ = run(capsys, "restore")
    assert [line.split()[0] for line in out.splitlines()] == ["20261120-000000", ID]
    assert str(rescued.path) in out
    deleted, waits = json.loads(run(capsys, "restore", "--json")[0])
    assert deleted.keys() == waits.keys()
    assert (waits["id"], waits["title"], waits["deleted"], waits["path"]) == (ID, "Northwind", None, str(rescued.path))
    assert waits["rescued"] == f"{rescued.day} {rescued.time}"


@pytest.mark.usefixtures("rescued")
def test_restore_brings_it_back_prints_the_id_and_says_where_it_is(capsys: Capture, store: Store) -> None:
    out, err = run(capsys, "restore", ID[:10])
    assert out == f"{ID}\n"
    assert "is in “Northwind” again" in err
    assert store.load(ID).answers.text("story") == "new"
    assert run(capsys, "restore") == ("", "clientexit: The bin is empty.\n")


@pytest.mark.usefixtures("rescued")
def test_restore_brings_back_what_is_in_the_bin_first_and_then_what_goes_on_from_it(
    capsys: Capture, store: Store
) -> None:
    store.delete(ID)
    out, _ = run(capsys, "restore", ID)
    assert out == f"{ID}\n{ID}\n"
    assert store.load(ID).answers.text("story") == "new"


@pytest.mark.usefixtures("rescued")
def test_restore_of_a_session_that_was_changed_since_makes_a_copy(capsys: Capture, store: Store) -> None:
    store.save(told(store.load(ID), "theirs"))
    out, err = run(capsys, "restore", ID)
    assert out.strip() != ID
    assert out.strip() in err
    assert store.load(out.strip()).title == "Northwind (rescued)"
    assert store.load(ID).answers.text("story") == "theirs"


def test_restore_of_what_cannot_be_read_says_why_and_leaves_it(capsys: Capture, rescued: Rescued) -> None:
    rescued.path.write_bytes(b"cut")
    _, err = run(capsys, "restore", ID, code=1)
    assert "is not a session" in err
    assert rescued.path.exists()


def test_restore_names_several_that_begin_so(capsys: Capture, store: Store, rescued: Rescued) -> None:
    set_aside(store, Session("20261121-000000", "Other", AT, AT))
    _, err = run(capsys, "restore", "20261121", code=1)
    assert f"20261121-000000, {rescued.id}" in err


def test_the_doctor_names_it_as_a_finding_and_never_takes_it_away(capsys: Capture, rescued: Rescued) -> None:
    for argv in (("doctor",), ("doctor", "--repair")):
        out, _ = run(capsys, *argv, code=1)
        assert f"! {rescued.path} holds words of {rescued.day}" in out
        assert f"'clientexit restore {ID}' brings them back" in out
    assert rescued.path.exists()


@pytest.mark.usefixtures("rescued")
def test_the_command_that_is_told_names_the_home_where_that_is_not_the_usual_one(
    capsys: Capture, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CLIENTEXIT_HOME")
    _, err = run(capsys, "--home", str(home), "list")
    assert shlex.join(["clientexit", "--home", str(home), "restore"]) in err


def test_encrypting_a_session_seals_what_waits_of_it_wherever_it_is(tmp_path: Path) -> None:
    keys = sealed.keys_in(tmp_path / "home" / "keys")
    store = store_in(tmp_path / "home", tmp_path, sealer=keys)
    store.save(told(Session(ID, "Northwind", "", ""), "old"))
    session = store.load(ID)
    set_aside(store, told(session, "here"))
    outside = next(each for each in store.rescue_places() if not each.is_inside)
    store.rescue_places = lambda: [outside]
    set_aside(store, told(session, "there"))
    assert len(waiting(store)) == 2
    encrypt_session(store, ID)
    assert [each.path.read_bytes()[: len(BEGIN)] for each in waiting(store)] == [BEGIN, BEGIN]
    assert not sealed.marked_files(tmp_path, "Northwind")
