"""Reads the visits of each session."""

import threading
from pathlib import Path

from clientexit_tui.errors import ClientExitError, SessionError
from clientexit_tui.frozen import frozen
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.header import header_values
from clientexit_tui.sessions.judgement import Judgement, mark_in
from clientexit_tui.sessions.names import ID
from clientexit_tui.sessions.opened import check_end, read_header_and_end, read_opened
from clientexit_tui.sessions.sealing import Sealer
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.system import Ops, told
from clientexit_tui.sessions.visit_files import visit_files


@frozen
class VisitEntry:
    """One visit as a list shows it."""

    number: int
    """Counts up for ever within a session; orders the visits."""
    at: str
    """When the session was last changed in it, ISO 8601 with offset."""
    changed: int
    """How many answers differed from the visit before."""
    judgement: Judgement
    """What the rules said then."""
    path: Path
    problem: str = ""
    """Why it cannot be read, or nothing."""


class VisitReader:
    """Lists and loads visits."""

    def __init__(self, folder: Path, ops: Ops, sealer: Sealer) -> None:
        """Takes the folder of the visits of all sessions, the system, and what opens those that are encrypted."""
        self.folder = folder
        self._ops = ops
        self._sealer = sealer
        self._codec = Codec()
        self._guard = threading.RLock()

    def of(self, session_id: str) -> Path:
        """The folder of a session's visits. Raises SessionError for what is no id."""
        if not ID.fullmatch(session_id):
            raise SessionError(f"'{session_id}' is not the id of a session (such as 20261122-0a1b2c)")
        return self.folder / session_id

    def visits(self, session_id: str) -> tuple[VisitEntry, ...]:
        """The visits of a session, the first one first; one that cannot be read with the reason."""
        return tuple(self._entry(number, path) for number, path in visit_files(self.of(session_id)))

    def load(self, session_id: str, number: int) -> Session:
        """The session as it was at the end of a visit.

        Raises:
            SessionError: there is no such visit, or it cannot be read.
            DocumentError: its file is damaged; with the place.
        """
        files = dict(visit_files(self.of(session_id)))
        if number not in files:
            raise SessionError(f"There is no visit {number} of {session_id}; it has {len(files)}")
        return self._read(session_id, files[number])

    def _entry(self, number: int, path: Path) -> VisitEntry:
        try:
            ends = read_header_and_end(path, self._ops, self._sealer)
            check_end(path, ends)
            mark = mark_in(header_values(ends.head, path.name))
        except ClientExitError as error:
            return VisitEntry(number, "", 0, Judgement(), path, str(error))
        except OSError as error:
            return VisitEntry(number, "", 0, Judgement(), path, f"{path.name} cannot be read: {told(error)}")
        return VisitEntry(number, mark.at, mark.changed, mark.judgement, path)

    def _read(self, session_id: str, path: Path) -> Session:
        try:
            data = read_opened(path, self._ops, self._sealer)
        except OSError as error:
            raise SessionError(f"{path.name} cannot be read: {told(error)}") from error
        with self._guard:
            session = self._codec.decode(data, str(path))
        if session.id != session_id:
            raise SessionError(f"{path} holds the session '{session.id}', so it is no visit of {session_id}")
        return session
