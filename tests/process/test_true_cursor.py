"""The terminal's own cursor: shown, and where the user is."""

import sys
from pathlib import Path

import pytest
from textual.geometry import Offset

from clientexit_tui.locations import sessions_dir
from tests.driven import app_of, press, running, seen, session_in, store_in
from tests.gallery import gallery, stops

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.pty_program import Program, program

SHOWN, HIDDEN = b"\x1b[?25h", b"\x1b[?25l"


def line_of_the_cursor(running: Program) -> str:
    """The line of the screen on which the terminal's cursor stands."""
    return running.text.splitlines()[running.cursor.y]


def test_the_cursor_is_shown_does_not_blink_and_is_given_back(home: Path) -> None:
    with program(home) as started:
        started.wait_for("Press n to begin")
        assert started.sent.rfind(SHOWN) > started.sent.rfind(HIDDEN)
        assert b"\x1b[6 q" in started.sent, "a thin line at rest"
        started.end()
        assert started.sent.rfind(b"\x1b[0 q") > started.sent.rfind(b"\x1b[6 q")


def test_it_follows_rows_choices_and_texts(home: Path) -> None:
    session = session_in(store_in(sessions_dir(home)), place="story/who")
    with program(home, "open", session.id) as started:
        started.wait_for("Background story")
        started.wait_until(lambda: "▸" in line_of_the_cursor(started))
        before = started.cursor.y
        started.press(b"\x1b[B")
        started.wait_until(lambda: started.cursor.y > before and "▸" in line_of_the_cursor(started))
        started.press(b"\x1b[A\r")
        started.wait_for("Which client is this about?")
        started.press(b"Acme")
        started.wait_until(lambda: line_of_the_cursor(started)[: started.cursor.x].endswith("Acme"))


async def test_on_every_screen_it_is_on_the_line_with_the_mark(tmp_path: Path) -> None:
    off: dict[str, str] = {}
    async with gallery(tmp_path / "sessions", (80, 24)) as pilot:
        async for name in stops(pilot):
            lines, place = seen(pilot).splitlines(), app_of(pilot).cursor_position
            marked = [at for at, line in enumerate(lines) if "▸" in line]
            focused = pilot.app.focused
            if focused is not None and marked and place.y not in marked and "Input" not in str(type(focused).__mro__):
                off[name] = f"{place}: {lines[place.y]}"
    assert off == {}


async def test_a_long_list_takes_it_along_when_it_scrolls(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    for number in range(30):
        store.create(f"Client {number}")
    async with running(store) as pilot:
        for key in ("end", "up", "home", "pagedown"):
            await press(pilot, key)
            lines, place = seen(pilot).splitlines(), app_of(pilot).cursor_position
            assert lines[place.y].startswith("▸"), key


async def test_where_nothing_has_the_focus_it_waits_at_the_beginning(tmp_path: Path) -> None:
    async with running(store_in(tmp_path)) as pilot:
        await press(pilot, "f12")
        assert app_of(pilot).cursor_position == Offset()
