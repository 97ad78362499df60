"""Files and folders that may be anything (links, pipes, huge, not there), and the lock on a folder."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from clientexit_tui.errors import SessionError
from clientexit_tui.sessions.system import CREATE, FOLDER, LOCK, READ, Ops, told

MAX_BYTES = 5_000_000
_PIECE = 1 << 20
LOCK_NAME = ".lock"
"""A lock on the file itself would die with the rename, so one file beside them is locked for all."""


class UnfitError(SessionError):
    """Something that is no plain file of a sensible size."""


class TooLargeError(UnfitError):
    """A file of more bytes than any of ours has."""


@dataclass(frozen=True)
class Ends:
    """The beginning and the end of a file."""

    head: bytes
    tail: bytes
    modified: float
    """Seconds since 1970."""


def read_whole(path: Path, ops: Ops) -> bytes:
    """All bytes of a plain file.

    Raises:
        OSError: it cannot be read.
        UnfitError: it is not a plain file, or too large.
    """
    fd = _opened(path, ops)
    try:
        _fit(path, ops, fd)
        pieces: list[bytes] = []
        left = MAX_BYTES + 1  # it may have grown since we looked
        while left > 0 and (piece := ops.read(fd, min(left, _PIECE))):
            pieces.append(piece)
            left -= len(piece)
    finally:
        ops.close(fd)
    if left <= 0:
        raise _too_large(path)
    return b"".join(pieces)


def read_ends(path: Path, ops: Ops, head: int, tail: int) -> Ends:
    """The first and last bytes of a plain file; raises as `read_whole` does.

    Args:
        path: the file.
        ops: the system.
        head: how many bytes of the beginning.
        tail: how many bytes of the end.
    """
    fd = _opened(path, ops)
    try:
        found = _fit(path, ops, fd)
        first = ops.read(fd, head)
        os.lseek(fd, max(0, found.st_size - tail), os.SEEK_SET)
        return Ends(first, ops.read(fd, tail), found.st_mtime)
    finally:
        ops.close(fd)


def _opened(path: Path, ops: Ops) -> int:
    if stat.S_ISLNK(ops.look(path).st_mode):  # for its own words; READ refuses one that appears after this look
        raise UnfitError(f"{path.name} is a link; this program reads only plain files")
    return ops.open(path, READ)


def _fit(path: Path, ops: Ops, fd: int) -> os.stat_result:
    found = ops.stat(fd)
    if not stat.S_ISREG(found.st_mode):
        raise UnfitError(f"{path.name} is not a plain file")
    if found.st_size > MAX_BYTES:
        raise _too_large(path)
    return found


def _too_large(path: Path) -> TooLargeError:
    return TooLargeError(f"{path.name} is larger than {MAX_BYTES // 1_000_000} MB, so it is no session")


def make_folder(folder: Path) -> None:
    """Makes a folder that only its owner can enter, whatever the umask, with the folders above it.

    Raises:
        SessionError: it cannot be made.
    """
    try:
        _make(folder)
    except OSError as error:
        raise SessionError(f"The folder {folder} cannot be made: {told(error)}") from error


def _make(folder: Path) -> None:
    if folder.is_dir():
        return
    if folder.parent != folder:
        _make(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)  # another program may have been quicker
    folder.chmod(0o700)


@contextmanager
def locked(folder: Path, ops: Ops) -> Iterator[None]:
    """Keeps other programs of ours from writing in the folder meanwhile."""
    fd = ops.open(folder / LOCK_NAME, LOCK)
    try:
        ops.chmod(fd, 0o600)
        ops.lock(fd)
        yield
    finally:
        ops.close(fd)


def write_new(path: Path, data: bytes, ops: Ops) -> None:
    """Writes a file that was not there, for its owner only, and waits until it is on the disk.

    Raises:
        OSError: it could not be written, and is not there.
    """
    fd = ops.open(path, CREATE, 0o600)
    try:
        _fill(fd, data, ops)
    except BaseException:
        with suppress(OSError):  # the first error is the one to tell
            ops.unlink(path)
        raise


def _fill(fd: int, data: bytes, ops: Ops) -> None:
    try:
        ops.chmod(fd, 0o600)
        left = memoryview(data)
        while left:
            left = left[ops.write(fd, left) :]
        ops.sync(fd)
    except BaseException:
        with suppress(OSError):  # as above
            ops.close(fd)
        raise
    ops.close(fd)


def link_or_copy(path: Path, other: Path, ops: Ops) -> None:
    """Gives a file a second name, or where the file system knows no such thing a private copy. Raises OSError."""
    try:
        ops.link(path, other)
    except FileExistsError:
        raise
    except OSError:  # exFAT and many network folders: a copy does as well, only slower
        write_new(other, read_whole(path, ops), ops)


def sync_folder(folder: Path, ops: Ops) -> None:
    """Waits until the names in a folder are on the disk."""
    if os.name == "nt":  # folders cannot be opened there
        return
    fd = ops.open(folder, FOLDER)
    try:
        ops.sync_folder(fd)
    finally:
        ops.close(fd)
