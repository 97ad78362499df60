"""The program in a terminal of its own, for what only a real one shows: colours, signals, how it ends."""

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pyte
from textual.geometry import Offset

from tests.places import ROOT

COLUMNS, ROWS = 80, 24
GIVE_UP = 30.0
"""Seconds in which what is waited for must be on the screen."""


class Screen(pyte.Screen):
    """A terminal that takes no notice of what it does not know, as terminals do."""

    def select_graphic_rendition(self, *attrs: int, private: bool = False) -> None:
        """Sets colours; the private form sets how keys are told, which pyte does not know."""
        if not private:
            super().select_graphic_rendition(*attrs)


class Program:
    """A running program, its screen, and every byte that it sent."""

    def __init__(self, process: "subprocess.Popen[bytes]", master: int) -> None:
        self.process = process
        self.sent = b""
        self._master = master
        self._screen = Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(self._screen.display)

    @property
    def cursor(self) -> Offset:
        """Where the terminal's cursor stands."""
        return Offset(self._screen.cursor.x, self._screen.cursor.y)

    def press(self, keys: bytes) -> None:
        """Sends keys."""
        os.write(self._master, keys)

    def wait_for(self, text: str) -> None:
        """Reads until a text is on the screen."""
        self.wait_until(lambda: text in self.text, text)

    def wait_until(self, reached: Callable[[], bool], what: str = "it") -> None:
        """Reads until something is so."""
        until = time.monotonic() + GIVE_UP
        while not reached():
            assert time.monotonic() < until, f"'{what}' never came:\n{self.text}"
            assert self._read(), f"it ended before '{what}' came:\n{self.text}"

    def read_for(self, seconds: float) -> None:
        """Reads for so long, as somebody does who types at a speed of their own."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and self._read(left):
            pass

    def end(self, number: int = signal.SIGTERM) -> int:
        """Sends a signal, reads to the end and gives the exit code."""
        self.process.send_signal(number)
        return self.wait()

    def wait(self) -> int:
        """Reads to the end and gives the exit code."""
        while self._read():
            pass
        return self.process.wait(GIVE_UP)

    def _read(self, patience: float = 0.2) -> bool:
        """Reads what there is or comes in so many seconds, and says whether more may come."""
        ready, _, _ = select.select([self._master], [], [], patience)
        if not ready:
            return self.process.poll() is None
        try:
            piece = os.read(self._master, 65536)
        except OSError:  # Linux says so when the other side is closed
            return False
        self.sent += piece
        self._stream.feed(piece)
        return bool(piece)


@contextmanager
def program(home: Path, *arguments: str, **environ: str) -> Iterator[Program]:
    """Starts the program; it is ended in the end, come what may."""
    with in_terminal([sys.executable, "-m", "clientexit_tui", "--home", str(home), *arguments], **environ) as started:
        yield started


@contextmanager
def in_terminal(command: Sequence[str], **environ: str) -> Iterator[Program]:
    """Starts a command; it is ended in the end, come what may."""
    master, slave = pty.openpty()
    size = {"COLUMNS": str(COLUMNS), "LINES": str(ROWS), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    env = {**os.environ, **size, **environ}
    process = subprocess.Popen(
        command, stdin=slave, stdout=slave, stderr=slave, env=env, cwd=ROOT, start_new_session=True
    )
    os.close(slave)
    try:
        yield Program(process, master)
    finally:
        process.kill()
        process.wait()
        os.close(master)
