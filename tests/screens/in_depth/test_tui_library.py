"""In depth: the library: making, finding, deleting sessions."""

from pathlib import Path

import pytest

from tests.driven import Driven, app_of, on, press, running, seen, session_in, store_in, worked_out, write

HOSTILE = ["[/] [@click=app.quit]x[/] [TODO] :smile:", "a\x1b]2;owned\x07b\x1b[31mred \u202etxt"]


async def test_an_empty_title_is_refused_kindly(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store) as pilot:
        await press(pilot, "n", "enter")
        assert "Please give it a name" in seen(pilot)
        await press(pilot, "escape")
        assert on(pilot, "LibraryScreen")
    assert store.ids() == []


@pytest.mark.parametrize("title", HOSTILE)
async def test_no_title_can_be_more_than_text(tmp_path: Path, title: str) -> None:
    store = store_in(tmp_path)
    session_in(store, title, work=title, client_name=title)
    async with running(store) as pilot:
        assert "\x1b" not in seen(pilot)
        await press(pilot, "enter")
        assert on(pilot, "HomeScreen")
        shown = app_of(pilot).controller.case.session.title
        assert seen(pilot).splitlines()[0].strip().startswith(shown)
        await press(pilot, "j", "enter", "pagedown")
        assert on(pilot, "SectionScreen")
        await press(pilot, "escape", "a")
        assert on(pilot, "ReviewScreen")
        assert "\x1b" not in seen(pilot)


async def settled(pilot: Driven) -> None:
    """Waits for what is looked up in the background."""
    await worked_out(pilot.app)
    await pilot.pause()


async def test_a_search_finds_everything_written_and_enter_opens_the_question(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session_in(store, "First", work="They owe me for the café refit.")
    session_in(store, "Second")
    async with running(store) as pilot:
        await press(pilot, "slash")
        await write(pilot, "CAFE ref")
        await settled(pilot)
        assert "They owe me for the café refit." in seen(pilot)
        assert "Second" not in seen(pilot)
        assert "1 found" in seen(pilot)
        await press(pilot, "enter", "enter")
        assert on(pilot, "SectionScreen")
        assert "They owe me" in seen(pilot)
        await press(pilot, "escape")
        assert on(pilot, "HomeScreen")


async def test_a_search_without_anything_found_says_so(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session_in(store, "First")
    async with running(store) as pilot:
        await press(pilot, "slash")
        await write(pilot, "zebra")
        await settled(pilot)
        assert "Nothing fits that search" in seen(pilot)
        await press(pilot, "escape")
        assert "First" in seen(pilot)


async def test_what_is_put_away_is_left_out_until_asked_for(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = session_in(store, "First")
    async with running(store) as pilot:
        await press(pilot, "a")
        assert "Press n to begin" in seen(pilot)
        assert store.load(session.id).archived
        await press(pilot, "A")
        assert "First" in seen(pilot)
        assert "put away" in seen(pilot)
        await press(pilot, "a", "A")
        assert "First" in seen(pilot)
        assert not store.load(session.id).archived


async def test_a_wide_screen_shows_more_of_the_session_with_the_mark(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session_in(store, "First", client_name="Harbour Growth")
    async with running(store, size=(120, 40)) as pilot:
        assert "Harbour Growth" in seen(pilot)
        assert "Last visit" in seen(pilot)
    async with running(store) as pilot:
        assert "Last visit" not in seen(pilot)


async def test_a_thousand_sessions_can_be_walked_and_sorted(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    first = session_in(store, "Number 0")
    data = store.path(first.id).read_text("utf-8")
    for number in range(1, 1000):
        session_id = f"20261001-{number:06x}"
        text = data.replace(first.id, session_id).replace("Number 0", f"Number {number}")
        (tmp_path / f"{session_id}.yaml").write_text(text, "utf-8")
    async with running(store) as pilot:
        assert "1000 clients" in seen(pilot)
        await press(pilot, "end", "home", "pagedown")
        await press(pilot, "slash")
        await write(pilot, "777")
        await settled(pilot)
        assert "1 found" in seen(pilot)
