"""The plain face as a program of its own with a clock that stands still: on a pipe, or in a terminal."""

import os
import pty
import select
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from clientexit_tui.plain.standard import run_plain
from tests.places import ROOT
from tests.shipped import content
from tests.stores import NOW, store_in

PROMPTS = (b"Answer: ", b"Choose: ", b"Text: ")
TAKE_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Makes standard input the terminal whose keys send signals, then becomes the program."""
GIVE_UP = 30.0
"""Seconds in which the next prompt, or the end, must come."""


def still(home: Path) -> list[str]:
    """The command that runs the plain face over a folder at the moment of the tests."""
    return [sys.executable, "-m", "tests.plain_program", str(home)]


def program(home: Path, *argv: str) -> list[str]:
    """The command that runs the program itself."""
    return [sys.executable, "-m", "clientexit_tui", "--home", str(home), *argv]


def environment(**more: str) -> dict[str, str]:
    """A plain environment in which the checkout is found."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **more}


def piped(
    command: Sequence[str], lines: Sequence[str], folder: Path, **more: str
) -> "subprocess.CompletedProcess[bytes]":
    """Runs a command with all lines on a pipe."""
    text = "".join(f"{line}\n" for line in lines).encode()
    return subprocess.run(command, input=text, capture_output=True, cwd=folder, env=environment(**more), check=False)


class Dialogue:
    """A program in a terminal, to which lines are typed as it asks for them."""

    def __init__(self, process: "subprocess.Popen[bytes]", master: int) -> None:
        self.process = process
        self.said = b""
        """Every byte that it sent, with the echo of what was typed."""
        self._master = master
        self._before = termios.tcgetattr(master)

    @property
    def restored(self) -> bool:
        """Whether line editing, echo and signals are as they were before."""
        return termios.tcgetattr(self._master)[:4] == self._before[:4]

    def type(self, *lines: str) -> None:
        """Types lines, each at a prompt."""
        for line in lines:
            self.wait_for_prompt()
            os.write(self._master, f"{line}\n".encode())
            self.said += b"\n"  # so that the prompt before is not taken for the next

    def press(self, keys: bytes) -> None:
        """Sends keys at the next prompt."""
        self.wait_for_prompt()
        self.send(keys)

    def send(self, keys: bytes) -> None:
        """Sends keys at once."""
        os.write(self._master, keys)

    def wait_for(self, said: bytes) -> None:
        """Reads until something was said."""
        while said not in self.said:
            assert self._read(), f"it ended before it said {said!r}:\n{self.said.decode()}"

    def wait_for_prompt(self) -> None:
        """Reads until it waits for a line."""
        while not self.said.endswith(PROMPTS):
            assert self._read(), f"it ended before it asked:\n{self.said.decode()}"

    def hang_up(self) -> int:
        """Takes the terminal away, and gives the exit code."""
        os.close(self._master)
        return self.process.wait(GIVE_UP)

    def end(self) -> int:
        """Reads to the end and gives the exit code."""
        while self._read():
            pass
        return self.process.wait(GIVE_UP)

    def _read(self) -> bool:
        until = time.monotonic() + GIVE_UP
        while not select.select([self._master], [], [], 0.2)[0]:
            if self.process.poll() is not None:
                return False
            assert time.monotonic() < until, f"nothing comes any more:\n{self.said.decode()}"
        try:
            piece = os.read(self._master, 65536)
        except OSError:  # Linux says so when the other side is closed
            return False
        self.said += piece
        return bool(piece)


@contextmanager
def in_terminal(command: Sequence[str], folder: Path, **more: str) -> Iterator[Dialogue]:
    """Starts a command in a terminal; it is ended in the end, come what may."""
    master, slave = pty.openpty()
    begin = [sys.executable, "-c", TAKE_TERMINAL, *command]
    process = subprocess.Popen(
        begin, stdin=slave, stdout=slave, stderr=slave, cwd=folder, env=environment(**more), start_new_session=True
    )
    os.close(slave)
    try:
        yield Dialogue(process, master)
    finally:
        process.kill()
        process.wait()
        with suppress(OSError):  # it was taken away
            os.close(master)


if __name__ == "__main__":
    sys.exit(run_plain(content, store_in(Path(sys.argv[1])), lambda: NOW, "", "this is a test"))
