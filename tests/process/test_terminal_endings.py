"""In a real terminal, whatever ends or stops the program: all that was typed is kept, the terminal is as it was."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no such terminals", allow_module_level=True)

from clientexit_tui.locations import sessions_dir
from tests.driven import Disk, session_in, store_in
from tests.terminal import MODULE, Terminal, clientexit, environ

PGREP = shutil.which("pgrep") or ""
SHELL = """
import fcntl, os, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.environ["PS1"] = "ready> "
os.execvp("bash", ["bash", "--norc", "--noprofile", "-i"])
"""


class Home:
    """A folder with one session, and the program open at the question for the client's name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store: Disk = store_in(sessions_dir(folder))
        self.session = session_in(self.store, place="story/who")

    @property
    def name(self) -> str:
        """The client's name on disk."""
        return self.store.load(self.session.id).answers.text("client_name")


@contextmanager
def asked_for_a_name(home: Home, start: tuple[str, ...] = MODULE) -> Iterator[Terminal]:
    """The program, waiting for the client's name; ended in the end, come what may."""
    terminal = clientexit(home.folder, "open", home.session.id, start=start)
    try:
        go_to_the_name(terminal)
        yield terminal
    finally:
        terminal.close()


def go_to_the_name(terminal: Terminal) -> None:
    """From the home of the session to the question for the client's name."""
    terminal.wait_for("You were here")
    terminal.press("enter")
    terminal.wait_for("Which client is this about?")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_keeps_what_was_typed_a_moment_ago(home: Path, number: signal.Signals) -> None:
    there = Home(home)
    with asked_for_a_name(there) as terminal:
        terminal.press("Leith Ltd")
        terminal.wait_for("Leith Ltd")  # nothing is saved yet, since a pause is waited for
        terminal.process.send_signal(number)
        assert terminal.wait_for_end() == 128 + number
        assert terminal.restored
    assert there.name == "Leith Ltd"


def test_quitting_at_once_keeps_the_keys_that_are_still_on_their_way(home: Path) -> None:
    there = Home(home)
    with asked_for_a_name(there) as terminal:
        terminal.press("Leith Ltd", "ctrl+q")
        assert terminal.wait_for_end() == 0
    assert there.name == "Leith Ltd"


@pytest.mark.skipif(not (PGREP and shutil.which("bash")), reason="needs a shell with job control")
@pytest.mark.parametrize("how", ["ctrl+z", "signal"])
def test_a_stop_saves_and_gives_the_terminal_to_the_shell_and_fg_paints_every_row_again(home: Path, how: str) -> None:
    there = Home(home)
    terminal = Terminal((sys.executable, "-c", SHELL), environ(home))
    try:
        terminal.wait_for("ready>")
        terminal.press(f"{sys.executable} -m clientexit_tui open {there.session.id}", "enter")
        go_to_the_name(terminal)
        terminal.press("Leith Ltd")
        terminal.wait_for("Leith Ltd")
        if how == "ctrl+z":
            terminal.press("tab", "ctrl+z")
        else:
            os.kill(foreground(terminal), signal.SIGTSTP)
        terminal.wait_for("Stopped")
        assert there.name == "Leith Ltd"
        assert terminal.modes["1049"] is terminal.modes["1000"] is False
        assert terminal.modes["25"] is True
        terminal.press("clear", "enter")
        terminal.wait_for_first_row("ready>")
        terminal.press("fg", "enter")
        terminal.wait_for("Leith Ltd")
        terminal.wait_for_first_row("Northwind")
        terminal.press("ctrl+q")
        terminal.wait_for("ready>")
        terminal.press("exit", "enter")
        terminal.wait_for_end()
    finally:
        terminal.close()


def foreground(terminal: Terminal) -> int:
    """The id of the process that the shell has started."""
    found = subprocess.run((PGREP, "-P", str(terminal.process.pid)), capture_output=True, check=True)
    return int(found.stdout)


def test_after_a_stop_that_nobody_may_notice_it_goes_on_and_gives_the_terminal_back_as_it_was(home: Path) -> None:
    there = Home(home)
    with asked_for_a_name(there) as terminal:
        terminal.press("Leith")
        terminal.wait_for("Leith")
        terminal.process.send_signal(signal.SIGSTOP)
        terminal.press(" Ltd")
        terminal.process.send_signal(signal.SIGCONT)
        terminal.wait_for("Leith Ltd")
        terminal.press("!")
        terminal.wait_for("Leith Ltd!")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
        assert terminal.restored
    assert there.name == "Leith Ltd!"


def test_a_lost_terminal_ends_the_program_with_everything_saved(home: Path) -> None:
    there = Home(home)
    with asked_for_a_name(there) as terminal:
        terminal.press("Leith Ltd")
        terminal.wait_for("Leith Ltd")
        terminal.hang_up()  # it has no controlling terminal here, so that no signal tells
        assert terminal.process.wait(20) == 128 + signal.SIGHUP
    assert there.name == "Leith Ltd"
    assert not (home / "crash.log").exists()


def test_a_storm_of_sizes_leaves_text_and_focus_where_they_were(home: Path) -> None:
    there = Home(home)
    with asked_for_a_name(there) as terminal:
        terminal.press("Leith")
        terminal.wait_for("Leith")
        for step in range(300):
            terminal.resize(*((1, 1), (80, 24), (200, 60), (3, 2), (20, 6), (120, 1), (1, 60))[step % 7])
            terminal.read_on()
        terminal.resize(100, 30)
        # What is painted is not looked at: in a storm Textual can miss the last size until the next one comes.
        terminal.press(" Ltd", "ctrl+q")
        assert terminal.wait_for_end() == 0
        assert terminal.restored
    assert there.name == "Leith Ltd"


def test_a_byte_that_is_not_utf_8_is_told_and_ends_nothing(home: Path) -> None:
    there = Home(home)
    with asked_for_a_name(there) as terminal:
        terminal.press("Leith")
        terminal.wait_for("Leith")
        terminal.send(b"\xff")
        terminal.wait_for("not UTF-8")
        terminal.press(" Ltd")
        terminal.wait_for("Leith Ltd")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
        assert terminal.restored
