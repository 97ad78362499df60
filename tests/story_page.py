"""One page of the real program with room to write, for tests in a terminal: the end of the background story."""

from clientexit_tui.sessions.session import Session
from tests.pty_program import Program
from tests.stores import Disk, session_in

AT = "early_warnings"
"""A long text, the last question of its section."""
ASKED = "Looking back, what could you see early on?"
SAVE, ENTER = b"\x13", b"\r"
ESCAPE = b"\x1b[27u"
"""As newer terminals send it: the old way, one byte, is another key where more follows at once."""
SAVED, NOT_SAVED = "Everything is saved", "not saved yet"


def on_that_page(store: Disk) -> Session:
    """A session that was left there; that question is the only open one of the page."""
    return session_in(store, place="story/own_part", own_part=("missed_dates",), own_part_note="Two dates.")


def opened(running: Program) -> None:
    """Goes to the page, with the cursor in the text."""
    running.wait_for("Background story")
    running.press(ENTER)
    running.wait_for(ASKED)


def typed(running: Program, text: str) -> None:
    """Types a text and sees it on the screen."""
    running.press(text.encode())
    running.wait_for(text)


def saved(running: Program) -> None:
    """Saves, and waits until the program says that the disk has answered."""
    running.press(SAVE)
    running.wait_until(lambda: SAVED in running.text and NOT_SAVED not in running.text, SAVED)


def on_disk(store: Disk, session: Session) -> str:
    """What the file says."""
    return store.peek(session.id).answers.text(AT)
