"""Copying: through the terminal, or into a file, and the program says which."""

import os
import stat
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.app.clipboard import MOST_BYTES, why_not_terminal, write_copied
from clientexit_tui.sessions.copied_text import LIFETIME, copied_file
from clientexit_tui.tui.controller import SessionController
from clientexit_tui.tui.widgets.marked_list import MarkedList
from tests.driven import Driven, app_of, at, on, press, running, said, session_in, store_in, write
from tests.gallery import gallery, stops
from tests.stores import NOW


@pytest.fixture(autouse=True)
def _terminal_with_a_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMUX", "TERM_PROGRAM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def told(pilot: Driven) -> str:
    """The last news."""
    return [each.message for each in pilot.app._notifications][-1]


def home_of(pilot: Driven) -> Path:
    """The folder above the sessions."""
    return app_of(pilot).controller.store.folder.parent


@pytest.mark.parametrize(
    ("route", "what"),
    [
        ("letter", words.COPY_LETTER),
        ("script", words.COPY_SCRIPT),
        ("plan", words.COPY_PLAN),
        ("letter_edit", words.COPY_LETTER),
    ],
)
async def test_letter_script_and_plan_go_to_the_terminal_and_no_file_is_made(
    tmp_path: Path, route: str, what: str
) -> None:
    async with gallery(tmp_path / "sessions", (80, 24)) as pilot:
        async for name in stops(pilot):
            assert name in ("library", "home")
            if name == "home":
                break
        app_of(pilot).navigator.go(route)
        await pilot.pause()
        await press(pilot, "ctrl+o" if route == "letter_edit" else "y")
        assert told(pilot).startswith(what)
        assert len(pilot.app.clipboard) > 100
        assert not copied_file(home_of(pilot)).exists()
        if route == "script":
            await press(pilot, "m")
            assert told(pilot).startswith(words.COPY_PLATFORM)


async def test_an_answer_is_copied_from_its_field_and_from_the_answers(tmp_path: Path) -> None:
    store = store_in(tmp_path / "sessions")
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "story", "client_name")
        await press(pilot, "ctrl+o")
        assert told(pilot) == words.COPY_NOTHING
        await write(pilot, "Acme y")
        assert said(pilot, "client_name") == "Acme y", "a letter typed is no key"
        await press(pilot, "ctrl+o")
        assert pilot.app.clipboard == "Acme y"
        app_of(pilot).navigator.jump("review")
        await pilot.pause()
        rows = pilot.app.screen.query_one("#answers", MarkedList)
        rows.highlighted = rows.get_option_index("client_name")
        await press(pilot, "y")
        assert app_of(pilot).controller.case.content.by_id["client_name"].short in told(pilot)


async def test_a_file_is_asked_for_by_the_settings_or_by_hand_and_only_the_user_can_read_it(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("clipboard: file\n")
    store = store_in(tmp_path / "sessions")
    session = session_in(store, client_name="Acme")
    for settings, action in ((config, "copy_out"), (None, "copy_to_file")):
        async with running(store, session.id, config=settings) as pilot:
            await at(pilot, "story", "client_name")
            await pilot.app.run_action(action)
            await pilot.pause()
            path = copied_file(tmp_path)
            assert str(path) in told(pilot)
            assert path.read_text() == "Acme\n"
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
            assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
            path.unlink()


async def test_an_encrypted_session_is_asked_about_before_a_plain_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path / "sessions")
    async with running(store, session_in(store, client_name="Acme").id) as pilot:
        monkeypatch.setattr(SessionController, "is_sealed", property(lambda _self: True))
        await at(pilot, "story", "client_name")
        for key, written in (("escape", False), ("y", True)):
            await pilot.app.run_action("copy_to_file")
            await pilot.pause()
            assert on(pilot, "Confirm")
            await press(pilot, key)
            assert copied_file(tmp_path).exists() == written


async def test_a_passphrase_is_never_copied(tmp_path: Path) -> None:
    from clientexit_tui.tui.widgets.still_input import StillInput

    async with running(store_in(tmp_path / "sessions")) as pilot:
        line = StillInput("secret", password=True)
        await pilot.app.screen.mount(line)
        line.focus()
        await press(pilot, "ctrl+o")
        assert told(pilot) == words.COPY_NOTHING
        assert "secret" not in pilot.app.clipboard


def test_what_a_terminal_cannot_take_is_known_beforehand() -> None:
    assert why_not_terminal("a", {"TERM": "linux"})
    assert why_not_terminal("a", {"TERM": "xterm", "TERM_PROGRAM": "Apple_Terminal"})
    assert why_not_terminal("ä" * MOST_BYTES, {"TERM": "xterm"})
    assert not why_not_terminal("a", {"TERM": "xterm"})


def test_the_file_is_swept_after_a_day_and_not_before(tmp_path: Path) -> None:
    store = store_in(tmp_path / "sessions")
    path = write_copied(tmp_path, "Acme")
    for age, there in ((LIFETIME - 60, True), (LIFETIME + 60, False)):
        os.utime(path, (NOW.timestamp() - age,) * 2)
        store.sweep()
        assert path.exists() == there
