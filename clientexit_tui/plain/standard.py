"""The plain face on standard input and output, with the signals of a terminal."""

import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from getpass import getpass
from typing import TYPE_CHECKING

from clientexit_tui.plain.console import Console, StoppedError
from clientexit_tui.plain.start import PlainFace
from clientexit_tui.plain_files import read_line
from clientexit_tui.sessions.store import Store

if TYPE_CHECKING:  # loaded on first need
    from clientexit_tui.content.model import Content


def run_plain(
    load: "Callable[[], Content]", store: Store, clock: Callable[[], datetime], open_id: str, why: str
) -> int:
    """Runs the plain face on standard input and output, and gives the exit code."""
    with _stopping():
        return PlainFace(load, store, clock, standard_console()).run(open_id, why)


def standard_console() -> Console:
    """Standard input and output: the width of the terminal, or what COLUMNS says."""

    def write(text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()

    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a text file, always
    return Console(
        lambda: read_line(sys.stdin),
        write,
        shutil.get_terminal_size().columns,
        echoes=sys.stdin.isatty(),
        secret=getpass if sys.stdin.isatty() else None,
        ascii_only=not _can_typeset(sys.stdout.encoding),
    )


def _can_typeset(encoding: str) -> bool:
    try:
        "“→".encode(encoding)
    except (LookupError, UnicodeEncodeError):
        return False
    return True


@contextmanager
def _stopping() -> Iterator[None]:
    """Meanwhile signals to terminate or hang up end the program as the end of input does."""

    def stop(number: int, _frame: object) -> None:
        raise StoppedError(number)

    numbers = [signal.SIGTERM] if sys.platform == "win32" else [signal.SIGTERM, signal.SIGHUP]
    before = {number: signal.signal(number, stop) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
