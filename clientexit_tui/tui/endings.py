"""How the program ends when it did not choose to: signals, and mistakes of its own."""

import asyncio
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path

from clientexit_tui import words


def on_signals(end: Callable[[int], None]) -> None:
    """Calls `end` with the number of a signal to terminate, hang up or interrupt; must run in the event loop."""
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        return  # no such signals there
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        loop.add_signal_handler(number, end, number)


def crash_line(error: BaseException, *, saved: bool) -> str:
    """What is said after a mistake of the program: its kind and place, and not one value, since those are secrets."""
    # two lines, what matters most first: Textual cuts a line at the width of the terminal
    kept = words.CRASH_SAVED if saved else words.CRASH_NOT_SAVED
    return f"{kept}\n{words.CRASH.format(kind=type(error).__name__, where=_where(error))}\n"


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "clientexit_tui" in frame.filename] or list(frames)
    return f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else words.SOMEWHERE
