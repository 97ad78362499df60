"""What a session's file on the disk holds, opened where it is sealed: all of it, or no more than its ends."""

from pathlib import Path

from clientexit_tui.errors import DocumentError, Place
from clientexit_tui.plain_files import Ends
from clientexit_tui.sessions.files import read_ends, read_whole
from clientexit_tui.sessions.header import HEAD_BYTES, header_ends
from clientexit_tui.sessions.sealing import Sealer, from_disk, is_sealed
from clientexit_tui.sessions.system import Ops

_EDITED_HEAD_BYTES = 65536
_TAIL_BYTES = 512
"""Room for blank lines and a comment after the last line ``...``."""


def read_opened(path: Path, ops: Ops, sealer: Sealer) -> bytes:
    """All bytes of a session's file.

    Raises:
        OSError: it cannot be read.
        SessionError: it is no plain file of a sensible size, or cannot be opened; `LockedError` while that is locked.
    """
    return from_disk(path, read_whole(path, ops), sealer)


def read_header_and_end(path: Path, ops: Ops, sealer: Sealer, modified: float = 0.0) -> Ends:
    """The first bytes of a session's file, with its header, and its last; raises as `read_opened`.

    Args:
        path: the file.
        ops: the system.
        sealer: opens it where it is sealed, which takes all of it.
        modified: the time of its last change, taken for one that is sealed.
    """
    if is_sealed(path):
        data = read_opened(path, ops, sealer)
        return Ends(data[:_EDITED_HEAD_BYTES], data[-_TAIL_BYTES:], modified)
    ends = read_ends(path, ops, HEAD_BYTES, _TAIL_BYTES)
    return ends if header_ends(ends.head) else read_ends(path, ops, _EDITED_HEAD_BYTES, _TAIL_BYTES)


def check_end(path: Path, ends: Ends) -> None:
    """Raises DocumentError where a file was cut off."""
    if b"\n..." not in ends.tail:
        raise DocumentError(Place(path.name), "the file ends early: its last line '...' is missing")
