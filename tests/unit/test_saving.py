"""Saving: whatever fails, the file is the old one or the new one, and "saved" is said only when it is true."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from clientexit_tui.errors import DocumentError, Place, SessionError
from clientexit_tui.sessions.files import make_folder, read_whole
from clientexit_tui.sessions.saving import (
    ConflictError,
    FolderGoneError,
    Saved,
    SaveFailedError,
    backup_path,
    digest_of,
    save,
)
from clientexit_tui.sessions.system import Ops

OLDER, OLD, NEW = b"older\n", b"old " * 50 + b"\n", b"new " * 70 + b"\n"
NAME = "20261122-abcdef.yaml"
TOKEN = "0123456789ab"  # noqa: S105  # not a secret: part of a file name
ERRNOS = [
    *(errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT, errno.EMFILE, errno.EPERM, errno.EBUSY),
    *(errno.EFBIG, errno.ESTALE, errno.ENOMEM, errno.EXDEV),
]
CALLS = [name for name in dir(Ops) if not name.startswith("_")]


class Watched(Ops):
    """The system, with a look at each call."""

    def __init__(self, before: Callable[[str, tuple[Any, ...]], None]) -> None:
        self.before = before
        self.open_files = 0

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name not in CALLS:
            return found

        def call(*args: Any) -> Any:
            if name == "close":  # the system frees the descriptor even where it tells an error
                self.open_files -= 1
                found(*args)
                return self.before(name, args)
            self.before(name, args)
            result = found(*args)
            self.open_files += name == "open"
            return result

        return call

    def sync(self, fd: int) -> None:
        """Nothing: these tests need no disk."""

    sync_folder = sync


def saved(path: Path, data: bytes, known: set[str | None], ops: Ops | None = None) -> Saved:
    """Saves what needs no check."""
    return save(path, data, known=known, verify=lambda _: True, token=TOKEN, ops=ops or Ops())


def folder_with_old(folder: Path) -> Path:
    """A folder with a session saved twice."""
    folder.mkdir()
    path = folder / NAME
    saved(path, OLDER, {None}, Watched(lambda *_: None))
    saved(path, OLD, {digest_of(OLDER)}, Watched(lambda *_: None))
    return path


@contextmanager
def umask(mask: int) -> Iterator[None]:
    """Sets the umask for a while."""
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def told_name(args: tuple[Any, ...]) -> str:
    """The names of files in the arguments of a call."""
    return " ".join(each.name for each in args if isinstance(each, Path))


def test_the_order_of_calls_is_the_one_that_passed_every_test(tmp_path: Path) -> None:
    path = folder_with_old(tmp_path / "sessions")
    trace: list[str] = []
    saved(path, NEW, {digest_of(OLD)}, Watched(lambda name, args: trace.append(f"{name} {told_name(args)}".strip())))
    temp, link, backup = f".{NAME}.{TOKEN}.tmp", f".{NAME}.{TOKEN}.bak.tmp", f".{NAME}.bak"
    assert trace == [
        *("open .lock", "chmod", "lock"),
        *(f"look {NAME}", f"open {NAME}", "stat", "read", "read", "close"),
        *(f"open {temp}", "chmod", "write", "sync", "close"),
        *(f"look {backup}", f"look {NAME}", f"link {NAME} {link}", f"replace {link} {backup}"),
        f"replace {temp} {NAME}",
        *("open sessions", "sync_folder", "close"),
        "close",
    ]
    assert (path.read_bytes(), backup_path(path).read_bytes()) == (NEW, OLD)


class Fault:
    """Makes one call fail, or that and every later one."""

    def __init__(self, at: int, number: int, *, forever: bool) -> None:
        self.at = at
        self.number = number
        self.forever = forever
        self.count = 0

    def __call__(self, name: str, _: tuple[Any, ...]) -> None:
        self.count += 1
        if self.count == self.at or (self.forever and self.count > self.at):
            raise OSError(self.number, os.strerror(self.number), name)

    @property
    def reached(self) -> bool:
        """Whether the call that fails was made."""
        return self.count >= self.at


def check_fault(path: Path, fault: Fault) -> str:
    """Runs a save with a fault and says how it ended, having checked that nothing is torn, lost or untrue."""
    ops = Watched(fault)
    told = ""
    try:
        saved(path, NEW, {digest_of(OLD)}, ops)
        ended, allowed = "saved", NEW
    except SaveFailedError as error:
        ended, allowed = ("committed", NEW) if error.committed else ("failed", OLD)
        told = str(error)
    assert ended == "saved" or os.strerror(fault.number) in told
    assert path.read_bytes() == allowed, ended
    assert backup_path(path).read_bytes() in (OLDER, OLD)
    assert ops.open_files == 0
    others = {each.name for each in path.parent.iterdir()} - {NAME, f".{NAME}.bak", ".lock"}
    assert not others or fault.forever, others
    if not others:
        saved(path, NEW + b"more", {digest_of(OLD), digest_of(NEW)})
        assert path.read_bytes() == NEW + b"more"
    return ended


@pytest.mark.parametrize("forever", [False, True], ids=["once", "forever"])
def test_a_fault_at_any_call_never_tears_the_file_nor_is_told_as_saved(tmp_path: Path, forever: bool) -> None:
    ends: set[str] = set()
    for number in ERRNOS:
        at = 1
        while True:
            path = folder_with_old(tmp_path / f"{number}-{at}")
            fault = Fault(at, number, forever=forever)
            ended = check_fault(path, fault)
            if not fault.reached:
                break
            ends.add(ended)
            at += 1
        assert at > 20
    assert ends >= {"failed", "committed"}


def test_a_rename_told_as_failed_that_went_through_can_be_saved_over(tmp_path: Path) -> None:
    path = folder_with_old(tmp_path / "s")

    class LateError(Ops):
        def replace(self, path: Path, other: Path) -> None:
            super().replace(path, other)
            raise OSError(errno.EIO, "late")

    with pytest.raises(SaveFailedError) as caught:
        saved(path, NEW, {digest_of(OLD)}, LateError())
    assert caught.value.committed is False
    assert saved(path, OLD, {digest_of(OLD), digest_of(NEW)}).digest == digest_of(OLD)


def test_short_writes_are_carried_on(tmp_path: Path) -> None:
    class Short(Ops):
        def write(self, fd: int, data: memoryview) -> int:
            return super().write(fd, data[:3])

    assert saved(tmp_path / NAME, NEW, {None}, Short()) == Saved(digest_of(NEW), backed_up=False)
    assert (tmp_path / NAME).read_bytes() == NEW


@pytest.mark.parametrize("mask", [0, 0o022, 0o777])
def test_files_are_private_whatever_the_umask(tmp_path: Path, mask: int) -> None:
    folder = tmp_path / "a" / "b"
    with umask(mask):
        make_folder(folder)
        path = folder / NAME
        saved(path, OLD, {None})
        saved(path, NEW, {digest_of(OLD)})
    for made in (folder, folder.parent):
        assert stat.S_IMODE(made.stat().st_mode) == 0o700
    assert {each.name: oct(stat.S_IMODE(each.stat().st_mode)) for each in folder.iterdir()} == dict.fromkeys(
        [NAME, f".{NAME}.bak", ".lock"], "0o600"
    )


def test_a_folder_that_is_there_keeps_its_mode_and_one_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_folder(tmp_path)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SessionError, match="cannot be made"):
        make_folder(tmp_path / "file" / "sessions")


def test_a_file_changed_by_somebody_else_is_not_overwritten(tmp_path: Path) -> None:
    path = folder_with_old(tmp_path / "s")
    times = path.stat()
    path.write_bytes(OLD.upper())  # the same size
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    with pytest.raises(ConflictError, match="was changed on disk by somebody else"):
        saved(path, NEW, {digest_of(OLD)})
    assert path.read_bytes() == OLD.upper()


def test_a_file_that_is_gone_is_not_brought_back_and_one_that_appeared_is_kept(tmp_path: Path) -> None:
    path = folder_with_old(tmp_path / "s")
    with pytest.raises(ConflictError, match="changed"):
        saved(path, NEW, {None})
    path.unlink()
    with pytest.raises(ConflictError, match="is gone from the disk"):
        saved(path, NEW, {digest_of(OLD)})
    assert not path.exists()


def test_a_link_folder_or_pipe_in_its_place_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / NAME
    (tmp_path / "target").write_bytes(OLD)
    path.symlink_to(tmp_path / "target")
    with pytest.raises(ConflictError, match="is a link"):
        saved(path, NEW, {None, digest_of(OLD)})
    path.unlink()
    path.mkdir()
    with pytest.raises(ConflictError, match="is a folder"):
        saved(path, NEW, {None})
    path.rmdir()
    os.mkfifo(path)
    with pytest.raises(ConflictError, match="is a named pipe"):
        saved(path, NEW, {None})


def unreadable(_: bytes) -> bool:
    """Finds that bytes cannot be read."""
    raise DocumentError(Place("f"), "bad")


@pytest.mark.parametrize(
    ("verify", "problem"),
    [(lambda _: False, "would not read back"), (unreadable, "could not be read back: f:1:1: bad")],
)
def test_bytes_that_do_not_read_back_never_reach_the_disk(
    tmp_path: Path, verify: Callable[[bytes], bool], problem: str
) -> None:
    calls: list[str] = []
    ops = Watched(lambda name, _: calls.append(name))
    with pytest.raises(SaveFailedError, match=problem) as caught:
        save(tmp_path / NAME, NEW, known={None}, verify=verify, token=TOKEN, ops=ops)
    assert (calls, caught.value.committed) == ([], False)


def test_a_backup_left_by_a_save_that_stopped_half_way_does_not_confuse_the_next(tmp_path: Path) -> None:
    path = folder_with_old(tmp_path / "s")
    backup = backup_path(path)
    backup.unlink()
    backup.hardlink_to(path)  # as after a kill between the backup and the rename
    assert saved(path, NEW, {digest_of(OLD)}).backed_up
    assert (path.read_bytes(), backup.read_bytes()) == (NEW, OLD)
    assert sorted(each.name for each in path.parent.iterdir()) == sorted([NAME, backup.name, ".lock"])


def test_a_temporary_file_of_the_same_name_is_not_touched(tmp_path: Path) -> None:
    other = tmp_path / f".{NAME}.{TOKEN}.tmp"
    other.write_bytes(b"not ours")
    with pytest.raises(SaveFailedError, match="could not be saved"):
        saved(tmp_path / NAME, NEW, {None})
    assert other.read_bytes() == b"not ours"


def failing(monkeypatch: pytest.MonkeyPatch, name: str, number: int) -> None:
    """Makes a call of the system fail."""

    def fail(*_: Any) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(name, fail)


def test_a_folder_that_cannot_lock_or_sync_names_still_takes_saves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, "fcntl.flock", errno.ENOLCK)
    saved(tmp_path / NAME, OLD, {None})
    failing(monkeypatch, "fcntl.flock", errno.EIO)
    with pytest.raises(SaveFailedError):
        saved(tmp_path / NAME, NEW, {digest_of(OLD)})


@pytest.mark.parametrize(("number", "fails"), [(errno.EINVAL, False), (errno.EIO, True)])
def test_only_a_real_fault_of_the_folder_sync_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, fails: bool
) -> None:
    fd = os.open(tmp_path, os.O_RDONLY)
    failing(monkeypatch, "os.fsync", number)
    try:
        Ops().sync_folder(fd)
        failed = False
    except OSError:
        failed = True
    os.close(fd)
    assert failed is fails


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path) -> None:
    class Growing(Ops):
        def read(self, fd: int, count: int) -> bytes:  # noqa: ARG002
            return b"x" * count

    (tmp_path / NAME).write_bytes(b"x")
    with pytest.raises(SessionError, match="holds more than the 5 MB that are read"):
        read_whole(tmp_path / NAME, Growing())


def refusal(path: Path, known: set[str | None], ops: Ops | None = None) -> str:
    """Why a save was refused."""
    with pytest.raises(SessionError) as caught:
        saved(path, NEW, known, ops)
    return str(caught.value)


def test_a_conflict_says_which_file_and_what_became_of_it(tmp_path: Path) -> None:
    path = folder_with_old(tmp_path / "s")
    gone = path.with_name("20261122-000000.yaml")
    assert refusal(path, {None}) == f"{NAME} was changed on disk by somebody else, so it was not overwritten"
    assert refusal(gone, {digest_of(OLD)}) == f"{gone.name} is gone from the disk, so it was not saved"
    path.unlink()
    path.mkdir()
    with pytest.raises(SessionError) as caught:
        read_whole(path, Ops())
    assert refusal(path, {None}) == f"Not saved, because something else is in its place: {caught.value}"


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ("write", "could not be saved: Input/output error. The version on disk is as it was"),
        ("sync_folder", "is saved, but may not survive a power cut: Input/output error"),
    ],
)
def test_a_failure_says_which_version_is_on_the_disk(tmp_path: Path, call: str, words: str) -> None:
    def fail(name: str, _: object) -> None:
        if name == call:
            raise OSError(errno.EIO, "Input/output error")

    assert refusal(folder_with_old(tmp_path / "s"), {digest_of(OLD)}, Watched(fail)) == f"{NAME} {words}"


@pytest.mark.parametrize(
    ("verify", "why"),
    [
        (lambda _: False, "it would not read back as it is here"),
        (unreadable, "it could not be read back: f:1:1: bad"),
    ],
)
def test_what_does_not_read_back_is_told_in_full(tmp_path: Path, verify: Callable[[bytes], bool], why: str) -> None:
    with pytest.raises(SaveFailedError) as caught:
        save(tmp_path / NAME, NEW, known={None}, verify=verify, token=TOKEN, ops=Ops())
    assert str(caught.value) == f"{NAME} was not saved, because {why}"


def test_what_is_verified_are_the_bytes_to_be_written(tmp_path: Path) -> None:
    save(tmp_path / NAME, NEW, known={None}, verify=lambda data: data == NEW, token=TOKEN, ops=Ops())
    assert (tmp_path / NAME).read_bytes() == NEW


def test_a_failure_says_of_itself_that_nothing_changed_unless_told_otherwise(tmp_path: Path) -> None:
    assert not SaveFailedError("x").committed
    gone = FolderGoneError(tmp_path)
    assert (str(gone), gone.committed) == (f"The folder {tmp_path} is gone, so nothing was saved", False)


def test_a_version_before_that_cannot_be_kept_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    path = folder_with_old(tmp_path / "s")

    def fail(name: str, args: tuple[Any, ...]) -> None:
        if name == "replace" and args[1] == backup_path(path):
            raise OSError(errno.EIO, "Input/output error")

    assert saved(path, NEW, {digest_of(OLD)}, Watched(fail)) == Saved(digest_of(NEW), backed_up=False)
    assert backup_path(path).read_bytes() == OLDER
    assert sorted(each.name for each in path.parent.iterdir()) == sorted([NAME, f".{NAME}.bak", ".lock"])


def test_the_same_file_is_known_by_its_disk_and_its_number(tmp_path: Path) -> None:
    path = folder_with_old(tmp_path / "s")

    class OneNumber(Ops):
        def look(self, path: Path) -> os.stat_result:
            found = list(super().look(path))
            found[stat.ST_INO], found[stat.ST_DEV] = 7, 1 + (path.suffix == ".bak")
            return os.stat_result(found)

    assert saved(path, NEW, {digest_of(OLD)}, OneNumber()).backed_up
    assert backup_path(path).read_bytes() == OLD
