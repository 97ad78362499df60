"""The one way a session reaches the disk.

The old file is whole until the new one is, and "saved" is said only when it is true. The order of the calls below
is the only one that passed every test of faults, kills and crashes; `tests/unit/test_saving.py` pins it.
"""

from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path

from clientexit_tui.errors import ClientExitError, SessionError
from clientexit_tui.frozen import frozen
from clientexit_tui.sessions.files import UnfitError, link_or_copy, locked, read_whole, sync_folder, write_new
from clientexit_tui.sessions.system import Ops, told


class SaveFailedError(SessionError):
    """A save that did not end well.

    Args:
        problem: what went wrong and what it means, for the user.
        committed: whether the new version is in place all the same, though it may not survive a power cut.
    """

    def __init__(self, problem: str, *, committed: bool = False) -> None:
        super().__init__(problem)
        self.committed = committed


class FolderGoneError(SaveFailedError):
    """The folder was taken away while the program ran, such as a drive that was unplugged."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"The folder {folder} is gone, so nothing was saved")


class ConflictError(SessionError):
    """The file on disk is not the one that was last read or written here; it was left alone."""


@frozen
class Saved:
    """What a save did."""

    digest: str
    """Of the bytes now in the file."""
    backed_up: bool
    """Whether the version before is kept beside it."""


def digest_of(data: bytes) -> str:
    """What tells one version of a file from another; times and sizes do not."""
    import hashlib  # costs 3 ms: listing does not need it

    return hashlib.sha256(data).hexdigest()


def backup_path(path: Path) -> Path:
    """Where the version before is kept."""
    return path.with_name(f".{path.name}.bak")


def save(
    path: Path,
    data: bytes,
    *,
    known: Collection[str | None],
    verify: Callable[[bytes], bool],
    token: str,
    ops: Ops,
) -> Saved:
    """Puts the bytes in place of the file's.

    Args:
        path: the file; its folder exists.
        data: its new bytes.
        known: digests of the versions that may be overwritten; None among them when the file may be missing.
        verify: whether bytes read back as what was meant.
        token: twelve random hex digits, for the name of the temporary file.
        ops: the system.

    Raises:
        SaveFailedError: nothing was changed, or see its `committed`.
        ConflictError: the file on disk is none of the known versions.
    """
    _verify(path, data, verify)
    attempt = _Attempt(path, data, token, ops)
    try:
        with locked(path.parent, ops):
            return attempt.run(known)
    except OSError as error:
        raise SaveFailedError(_words(path, error, attempt.committed), committed=attempt.committed) from error


def _verify(path: Path, data: bytes, verify: Callable[[bytes], bool]) -> None:
    try:
        same = verify(data)
    except ClientExitError as error:
        raise SaveFailedError(f"{path.name} was not saved, because it could not be read back: {error}") from error
    if not same:
        raise SaveFailedError(f"{path.name} was not saved, because it would not read back as it is here")


def _words(path: Path, error: OSError, committed: bool) -> str:
    if committed:
        return f"{path.name} is saved, but may not survive a power cut: {told(error)}"
    return f"{path.name} could not be saved: {told(error)}. The version on disk is as it was"


def digest_on_disk(path: Path, ops: Ops) -> str | None:
    """The digest of the file as it is now, or None where there is none."""
    try:
        return digest_of(read_whole(path, ops))
    except FileNotFoundError:
        return None


class _Attempt:
    """One save, under the lock."""

    def __init__(self, path: Path, data: bytes, token: str, ops: Ops) -> None:
        self.path = path
        self.data = data
        self.ops = ops
        self.committed = False
        """Whether the new version is in place."""
        self._temp = path.with_name(f".{path.name}.{token}.tmp")
        self._link = path.with_name(f".{path.name}.{token}.bak.tmp")

    def run(self, known: Collection[str | None]) -> Saved:
        """Does all of it."""
        current = self._current()
        if current not in known:
            raise ConflictError(_conflict(self.path, current))
        write_new(self._temp, self.data, self.ops)
        try:
            backed_up = current is not None and self._back_up()
            self.ops.replace(self._temp, self.path)
        except BaseException:
            self._remove(self._temp)
            raise
        self.committed = True
        sync_folder(self.path.parent, self.ops)
        return Saved(digest_of(self.data), backed_up)

    def _current(self) -> str | None:
        try:
            return digest_on_disk(self.path, self.ops)
        except UnfitError as error:
            raise ConflictError(f"Not saved, because something else is in its place: {error}") from error

    def _back_up(self) -> bool:
        """Keeps the version before under a second name, so that the file itself is never missing."""
        backup = backup_path(self.path)
        try:
            if self._same(backup):
                return True  # left by a save that stopped here; renaming one name over the other would do nothing
            link_or_copy(self.path, self._link, self.ops)
            self.ops.replace(self._link, backup)
        except (OSError, UnfitError):
            self._remove(self._link)
            return False  # told in Saved: a folder with no room for two still gets its saves
        return True

    def _same(self, backup: Path) -> bool:
        try:
            kept, current = self.ops.look(backup), self.ops.look(self.path)
        except FileNotFoundError:
            return False
        return (kept.st_dev, kept.st_ino) == (current.st_dev, current.st_ino)

    def _remove(self, path: Path) -> None:
        with suppress(OSError):  # the sweep at the next start finds what stays
            self.ops.unlink(path)


def _conflict(path: Path, current: str | None) -> str:
    if current is None:
        return f"{path.name} is gone from the disk, so it was not saved"
    return f"{path.name} was changed on disk by somebody else, so it was not overwritten"
