"""What is kept of a mistake of the program, for whoever mends it; not a word of the user's."""

import os
import platform
import sys
from collections.abc import Iterator
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from clientexit_tui import __version__, words
from clientexit_tui.app.crashing import frames_of
from clientexit_tui.documents.writing import ExportError, write_private
from clientexit_tui.plain_files import UnfitFileError, read_ends

LOG = "crash.log"
CAP = 64 * 1024
"""Characters that the log may grow to; the oldest entries go first."""
CAUSES = 8
"""Of so many errors, each the cause of the one before, the places are kept."""
START = "=== "


def keep_crash(error: BaseException, folder: Path, now: datetime) -> Path | None:
    """Adds when, of what kind and where to a log that only its owner can read, and gives the file.

    Nothing where it cannot be written: the mistake itself matters more, and is told anyway.

    Args:
        error: the mistake; its text may hold answers and is never kept.
        folder: the user's.
        now: with its offset.
    """
    path = folder / LOG
    entry = "\n".join(_entry(error, now)) + "\n\n"
    try:
        before = _newest(path) if path.exists() else ""
        write_private(path, _capped(before + entry), overwrite=True)
    except (OSError, ExportError, UnfitFileError):
        return None
    return path


def _newest(path: Path) -> str:
    """The end of a log, which may be larger than it should."""
    return read_ends(path, 0, CAP, most=sys.maxsize).tail.decode("utf-8", errors="replace")


def _capped(text: str) -> str:
    """The newest entries that fit."""
    if len(text) <= CAP:
        return text
    return text[max(text.find(START, len(text) - CAP), len(text) - CAP) :]


def _entry(error: BaseException, now: datetime) -> Iterator[str]:
    yield f"{START}{now.isoformat(timespec='seconds')} {words.CRASH_LOG_HEAD}"
    yield f"clientexit {__version__}, textual {version('textual')}, rich {version('rich')}"
    yield f"Python {platform.python_version()}, {sys.platform}, TERM={os.environ.get('TERM', '')[:40]!r}"
    for number, each in enumerate(_causes(error)):
        if number:
            yield words.CRASH_LOG_CAUSE
        yield type(each).__name__
        yield from (f"  {_shortened(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames_of(each))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    for _ in range(CAUSES):
        if error is None:
            return
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _shortened(filename: str) -> str:
    """A file from its package on, since folders tell who works there."""
    parts = Path(filename).parts
    starts = [place for place, part in enumerate(parts) if part in ("clientexit_tui", "site-packages")]
    return "/".join(parts[starts[-1] :] if starts else parts[-2:])
