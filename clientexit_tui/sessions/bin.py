"""Deleted sessions: kept in a folder of their own for thirty days."""

import shutil
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from clientexit_tui.clock import file_time
from clientexit_tui.errors import SessionError
from clientexit_tui.sessions.files import locked, make_folder, sync_folder
from clientexit_tui.sessions.names import BINNED
from clientexit_tui.sessions.saving import backup_path
from clientexit_tui.sessions.system import Ops, told

BIN = "bin"
"""The folder of deleted sessions, inside the sessions folder."""
DAYS = 30
"""How long they are kept."""


class Bin:
    """Moves sessions, with the version before, out of the way and back."""

    def __init__(self, folder: Path, ops: Ops) -> None:
        """Takes the sessions folder; the bin is made when something is first deleted."""
        self.folder = folder / BIN
        self._sessions = folder
        self._ops = ops

    def put(self, path: Path, today: date, token: str) -> str:
        """Moves a session's file here and gives the name that brings it back. Raises SessionError."""
        make_folder(self.folder)
        stem, _, ending = path.name.rpartition(".yaml")
        binned = self.folder / f"{stem}.{today:%Y%m%d}.{token}.yaml{ending}"
        self._move(path, binned, f"There is no session {stem}")
        return binned.name

    def take_back(self, name: str) -> str:
        """Brings back what `put` moved away and gives its id. Raises SessionError where its place is taken."""
        found = BINNED.fullmatch(name)
        if not found:
            raise SessionError(f"'{name}' is not a deleted session")
        target = self._sessions / f"{found[1]}{found[3]}"
        self._move(self.folder / name, target, f"'{name}' is no longer in the bin")
        return found[1]

    def visits(self, name: str) -> Path:
        """Where the visits of a deleted session are kept, given the name that brings it back."""
        return self.folder / f"{name.partition('.yaml')[0]}.history"

    def files(self) -> tuple[Path, ...]:
        """The deleted sessions."""
        found = sorted(self.folder.iterdir()) if self.folder.is_dir() else []
        return tuple(each for each in found if BINNED.fullmatch(each.name))

    def holds(self, session_id: str) -> bool:
        """Whether a session is here."""
        return any(each.name.startswith(f"{session_id}.") for each in self.files())

    def empty(self, today: date, held: Callable[[Path], bool]) -> tuple[str, ...]:
        """Removes for good what was deleted more than thirty days ago, and gives the names.

        Args:
            today: the day.
            held: whether a file must stay all the same.
        """
        old = [each for each in self.files() if today - self._deleted_on(each) > timedelta(days=DAYS)]
        return tuple(each.name for each in old if not held(each) and self._removed(each))

    def _deleted_on(self, path: Path) -> date:
        """The day of the deletion; where its name does not tell, the day of the file's last change of any kind."""
        found = BINNED.fullmatch(path.name)
        try:
            return datetime.strptime(f"{found[2]}+0000", "%Y%m%d%z").date() if found else date.max
        except ValueError:
            looked = self._ops.look(path)
            return file_time(max(looked.st_mtime, looked.st_ctime)).date()

    def _removed(self, path: Path) -> bool:
        try:
            self._ops.unlink(path)
            if backup_path(path).exists():
                self._ops.unlink(backup_path(path))
            if self.visits(path.name).is_dir():
                shutil.rmtree(self.visits(path.name))
        except OSError:  # gone already, or to be tried again next time
            return False
        return True

    def _move(self, source: Path, target: Path, missing: str) -> None:
        """Renames a session and its backup, never over another."""
        try:
            with locked(self._sessions, self._ops):
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
