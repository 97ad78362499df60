"""Which face is used, and whether there is a terminal for it; asked before anything heavy is loaded."""

import io
import os
import sys

from clientexit_tui import words

LEAST_COLUMNS, LEAST_ROWS = 20, 6
"""The smallest window to start in; a larger one that is made smaller later does no harm."""
LEAST_FILES, USUAL_FILES = 32, 256
"""How many files a face must be able to keep open at a time, and how many are asked for where it is fewer."""


class NoTerminalError(Exception):
    """There is no terminal to open a session in, or none to draw on."""


def need_terminal(command: str = "") -> None:
    """Raises NoTerminalError, in one line, where nobody can be asked.

    Args:
        command: which was asked for; the library where none is named.
    """
    streams = (sys.stdin, sys.stdout, sys.stderr)
    for stream, name in zip(streams, words.CLI_STREAMS, strict=True):
        if stream is None or stream.closed or not stream.isatty():
            what = words.CLI_STREAM_NO_TERMINAL.format(stream=name)
            raise NoTerminalError(words.CLI_NO_TERMINAL.format(what=what, instead=words.CLI_INSTEAD[command]))


def need_streams() -> None:
    """Raises NoTerminalError, in one line, where nothing can be heard or said, be it over a pipe."""
    for stream, name in zip((sys.stdin, sys.stdout), words.CLI_STREAMS, strict=False):
        if stream is None or stream.closed:
            raise NoTerminalError(words.CLI_STREAM_CLOSED.format(stream=name))


def need_files() -> None:
    """Makes room for the files that a face keeps open at a time, before a save could fail for want of it.

    Raises:
        NoTerminalError: the system allows too few, in one line.
    """
    if sys.platform == "win32":
        return
    import resource  # the system's own

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != resource.RLIM_INFINITY and soft < LEAST_FILES:
        most = USUAL_FILES if hard == resource.RLIM_INFINITY else min(hard, USUAL_FILES)
        if most < LEAST_FILES:
            raise NoTerminalError(words.TOO_FEW_FILES.format(files=soft, least=LEAST_FILES, usual=USUAL_FILES))
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def need_screen(*, only_ascii: bool) -> None:
    """Raises NoTerminalError, in one line, where a screen cannot be drawn.

    Args:
        only_ascii: whether the program's own signs keep to ASCII; what else the terminal lacks is a question mark then.
    """
    encoding = sys.stderr.encoding or "utf-8"  # where the screen is drawn; one that names none takes any text
    if encoding.lower().replace("_", "-") not in ("utf-8", "utf8"):
        if not only_ascii:
            raise NoTerminalError(words.SCREEN_ENCODING.format(encoding=encoding))
        if isinstance(sys.stderr, io.TextIOWrapper):
            sys.stderr.reconfigure(errors="replace")  # as wide as what it stands for
    columns, rows = _size()
    if columns < LEAST_COLUMNS or rows < LEAST_ROWS:
        least = {"least_columns": LEAST_COLUMNS, "least_rows": LEAST_ROWS}
        raise NoTerminalError(words.SCREEN_TOO_SMALL.format(columns=columns, rows=rows, **least))


def _size() -> tuple[int, int]:
    """Columns and rows as the screen will take them: from the environment, else from the terminal, else as usual."""
    told = [os.environ.get(name, "") for name in ("COLUMNS", "LINES")]
    columns, rows = (int(each) if each.isascii() and each.isdigit() else 0 for each in told)
    try:
        size = os.get_terminal_size(sys.stdout.fileno())
    except (OSError, ValueError):
        size = os.terminal_size((0, 0))
    return columns or size.columns or 80, rows or size.lines or 24
