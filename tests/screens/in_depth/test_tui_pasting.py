"""Pasting: any size, any kind, and nothing is lost."""

from pathlib import Path

import pytest
from textual.events import Paste

from clientexit_tui.tui.widgets.long_field import LongField
from tests.driven import Driven, app_of, at, on, press, running, said, seen, session_in, store_in, write
from tests.gallery import gallery, stops

LINES = "one\x1b[2J\ntwo\r\n\nthree"


async def paste(pilot: Driven, text: str) -> None:
    """Pastes as a terminal does."""
    pilot.app.post_message(Paste(text))
    await pilot.pause()
    await pilot.pause()


@pytest.mark.parametrize(("key", "kept"), [("1", "Now one[2J two three"), ("2", "Now one[2J"), ("escape", "Now ")])
async def test_several_lines_for_a_field_of_one_are_asked_about(tmp_path: Path, key: str, kept: str) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "story", "client_name")
        await write(pilot, "Now ")
        await paste(pilot, LINES)
        assert on(pilot, "Pick")
        assert "[2J" in seen(pilot), "literal, and without its control code"
        await press(pilot, key)
        assert said(pilot, "client_name") == kept.strip()
        await write(pilot, "!")
        assert said(pilot, "client_name") == f"{kept}!", "the field has the focus again"


@pytest.mark.parametrize("text", ["\nAcme", "Acme\r\n", "\n\n Acme \n\n", "\x07Acme\x00"])
async def test_one_line_among_blank_ones_is_taken_without_a_question(tmp_path: Path, text: str) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "story", "client_name")
        await paste(pilot, text)
        assert not on(pilot, "Pick")
        assert said(pilot, "client_name") == "Acme"


async def test_nothing_pasted_takes_nothing_away(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store, client_name="Acme").id) as pilot:
        await at(pilot, "story", "client_name")
        await press(pilot, "shift+home")
        for text in ("", "\n", "\x1b"):
            await paste(pilot, text)
        assert said(pilot, "client_name") == "Acme"


async def test_a_megabyte_goes_into_a_long_field_and_all_of_it_is_kept(tmp_path: Path) -> None:
    text = "\r\n".join(f"Line {at} of a long story about an invoice." for at in range(25_000))
    assert len(text) > 1_000_000
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "story", "story")
        assert isinstance(pilot.app.focused, LongField)
        await paste(pilot, text)
        assert said(pilot, "story") == text.replace("\r\n", "\n")


async def test_a_paste_is_one_step_back_and_all_can_be_selected_and_deleted(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "story", "story")
        await paste(pilot, "one\n" * 100)
        await press(pilot, "ctrl+z")
        await pilot.pause()
        assert not said(pilot, "story")
        await paste(pilot, "one\n" * 100)
        field = pilot.app.focused
        assert isinstance(field, LongField)
        field.select_all()
        await press(pilot, "delete")
        assert said(pilot, "story") in (None, "")


async def test_where_no_text_is_typed_a_paste_does_nothing(tmp_path: Path) -> None:
    async with gallery(tmp_path / "sessions", (80, 24)) as pilot:
        before: dict[str, object] = {}
        async for name in stops(pilot):
            app = app_of(pilot)
            if name == "home":
                before = dict(app.controller.case.session.answers.by_id)
            if name in (
                "first page",
                "incident",
                "export",
                "money",
                "palette",
                "privacy",
                "story",
                "letter editor",
                "one reply",
            ):
                continue  # a text has the focus there
            screen = type(app.screen)
            await paste(pilot, "q\x1b\n\nDyn\x03")
            assert type(app.screen) is screen, name
            if before:
                assert dict(app.controller.case.session.answers.by_id) == before, name
