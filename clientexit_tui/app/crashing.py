"""What is said after a mistake of the program."""

import errno
import traceback
from pathlib import Path

from clientexit_tui import words


def crash_line(error: BaseException, *, saved: bool | None, log: Path | None = None) -> str:
    """What is said after a mistake of the program, on one line: its kind and place, and not one value.

    Args:
        error: the mistake; its text may hold answers, which are secrets, and is never told.
        saved: whether all that was typed is on disk; None where nothing was typed.
        log: where more is kept, if anywhere.
    """
    what = words.CRASH_REFUSED if _refused(error) else words.CRASH
    said = [
        what.format(kind=type(error).__name__, where=_where(error)),
        {True: words.CRASH_SAVED, False: words.CRASH_NOT_SAVED, None: ""}[saved],
        words.CRASH_LOG.format(path=log) if log else "",
    ]
    return " ".join(filter(None, said))


def _refused(error: BaseException) -> bool:
    """Whether the system gave too little to go on with: memory, open files, threads."""
    if isinstance(error, OSError):
        return error.errno in (errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EAGAIN)
    return isinstance(error, MemoryError) or (isinstance(error, RuntimeError) and "new thread" in str(error))


def frames_of(error: BaseException) -> traceback.StackSummary:
    """Where it happened, outermost first; neither source lines nor values are looked up."""
    return traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), lookup_lines=False)


def _where(error: BaseException) -> str:
    frames = list(frames_of(error))
    own = [frame for frame in frames if "clientexit_tui" in frame.filename] or frames
    return f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else words.SOMEWHERE
