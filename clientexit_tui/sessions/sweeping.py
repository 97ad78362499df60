"""Takes away what nobody needs any more, and nothing that the law may ask for."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.backups import Backups
from clientexit_tui.sessions.bin import Bin
from clientexit_tui.sessions.claims import Claims
from clientexit_tui.sessions.copied_text import LIFETIME, copied_file
from clientexit_tui.sessions.header import read_header
from clientexit_tui.sessions.names import TEMP, file_name
from clientexit_tui.sessions.opened import read_header_and_end
from clientexit_tui.sessions.sealing import Sealer, sealed_path
from clientexit_tui.sessions.session import Header
from clientexit_tui.sessions.system import Ops

_STALE_SECONDS = 3600
"""A younger temporary file may be another program's save."""


class Sweeper:
    """Sweeps one folder of sessions."""

    def __init__(self, folder: Path, ops: Ops, held: Callable[[Header], bool], sealer: Sealer) -> None:
        """Makes one.

        Args:
            folder: the sessions.
            ops: the system.
            held: whether nothing of a session with this header may be thrown away.
            sealer: opens what is sealed.
        """
        self._folder = folder
        self._ops = ops
        self._held = held
        self._sealer = sealer

    def sweep(self, now: datetime, claims: Claims, backups: Backups, deleted: Bin) -> tuple[str, ...]:
        """Removes leftovers, old versions and old deleted sessions, and gives the names."""
        names = list(self._leftovers(now.timestamp() - _STALE_SECONDS))
        copied = copied_file(self._folder.parent)
        names += [copied.name] if self._swept(copied, now.timestamp() - LIFETIME) else []
        with suppress(OSError):  # a folder without locks, or gone: no reason to refuse the user's save
            names += claims.sweep()
        with suppress(OSError):  # as above
            names += backups.prune(now.date(), self._session_held, lambda each: self._lives(each, deleted))
        with suppress(OSError):  # as above
            names += deleted.empty(now.date(), self._file_held)
        return tuple(names)

    def _leftovers(self, before: float) -> tuple[str, ...]:
        """Removes temporary files of our own exact pattern that are an hour old."""
        stale = [path for path in self._folder.glob(".*.tmp") if TEMP.fullmatch(path.name)]
        return tuple(path.name for path in sorted(stale) if self._swept(path, before))

    def _swept(self, path: Path, before: float) -> bool:
        try:
            if self._ops.look(path).st_mtime >= before:
                return False
            self._ops.unlink(path)
        except OSError:  # gone already, or to be tried again next time: no reason to refuse the user's save
            return False
        return True

    def _lives(self, session_id: str, deleted: Bin) -> bool:
        return any(each.exists() for each in self._files(session_id)) or deleted.holds(session_id)

    def _session_held(self, session_id: str, newest: Path) -> bool:
        """Whether the versions of a session must stay: as it now is, or where it is gone, as it last was."""
        paths = [each for each in self._files(session_id) if each.exists()]
        return any(self._file_held(each) for each in paths or [newest])

    def _files(self, session_id: str) -> tuple[Path, Path]:
        plain = self._folder / file_name(session_id)
        return plain, sealed_path(plain)

    def _file_held(self, path: Path) -> bool:
        """Whether a file must stay: what cannot be read is not judged, so it stays."""
        try:
            ends = read_header_and_end(path, self._ops, self._sealer)
            return self._held(read_header(ends.head, path.name))
        except (ClientExitError, OSError):
            return True
