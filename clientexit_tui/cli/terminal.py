"""Whether there is a terminal that a screen can be drawn on; asked before anything heavy is loaded."""

import os
import sys

from clientexit_tui import words


class NoTerminalError(Exception):
    """There is no terminal to open a session in."""


def need_terminal() -> None:
    """Raises NoTerminalError, in one line, where no screen can be drawn."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    for stream, name in zip(streams, words.CLI_STREAMS, strict=True):
        if stream is None or stream.closed or not stream.isatty():
            what = words.CLI_STREAM_NO_TERMINAL.format(stream=name)
            raise NoTerminalError(words.CLI_NO_TERMINAL.format(what=what))
    if os.environ.get("TERM") == "dumb":
        raise NoTerminalError(words.CLI_NO_TERMINAL.format(what=words.CLI_DUMB_TERMINAL))
