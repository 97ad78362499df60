"""In a real terminal: what was typed last at a place stands there and on the disk, whatever screens came between."""

import os
import re
import signal
import sys
from pathlib import Path

import pytest

from clientexit_tui.locations import sessions_dir
from clientexit_tui.sessions.session import Session
from tests.places import TESTS
from tests.pty_program import program
from tests.stores import Disk, session_in, store_in
from tests.story_page import ASKED, ENTER, ESCAPE, SAVE, SAVED, on_disk, on_that_page, opened, saved, typed
from tests.terminal import clientexit

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

END, PAGE_DOWN, PAGE_UP = b"\x1b[F", b"\x1b[6~", b"\x1b[5~"
ANSWERS = "Check your answers"


@pytest.fixture
def store(home: Path) -> Disk:
    """The sessions of the program in the terminal."""
    return store_in(sessions_dir(home))


@pytest.fixture
def session(store: Disk) -> Session:
    """One that was left on the page of that question, which is the only open one there."""
    return on_that_page(store)


def test_a_text_changed_on_another_screen_is_shown_and_not_put_back(home: Path, store: Disk, session: Session) -> None:
    with program(home, "open", session.id) as running:
        opened(running)
        typed(running, "OLD short note")
        running.press(PAGE_DOWN)
        running.wait_for(ANSWERS)
        running.press(END + ENTER)
        running.wait_for(ASKED)
        typed(running, " and a long NEW part")
        running.press(ESCAPE)
        running.wait_for(ANSWERS)
        running.press(ESCAPE)
        running.wait_for(ASKED)
        running.wait_for("a long NEW part")
        running.press(b"z" + PAGE_UP + PAGE_DOWN)
        saved(running)
    words = on_disk(store, session)
    assert "OLD short note" in words
    assert "and a long NEW part" in words
    assert "z" in words


def test_enters_in_one_write_open_one_place_once(home: Path, store: Disk, session: Session) -> None:
    with program(home, "open", session.id) as running:
        running.wait_for("Background story")
        running.press(ENTER * 3)
        running.wait_for(ASKED)
        typed(running, "Northwind was late")
        running.press(ESCAPE)
        running.wait_for("First things first")
        running.press(ENTER)
        running.wait_for("Your own part")
        running.press(PAGE_DOWN)
        running.wait_for(ANSWERS)
        running.press(END)
        running.wait_for("Northwind was late")
        saved(running)
    assert on_disk(store, session) == "Northwind was late"


def test_what_is_typed_for_a_screen_that_is_just_opening_reaches_it(home: Path, store: Disk, session: Session) -> None:
    with program(home, "open", session.id) as running:
        running.wait_for("Background story")
        running.press(ENTER + b"every letter of this" + PAGE_DOWN)
        running.wait_for(ANSWERS)
        saved(running)
    assert on_disk(store, session) == "every letter of this"


def test_a_double_click_opens_a_row_and_chooses_nothing_beneath_it(home: Path, store: Disk) -> None:
    session = session_in(store, place="first/safety")
    with program(home, "open", session.id) as running:
        running.wait_for("Background story")
        lines = running.text.splitlines()
        for row in [at for at, line in enumerate(lines, 1) if re.search(r"^.{0,4}\d+  \w", line)][:3]:
            press = f"\x1b[<0;12;{row}M\x1b[<0;12;{row}m".encode()
            running.press(press * 2)
            running.wait_until(lambda: "Background story" not in running.text or "Signs checklist" not in running.text)
            running.press(ESCAPE)
            running.wait_for("Looking back")
        assert running.end() == 128 + signal.SIGTERM
    assert not store.peek(session.id).answers.by_id


def test_going_on_with_the_other_version_shows_it_and_keeps_it(home: Path, store: Disk, session: Session) -> None:
    with program(home, "open", session.id) as running:
        opened(running)
        typed(running, "MINE")
        saved(running)
        file = store.path(session.id)
        file.write_text(file.read_text(encoding="utf-8").replace("MINE", "THEIRS"), encoding="utf-8")
        running.press(b"x")
        running.wait_for("another program changed this file")
        running.press(SAVE)
        running.wait_for("Go on with the other version")
        chosen = re.search(r"(\d)  Go on with the other version", running.text)
        assert chosen
        running.press(chosen[1].encode())
        running.wait_for("THEIRS")
        running.press(b"y")
        running.wait_until(lambda: "y" in on_disk(store, session), "y on the disk")
    assert on_disk(store, session).replace("y", "") == "THEIRS"


def test_steady_typing_is_saved_although_it_never_pauses(home: Path, store: Disk, session: Session) -> None:
    with program(home, "open", session.id) as running:
        opened(running)
        for count in range(1, 1000):
            running.press(b"#")  # the next key as soon as the one before is seen
            running.wait_until(lambda: running.text.count("#") == count, f"{count} letters")  # noqa: B023  # at once
            if on_disk(store, session):
                break
        running.end(signal.SIGKILL)
    assert 0 < len(on_disk(store, session)) <= count


def test_saved_is_said_once_the_disk_has_answered_and_never_before(home: Path, store: Disk, session: Session) -> None:
    pipe = home / "answer"
    os.mkfifo(pipe)
    terminal = clientexit(home, str(pipe), "open", session.id, start=(str(TESTS / "slow_disk.py"),))
    try:
        terminal.wait_for("Background story")
        terminal.press("enter")
        terminal.wait_for(ASKED)
        terminal.press("Acme")
        terminal.wait_for("not saved yet")
        terminal.press("ctrl+s", " Ltd")
        terminal.wait_for("Acme Ltd")
        assert SAVED not in terminal.text()
        assert "saved 0" not in terminal.text().replace("not saved", "")
        pipe.open("wb").close()
        terminal.wait_for(SAVED)
        assert "Acme" in on_disk(store, session)
    finally:
        terminal.close()
