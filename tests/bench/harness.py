"""A program in a real pseudo-terminal: starts it, types keys, and says when its screen showed what was waited for."""

import os
import pty
import re
import select
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyte

COLUMNS, ROWS = 100, 30
GIVE_UP = 30.0
"""Seconds in which a program must have shown what it is waited for."""
QUIET = 0.06
"""Seconds without output after which a key is dealt with."""
KEYS = {"enter": "\r", "down": "\x1b[B", "home": "\x1b[H", "pageup": "\x1b[5~", "pagedown": "\x1b[6~", "quit": "\x11"}
UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=?][0-9;]*[ -/]*[a-gi-km-zA-Z]|\x1b[PX^_][^\x1b]*\x1b\\|\x1b\[[0-9;]*[$]p")
"""Queries and private modes, parts of which pyte would print."""


def keeping_compiled() -> dict[str, str]:
    """The variables of this program, but for the one that would have every program compile its files anew."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Program:
    """One run. Output is stamped when it arrives and emulated later, so that the emulator is no part of a figure."""

    def __init__(self, command: Sequence[str], environ: Mapping[str, str]) -> None:
        """Starts it.

        Args:
            command: the program and its arguments.
            environ: variables beside those there are.
        """
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self._primary, secondary = pty.openpty()
        termios.tcsetwinsize(secondary, (ROWS, COLUMNS))
        environ = {**keeping_compiled(), "TERM": "xterm-256color", **environ}
        self.started = time.monotonic()
        self._process = subprocess.Popen(
            command, stdin=secondary, stdout=secondary, stderr=secondary, env=environ, start_new_session=True
        )
        os.close(secondary)

    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def body(self) -> str:
        """The same without the first and the last line: how saving stands, and the keys."""
        return "\n".join(line.rstrip() for line in self._screen.display[1:-1])

    def wait_for(self, pattern: str) -> float:
        """When a text was on the screen. Raises SystemExit where it never was."""
        deadline = time.monotonic() + GIVE_UP
        while time.monotonic() < deadline and self._process.poll() is None:
            if re.search(pattern, self.text()):
                return time.monotonic()
            for arrived, piece in self._read(QUIET):
                self._feed(piece)
                if re.search(pattern, self.text()):
                    self.rest()
                    return arrived
        self.end()
        raise SystemExit(f"{pattern!r} was never shown, but:\n{self.text()}")

    def rest(self, seconds: float = 0.5) -> None:
        """Reads what is put out for so long."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            for _, piece in self._read(min(left, QUIET), patience=left):
                self._feed(piece)

    def press(self, key: str) -> float:
        """Types one key and gives the seconds until the screen showed what it then went on to show.

        Raises:
            SystemExit: the screen stayed as it was.
        """
        before, pressed = self.body(), time.monotonic()
        os.write(self._primary, KEYS.get(key, key).encode())
        shown: list[tuple[float, str]] = []
        while not shown or shown[-1][1] == before:
            if time.monotonic() > pressed + GIVE_UP:
                raise SystemExit(f"the key {key!r} changed nothing:\n{self.text()}")
            for arrived, piece in self._read(QUIET):
                self._feed(piece)
                shown.append((arrived, self.body()))
        return next(arrived for arrived, text in shown if text == shown[-1][1]) - pressed

    def quit(self) -> float:
        """Types the key that ends it and gives the seconds until it has ended."""
        pressed = time.monotonic()
        os.write(self._primary, KEYS["quit"].encode())
        while time.monotonic() < pressed + GIVE_UP:
            if not self._read(0.0, patience=0.002) and self._process.poll() is not None:
                return time.monotonic() - pressed
        raise SystemExit("the program did not end")

    def processor_seconds(self) -> float:
        """The seconds of processor time that it has taken (Linux)."""
        tasks = Path(f"/proc/{self._process.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9

    def peak(self) -> float:
        """The most memory that it has had, in MB (Linux)."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s*(\d+)", status)[1]) / 1024  # type: ignore[index]  # Linux always says it

    def end(self) -> None:
        """Ends it at once, if it still runs."""
        self._process.kill()
        self._process.wait()
        os.close(self._primary)

    def _read(self, quiet: float, patience: float = 0.5) -> list[tuple[float, bytes]]:
        """What is put out, with the times: from the first piece, for which it waits longer, until it is quiet."""
        pieces: list[tuple[float, bytes]] = []
        while select.select([self._primary], [], [], quiet if pieces else patience)[0]:
            try:
                pieces.append((time.monotonic(), os.read(self._primary, 1 << 16)))
            except OSError:  # so Linux says that the program has ended
                break
        return pieces

    def _feed(self, piece: bytes) -> None:
        self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", piece))


def in_turns(rounds: int, cases: Mapping[str, Callable[[], object]]) -> None:
    """Runs every case once in each round, in changing order, so that what slows the machine slows all of them."""
    for number in range(rounds):
        names = list(cases)
        turn = number // 2 % len(names)
        names = names[turn:] + names[:turn]
        for name in names if number % 2 else reversed(names):
            cases[name]()
