"""Older versions of sessions: one a day, for two weeks, so that a mistake noticed late can be undone."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path

from clientexit_tui.errors import SessionError
from clientexit_tui.sessions.files import link_or_copy, make_folder, sync_folder
from clientexit_tui.sessions.names import BACKUP, ID
from clientexit_tui.sessions.sealing import is_sealed, sealed_path
from clientexit_tui.sessions.system import Ops, told

DAYS = 14
"""How long a version is kept."""


class Backups:
    """The folder of the versions kept: one folder for each session, one file for each day on which it was changed."""

    def __init__(self, folder: Path, ops: Ops) -> None:
        self.folder = folder
        self.problem = ""
        """Why the last version could not be kept; empty when all is well."""
        self._ops = ops
        self._done: dict[str, date] = {}
        """The day of the last version kept, by session id: after the first save of a day, the others cost nothing."""

    def keep(self, session_id: str, source: Path, day: date, token: str) -> None:
        """Keeps a version as that of a day, where that day has none yet; `problem` says what went wrong.

        Args:
            session_id: whose version it is.
            source: a file that nobody writes to any more.
            day: the day.
            token: random hex digits, for the temporary name.
        """
        if self._done.get(session_id) == day:
            return
        target = _named_like(source, self.folder / session_id / f"{day.isoformat()}.yaml")
        try:
            if not target.exists():
                self._put(source, target, token)
        except OSError as error:  # a save that went well is not called a failure; the next one tries this again
            self.problem = f"{target} could not be kept: {told(error)}"
        except SessionError as error:
            self.problem = str(error)
        else:
            self.problem = ""
            self._done[session_id] = day

    def put_aside(self, session_id: str, source: Path, at: datetime, token: str) -> Path:
        """Keeps a version that is about to be replaced, whatever that day has already, and gives its path.

        Raises:
            SessionError: it cannot be kept.
        """
        target = _named_like(source, self.folder / session_id / f"{at:%Y-%m-%d-%H%M%S}.yaml")
        try:
            self._put(source, target, token)
        except OSError as error:
            raise SessionError(f"{target} could not be kept: {told(error)}") from error
        return target

    def of(self, session_id: str) -> tuple[Path, ...]:
        """The versions kept of a session, oldest first."""
        folder = self.folder / session_id
        if not folder.is_dir():
            return ()
        return tuple(sorted(each for each in folder.iterdir() if BACKUP.fullmatch(each.name)))

    def prune(self, today: date, held: Callable[[str, Path], bool], lives: Callable[[str], bool]) -> tuple[str, ...]:
        """Removes versions older than two weeks and gives their names; the newest one of a living session stays.

        Args:
            today: the day.
            held: whether those of a session, of which it is given the newest, must all stay.
            lives: whether there is such a session.
        """
        if not self.folder.is_dir():
            return ()
        removed: list[str] = []
        for folder in sorted(each for each in self.folder.iterdir() if ID.fullmatch(each.name)):
            kept = self.of(folder.name)
            old = [each for each in kept if _age(each, today) > timedelta(days=DAYS)]
            if old and lives(folder.name):
                old = [each for each in old if each != kept[-1]]
            if old and not held(folder.name, kept[-1]):
                removed += [f"{folder.name}/{each.name}" for each in old if self._removed(each)]
        return tuple(removed)

    def _put(self, source: Path, target: Path, token: str) -> None:
        make_folder(target.parent)
        temp = target.with_name(f".{target.name}.{token}.tmp")
        try:
            link_or_copy(source, temp, self._ops)
            self._ops.replace(temp, target)
        except BaseException:
            with suppress(OSError):  # the first error is the one to tell
                self._ops.unlink(temp)
            raise
        sync_folder(target.parent, self._ops)

    def _removed(self, path: Path) -> bool:
        try:
            self._ops.unlink(path)
        except OSError:  # gone already, or to be tried again next time
            return False
        with suppress(OSError):  # not empty yet
            path.parent.rmdir()
        return True


def _named_like(source: Path, target: Path) -> Path:
    """The name of a version, which says whether it is sealed."""
    return sealed_path(target) if is_sealed(source) else target


def _age(path: Path, today: date) -> timedelta:
    """How old a version is; one from the future, after the clock was set back, is new."""
    found = BACKUP.fullmatch(path.name)
    try:
        return today - date.fromisoformat(found[1]) if found else timedelta()
    except ValueError:  # no such day: not ours, so it stays
        return timedelta()
