"""Pasting into the plain face in a real terminal: one paste is one answer, with and without the terminal's marks."""

import select
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no such terminals", allow_module_level=True)

from clientexit_tui import words
from clientexit_tui.interview.answers import Answers
from clientexit_tui.locations import sessions_dir
from clientexit_tui.plain.keyboard import TOGETHER
from tests.plain_program import Dialogue, in_terminal, program
from tests.shipped import Given, content
from tests.stores import session_in, store_in

Paste = Callable[[str], bytes]
ON, OFF = b"\x1b[?2004h", b"\x1b[?2004l"


def marked(text: str) -> bytes:
    """As terminals that mark a paste send it; the user then presses enter."""
    return b"\x1b[200~" + text.replace("\n", "\r").encode() + b"\x1b[201~\r"


def bare(text: str) -> bytes:
    """As other terminals send it, as if it was typed at once; with a line end at its end."""
    return f"{text}\n".replace("\n", "\r").encode()


def unended(text: str) -> bytes:
    """The same without that line end."""
    return text.replace("\n", "\r").encode()


WAYS = [
    pytest.param(marked, "xterm-256color", id="marked"),
    pytest.param(bare, "xterm-256color", id="bare"),
    pytest.param(unended, "xterm-256color", id="unended"),
    pytest.param(bare, "dumb", id="bare-dumb"),
    pytest.param(unended, "dumb", id="unended-dumb"),
]


class Asking:
    """A session in the plain face, at one of its questions."""

    def __init__(self, home: Path, terminal: Dialogue) -> None:
        self.home = home
        self.terminal = terminal

    def paste(self, data: bytes) -> str:
        """Pastes at the prompt, and gives what is said until the next one."""
        self.terminal.wait_for_prompt()
        return self.go_on(data)

    def go_on(self, data: bytes) -> str:
        """Sends more, and gives what is said until the next prompt."""
        before = len(self.terminal.said)
        self.terminal.send(data)
        self.terminal.said += b"\n"
        self.terminal.wait_for_prompt()
        return self.terminal.said[before:].decode()

    def quit(self) -> Answers:
        """Ends the program, and gives the answers on disk."""
        self.terminal.type("q")
        assert self.terminal.end() == 0
        assert self.terminal.said.rfind(OFF) >= self.terminal.said.rfind(ON)
        store = store_in(sessions_dir(self.home))
        return store.load(store.ids()[0]).answers


@contextmanager
def asking(home: Path, question_id: str, term: str, **given: Given) -> Iterator[Asking]:
    """The program at a question; those before it are passed over."""
    session = session_in(store_in(sessions_dir(home)), "Northwind", "", **given)
    section = content().section_of(question_id)
    ids = [each.id for each in section.questions if each.when is None]
    number = str(content().sections.index(section) + 1)
    command = program(home, "--plain", "open", session.id)
    home.parent.mkdir(exist_ok=True)
    with in_terminal(command, home.parent, TERM=term) as terminal:
        terminal.type(number, *["s"] * ids.index(question_id))
        yield Asking(home, terminal)


@pytest.mark.parametrize(("paste", "term"), WAYS)
def test_three_lines_for_one_question_answer_no_other(home: Path, paste: Paste, term: str) -> None:
    with asking(home, "client_name", term, your_role="Owner") as here:
        said = here.paste(paste("Leith Ltd\nHarbour Lane\n1"))
        assert words.PLAIN_BURST.format(count=3) in said
        here.terminal.type("1")
        answers = here.quit()
    assert answers.text("client_name") == "Leith Ltd Harbour Lane 1"
    assert set(answers) == {"client_name", "your_role"}
    assert answers.text("your_role") == "Owner"


@pytest.mark.parametrize(("paste", "term"), WAYS)
def test_no_paste_flips_a_safety_answer(home: Path, paste: Paste, term: str) -> None:
    safe = {"safety_threat": "no", "legal_threat": "no"}
    with asking(home, "safety_threat", term, **safe) as here:
        assert words.PLAIN_BURST_NOT_CHOSEN in here.paste(paste("1\n1\n1\n1"))
        answers = here.quit()
    assert {each: answers.text(each) for each in safe} == safe
    assert set(answers) == set(safe)


@pytest.mark.parametrize(("paste", "term"), WAYS)
def test_a_long_text_takes_all_of_a_paste(home: Path, paste: Paste, term: str) -> None:
    lines = [f"Line {number}: “é” and b." for number in range(40)]
    text = "\n".join([*lines[:20], "", ".", "b", *lines[20:]])
    with asking(home, "story", term) as here:
        said = here.paste(paste(text))
        assert words.PLAIN_BURST_TEXT.format(count=text.count("\n") + 1) in said
        here.terminal.type(".")
        answers = here.quit()
    assert answers.text("story") == text
    assert set(answers) == {"story"}


def test_a_marked_paste_is_one_answer_however_slowly_it_comes(home: Path) -> None:
    with asking(home, "client_name", "xterm-256color") as here:
        here.terminal.wait_for_prompt()
        for piece in (b"\x1b[200~Leith Ltd\r", b"1\r", b"2\x1b[201~"):
            here.terminal.send(piece)
            select.select([], [], [], 4 * TOGETHER)  # not to wait for anything: the gap is what is tried
        assert words.PLAIN_BURST.format(count=3) in here.go_on(b"\r")
        here.terminal.type("1")
        answers = here.quit()
    assert answers.text("client_name") == "Leith Ltd 1 2"


@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
def test_what_is_typed_before_the_first_question_is_said_and_chooses_nothing(home: Path, term: str) -> None:
    session = session_in(store_in(sessions_dir(home)))
    with in_terminal(program(home, "--plain", "open", session.id), home.parent, TERM=term) as terminal:
        terminal.send(b"1\n1\n")
        terminal.wait_for(words.PLAIN_EARLY.encode())
        terminal.wait_for_prompt()
        assert words.PLAIN_BURST_NOT_CHOSEN.encode() in terminal.said
        terminal.type("q")
        assert terminal.end() == 0
    store = store_in(sessions_dir(home))
    assert not set(store.load(session.id).answers)


@pytest.mark.parametrize("how", ["ctrl+c", "ctrl+d", "TERM", "HUP"])
def test_whatever_ends_the_program_the_terminal_marks_no_paste_any_more_and_is_as_before(home: Path, how: str) -> None:
    with asking(home, "client_name", "xterm-256color") as here:
        terminal = here.terminal
        terminal.wait_for_prompt()
        terminal.send(b"half")
        terminal.wait_for(b"half")
        if how.startswith("ctrl"):
            terminal.send(b"\x03" if how == "ctrl+c" else b"\x15\x04")
        else:
            terminal.process.send_signal(signal.Signals[f"SIG{how}"])
        code = terminal.end()
        assert terminal.restored
    assert code == {"ctrl+c": 130, "ctrl+d": 0, "TERM": 143, "HUP": 129}[how]
    assert terminal.said.rindex(OFF) > terminal.said.rindex(ON)


@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
def test_a_terminal_that_is_lost_ends_the_program_with_everything_saved(home: Path, term: str) -> None:
    with asking(home, "client_name", term) as here:
        here.paste(b"Leith Ltd\r")
        assert here.terminal.hang_up() == 128 + signal.SIGHUP
    store = store_in(sessions_dir(home))
    assert store.load(store.ids()[0]).answers.text("client_name") == "Leith Ltd"
    assert not (home / "crash.log").exists()


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_every_letter_that_is_typed_arrives_in_every_locale(home: Path, locale: str) -> None:
    session = session_in(store_in(sessions_dir(home)))
    with in_terminal(program(home, "--plain", "open", session.id), home.parent, LC_ALL=locale) as terminal:
        terminal.type("2", "É日本 “x” naïve", "q")
        assert terminal.end() == 0
    store = store_in(sessions_dir(home))
    assert store.load(session.id).answers.text("client_name") == "É日本 “x” naïve"


def test_a_line_longer_than_a_terminal_hands_over_by_itself_is_whole(home: Path) -> None:
    name = "long " * 1500 + "end"
    with asking(home, "client_name", "xterm-256color") as here:
        here.paste(f"{name}\r".encode())
        assert here.quit().text("client_name") == name


def test_no_answer_is_kept_for_the_next_line(home: Path) -> None:
    with asking(home, "client_name", "xterm-256color") as here:
        here.paste(b"In confidence\r")
        said = here.paste(b"\x1b[A\x1b[A\r")
        assert "confidence" not in said
