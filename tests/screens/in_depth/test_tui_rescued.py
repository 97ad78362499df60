"""The drawn face offers to bring back what an ending could not save, and sets aside what it cannot save at its own."""

from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.rescue import set_aside, waiting
from clientexit_tui.sessions.store import Store
from tests.driven import Disk, app_of, at, on, press, running, said, saved, seen, session_in, store_in, until, write
from tests.screens.in_depth.test_tui_troubles import words_of


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


async def test_the_library_offers_what_waits_and_brings_back_what_is_chosen(tmp_path: Path) -> None:
    store, _ = with_rescued(tmp_path, "Leith")
    async with running(store) as pilot:
        await until(pilot, lambda: words.RESCUED_TITLE in seen(pilot))
        await press(pilot, "1")
        assert "is in “Northwind” again" in words_of(seen(pilot))
        await press(pilot, "escape")
        assert clients(store) == {"Leith"}
        await press(pilot, "b")
        assert not on(pilot, "Pick"), "nothing waits any more"


async def test_what_is_left_waiting_is_said_in_the_library_and_found_among_the_deleted(tmp_path: Path) -> None:
    store, _ = with_rescued(tmp_path, "Leith")
    async with running(store) as pilot:
        await until(pilot, lambda: words.RESCUED_TITLE in seen(pilot))
        await press(pilot, "escape")
        assert words.RESCUED_COUNT in seen(pilot).splitlines()[0]
        await press(pilot, "b", "1")
        assert clients(store) == {"Leith"}


async def test_a_session_that_is_opened_offers_its_own_first_and_shows_it(tmp_path: Path) -> None:
    store, session_id = with_rescued(tmp_path, "Leith")
    async with running(store, session_id) as pilot:
        assert words.RESCUED_HERE in seen(pilot)
        await press(pilot, "1")
        assert "is in “Northwind” again" in words_of(seen(pilot))
        await press(pilot, "escape")
        assert said(pilot, "client_name") == "Leith"
    assert clients(store) == {"Leith"}
    assert waiting(store) == ()


async def test_quitting_all_the_same_sets_aside_what_the_disk_refuses_and_says_so_once_the_screen_is_gone(
    tmp_path: Path,
) -> None:
    store = store_in(tmp_path / "sessions")
    session = session_in(store)
    async with running(store, session.id) as pilot:
        store.full = True
        await at(pilot, "story", "client_name")
        await write(pilot, "Leith")
        await saved(pilot)
        await press(pilot, "ctrl+q")
        assert words.QUIT_ANYWAY in words_of(seen(pilot))
        await press(pilot, "1")
        app = app_of(pilot)
    assert app.return_code == 1
    (found,) = waiting(store)
    assert all(each in app.shutdown.parting for each in (str(found.path), f"restore {session.id}", "disk full;"))
    assert "Leith" not in app.shutdown.parting


@pytest.mark.parametrize("keys", [("escape",), ("ctrl+q",)])
async def test_where_nothing_is_refused_nothing_is_offered_or_said(tmp_path: Path, keys: tuple[str, ...]) -> None:
    store = store_in(tmp_path / "sessions")
    session = session_in(store)
    async with running(store, session.id) as pilot:
        await press(pilot, *keys)
        app = app_of(pilot)
        assert words.RESCUED_TITLE not in seen(pilot)
    assert app.shutdown.parting == ""
    assert not (tmp_path / "sessions" / "rescued").exists()
