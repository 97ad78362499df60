"""The reader of files: what something is is told before it is opened, and no more than a bound is read."""

import io
import os
import socket
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from clientexit_tui.plain_files import (
    MAX_BYTES,
    MOST_FILES,
    MOST_IN_ALL,
    Calls,
    UnfitFileError,
    check_place,
    list_folder,
    read_ends,
    read_file,
    read_line,
    read_open,
    read_stream,
    read_text,
    size_words,
)

GB = 1_000_000_000


def sparse(path: Path, size: int) -> None:
    """A file that says it is so large, without taking the room."""
    path.touch()
    os.truncate(path, size)


def bound(path: Path) -> None:
    """A socket in the file system."""
    before = Path.cwd()
    os.chdir(path.parent)  # its name may be 100 letters long at most
    try:
        socket.socket(socket.AF_UNIX).bind(path.name)
    finally:
        os.chdir(before)


KINDS: dict[str, tuple[Callable[[Path], object], str]] = {
    "a pipe": (os.mkfifo, "is a named pipe; only plain files are read"),
    "a folder": (Path.mkdir, "is a folder; only plain files are read"),
    "a socket": (bound, "is a socket; only plain files are read"),
    "a link to a device": (lambda path: path.symlink_to("/dev/zero"), "is a device; only plain files are read"),
    "a link to a folder": (lambda path: path.symlink_to(path.parent), "is a folder; only plain files are read"),
    "a link to nothing": (lambda path: path.symlink_to("nothing"), "is a link that leads nowhere; only"),
    "a link to itself": (lambda path: path.symlink_to(path), "is a link that leads in a circle; only"),
    "10 GB": (lambda path: sparse(path, 10 * GB), "is 10 GB, more than the 5 MB that are read"),
    "a byte too many": (lambda path: sparse(path, MAX_BYTES + 1), "is 5.1 MB, more than the 5 MB that are read"),
}


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # the socket's other end is of no interest
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_plain_file_is_called_what_it_is(tmp_path: Path, kind: str) -> None:
    make, told = KINDS[kind]
    path = tmp_path / "named"
    make(path)
    for read in (
        lambda: read_file(path, follow=True),
        lambda: read_ends(path, 10, 10, follow=True),
        lambda: read_text(path, follow=True),
    ):
        with pytest.raises(UnfitFileError) as caught:
            read()
        assert str(caught.value).startswith(f"named {told}")


def test_a_link_is_followed_only_where_it_may_be_and_only_to_a_plain_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"a\r\nb")
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "file")
    assert read_file(link, follow=True) == b"a\r\nb"
    assert read_text(link, follow=True) == "a\nb"
    assert (read_ends(link, 1, 1, follow=True).head, read_ends(link, 1, 1, follow=True).tail) == (b"a", b"b")
    with pytest.raises(UnfitFileError, match="link is a link; only plain files are read"):
        read_file(link)


class Switched(Calls):
    """Something else takes the file's place between the look and the opening."""

    def __init__(self, make: Callable[[Path], object]) -> None:
        self._make = make

    def look(self, path: Path) -> os.stat_result:
        """Looks, and then lets it happen."""
        found = super().look(path)
        path.unlink()
        self._make(path)
        return found


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (os.mkfifo, "is a named pipe"),
        (lambda path: path.symlink_to("/dev/zero"), "is a link"),
        (lambda path: sparse(path, 10 * GB), "is 10 GB"),
    ],
    ids=["pipe", "link", "large"],
)
def test_what_took_its_place_after_the_look_is_not_read_either(
    tmp_path: Path, make: Callable[[Path], object], told: str
) -> None:
    path = tmp_path / "named"
    path.write_bytes(b"x")
    with pytest.raises(UnfitFileError, match=told):
        read_file(path, calls=Switched(make))


def test_a_file_that_grows_while_it_is_read_is_left_at_the_bound(tmp_path: Path) -> None:
    class Growing(Calls):
        count = 0

        def read(self, fd: int, count: int) -> bytes:  # noqa: ARG002
            self.count += count
            return b"x" * count

    path, calls = tmp_path / "named", Growing()
    path.write_bytes(b"x")
    with pytest.raises(UnfitFileError, match="holds more than the 5 MB that are read"):
        read_file(path, calls=calls)
    assert calls.count == MAX_BYTES + 1


def test_every_descriptor_is_closed_again(tmp_path: Path) -> None:
    class Counted(Calls):
        opened = 0

        def open(self, path: Path, flags: int, mode: int = 0o600) -> int:
            self.opened += 1
            return super().open(path, flags, mode)

        def close(self, fd: int) -> None:
            self.opened -= 1
            super().close(fd)

    path, calls = tmp_path / "named", Counted()
    sparse(path, 10 * GB)
    with pytest.raises(UnfitFileError):
        read_file(path, calls=calls)
    with pytest.raises(UnfitFileError):
        read_ends(path, 1, 1, calls=calls)
    path.write_bytes(b"x")
    assert read_file(path, calls=calls) == b"x"
    assert calls.opened == 0


def test_a_stream_without_an_end_is_left_at_the_bound() -> None:
    with Path("/dev/zero").open("rb") as endless, pytest.raises(UnfitFileError, match="standard input holds more than"):
        read_stream(endless)
    with Path("/dev/zero").open() as endless, pytest.raises(UnfitFileError, match="has a line of more than the 1 KB"):
        read_line(endless, most=1000)
    lines = io.StringIO("a\nb")
    assert [read_line(lines), read_line(lines), read_line(lines)] == ["a\n", "b", ""]


def test_a_descriptor_is_read_to_its_end_and_stays_open() -> None:
    reading, writing = os.pipe()

    def write() -> None:
        os.write(writing, b"ab")
        os.write(writing, b"c")
        os.close(writing)

    thread = threading.Thread(target=write)
    thread.start()
    assert read_open(reading, "it", most=10) == b"abc"
    thread.join()
    assert stat.S_ISFIFO(os.fstat(reading).st_mode)
    os.close(reading)


def test_text_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "named").write_bytes(b"\xff")
    with pytest.raises(UnfitFileError, match="named is not UTF-8 text"):
        read_text(tmp_path / "named")
    assert read_text(tmp_path / "named", errors="replace") == "\ufffd"


def test_only_plain_files_are_written_over(tmp_path: Path) -> None:
    check_place(tmp_path / "nothing")
    (tmp_path / "file").touch()
    check_place(tmp_path / "file")
    os.mkfifo(tmp_path / "pipe")
    for path, told in ((tmp_path / "pipe", "a named pipe"), (Path("/dev/null"), "a device"), (tmp_path, "a folder")):
        with pytest.raises(UnfitFileError, match=f"is {told}; only plain files are written over"):
            check_place(path)


def test_a_folder_with_more_than_can_be_looked_through_is_refused(tmp_path: Path) -> None:
    for number in range(MOST_FILES):
        (tmp_path / f"{number}.yaml").touch()
    assert len(list_folder(tmp_path, lambda name: name.endswith(".yaml"))) == MOST_FILES
    (tmp_path / "other").touch()
    assert len(list_folder(tmp_path, lambda name: name.endswith(".yaml"))) == MOST_FILES
    (tmp_path / "x.yaml").touch()
    with pytest.raises(UnfitFileError, match="holds more than 1,000 files"):
        list_folder(tmp_path, lambda name: name.endswith(".yaml"))
    assert len(list_folder(tmp_path, lambda _: True, bounded=False)) == MOST_FILES + 2


def test_a_folder_is_refused_for_all_its_bytes_but_not_for_a_file_that_is_refused_itself(tmp_path: Path) -> None:
    sparse(tmp_path / "huge", 10 * GB)
    for number in range(MOST_IN_ALL // MAX_BYTES):
        sparse(tmp_path / str(number), MAX_BYTES)
    assert len(list_folder(tmp_path, lambda _: True)) == MOST_IN_ALL // MAX_BYTES + 1
    sparse(tmp_path / "more", 1)
    with pytest.raises(UnfitFileError, match=r"holds 50\.1 MB in its files, more than the 50 MB"):
        list_folder(tmp_path, lambda _: True)


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1 KB"),
        (1001, "1.1 KB"),
        (5 * 10**6, "5 MB"),
        (5 * 10**6 + 1, "5.1 MB"),
        (10 * 2**30, "10.8 GB"),
        (4_000 * 10**9, "4,000 GB"),
    ],
)
def test_a_size_is_said_in_a_few_letters_and_never_as_less_than_it_is(size: int, said: str) -> None:
    assert size_words(size) == said
