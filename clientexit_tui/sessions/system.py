"""The system calls of saving, behind a seam so that tests can make each of them fail."""

import errno
import os
import sys
from enum import Enum, auto
from pathlib import Path

from clientexit_tui.plain_files import NO_LINK, Calls

_SHARED = NO_LINK | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _SHARED
LOCK = os.O_RDWR | os.O_CREAT | _SHARED
FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)

_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})

_FAR = 1 << 30
"""Windows locks bytes, and nobody else can read those; so far out there are none."""


class Lock(Enum):
    """What came of asking for a lock without waiting."""

    TAKEN = auto()
    HELD = auto()
    """By somebody else."""
    ABSENT = auto()
    """The file system has no locks."""


class Ops(Calls):
    """The calls themselves, those of reading included; each raises OSError as the system does."""

    def write(self, fd: int, data: memoryview) -> int:
        """Writes some of the bytes and says how many."""
        return os.write(fd, data)

    def chmod(self, fd: int, mode: int) -> None:
        """Sets the mode of an open file, whatever the umask made of it."""
        if hasattr(os, "fchmod"):
            os.fchmod(fd, mode)

    def sync(self, fd: int) -> None:
        """Waits until an open file is on the disk."""
        if sys.platform == "darwin":  # pragma: no cover  # fsync stops at the drive's cache there
            import fcntl

            try:
                fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
            except OSError:  # not on every file system
                os.fsync(fd)
        else:
            os.fsync(fd)

    def sync_folder(self, fd: int) -> None:
        """Waits until the names in an open folder are on the disk, where the file system can."""
        try:
            os.fsync(fd)
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):
                raise

    def link(self, path: Path, other: Path) -> None:
        """Gives a file a second name."""
        other.hardlink_to(path)

    def replace(self, path: Path, other: Path) -> None:
        """Renames a file over another in one step."""
        path.replace(other)

    def unlink(self, path: Path) -> None:
        """Removes a name."""
        path.unlink()

    def lock(self, fd: int) -> None:
        """Waits for the lock on an open file; closing the file, or the end of the program, frees it."""
        if sys.platform == "win32":  # pragma: no cover
            import msvcrt

            msvcrt.locking(fd, msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            try:
                fcntl.flock(fd, fcntl.LOCK_EX)
            except OSError as error:
                # A network folder without locks: the check of the file on disk still guards nearly all cases.
                if error.errno not in _NO_LOCKS:
                    raise

    def try_lock(self, fd: int) -> Lock:
        """Asks for the lock on an open file without waiting; closing the file, or the program's end, frees it."""
        if sys.platform == "win32":  # pragma: no cover
            import msvcrt

            os.lseek(fd, _FAR, os.SEEK_SET)
            try:
                msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
            except OSError:
                return Lock.HELD
            return Lock.TAKEN
        import fcntl

        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return Lock.HELD
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
            return Lock.ABSENT
        return Lock.TAKEN

    def truncate(self, fd: int) -> None:
        """Empties an open file and goes to its beginning."""
        os.ftruncate(fd, 0)
        os.lseek(fd, 0, os.SEEK_SET)


def told(error: OSError) -> str:
    """The system's own words for an error."""
    return error.strerror or str(error)
