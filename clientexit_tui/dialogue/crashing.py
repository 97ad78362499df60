"""What is said after a mistake of the program."""

import traceback
from pathlib import Path

from clientexit_tui import words


def crash_line(error: BaseException, *, saved: bool) -> str:
    """What is said after a mistake of the program: its kind and place, and not one value, since those are secrets."""
    # two lines, what matters most first: Textual cuts a line at the width of the terminal
    kept = words.CRASH_SAVED if saved else words.CRASH_NOT_SAVED
    return f"{kept}\n{words.CRASH.format(kind=type(error).__name__, where=_where(error))}\n"


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "clientexit_tui" in frame.filename] or list(frames)
    return f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else words.SOMEWHERE
