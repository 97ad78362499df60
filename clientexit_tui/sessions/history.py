"""The visits of each session: a whole session file for each one in which answers changed.

The files are ordered by the counter in their names, not by their times: a clock can be set back.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from clientexit_tui.errors import ClientExitError, SessionError
from clientexit_tui.interview.answers import Answers
from clientexit_tui.sessions import saving
from clientexit_tui.sessions.codec import Written
from clientexit_tui.sessions.difference import differences
from clientexit_tui.sessions.files import locked, make_folder, sync_folder
from clientexit_tui.sessions.judgement import Judgement, Mark, marked
from clientexit_tui.sessions.sealing import NoSealer, Sealer, for_disk, from_disk, sealed_path
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.system import Ops, told
from clientexit_tui.sessions.visit_files import file_for, sweep, visit_files
from clientexit_tui.sessions.visit_reader import VisitEntry, VisitReader

__all__ = ["FOLDER", "History", "VisitEntry"]

FOLDER = "history"
"""The folder of all visits, beside that of the sessions."""


class History(VisitReader):
    """Keeps and reads the visits; it may be used from several threads."""

    def __init__(
        self,
        folder: Path,
        judge: Callable[[Session], Judgement],
        random_hex: Callable[[], str],
        ops: Ops | None = None,
        *,
        sealer: Sealer | None = None,
        sealed: Callable[[str], bool] = lambda _session_id: False,
    ) -> None:
        """Takes what it works with; folders are made when something is first written.

        Args:
            folder: where the visits of all sessions are, each in a folder of its id.
            judge: says what the rules make of a session on the day of its last change.
            random_hex: gives at least twelve random hex digits.
            ops: the system, for tests.
            sealer: seals the visits of sessions that are encrypted, and opens them.
            sealed: says of a session's id whether it is one.
        """
        super().__init__(folder, ops or Ops(), sealer or NoSealer())
        self._judge = judge
        self._random_hex = random_hex
        self._sealed = sealed

    def record(self, session: Session) -> VisitEntry | None:
        """Keeps a session as a visit, unless it says what the last visit said or, before the first, nothing.

        Raises:
            SaveFailedError: it could not be kept; the session itself is not touched by that.
        """
        folder = self.of(session.id)
        with self._guard:
            written = self._codec.as_file(session, lambda each: Header(each.id, each.title))
        if not self._changes(written.session):
            return None
        self._make(folder)
        with self._alone(f"The visit of {session.id} could not be kept"):
            sweep(folder, self._ops)
            changed = self._changes(written.session)  # again: another program may have kept it meanwhile
            return self._write(folder, written, changed) if changed else None

    def _make(self, folder: Path) -> None:
        """Makes the folder of a session's visits, but never the user's folder: one that is gone may come back."""
        if not self.folder.parent.is_dir():
            raise saving.FolderGoneError(self.folder.parent)
        for each in (self.folder, folder):
            try:
                each.mkdir(mode=0o700, exist_ok=True)
                each.chmod(0o700)  # whatever the umask made of it
            except OSError as error:
                raise SessionError(f"The folder {each} cannot be made: {told(error)}") from error

    def _changes(self, session: Session) -> int:
        """How many answers differ from the last visit that can be read."""
        before = Answers()
        for _, path in reversed(visit_files(self.of(session.id))):
            try:
                before = self._read(session.id, path).answers
            except ClientExitError:  # listed with its reason; the visit before it still tells what is new
                continue
            break
        return len(differences(before, session.answers))

    def _write(self, folder: Path, written: Written, changed: int) -> VisitEntry:
        session = written.session
        number = max((number for number, _ in visit_files(self.of(session.id))), default=0) + 1
        mark = Mark(number, changed, session.updated, self._judge(session))
        path = file_for(folder, session.updated, number)
        path = sealed_path(path) if self._sealed(session.id) else path
        plain = marked(written.data, mark)
        saving.save(
            path,
            for_disk(path, plain, self._sealer),
            known={None},
            verify=lambda data: self._codec.decode(from_disk(path, data, self._sealer), path.name) == session,
            token=self._random_hex()[:12],
            ops=self._ops,
        )
        return VisitEntry(number, mark.at, changed, mark.judgement, path)

    # Moving

    def move(self, session_id: str, to: Path) -> bool:
        """Moves the visits of a session to a folder that does not exist yet, and says whether there were any."""
        return self._moved(self.of(session_id), to)

    def bring_back(self, session_id: str, source: Path) -> bool:
        """Brings back what `move` moved away, and says whether there was anything."""
        return self._moved(source, self.of(session_id))

    def forget(self, session_id: str) -> None:
        """Removes the visits of a session for good."""
        folder = self.of(session_id)
        if folder.is_dir() and not folder.is_symlink():
            with self._alone(f"The visits of {session_id} could not be removed"):
                import shutil  # costs 5 ms, and visits are seldom removed

                shutil.rmtree(folder)

    def _moved(self, source: Path, target: Path) -> bool:
        if not source.is_dir():
            return False
        make_folder(target.parent)
        make_folder(self.folder)
        with self._alone(f"The visits in {source} could not be moved"):
            if target.exists():
                raise SessionError(f"{target} is there already, so nothing was moved")
            self._ops.replace(source, target)
            sync_folder(source.parent, self._ops)
            sync_folder(target.parent, self._ops)
        return True

    @contextmanager
    def _alone(self, problem: str) -> Iterator[None]:
        """Keeps others from writing visits meanwhile, and tells of a fault as an error of ours."""
        with self._guard:
            try:
                with locked(self.folder, self._ops):
                    yield
            except OSError as error:
                raise saving.SaveFailedError(f"{problem}: {told(error)}") from error
