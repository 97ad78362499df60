"""The sessions of one user: a folder of files, and the only code that changes it."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from clientexit_tui.errors import SessionError, nearest
from clientexit_tui.safetext import clean
from clientexit_tui.sessions import listing, saving
from clientexit_tui.sessions.codec import Codec, cleaned_session
from clientexit_tui.sessions.files import locked, make_folder, read_whole, sync_folder
from clientexit_tui.sessions.listing import Entry, Listed, Unreadable
from clientexit_tui.sessions.names import BINNED, FILE, ID, TEMP, file_name, new_id
from clientexit_tui.sessions.saving import ConflictError, SaveFailedError, backup_path
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.system import Ops, told

__all__ = ["ConflictError", "Entry", "Listed", "SaveFailedError", "Store", "Unreadable"]

BIN = "bin"
"""The folder of deleted sessions, inside the sessions folder."""
_STALE_SECONDS = 3600
_TRIES = 100


class Store:
    """Makes, reads, saves and deletes sessions; it may be used from several threads."""

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], datetime],
        random_hex: Callable[[], str],
        summarise: Callable[[Session], Header],
        ops: Ops | None = None,
    ) -> None:
        """Takes what it works with; the folder is made when something is first written.

        Args:
            folder: where the files are.
            clock: gives the time, with its offset.
            random_hex: gives at least twelve random hex digits.
            summarise: gives what the library is to show of a session.
            ops: the system, for tests.
        """
        self.folder = folder
        self._clock = clock
        self._random_hex = random_hex
        self._summarise = summarise
        self._ops = ops or Ops()
        self._codec = Codec()
        self._known: dict[str, set[str | None]] = {}
        """By session id: digests of the versions on disk that we may overwrite."""
        self._ready = False
        self._guard = threading.RLock()

    def path(self, session_id: str) -> Path:
        """The file of a session. Raises SessionError for what is no id, such as a path elsewhere."""
        if not ID.fullmatch(session_id):
            raise SessionError(f"'{session_id}' is not the id of a session (such as 20261122-0a1b2c)")
        return self.folder / file_name(session_id)

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
        path = self.path(session_id)
        with self._guard:
            try:
                data = read_whole(path, self._ops)
            except FileNotFoundError as error:
                raise SessionError(f"There is no session {session_id}{nearest(session_id, self.ids())}") from error
            except OSError as error:
                raise SessionError(f"{path.name} cannot be read: {told(error)}") from error
            session = self._codec.decode(data, str(path))
            listing.check_name(path, session.id)
            self._known[session_id] = {saving.digest_of(data)}
            return session

    def save(self, session: Session) -> Session:
        """Saves a session and gives it as it now is on disk, with its texts clean.

        Raises:
            SaveFailedError: it is not saved, or (`committed`) perhaps not for good.
            ConflictError: the file was changed or removed by somebody else since it was loaded or saved here.
        """
        path = self.path(session.id)
        with self._guard:
            self._prepare()
            session = cleaned_session(session)
            data = self._codec.encode(session, self._summarise(session))
            known = self._known.setdefault(session.id, {None})
            # Should an error be told of a save that went through, as network folders do, the file is ours.
            known.add(saving.digest_of(data))
            try:
                saved = saving.save(
                    path,
                    data,
                    known=known,
                    verify=lambda written: self._codec.decode(written, path.name) == session,
                    token=self._token(),
                    ops=self._ops,
                )
            except SaveFailedError as error:
                if error.committed:
                    self._known[session.id] = {saving.digest_of(data)}
                raise
            self._known[session.id] = {saved.digest}
            return session

    def save_copy(self, session: Session) -> Session:
        """Saves a session under a new id, so that after a conflict both versions are kept."""
        return self.save(replace(session, id=self._fresh_id()))

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

    def read_entry(self, path: Path, modified: float = 0.0) -> Entry:
        """What the library shows of one file from `scan`."""
        return listing.read_entry(path, self._ops, modified)

    def listing(self) -> tuple[Entry, ...]:
        """What the library shows, newest first."""
        return tuple(self.read_entry(path, modified) for path, modified in self.scan())

    def ids(self) -> list[str]:
        """The ids of all sessions, newest first."""
        return [found[1] for path, _ in self.scan() if (found := FILE.fullmatch(path.name))]

    def find(self, prefix: str) -> str:
        """The one id that begins so. Raises SessionError where there is none, or more than one."""
        ids = self.ids()
        found = [each for each in ids if each.startswith(prefix)]
        if prefix in found or len(found) == 1:
            return prefix if prefix in found else found[0]
        if found:
            raise SessionError(f"'{prefix}' is the beginning of several sessions: {', '.join(found)}")
        raise SessionError(f"There is no session '{prefix}'{nearest(prefix, ids)}")

    def delete(self, session_id: str) -> str:
        """Moves a session, with the version before it, to the bin and gives what `undelete` needs to bring it back."""
        path = self.path(session_id)
        binned = self.folder / BIN / f"{session_id}.{self._token()}.yaml"
        with self._guard:
            self._prepare()
            make_folder(binned.parent)
            self._move(path, binned, f"There is no session {session_id}")
        return binned.name

    def undelete(self, token: str) -> str:
        """Brings back what `delete` moved away and gives its id. Raises SessionError where its place is taken."""
        found = BINNED.fullmatch(token)
        if not found:
            raise SessionError(f"'{token}' is not a deleted session")
        with self._guard:
            self._move(self.folder / BIN / token, self.path(found[1]), f"'{token}' is no longer in the bin")
        return found[1]

    def _move(self, source: Path, target: Path, missing: str) -> None:
        """Renames a session and its backup, never over another."""
        try:
            with locked(self.folder, self._ops):
                if target.exists():
                    raise SessionError(f"{target.name} is there already, so nothing was moved")
                self._ops.replace(source, target)
                if backup_path(source).exists():
                    self._ops.replace(backup_path(source), backup_path(target))
                sync_folder(source.parent, self._ops)
                sync_folder(target.parent, self._ops)
        except FileNotFoundError as error:
            raise SessionError(missing) from error
        except OSError as error:
            raise SessionError(f"{source.name} could not be moved: {told(error)}") from error

    def _prepare(self) -> None:
        """Makes the folder, and sweeps it, before the first change."""
        if not self._ready:
            make_folder(self.folder)
            self.sweep()
            self._ready = True

    def sweep(self) -> tuple[str, ...]:
        """Removes temporary files that a program of ours left when it was killed, and gives their names.

        Only names of our own exact pattern, and only when an hour old: a younger one may be another's save.
        """
        before = self._clock().timestamp() - _STALE_SECONDS
        stale = [path for path in self.folder.glob(".*.tmp") if TEMP.fullmatch(path.name)]
        return tuple(path.name for path in sorted(stale) if self._swept(path, before))

    def _swept(self, path: Path, before: float) -> bool:
        try:
            if self._ops.look(path).st_mtime >= before:
                return False
            self._ops.unlink(path)
        except OSError:  # gone already, or to be tried again next time: no reason to refuse the user's save
            return False
        return True

    def _token(self) -> str:
        return self._random_hex()[:12]
