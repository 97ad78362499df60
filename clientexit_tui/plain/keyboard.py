"""Where the plain face's lines come from: given one by one, or typed and pasted in a terminal."""

import os
import select
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

TOGETHER = 0.025
"""Seconds within which what follows a line was sent in one go with it, as a paste is; no hand types so fast."""
LONGEST = 4095
"""Bytes of a line that a terminal hands over by itself; what is typed beyond them, it drops."""

WITH_REGION = 0x0802
"""The first readline that knows of an active region; older ones complain about what they do not know."""


class Keyboard(Protocol):
    """Gives what is typed."""

    cuts: bool
    """Whether a line as long as a terminal lets through may have lost its end."""

    def line(self, prompt: str) -> str:
        """What is typed after a prompt, with its line end; several lines where they came in one go, none at the end."""

    def early(self) -> str:
        """Whole lines that came before they were asked for; nothing where none did."""


class Lines:
    """Lines of a pipe or a file, one for each prompt: nobody typed them at it."""

    def __init__(self, read: Callable[[], str], write: Callable[[str], None], *, cuts: bool = False) -> None:
        """Takes what gives the next line with its line end, what takes text, and whether lines may have been cut."""
        self.cuts = cuts
        self._read = read
        self._write = write

    def line(self, prompt: str) -> str:
        """The next line."""
        self._write(prompt)
        return self._read()

    def early(self) -> str:
        """Nothing: all lines are there before they are asked for."""
        return ""


class TerminalKeyboard:
    """A terminal, where what comes in one go is one answer, and what comes unasked is known as such.

    Lines are edited by readline, which has the terminal mark what is pasted: a paste is then one answer whatever its
    speed, and is not handed over before enter is pressed. Without readline, or where the terminal does not know such
    marks, a paste is known by its speed.
    """

    def __init__(self, write: Callable[[str], None]) -> None:
        """Takes what shows text at once."""
        self._write = write
        self._fd = sys.stdin.fileno()
        self._edits = _prepare_readline()
        self.cuts = not self._edits

    def line(self, prompt: str) -> str:
        """What is typed after a prompt."""
        first = self._edited(prompt) if self._edits else self._typed(prompt)
        return first + self._following(TOGETHER) if first.endswith("\n") else first

    def early(self) -> str:
        """What was typed before it was asked for; a line that is still being typed goes on after the prompt."""
        return self._following(0) if _has_come(self._fd, 0) else ""

    @staticmethod
    def _edited(prompt: str) -> str:
        try:
            return f"{input(prompt)}\n"
        except EOFError:
            return ""

    def _typed(self, prompt: str) -> str:
        # Not by the interpreter's own stream: what that has read ahead cannot be told from what was never typed.
        self._write(prompt)
        data = b""
        while not data.endswith(b"\n") and (piece := os.read(self._fd, LONGEST + 1)):
            data += piece
        return data.decode(errors="replace")

    def _following(self, seconds: float) -> str:
        """All that has come, and comes within some seconds of what came before, also a line without its end."""
        import termios  # not on every system

        data = b""
        with suppress(termios.error, OSError):  # it is gone, which is told once the line that was read is taken
            settings = termios.tcgetattr(self._fd)
            raw = [*settings[:3], settings[3] & ~termios.ICANON, *settings[4:]]
            termios.tcsetattr(self._fd, termios.TCSANOW, raw)
            try:
                while _has_come(self._fd, seconds) and (piece := os.read(self._fd, 65536)):
                    data += piece
            finally:
                termios.tcsetattr(self._fd, termios.TCSANOW, settings)
        return data.decode(errors="replace")


def _has_come(fd: int, seconds: float) -> bool:
    return bool(select.select([fd], [], [], seconds)[0])


def _prepare_readline() -> bool:
    """Whether lines can be edited by GNU readline here; what it keeps and sends is then set."""
    if os.environ.get("TERM", "dumb") == "dumb" or not sys.stdout.isatty():
        return False
    try:
        import readline  # not in every Python; libedit, which some have in its place, knows no marks for pastes
    except ImportError:
        return False
    if "libedit" in (readline.__doc__ or ""):
        return False
    readline.set_auto_history(False)  # answers are kept in the session and nowhere else
    settings = ["enable-bracketed-paste on", "enable-meta-key off"]
    settings += ["input-meta on", "output-meta on", "convert-meta off"]  # else é is taken for a command in some locales
    if getattr(readline, "_READLINE_VERSION", 0) >= WITH_REGION:
        settings.append("enable-active-region off")  # else what was pasted is shown in other colours
    for each in settings:
        readline.parse_and_bind(f"set {each}")
    return True
