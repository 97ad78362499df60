"""A session in the terminal: records, reviews, places, saving, help."""

from pathlib import Path

from clientexit_tui.tui.widgets.line import Line
from tests.driven import (
    at,
    field,
    focused,
    on,
    press,
    running,
    saved,
    seen,
    session_in,
    store_in,
    write,
)
from tests.shipped import Given

PEOPLE: Given = [{"name": "Ana [/]", "role": "Director"}, {"name": "Bo"}]


async def test_records_show_their_words_as_text(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store, people=PEOPLE).id) as pilot:
        await at(pilot, "story", "people")
        assert "Ana [/] · Director" in seen(pilot)


async def test_a_session_resumes_where_it_was_left(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = session_in(store)
    async with running(store, session.id) as pilot:
        await at(pilot, "worth", "feasible")
        await press(pilot, "ctrl+q")
    assert store.load(session.id).place == "worth/carry_on"
    async with running(store, session.id) as pilot:
        assert "You were here: Worth continuing?" in seen(pilot)
        await press(pilot, "enter")
        await focused(pilot, "feasible")


async def test_a_failed_save_says_so_until_it_works_and_keeps_the_text(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = session_in(store)
    async with running(store, session.id) as pilot:
        store.full = True
        await at(pilot, "story", "client_name")
        await write(pilot, "Acme")
        await saved(pilot)
        assert "Not saved yet: disk full;" in seen(pilot)
        await press(pilot, "tab")
        await saved(pilot)
        assert "Not saved yet: disk full;" in seen(pilot)
        assert field(pilot, "client_name").query_one(Line).value == "Acme"
        await press(pilot, "ctrl+q")
        assert on(pilot, "Confirm"), "quitting asks first"
        store.full = False
        await press(pilot, "escape", "ctrl+s")
        await saved(pilot)
        assert "saved 14:02" in seen(pilot)
        assert "Not saved yet" not in seen(pilot)
    assert store.load(session.id).answers.text("client_name") == "Acme"


async def test_help_lists_the_keys_and_the_question(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id, size=(100, 60)) as pilot:
        await at(pilot, "first", "safety_threat")
        await press(pilot, "f1")
        text = seen(pilot)
        assert "f5" in text
        assert "Why we ask" in text
        await press(pilot, "escape")
        assert on(pilot, "SectionScreen")


async def test_the_palette_offers_own_commands_and_no_screenshot(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        titles = [command.title for command in pilot.app.get_system_commands(pilot.app.screen)]
        assert "Screenshot" not in titles
        assert {"Verdict", "Letter", "Exit plan", "Export", "Library", "Section: Signs checklist"} <= set(titles)
