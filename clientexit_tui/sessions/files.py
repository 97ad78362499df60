"""Files and folders that may be anything (links, pipes, huge, not there), and the lock on a folder."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from clientexit_tui import plain_files
from clientexit_tui.errors import SessionError
from clientexit_tui.plain_files import MAX_BYTES, Ends, TooLargeFileError, UnfitFileError, read_file
from clientexit_tui.sessions.sealing import is_sealed
from clientexit_tui.sessions.system import CREATE, FOLDER, LOCK, Ops, told

MAX_SEALED = 7_000_000
"""What `MAX_BYTES` become where they are sealed: three bytes take four letters, and each line has an end."""
LOCK_NAME = ".lock"
"""A lock on the file itself would die with the rename, so one file beside them is locked for all."""


class UnfitError(SessionError):
    """Something that is no plain file of a sensible size."""


class TooLargeError(UnfitError):
    """A file of more bytes than any of ours has."""


def read_whole(path: Path, ops: Ops, *, follow: bool = False, most: int = 0) -> bytes:
    """All bytes of a plain file.

    Args:
        path: the file.
        ops: the system.
        follow: whether it may be a link, as where the user names it; it must lead to a plain file.
        most: how many bytes it may have; what its name says where not given.

    Raises:
        OSError: it cannot be read.
        UnfitError: it is not a plain file, or too large.
    """
    with _as_unfit():
        return read_file(path, most=most or most_of(path), follow=follow, calls=ops)


def read_ends(path: Path, ops: Ops, head: int, tail: int) -> Ends:
    """The first and last bytes of a plain file; raises as `read_whole` does.

    Args:
        path: the file.
        ops: the system.
        head: how many bytes of the beginning.
        tail: how many bytes of the end.
    """
    with _as_unfit():
        return plain_files.read_ends(path, head, tail, most=most_of(path), calls=ops)


def most_of(path: Path) -> int:
    """How large a file may be: one that is sealed is larger than what is in it."""
    return MAX_SEALED if is_sealed(path) else MAX_BYTES


@contextmanager
def _as_unfit() -> Iterator[None]:
    try:
        yield
    except TooLargeFileError as error:
        raise TooLargeError(str(error)) from error
    except UnfitFileError as error:
        raise UnfitError(str(error)) from error


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
