"""Which face is used, and whether there is a terminal for it; asked before anything heavy is loaded."""

import os
import sys
from pathlib import Path

from clientexit_tui import words


class NoTerminalError(Exception):
    """There is no terminal to open a session in."""


def why_plain(asked: bool, folder: Path) -> str:
    """Why questions are asked line by line rather than on a drawn screen, in words; nothing where they are not.

    Args:
        asked: whether the command line asks for it.
        folder: the user's, with their settings.
    """
    if asked:
        return words.PLAIN_WHY_ASKED
    if os.environ.get("ACCESSIBLE", "0") not in ("", "0"):
        return words.PLAIN_WHY_ACCESSIBLE
    from clientexit_tui.config.lines import FILE  # not for commands that open nothing
    from clientexit_tui.config.settings import Config

    if Config(folder / FILE).switch("plain"):
        return words.PLAIN_WHY_CONFIG
    return words.PLAIN_WHY_DUMB if os.environ.get("TERM") == "dumb" else ""


def need_terminal() -> None:
    """Raises NoTerminalError, in one line, where nobody can be asked."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    for stream, name in zip(streams, words.CLI_STREAMS, strict=True):
        if stream is None or stream.closed or not stream.isatty():
            what = words.CLI_STREAM_NO_TERMINAL.format(stream=name)
            raise NoTerminalError(words.CLI_NO_TERMINAL.format(what=what))
