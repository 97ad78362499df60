"""What reading each of many files costs: every one in a process of its own, which ends when it takes too long."""

import contextlib
import io
import json
import os
import resource
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from clientexit_tui import __main__, locations
from clientexit_tui.content.loader import load_content

PATIENCE = 60
"""Seconds after which a process ends that has not come to its end."""


def cost(argv: Sequence[str]) -> tuple[int, float, int, float]:
    """The exit code of a command, its seconds of computing, the bytes of memory at its most, and seconds until its end.

    The process is forked, so that what Python and the program take to load counts for memory only.
    """
    began = time.monotonic()
    child = os.fork()
    if not child:  # pragma: no cover  # in the child
        signal.alarm(PATIENCE)
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            code = __main__.main(argv)
        os._exit(code)
    _, status, used = os.wait4(child, 0)
    unit = 1 if sys.platform == "darwin" else 1024
    code = os.waitstatus_to_exitcode(status)
    return code, used.ru_utime + used.ru_stime, used.ru_maxrss * unit, time.monotonic() - began


def main(argv: Sequence[str]) -> None:
    """Prints, for each file of a folder, what a command costs, as lines of JSON."""
    command, folder = argv
    load_content(locations.content_dir())  # so that what it needs is loaded before the forks
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for path in sorted(Path(folder).iterdir()):
        print(json.dumps([path.name, *cost([command, str(path)])]), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
