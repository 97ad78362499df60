"""The one reader of files: what something is and how large is looked at first, and never more than a bound is read.

A path can name anything: a pipe that nobody writes to, a device without an end, a link in a circle, a file of 10 GB.
Each is told by what it is, before it is opened. `tests/unit/test_one_reader.py` allows no other way of reading.
"""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import IO

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.frozen import frozen

MAX_BYTES = 5_000_000
"""More than anything that this program reads has a use for."""
MOST_FILES, MOST_IN_ALL = 1000, 50_000_000
"""How much a folder may hold that is looked through as a whole: files, and bytes in all of them."""
_PIECE = 1 << 20
_SHARED = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
READ = os.O_RDONLY | _SHARED | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
"""Without O_NONBLOCK, opening a pipe that took the file's place after the look would hang for ever."""
NO_LINK = getattr(os, "O_NOFOLLOW", 0)

_KINDS: tuple[tuple[Callable[[int], bool], str], ...] = (
    (stat.S_ISFIFO, words.FILE_PIPE),
    (stat.S_ISCHR, words.FILE_DEVICE),
    (stat.S_ISBLK, words.FILE_DEVICE),
    (stat.S_ISDIR, words.FILE_FOLDER),
    (stat.S_ISSOCK, words.FILE_SOCKET),
    (stat.S_ISLNK, words.FILE_LINK),
)


_UNITS = ((10**9, "GB"), (10**6, "MB"), (10**3, "KB"))


class UnfitFileError(ClientExitError):
    """Something that is no plain file of a sensible size.

    Args:
        name: what the user knows it as.
        problem: what is the matter, to follow the name.
    """

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name} {problem}")
        self.problem = problem


class TooLargeFileError(UnfitFileError):
    """Something that holds more than is read."""


@frozen
class Ends:
    """The beginning and the end of a file."""

    head: bytes
    tail: bytes
    modified: float
    """Seconds since 1970."""


class Calls:
    """The system calls of reading, a seam so that tests can make each of them fail; each raises OSError."""

    def look(self, path: Path) -> os.stat_result:
        """What the system knows of a path, without following a link."""
        return path.lstat()

    def look_behind(self, path: Path) -> os.stat_result:
        """What the system knows of what a link leads to."""
        return path.stat()

    def open(self, path: Path, flags: int, mode: int = 0o600) -> int:
        """Opens a file and gives its descriptor."""
        return os.open(path, flags, mode)

    def stat(self, fd: int) -> os.stat_result:
        """What the system knows of an open file."""
        return os.fstat(fd)

    def read(self, fd: int, count: int) -> bytes:
        """At most so many bytes, none at the end."""
        return os.read(fd, count)

    def close(self, fd: int) -> None:
        """Closes a descriptor."""
        os.close(fd)


_CALLS = Calls()


def read_file(path: Path, *, most: int = MAX_BYTES, follow: bool = False, calls: Calls = _CALLS) -> bytes:
    """All bytes of a plain file.

    Args:
        path: the file.
        most: how many bytes it may have.
        follow: whether it may be a link, as what the user names or what ships may; it must lead to a plain file.
        calls: the system.

    Raises:
        OSError: it cannot be read.
        UnfitFileError: it is not a plain file, or too large.
    """
    fd = _opened(path, calls, follow=follow)
    try:
        _fit(path, calls.stat(fd), most)
        return _whole(path.name, lambda count: calls.read(fd, count), most)
    finally:
        calls.close(fd)


def read_ends(
    path: Path, head: int, tail: int, *, most: int = MAX_BYTES, follow: bool = False, calls: Calls = _CALLS
) -> Ends:
    """The first and last bytes of a plain file; as `read_file` otherwise."""
    fd = _opened(path, calls, follow=follow)
    try:
        found = calls.stat(fd)
        _fit(path, found, most)
        first = calls.read(fd, head)
        os.lseek(fd, max(0, found.st_size - tail), os.SEEK_SET)
        return Ends(first, calls.read(fd, tail), found.st_mtime)
    finally:
        calls.close(fd)


def read_text(path: Path, *, errors: str = "strict", follow: bool = False) -> str:
    """The text of a plain file, with line ends of one kind.

    Raises:
        OSError: it cannot be read.
        UnfitFileError: it is not a plain file of UTF-8 text, or too large.
    """
    try:
        text = read_file(path, follow=follow).decode("utf-8", errors)
    except UnicodeDecodeError as error:
        raise UnfitFileError(path.name, words.FILE_NOT_UTF8) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_stream(stream: IO[bytes], name: str = words.STANDARD_INPUT, *, most: int = MAX_BYTES) -> bytes:
    """All bytes of an open stream, which may be a pipe, up to its end. Raises UnfitFileError where that is too far."""
    return _whole(name, stream.read, most)


def read_open(fd: int, name: str, *, most: int) -> bytes:
    """The same of a descriptor, which stays open."""
    return _whole(name, lambda count: os.read(fd, count), most)


def read_line(stream: IO[str], name: str = words.STANDARD_INPUT, *, most: int = MAX_BYTES) -> str:
    """The next line of a stream with its line end; nothing at the end. Raises UnfitFileError where it never ends."""
    line = stream.readline(most + 1)
    if len(line) > most:
        raise UnfitFileError(name, words.FILE_LINE_ENDLESS.format(most=size_words(most)))
    return line


def check_plain(path: Path) -> None:
    """Raises UnfitFileError where what the user names is there and is no plain file, nor a link to one."""
    _check(path, _CALLS, follow=True)


def check_place(path: Path) -> None:
    """Raises UnfitFileError where something is there that must not be written over: a device, a pipe, a folder."""
    try:
        mode = path.stat().st_mode
    except OSError:  # nothing there, or a link that leads nowhere
        return
    if not stat.S_ISREG(mode):
        raise UnfitFileError(str(path), _no_file(mode, words.FILE_NOT_REPLACED))


def list_folder(folder: Path, wanted: Callable[[str], bool], *, bounded: bool = True) -> list[Path]:
    """What lies in a folder and has a wanted name, by name.

    Args:
        folder: the folder.
        wanted: whether a name counts.
        bounded: whether more than `MOST_FILES` or `MOST_IN_ALL` of them are refused.

    Raises:
        OSError: it cannot be read.
        UnfitFileError: it holds too much to look through.
    """
    found: list[Path] = []
    size = 0
    with os.scandir(folder) as entries:
        for each in entries:
            if not wanted(each.name):
                continue
            found.append(folder / each.name)
            size += _counted(each) if bounded else 0
            if bounded and len(found) > MOST_FILES:
                raise UnfitFileError(folder.name, words.FOLDER_TOO_FULL.format(most=MOST_FILES))
    if size > MOST_IN_ALL:
        told = words.FOLDER_TOO_LARGE.format(size=size_words(size), most=size_words(MOST_IN_ALL))
        raise UnfitFileError(folder.name, told)
    return sorted(found)


def _counted(entry: "os.DirEntry[str]") -> int:
    """The bytes that reading this takes; what is too large is refused by itself, without being read."""
    size = entry.stat(follow_symlinks=False).st_size
    return size if size <= MAX_BYTES else 0


def size_words(size: int) -> str:
    """A size such as ``10.8 GB``, rounded up, so that what is too large never looks as if it were not."""
    unit, name = next(
        ((each, word) for each, word in ((10**9, "GB"), (10**6, "MB"), (10**3, "KB")) if size >= each), (1, "bytes")
    )
    tenths = -(-size * 10 // unit)
    return f"{tenths // 10:,} {name}" if tenths % 10 == 0 else f"{tenths / 10:,.1f} {name}"


def _opened(path: Path, calls: Calls, *, follow: bool) -> int:
    """Looks first, for what each thing is called and because opening a device can do something."""
    _check(path, calls, follow=follow)
    try:
        return calls.open(path, READ if follow else READ | NO_LINK)
    except OSError as error:
        if error.errno == errno.ELOOP:  # a link that came up after the look
            raise UnfitFileError(path.name, words.FILE_NOT_PLAIN.format(kind=words.FILE_LINK)) from error
        raise


def _check(path: Path, calls: Calls, *, follow: bool) -> None:
    mode = calls.look(path).st_mode
    if stat.S_ISLNK(mode) and follow:
        mode = _behind(path, calls)
    if not stat.S_ISREG(mode):
        raise UnfitFileError(path.name, _no_file(mode))


def _behind(path: Path, calls: Calls) -> int:
    """The mode of what a link leads to."""
    try:
        return calls.look_behind(path).st_mode
    except OSError as error:
        kinds = {errno.ENOENT: words.FILE_LINK_NOWHERE, errno.ELOOP: words.FILE_LINK_CIRCLE}
        if error.errno not in kinds:
            raise
        raise UnfitFileError(path.name, words.FILE_NOT_PLAIN.format(kind=kinds[error.errno])) from error


def _no_file(mode: int, phrase: str = words.FILE_NOT_PLAIN) -> str:
    return phrase.format(kind=next((word for is_one, word in _KINDS if is_one(mode)), words.FILE_OTHER))


def _fit(path: Path, found: os.stat_result, most: int) -> None:
    """What was opened may be something else than what was looked at."""
    if not stat.S_ISREG(found.st_mode):
        raise UnfitFileError(path.name, _no_file(found.st_mode))
    if found.st_size > most:
        told = words.FILE_TOO_LARGE.format(size=size_words(found.st_size), most=size_words(most))
        raise TooLargeFileError(path.name, told)


def _whole(name: str, read: Callable[[int], bytes], most: int) -> bytes:
    """Everything up to the end, which need not be where the size said."""
    pieces: list[bytes] = []
    left = most + 1
    while left > 0 and (piece := read(min(left, _PIECE))):
        pieces.append(piece)
        left -= len(piece)
    if left <= 0:
        raise TooLargeFileError(name, words.FILE_ENDLESS.format(most=size_words(most)))
    return b"".join(pieces)
