"""The program on a disk that answers when it is told to: ``python slow_disk.py PIPE ARGUMENTS``.

The first save waits until somebody opens the named pipe for writing; from then on the disk is as quick as any.
"""

import os
import sys
from pathlib import Path

from clientexit_tui.__main__ import main
from clientexit_tui.sessions.system import Ops


class Slow:
    """Waits once, in the first sync of a file."""

    def __init__(self, pipe: Path) -> None:
        self._pipe = pipe
        self._waited = False

    def sync(self, fd: int) -> None:
        """Waits for the pipe the first time, then for the disk."""
        if not self._waited:
            self._pipe.read_bytes()
            self._waited = True
        os.fsync(fd)


if __name__ == "__main__":
    slow = Slow(Path(sys.argv[1]))
    Ops.sync = lambda _, fd: slow.sync(fd)  # type: ignore[method-assign,assignment]
    sys.exit(main(sys.argv[2:]))
