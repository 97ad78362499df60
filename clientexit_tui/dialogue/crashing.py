"""What is said after a mistake of the program."""

import traceback
from pathlib import Path

from clientexit_tui import words


def crash_line(error: BaseException, *, saved: bool, log: Path | None = None) -> str:
    """What is said after a mistake of the program, on one line: its kind and place, and not one value.

    Args:
        error: the mistake; its text may hold answers, which are secrets, and is never told.
        saved: whether all that was typed is on disk.
        log: where more is kept, if anywhere.
    """
    said = [
        words.CRASH.format(kind=type(error).__name__, where=_where(error)),
        words.CRASH_SAVED if saved else words.CRASH_NOT_SAVED,
        words.CRASH_LOG.format(path=log) if log else "",
    ]
    return " ".join(filter(None, said))


def frames_of(error: BaseException) -> traceback.StackSummary:
    """Where it happened, outermost first; neither source lines nor values are looked up."""
    return traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), lookup_lines=False)


def _where(error: BaseException) -> str:
    frames = list(frames_of(error))
    own = [frame for frame in frames if "clientexit_tui" in frame.filename] or frames
    return f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else words.SOMEWHERE
