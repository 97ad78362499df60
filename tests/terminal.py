"""A real terminal around the real program: types keys, reads the screen, waits by select and never sleeps."""

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pyte

from tests.places import ROOT

PATIENCE = 20.0
"""Seconds to wait for a text or an end; only a failing test waits so long."""
KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "down": "\x1b[B",
    "f4": "\x1bOS",
    "ctrl+q": "\x11",
    "ctrl+s": "\x13",
    "ctrl+z": "\x1a",
}
UNKNOWN_TO_PYTE = re.compile(r"\x1b\[[<>=?][0-9;]*[a-zA-Z]|\x1b[PX^_].*?\x1b\\", re.DOTALL)
"""Private modes and strings; pyte prints parts of those that it does not know."""
MODE = re.compile(r"\x1b\[\?([0-9;]+)([hl])")
ALTERNATE_SCREEN, MOUSE, MOUSE_MOTION, CURSOR, PASTE = "1049", "1000", "1003", "25", "2004"


class Terminal:
    """One program in one terminal."""

    def __init__(self, argv: tuple[str, ...], environ: Mapping[str, str], width: int = 80, height: int = 24) -> None:
        self._screen = pyte.Screen(width, height)
        self._stream = pyte.Stream(self._screen)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.modes: dict[str, bool] = {}
        """Private modes of the terminal that were set (true) or reset."""
        self.sent = ""
        """All that the program wrote."""
        self._rest = ""
        self._primary, secondary = pty.openpty()
        fcntl.ioctl(secondary, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        self.before = termios.tcgetattr(secondary)
        self.secondary = secondary
        """Its other side, kept open so that its settings can be read after the end."""
        self.process = subprocess.Popen(
            argv, stdin=secondary, stdout=secondary, stderr=secondary, env=dict(environ), start_new_session=True
        )

    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def press(self, *keys: str) -> None:
        """Types keys by name, or text as it is."""
        os.write(self._primary, "".join(KEYS.get(key, key) for key in keys).encode())

    def send(self, data: bytes) -> None:
        """Sends bytes as they are."""
        os.write(self._primary, data)

    def resize(self, width: int, height: int) -> None:
        """Makes the window another size, and tells the program."""
        self._screen.resize(height, width)
        fcntl.ioctl(self.secondary, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        self.process.send_signal(signal.SIGWINCH)  # the kernel tells only those that the terminal controls

    def read_on(self) -> None:
        """Reads what there is now, so that the program is not held up."""
        while self._readable(0):
            self._take(os.read(self._primary, 65536))

    def hang_up(self) -> None:
        """Takes the terminal away; nothing can be read of it any more."""
        os.close(self._primary)
        self._primary = -1

    def wait_for(self, text: str) -> str:
        """Reads until a text is on the screen, and gives the screen."""
        self._read_until(lambda: text in self.text(), f"“{text}” is not on the screen")
        return self.text()

    def wait_until(self, reached: Callable[[], bool], otherwise: str) -> None:
        """Reads until something is so."""
        self._read_until(reached, otherwise)

    def wait_for_first_row(self, text: str) -> None:
        """Reads until a text is in the first row."""
        self._read_until(lambda: text in self._screen.display[0], f"“{text}” is not in the first row")

    def wait_for_end(self) -> int:
        """Reads until the program has ended, and gives its exit code."""
        self._read_until(lambda: self.process.poll() is not None and not self._readable(0), "it does not end")
        return self.process.wait()

    @property
    def restored(self) -> bool:
        """Whether line editing and echo are as before, and no private mode is left behind."""
        # The extra field of the last list holds control characters, which no program changes here.
        same = termios.tcgetattr(self.secondary)[:4] == self.before[:4]
        off = not any(self.modes.get(mode) for mode in (MOUSE, MOUSE_MOTION, PASTE))
        left = self.modes.get(ALTERNATE_SCREEN) is False
        return same and off and left and self.modes.get(CURSOR, True)

    def close(self) -> None:
        """Ends the program if it still runs."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if self._primary >= 0:
            os.close(self._primary)
        os.close(self.secondary)

    def _readable(self, seconds: float) -> bool:
        return bool(select.select([self._primary], [], [], seconds)[0])

    def _read_until(self, reached: Callable[[], bool], otherwise: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not reached():
            if time.monotonic() > deadline:
                raise AssertionError(f"{otherwise}:\n{self.text()}")
            if self._readable(0.05):
                self._take(os.read(self._primary, 65536))

    def _take(self, data: bytes) -> None:
        """Draws what the program wrote, without what the terminal here does not know."""
        decoded = self._decoder.decode(data)
        self.sent += decoded
        text = self._rest + decoded
        cut = text.rfind("\x1b")
        whole = cut < 0 or re.fullmatch(r"\x1b(\[[0-9;<>=?]*[@-~]|[78=>M]|[PX^_].*?\x1b\\).*", text[cut:], re.DOTALL)
        text, self._rest = (text, "") if whole else (text[:cut], text[cut:])
        for names, how in MODE.findall(text):
            self.modes.update(dict.fromkeys(names.split(";"), how == "h"))
        self._stream.feed(UNKNOWN_TO_PYTE.sub("", text))


MODULE = ("-m", "clientexit_tui")
TAKE_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.executable, (sys.executable, *sys.argv[1:]))
"""
"""Makes standard input the terminal whose keys send signals, then becomes the program."""
CONTROLLED = ("-c", TAKE_TERMINAL, *MODULE)


def environ(home: Path) -> dict[str, str]:
    """Variables for a program whose files are in a folder of the test."""
    return {**os.environ, "CLIENTEXIT_HOME": str(home), "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"}


def clientexit(home: Path, *argv: str, start: tuple[str, ...] = MODULE, size: tuple[int, int] = (80, 24)) -> Terminal:
    """The program in a terminal.

    Args:
        home: where its files are.
        argv: its arguments.
        start: what the interpreter runs.
        size: columns and rows.
    """
    return Terminal((sys.executable, *start, *argv), environ(home), *size)
