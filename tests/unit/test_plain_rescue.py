"""The plain face offers to bring back what an ending could not save, and asks nothing once the input has ended."""

import shutil
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer
from clientexit_tui.plain.console import StoppedError
from clientexit_tui.plain.direct_saver import DirectVisits
from clientexit_tui.sessions.rescue import set_aside, waiting
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store
from tests.plain_talk import converse, opened, talk
from tests.stores import Disk, session_in, store_in

WIDE = 10_000


def with_rescued(folder: Path, *texts: str) -> tuple[Disk, str]:
    """A store with a session of which these client's names wait."""
    store = store_in(folder / "sessions")
    session = session_in(store)
    for text in texts:
        set_aside(store, session.answer("client_name", Answer(value=text), ""))
    return store, session.id


def clients(store: Store) -> set[str]:
    """The clients' names in all sessions."""
    return {store.peek(each).answers.text("client_name") for each in store.ids()}


def number_of(text: str, row: str) -> str:
    """The number by which a row is chosen."""
    return next(line.partition(".")[0] for line in text.splitlines() if line.endswith(row))


def test_the_library_says_that_something_waits_and_brings_back_what_is_chosen(tmp_path: Path) -> None:
    store, _ = with_rescued(tmp_path, "Leith")
    heard = talk(store, ["q"], width=WIDE)
    assert f"{words.RESCUED_TITLE}." in heard.lines
    chosen = number_of(heard.text, words.PLAIN_RESCUED)
    heard = talk(store, [chosen, "1", "q"], width=WIDE)
    assert "is in “Northwind” again" in heard.text
    assert clients(store_in(store.folder)) == {"Leith"}
    assert words.PLAIN_RESCUED not in talk(store_in(store.folder), ["q"]).text


def test_going_back_from_the_choice_leaves_it(tmp_path: Path) -> None:
    store, _ = with_rescued(tmp_path, "Leith")
    chosen = number_of(talk(store, ["q"], width=WIDE).text, words.PLAIN_RESCUED)
    talk(store, [chosen, "b", "q"])
    assert len(waiting(store)) == 1


def test_opening_a_session_offers_what_is_its_own_first(tmp_path: Path) -> None:
    store, session_id = with_rescued(tmp_path, "Leith", "Leith Ltd")
    heard = talk(store, ["1", "q"], session_id, width=WIDE)
    assert heard.text.count("put aside on") == 2
    assert clients(store_in(store.folder)) == {"Leith", "Leith Ltd"}
    assert waiting(store) == ()


def test_what_is_not_wanted_now_waits_on(tmp_path: Path) -> None:
    store, session_id = with_rescued(tmp_path, "Leith")
    talk(store, ["2", "q"], session_id)
    assert len(waiting(store)) == 1


def test_a_disk_that_stays_full_at_the_end_sets_it_aside_and_says_how_it_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path / "sessions")
    session = session_in(store)
    monkeypatch.setattr(Disk, "full", True)
    heard = talk(store, ["2", "Leith Ltd"], session.id, width=WIDE)
    assert heard.code == 1
    monkeypatch.setattr(Disk, "full", False)
    (found,) = waiting(store)
    assert all(each in heard.text for each in (str(found.path), f"restore {session.id}", "disk full;"))
    assert words.PLAIN_BYE_ENDED not in heard.text


def test_quitting_all_the_same_sets_it_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_in(tmp_path / "sessions")
    session = session_in(store)
    monkeypatch.setattr(Disk, "full", True)
    heard = talk(store, ["2", "Leith Ltd", "q", "3"], session.id, width=WIDE)
    assert words.PLAIN_UNSAVED in heard.text
    assert len(waiting(store)) == 1
    assert f"restore {session.id}" in heard.text


def test_once_the_input_has_ended_nothing_is_asked_about_a_file_that_another_changed(tmp_path: Path) -> None:
    store = store_in(tmp_path / "sessions")
    session = session_in(store)
    path = store.path(session.id)

    typed = iter(["2", "s", "s", "s", "Leith Ltd is late"])

    def answer(_: str) -> str | None:
        each = next(typed, None)
        if each == "Leith Ltd is late":
            path.write_bytes(path.read_bytes().replace(b"Northwind", b"Elsewhere"))
        return each

    heard = converse(store, answer, session.id, width=WIDE)
    assert words.CONFLICT_TITLE not in heard.text
    (found,) = waiting(store)
    assert f"restore {session.id}" in heard.text
    assert b"Leith Ltd is late" in found.path.read_bytes()


def test_a_folder_that_is_gone_at_the_end_is_not_made_again(tmp_path: Path) -> None:
    store = store_in(tmp_path / "home" / "sessions")
    session = session_in(store)
    typed = iter(["2"])

    def answer(_: str) -> str | None:
        each = next(typed, None)
        if each is None and store.home.exists():
            shutil.rmtree(store.home)
        return each

    heard = converse(store, answer, session.id, width=WIDE)
    assert heard.code == 1
    assert not store.home.exists()


def test_where_nothing_waits_nothing_is_said_of_it(tmp_path: Path) -> None:
    heard, _ = opened(tmp_path)
    assert words.RESCUED_TITLE not in heard.text


def test_a_signal_in_the_middle_of_putting_a_session_away_ends_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path / "sessions")
    session = session_in(store)
    keep, kept = DirectVisits.keep, list[Session]()

    def stopped(visits: DirectVisits, session: Session) -> None:
        kept.append(session)
        if len(kept) == 2:  # the first is that of the opening
            raise StoppedError(15)
        keep(visits, session)

    monkeypatch.setattr(DirectVisits, "keep", stopped)
    heard = talk(store, ["2", "Leith Ltd", "b", "b", "b", "q"], session.id, width=WIDE)
    assert heard.code == 128 + 15
    assert clients(store_in(store.folder)) == {"Leith Ltd"}
    assert waiting(store) == ()


def test_a_signal_in_the_library_ends_the_program(tmp_path: Path) -> None:
    def stopped(_: str) -> str:
        raise StoppedError(15)

    assert converse(store_in(tmp_path / "sessions"), stopped).code == 128 + 15
