"""The sessions of one user: a folder of files, and the only code that changes it."""

import os
import platform
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from clientexit_tui import __version__, words
from clientexit_tui.cached import cached_property
from clientexit_tui.errors import ClientExitError, SessionError, nearest
from clientexit_tui.frozen import frozen
from clientexit_tui.safetext import clean
from clientexit_tui.sessions import listing, saving
from clientexit_tui.sessions.backups import Backups
from clientexit_tui.sessions.bin import BIN, Bin
from clientexit_tui.sessions.claims import ClaimedError, Claims, Holder
from clientexit_tui.sessions.files import locked, make_folder, read_whole, sync_folder, write_new
from clientexit_tui.sessions.header import NewerSessionError
from clientexit_tui.sessions.ids import meant
from clientexit_tui.sessions.listing import Entry, Listed, Newer, SecondCopy, Unreadable
from clientexit_tui.sessions.names import FILE, ID, file_name, new_id
from clientexit_tui.sessions.saving import ConflictError, FolderGoneError, SaveFailedError, backup_path
from clientexit_tui.sessions.sealing import (
    NoSealer,
    Sealer,
    check_single,
    for_disk,
    from_disk,
    is_sealed,
    sealed_path,
)
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.sweeping import Sweeper
from clientexit_tui.sessions.system import Ops, told

if TYPE_CHECKING:  # the library needs none of it
    from clientexit_tui.sessions.codec import Codec
    from clientexit_tui.sessions.history import History
    from clientexit_tui.sessions.rescue_places import Place

__all__ = [
    "BIN",
    "ClaimedError",
    "ConflictError",
    "Entry",
    "FolderGoneError",
    "Listed",
    "Newer",
    "SaveFailedError",
    "SecondCopy",
    "Store",
    "Unreadable",
]

_TRIES = 100
HUNG = 2.0
"""Seconds after which a save that goes on elsewhere is taken for one that hangs."""


def _urgent(header: Header) -> bool:
    """Whether nothing of a session may be thrown away: there may be a law that says so."""
    return header.urgent


@frozen
class Last:
    """A session as it was last read or written here."""

    session: Session
    digest: str
    """Of the bytes of its file."""
    sealed: bool


class Store:
    """Makes, reads, saves and deletes sessions; it may be used from several threads."""

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], datetime],
        random_hex: Callable[[], str],
        summarise: Callable[[Session], Header],
        ops: Ops | None = None,
        *,
        sealer: Sealer | None = None,
        backups: Path | None = None,
        held: Callable[[Header], bool] = _urgent,
    ) -> None:
        """Takes what it works with; the folder is made when something is first written.

        Args:
            folder: where the files are.
            clock: gives the time, with its offset.
            random_hex: gives at least twelve random hex digits.
            summarise: gives what the library is to show of a session.
            ops: the system, for tests.
            sealer: seals the files of sessions that are to be encrypted, and opens them.
            backups: where a version of each day is kept; inside the sessions folder where not given.
            held: whether no version of a session with this header may be thrown away.
        """
        self.folder = folder
        self.home = folder.parent
        """The user's folder."""
        self._clock = clock
        self._random_hex = random_hex
        self._summarise = summarise
        self._ops = ops or Ops()
        self.backups = Backups(backups or folder / "backups", self._ops)
        self.bin = Bin(folder, self._ops)
        self._claims = Claims(folder, self._me, self._ops)
        self._held = held
        self.sealer: Sealer = sealer or NoSealer()
        self.make_history: Callable[[], History] | None = None
        """Gives what keeps the visits; called when they are first needed."""
        self._history: History | None = None
        self.rescue_places: Callable[[], Iterable[Place]] = self._place_here
        """Where what an ending could not save can be put, in the order of trying."""
        self.rescued_places: Callable[[], Iterable[Place]] = self._place_here
        """Where something may wait to be brought back."""
        self._sealed: dict[str, bool] = {}
        """By session id: whether it was sealed when it was last read, for when its file is gone."""
        self._known: dict[str, set[str | None]] = {}
        """By session id: digests of the versions on disk that we may overwrite."""
        self._last: dict[str, Last] = {}
        self._seen: tuple[int, int] | None = None
        """What the system knows the user's folder by, once it was seen there."""
        self._ready = False
        self._guard = threading.RLock()

    @cached_property
    def _codec(self) -> "Codec":
        from clientexit_tui.sessions.codec import Codec  # with the first session, not with the library

        return Codec()

    @property
    def history(self) -> "History | None":
        """The visits of the sessions, which go into the bin and back with them; None keeps none."""
        if self._history is None and self.make_history is not None:
            self._history = self.make_history()
        return self._history

    @history.setter
    def history(self, history: "History") -> None:
        self._history = history

    def path(self, session_id: str) -> Path:
        """The file of a session. Raises SessionError for what is no id, such as a path elsewhere."""
        if not ID.fullmatch(session_id):
            raise SessionError(f"'{session_id}' is not the id of a session (such as 20261122-0a1b2c)")
        plain = self.folder / file_name(session_id)
        sealed = sealed_path(plain)
        if sealed.exists():
            return sealed
        return sealed if self._sealed.get(session_id, self.sealer.for_new) and not plain.exists() else plain

    def sealed(self, session_id: str) -> bool:
        """Whether the file of a session is sealed, or will be."""
        return is_sealed(self.path(session_id))

    def create(self, title: str) -> Session:
        """Makes a session without answers, on disk at once."""
        at = self._clock().isoformat(timespec="seconds")
        return self.save(Session(self._fresh_id(), clean(title, single=True), at, at))

    def load(self, session_id: str) -> Session:
        """Reads a session.

        Raises:
            SessionError: there is none, it cannot be read, or a newer version of the program wrote it.
            DocumentError: the file is damaged; with the place.
        """
        with self._guard:
            path, data, session = self._read(session_id)
            self._note(path, session, saving.digest_of(data))
            return session

    def peek(self, session_id: str) -> Session:
        """Reads a session only to look at it, so that a save stays as careful as before; raises as `load`."""
        with self._guard:
            return self._read(session_id)[2]

    def _read(self, session_id: str) -> tuple[Path, bytes, Session]:
        path = self.path(session_id)
        try:
            data = read_whole(path, self._ops)
        except FileNotFoundError as error:
            raise SessionError(f"There is no session {session_id}{nearest(session_id, self.ids())}") from error
        except OSError as error:
            raise SessionError(f"{path.name} cannot be read: {told(error)}") from error
        check_single(path)
        session = self._codec.decode(from_disk(path, data, self.sealer), str(path))
        listing.check_name(path, session.id)
        return path, data, session

    def look_at_newer(self, session_id: str) -> Session:
        """What can be read of a session that a newer version of the program wrote, for looking only.

        Nothing is remembered of it, so that a save of it is refused.

        Raises:
            ClientExitError: it cannot be read.
        """
        path = self.path(session_id)
        try:
            data = read_whole(path, self._ops)
        except OSError as error:
            raise SessionError(f"{path.name} cannot be read: {told(error)}") from error
        from clientexit_tui.sessions.codec import newer_session  # as `_codec`

        return newer_session(from_disk(path, data, self.sealer), str(path))

    def save(self, session: Session) -> Session:
        """Saves a session and gives it as it now is on disk, with its texts clean.

        Raises:
            SaveFailedError: it is not saved, or (`committed`) perhaps not for good.
            ConflictError: the file was changed or removed by somebody else since it was loaded or saved here.
            ClaimedError: another program has the session open.
        """
        path = self.path(session.id)
        with self._guard:
            self._prepare()
            self._refuse_claimed(session.id)
            session, plain = self._codec.as_file(session, self._summarise)
            data = for_disk(path, plain, self.sealer)
            digest = saving.digest_of(data)
            known = self._known.setdefault(session.id, {None})
            # Should an error be told of a save that went through, as network folders do, the file is ours.
            known.add(digest)
            try:
                saved = saving.save(
                    path,
                    data,
                    known=known,
                    verify=lambda written: self._codec.decode(self._opened(path, written, plain), path.name) == session,
                    token=self._token(),
                    ops=self._ops,
                )
            except SaveFailedError as error:
                if error.committed:
                    self._known[session.id] = {digest}
                raise
            self._note(path, session, saved.digest)
            if saved.backed_up:
                self.backups.keep(session.id, backup_path(path), self._clock().date(), self._token())
            return session

    def _note(self, path: Path, session: Session, digest: str) -> None:
        """Remembers what is on the disk now."""
        self._known[session.id] = {digest}
        self._sealed[session.id] = is_sealed(path)
        self._last[session.id] = Last(session, digest, is_sealed(path))
        self._see()

    def _opened(self, path: Path, written: bytes, plain: bytes) -> bytes:
        """The text in bytes to be written; while locked, a new session can be sealed but not opened again."""
        return from_disk(path, written, self.sealer) if self.sealer.unlocked else plain

    def save_copy(self, session: Session) -> Session:
        """Saves a session under a new id, so that after a conflict both versions are kept."""
        copy = replace(session, id=self._fresh_id())
        if ID.fullmatch(session.id) and self.sealed(session.id):  # one from elsewhere may have any
            self._sealed[copy.id] = True
        return self.save(copy)

    def add(self, session: Session) -> Session:
        """Saves a session from elsewhere under its own id, or another where that is taken; raises as `save`."""
        taken = not ID.fullmatch(session.id) or self.path(session.id).exists() or self.bin.holds(session.id)
        return self.save_copy(session) if taken else self.save(session)

    def save_elsewhere(self, session: Session, folder: Path) -> Path:
        """Writes a whole copy into another folder, never over a file that is there, and gives its path.

        Raises:
            SessionError: it cannot be written.
        """
        session, data = self._codec.as_file(session, self._summarise)
        name = self.path(session.id).name
        names = [name, *(name.replace(".", f"-{number}.", 1) for number in range(2, _TRIES))]
        for path in (folder / each for each in names):
            try:
                write_new(path, for_disk(path, data, self.sealer), self._ops)
                sync_folder(folder, self._ops)
            except FileExistsError:
                continue
            except OSError as error:
                raise SessionError(f"{path} could not be written: {told(error)}") from error
            return path
        raise SessionError(f"{folder} has too many copies of this session already; choose another folder")

    def save_over(self, session: Session) -> Session:
        """Saves a session in place of whatever is there, which is put among the backups first; raises as `save`."""
        path = self.path(session.id)
        with self._guard:
            self._prepare()
            self._refuse_claimed(session.id)
            if path.exists():
                self.backups.put_aside(session.id, path, self._clock(), self._token())
            try:
                self._known[session.id] = {saving.digest_on_disk(path, self._ops)}
            except OSError as error:
                raise SessionError(f"{path.name} cannot be read: {told(error)}") from error
            return self.save(session)

    # Endings

    def last(self, session_id: str) -> Last | None:
        """A session as it was last read or written here; None where it never was."""
        return self._last.get(session_id)

    def holds(self, session_id: str) -> bool:
        """Whether the session's own file is there and can be read, whatever it says by now."""
        try:
            digest = saving.digest_on_disk(self.path(session_id), self._ops)
            if digest is None or digest in self._known.get(session_id, ()):
                return digest is not None
            self.peek(session_id)
        except NewerSessionError:
            return True
        except (ClientExitError, OSError):
            return False
        return True

    @property
    def is_gone(self) -> bool:
        """Whether the user's folder is no longer what was seen there, such as on a drive that was unplugged."""
        return self._seen is not None and self._identity() != self._seen

    @property
    def ops(self) -> Ops:
        """The system."""
        return self._ops

    def now(self) -> datetime:
        """The time, with its offset."""
        return self._clock()

    def header(self, session: Session) -> Header:
        """What the library is to show of a session."""
        return self._summarise(session)

    def _place_here(self) -> "list[Place]":
        """A folder beside the sessions themselves, for a store that was told no others."""
        from clientexit_tui.sessions.rescue_places import FOLDER, Place  # endings that need it are rare

        return [Place(self.folder, self.folder / FOLDER)]

    def _see(self) -> None:
        if self._seen is None:
            self._seen = self._identity()

    def _identity(self) -> tuple[int, int] | None:
        try:
            found = self.home.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    # One writer

    def claim(self, session_id: str) -> None:
        """Keeps other programs from writing a session until it is released or this program ends.

        Raises:
            ClaimedError: another program has it open.
            OSError: the system cannot, as in a folder that cannot be written to.
        """
        self.path(session_id)
        with self._guard:
            self._claims.take(session_id)

    def release(self, session_id: str) -> None:
        """Lets other programs write a session again; where a save hangs, the end of this program does."""
        if not self._guard.acquire(timeout=HUNG):
            return
        try:
            self._claims.release(session_id)
            self._last.pop(session_id, None)
        finally:
            self._guard.release()

    def _refuse_claimed(self, session_id: str) -> None:
        try:
            self._claims.check(session_id)
        except OSError as error:
            raise SaveFailedError(f"{file_name(session_id)} could not be saved: {told(error)}") from error

    def _me(self) -> Holder:
        at = self._clock().isoformat(timespec="seconds")
        return Holder(platform.node() or "this computer", os.getpid(), f"clientexit {__version__}", at)

    def _fresh_id(self) -> str:
        """An id that no file has."""
        for _ in range(_TRIES):
            session_id = new_id(self._clock(), self._random_hex())
            if not self.path(session_id).exists():
                return session_id
        raise SessionError("No free number for a new session was found; try again")

    def changed_on_disk(self, session_id: str) -> bool:
        """Whether somebody else changed or removed the file since it was loaded or saved here."""
        with self._guard:
            try:
                current = saving.digest_on_disk(self.path(session_id), self._ops)
            except OSError as error:
                raise SessionError(f"{file_name(session_id)} cannot be read: {told(error)}") from error
            return current not in self._known.get(session_id, {None})

    def scan(self) -> list[tuple[Path, float]]:
        """The files that may be sessions with the times of their last change, newest first; none is opened."""
        return listing.scan(self.folder)

    def scan_names(self) -> list[tuple[str, float]]:
        """The same by their names, which is quicker."""
        return listing.scan_names(self.folder)

    def read_entry(self, path: Path, modified: float = 0.0) -> Entry:
        """What the library shows of one file from `scan`."""
        return listing.read_entry(path, self._ops, modified, self.sealer)

    def listing(self) -> tuple[Entry, ...]:
        """What the library shows, newest first."""
        return tuple(self.read_entry(path, modified) for path, modified in self.scan())

    def ids(self) -> list[str]:
        """The ids of all sessions, newest first."""
        found = [match[1] for path, _ in self.scan() if (match := FILE.fullmatch(path.name))]
        return list(dict.fromkeys(found))  # an interrupted encryption leaves two files of one session

    def find(self, prefix: str) -> str:
        """The one id that begins so. Raises SessionError where there is none, or more than one."""
        return meant(prefix, self.ids(), words.NO_SESSION, words.SEVERAL_SESSIONS)

    def delete(self, session_id: str) -> str:
        """Moves a session, with the version before it, to the bin and gives what `undelete` needs to bring it back."""
        self.path(session_id)
        with self._guard:
            self._prepare()
            self._refuse_claimed(session_id)
            token = self.bin.put(self.path(session_id), self._clock().date(), self._token())
            try:
                if self.history is not None:
                    self.history.move(session_id, self.bin.visits(token))
            except SessionError:
                self.bin.take_back(token)  # both or neither
                raise
            return token

    def put_away(self, path: Path) -> str:
        """Moves a second copy of a session to the bin and gives what `undelete` needs to bring it back."""
        with self._guard:
            self._prepare()
            return self.bin.put(path, self._clock().date(), self._token())

    def undelete(self, token: str) -> str:
        """Brings back what `delete` moved away and gives its id. Raises SessionError where its place is taken."""
        with self._guard:
            session_id = self.bin.take_back(token)
            if self.history is not None and ID.fullmatch(session_id):  # a second copy has none of its own
                self.history.bring_back(session_id, self.bin.visits(token))
            return session_id

    def make_folder_again(self) -> None:
        """Makes the folder that was taken away while the program ran; what it then lacks may be saved anew."""
        with self._guard:
            make_folder(self.folder)
            self._seen = None
            self._see()
            for known in self._known.values():
                known.add(None)

    def _prepare(self) -> None:
        """Makes the folder, and sweeps it, before the first change; one taken away later is not made unasked."""
        if self._seen is None:
            make_folder(self.folder)
            self._see()
        elif not self.folder.is_dir():
            raise FolderGoneError(self.folder)
        if not self._ready:
            self.sweep()
            self._ready = True

    def sweep(self) -> tuple[str, ...]:
        """Removes what nobody needs any more and gives the names.

        That is what programs of ours left when they were killed, versions kept for two weeks, and sessions deleted
        thirty days ago, unless they are held.
        """
        sweeper = Sweeper(self.folder, self._ops, self._held, self.sealer)
        with self._guard:
            return sweeper.sweep(self._clock(), self._claims, self.backups, self.bin)

    def new_token(self) -> str:
        """Twelve random hex digits, for the name of a temporary file."""
        return self._token()

    @contextmanager
    def still(self, session_id: str) -> Iterator[Ops]:
        """Keeps every other writer away meanwhile, for what changes more than one file; gives the system."""
        with self._guard:
            self._prepare()
            self._refuse_claimed(session_id)
            with locked(self.folder, self._ops):
                yield self._ops

    def check_whole(self, path: Path, text: bytes) -> None:
        """Raises DocumentError or SessionError where the text of a session's file cannot be read."""
        listing.check_name(path, self._codec.decode(text, path.name).id)

    def _token(self) -> str:
        return self._random_hex()[:12]
