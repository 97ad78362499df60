"""The real program in a real terminal: it starts, keeps what is told, and leaves the terminal as it was."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from clientexit_tui.sessions.session import Session
from tests.driven import Disk, session_in, store_in
from tests.places import ROOT
from tests.terminal import Terminal, clientexit

Trouble = Callable[[Terminal, Path], AbstractContextManager[None]]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")


@contextmanager
def started(home: Path, *argv: str) -> Iterator[Terminal]:
    """The program in a terminal, ended at the end."""
    terminal = clientexit(home, *argv)
    try:
        yield terminal
    finally:
        terminal.close()


def kept(home: Path) -> tuple[Disk, Session]:
    """A folder as the program finds it, with one session."""
    store = store_in(home / "sessions")
    return store, session_in(store, "Northwind")


def type_a_name(terminal: Terminal, name: str) -> None:
    """From the home of the session to the client's name in the second section."""
    terminal.wait_for("Looking back")
    terminal.press("down", "enter")
    terminal.wait_for("Which client is this about?")
    terminal.press(name)
    terminal.wait_for(name)


def test_what_is_told_is_there_again_at_the_next_start(home: Path) -> None:
    with started(home) as terminal:
        terminal.wait_for("Press n to begin")
        terminal.press("n")
        terminal.wait_for("Which client is it about?")
        terminal.press("Bellhouse", "enter")
        terminal.wait_for("Looking back")
        terminal.press("enter")
        terminal.wait_for("pestered")
        terminal.press("8")
        terminal.wait_for("[x] 8   None of these")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
        assert terminal.restored
    with started(home) as terminal:
        terminal.wait_for("Bellhouse")
        terminal.press("enter")
        terminal.wait_for("You were here: First things first")
        terminal.press("enter")
        terminal.wait_for("[x] 8   None of these")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_saves_what_was_typed_and_gives_the_terminal_back(home: Path, number: signal.Signals) -> None:
    store, session = kept(home)
    with started(home, "open", session.id) as terminal:
        type_a_name(terminal, "Leith Ltd")
        terminal.process.send_signal(number)
        assert terminal.wait_for_end() == 128 + number
        assert terminal.restored
    assert store.load(session.id).answers.text("client_name") == "Leith Ltd"


def test_without_a_terminal_it_says_so_in_one_line() -> None:
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    argv = (sys.executable, "-m", "clientexit_tui")
    done = subprocess.run(argv, env=environ, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "terminal" in done.stderr


@contextmanager
def read_only(terminal: Terminal, folder: Path) -> Iterator[None]:
    """A folder that takes no new file."""
    del terminal
    folder.chmod(0o500)
    try:
        if os.access(folder, os.W_OK):
            pytest.skip("this user may write everywhere")
        yield
    finally:
        folder.chmod(0o700)


@contextmanager
def full(terminal: Terminal, folder: Path) -> Iterator[None]:
    """A disk on which no file can grow, as this program sees it."""
    del folder
    if sys.platform != "linux":
        pytest.skip("only Linux can take room away from another program")
    import resource  # not on every system

    unlimited = resource.RLIM_INFINITY
    resource.prlimit(terminal.process.pid, resource.RLIMIT_FSIZE, (0, unlimited))
    yield
    resource.prlimit(terminal.process.pid, resource.RLIMIT_FSIZE, (unlimited, unlimited))


@pytest.mark.parametrize("trouble", [read_only, full])
def test_where_nothing_can_be_written_the_message_stays_and_so_does_the_text(home: Path, trouble: Trouble) -> None:
    store, session = kept(home)
    path = store.path(session.id)
    before = path.read_bytes()
    with started(home, "open", session.id) as terminal:
        terminal.wait_for("Looking back")  # it has read what it needs
        with trouble(terminal, path.parent):
            type_a_name(terminal, "Leith Ltd")
            terminal.wait_for("Not saved yet")
            terminal.wait_for("Leith Ltd")
            assert path.read_bytes() == before
        terminal.press("ctrl+s")
        terminal.wait_until(lambda: "ot saved yet" not in terminal.text(), "it is not saved")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    assert store.load(session.id).answers.text("client_name") == "Leith Ltd"


def test_a_damaged_file_is_listed_with_its_reason_and_left_as_it_is(home: Path) -> None:
    store, session = kept(home)
    path = store.path(session.id)
    damaged = path.with_name(path.name.replace(session.id, "20260101-abcdef"))
    damaged.write_bytes(b"what: [is this\n")
    with started(home) as terminal:
        terminal.wait_for("Northwind")
        assert "20260101-abcdef" in terminal.wait_for("cannot be opened")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    assert damaged.read_bytes() == b"what: [is this\n"
