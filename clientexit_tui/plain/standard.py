"""The plain face on standard input and output, with the signals of a terminal."""

import shutil
import sys
from collections.abc import Callable
from datetime import datetime
from getpass import getpass
from typing import TYPE_CHECKING

from clientexit_tui.plain.console import Console
from clientexit_tui.plain.keyboard import TerminalKeyboard
from clientexit_tui.plain.start import PlainFace
from clientexit_tui.plain.stopping import Stopping, hearing, saying
from clientexit_tui.plain_files import read_line
from clientexit_tui.sessions.store import Store

if TYPE_CHECKING:  # loaded on first need
    from clientexit_tui.content.model import Interview


def run_plain(
    load: "Callable[[], Interview]", store: Store, clock: Callable[[], datetime], open_id: str, why: str
) -> int:
    """Runs the plain face on standard input and output, and gives the exit code."""
    with Stopping() as stopping:
        return PlainFace(load, store, clock, standard_console(), hold=stopping.hold).run(open_id, why)


def standard_console() -> Console:
    """Standard input and output: the width of the terminal, or what COLUMNS says."""

    def write(text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()

    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a text file, always
    typed = sys.stdin.isatty()
    return Console(
        hearing(lambda: read_line(sys.stdin)),
        saying(write),
        shutil.get_terminal_size().columns,
        echoes=typed,
        secret=getpass if typed else None,
        keyboard=_Keyboard(saying(write)) if typed and sys.platform != "win32" else None,
        ascii_only=not _can_typeset(sys.stdout.encoding),
    )


class _Keyboard(TerminalKeyboard):
    """A terminal that may be taken away, which then stops the program."""

    def line(self, prompt: str) -> str:
        """What is typed after a prompt."""
        return hearing(lambda: TerminalKeyboard.line(self, prompt))()


def _can_typeset(encoding: str) -> bool:
    try:
        "“→".encode(encoding)
    except (LookupError, UnicodeEncodeError):
        return False
    return True
