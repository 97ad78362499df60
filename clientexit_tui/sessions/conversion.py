"""A session from plain to sealed and back, with every older version of it that is kept.

At every moment at least one whole version can be read: the new file is on the disk, and was read back, before the
old one goes. A kill in between leaves both, and doing it again finishes the work.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from clientexit_tui.errors import ClientExitError, SessionError
from clientexit_tui.frozen import frozen
from clientexit_tui.locations import editor_dir
from clientexit_tui.sessions.armor import HEAD_BYTES, is_armored
from clientexit_tui.sessions.files import read_ends, sync_folder, write_new
from clientexit_tui.sessions.listing import ENDINGS
from clientexit_tui.sessions.names import BINNED, FILE, file_name
from clientexit_tui.sessions.opened import read_opened
from clientexit_tui.sessions.sealing import (
    LockedError,
    for_disk,
    is_sealed,
    plain_path,
    sealed_path,
)
from clientexit_tui.sessions.store import Store
from clientexit_tui.sessions.system import Ops, told

KEPT = ("backups", "history")
"""Folders beside that of the sessions, and in it, with older versions in a folder of the session's id."""


@frozen
class Converted:
    """What became of the files of a session."""

    done: tuple[Path, ...]
    """Files that are now as they were asked to be, the session itself among them."""
    left: tuple[Path, ...]
    """Files that hold some of it and were not touched: what sync programs made, or what cannot be read."""


def encrypt_session(store: Store, session_id: str) -> Converted:
    """Seals a session and all versions kept of it; the session's own file comes last.

    Raises:
        SessionError: it cannot be read or sealed, is locked, or another program has it open.
    """
    return _Conversion(store, session_id, sealing=True).run()


def decrypt_session(store: Store, session_id: str) -> Converted:
    """Makes a session plain again, and all versions kept of it; the session's own file comes first."""
    return _Conversion(store, session_id, sealing=False).run()


def there_twice(store: Store, session_id: str) -> bool:
    """Whether a session lies there plain and sealed, as a kill in between leaves it."""
    plain = store.folder / file_name(session_id)
    return plain.exists() and sealed_path(plain).exists()


class _Conversion:
    """One way, one session."""

    def __init__(self, store: Store, session_id: str, *, sealing: bool) -> None:
        self._store = store
        self._id = session_id
        self._sealing = sealing
        self._target: Callable[[Path], Path] = sealed_path if sealing else plain_path
        self._plain = store.folder / file_name(session_id)
        self._names = (self._plain.name, sealed_path(self._plain).name)

    def run(self) -> Converted:
        """Does all of it."""
        if not self._store.sealer.unlocked:
            raise LockedError(self._id)
        try:
            with self._store.still(self._id) as ops:
                self._check(ops)
                done = self._convert(ops)
                left = self._left(ops)
        except OSError as error:
            raise SessionError(f"{self._id} was not changed to its end: {told(error)}. Try again") from error
        self._store.load(self._id)
        return Converted(done, left)

    def _check(self, ops: Ops) -> None:
        """Raises where the session cannot be read, or is there twice with different words."""
        found = [path for path in (self._plain, sealed_path(self._plain)) if path.exists()]
        if not found:
            raise SessionError(f"There is no session {self._id}")
        texts = {read_opened(path, ops, self._store.sealer) for path in found}
        if len(texts) > 1:
            raise SessionError(
                f"{self._id} is there twice, plain and encrypted, and the two differ. "
                "Move one of them out of the folder, then try again"
            )
        self._store.check_whole(found[0], texts.pop())

    def _convert(self, ops: Ops) -> tuple[Path, ...]:
        done: list[Path] = []
        main = self._plain if self._sealing else sealed_path(self._plain)
        for path in (*self._kept(), main) if self._sealing else (main, *self._kept()):
            try:
                done += self._one(path, ops)
            except ClientExitError:  # one that cannot be read is told as left
                if path == main:
                    raise
        for path in self._leftovers():
            ops.unlink(path)
        return tuple(done)

    def _one(self, path: Path, ops: Ops) -> Iterator[Path]:
        """Converts a file; nothing to do where that is done already."""
        if not path.exists():
            return
        target, sealer = self._target(path), self._store.sealer
        text = read_opened(path, ops, sealer)
        if not self._holds(target, text, ops):
            self._put(target, for_disk(target, text, sealer), path, ops)
            if not self._holds(target, text, ops):
                raise SessionError(f"{target.name} does not read back as it was written, so {path.name} was kept")
        ops.unlink(path)
        sync_folder(path.parent, ops)
        yield target

    def _holds(self, target: Path, text: bytes, ops: Ops) -> bool:
        """Whether an interrupted run, or a newer version, is there already."""
        try:
            return read_opened(target, ops, self._store.sealer) == text
        except FileNotFoundError:
            return False

    def _put(self, target: Path, data: bytes, source: Path, ops: Ops) -> None:
        """Writes a file beside its place and moves it there, with the time of the one that it is made from."""
        temp = target.with_name(f".{target.name.lstrip('.')}.{self._store.new_token()}.tmp")
        looked = ops.look(source)
        try:
            write_new(temp, data, ops)
            os.utime(temp, ns=(looked.st_atime_ns, looked.st_mtime_ns))
            ops.replace(temp, target)
        except BaseException:
            with suppress(OSError):  # the first error is the one to tell; a second try sweeps
                ops.unlink(temp)
            raise
        sync_folder(target.parent, ops)

    def _files(self) -> tuple[Path, ...]:
        """Every file below the sessions, the versions kept and what is rescued that is this session's."""
        folder = self._store.folder
        rescued = (place.folder / self._id for place in self._store.rescued_places())
        roots = (folder, *(folder.parent / name / self._id for name in KEPT), *rescued)
        found = {each for root in roots for each in root.rglob("*") if each.is_file() and not each.is_symlink()}
        return tuple(each for each in sorted(found) if self._id in f"{each.parent.name}/{each.name}")

    def _kept(self) -> tuple[Path, ...]:
        """The older versions: beside the session, in the bin, among the backups, the visits and what is rescued."""
        return tuple(each for each in self._files() if each.name not in self._names and self._ours(each))

    def _ours(self, path: Path) -> bool:
        """Whether a file is one of ours that is not yet as it shall be."""
        name = path.name.removeprefix(".").removesuffix(".bak")
        named = BINNED.fullmatch(name) or FILE.fullmatch(name)
        ours = bool(named) or (self._id in path.parent.name and name.endswith(ENDINGS))
        return ours and is_sealed(path) != self._sealing

    def _leftovers(self) -> tuple[Path, ...]:
        """What a program of ours left that was killed while it wrote; with the lock ours, nobody is at it."""
        return tuple(each for each in self._files() if each.name.startswith(".") and each.name.endswith(".tmp"))

    def _left(self, ops: Ops) -> tuple[Path, ...]:
        """Files that are still as they shall not be, such as copies made by sync programs."""
        files = (each for each in self._files() if not each.name.endswith(".lock"))
        left = (each for each in files if is_armored(read_ends(each, ops, HEAD_BYTES, 0).head) != self._sealing)
        # A text that an editor left is plain, and the user's to throw away.
        in_editor = editor_dir(self._store.folder.parent).glob(f"{self._id}.*") if self._sealing else ()
        return (*left, *sorted(in_editor))
