"""Who has a session open: a file beside it for the time of the visit, whose lock is freed however the program ends."""

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path

from clientexit_tui.errors import SessionError
from clientexit_tui.frozen import frozen
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.files import locked
from clientexit_tui.sessions.names import CLAIM, file_name
from clientexit_tui.sessions.system import LOCK, Lock, Ops

_MAX_BYTES = 1000
_SOMEWHERE = "another computer"
_FORGOTTEN = timedelta(days=1)
"""Without locks nobody can tell whether a program on another computer still runs; after a day it is taken as gone."""


@frozen
class Holder:
    """The program that has a session open."""

    host: str
    pid: int
    program: str
    """Such as ``clientexit 1.2.0``."""
    since: str
    """ISO 8601 with offset."""

    def since_words(self, today: str = "") -> str:
        """Since when, such as ``14:02``, with the day where that is not today (ISO)."""
        day, _, time = self.since.partition("T")
        return time[:5] if day == today else f"{day} {time[:5]}".strip()


class ClaimedError(SessionError):
    """Another program has the session open, so it is not written here.

    Args:
        session_id: which.
        holder: the other program.
    """

    def __init__(self, session_id: str, holder: Holder) -> None:
        since = f" since {holder.since_words()}" if holder.since else ""
        who = f"{holder.program or 'another program'} on {holder.host}"
        super().__init__(
            f"The session {session_id} is open in {who} (process {holder.pid}){since}, so it is not changed here. "
            "Close it there first"
        )
        self.holder = holder


class Claims:
    """The sessions that this program has open."""

    def __init__(self, folder: Path, me: Callable[[], Holder], ops: Ops) -> None:
        """Makes one without a claim.

        Args:
            folder: where the sessions are.
            me: gives this program and the time.
            ops: the system.
        """
        self._folder = folder
        self._me = me
        self._ops = ops
        self._mine: dict[str, int] = {}
        """Descriptors of the files that are locked, by session id."""

    def take(self, session_id: str) -> None:
        """Claims a session until it is released or the program ends.

        Raises:
            ClaimedError: another program has it open.
            OSError: the system cannot.
        """
        if session_id in self._mine:
            return
        try:
            with locked(self._folder, self._ops):  # so that nobody takes a file away that another is locking
                self._mine[session_id] = self._taken(session_id)
        except OSError:
            if session_id not in self._mine:  # else only the end of the folder's lock told an error
                raise

    def _taken(self, session_id: str) -> int:
        fd = self._ops.open(self._path(session_id), LOCK)
        try:
            self._ops.chmod(fd, 0o600)
            if holder := self._other(fd):
                raise ClaimedError(session_id, holder)  # noqa: TRY301  # the file is closed on the way
            self._sign(fd)
        except BaseException:
            with suppress(OSError):  # the first error is the one to tell
                self._ops.close(fd)
            raise
        return fd

    def holder(self, session_id: str) -> Holder | None:
        """The other program that has a session open, if any. Raises OSError."""
        path = self._path(session_id)
        if session_id in self._mine or not path.exists():
            return None
        with locked(self._folder, self._ops):
            try:
                fd = self._ops.open(path, LOCK & ~os.O_CREAT)
            except FileNotFoundError:
                return None
            try:
                return self._other(fd)
            finally:
                self._ops.close(fd)

    def check(self, session_id: str) -> None:
        """Raises ClaimedError where another program has a session open."""
        if holder := self.holder(session_id):
            raise ClaimedError(session_id, holder)

    def release(self, session_id: str) -> None:
        """Gives a claim back; costs nothing where there is none."""
        fd = self._mine.pop(session_id, None)
        if fd is None:
            return
        try:
            with suppress(OSError), locked(self._folder, self._ops):  # a name that stays says nothing: it is not locked
                self._ops.unlink(self._path(session_id))
        finally:
            with suppress(OSError):  # it is closed, and the lock is free, even where the system tells an error
                self._ops.close(fd)

    def sweep(self) -> tuple[str, ...]:
        """Removes what programs that were killed left, and gives the names. Raises OSError."""
        left = sorted(each for each in self._folder.glob(".*.lock") if CLAIM.fullmatch(each.name))
        return tuple(each.name for each in left if self._swept(each))

    def _swept(self, path: Path) -> bool:
        found = CLAIM.fullmatch(path.name)
        if not found or found[1] in self._mine or self.holder(found[1]):
            return False
        try:
            self.take(found[1])
        except ClaimedError:  # somebody was quicker
            return False
        self.release(found[1])
        return True

    def _path(self, session_id: str) -> Path:
        return self._folder / f".{file_name(session_id)}.lock"

    def _other(self, fd: int) -> Holder | None:
        """The living program that an open claim belongs to, or None when it may be taken."""
        match self._ops.try_lock(fd):
            case Lock.TAKEN:
                return None
            case Lock.HELD:
                return self._read(fd) or Holder(_SOMEWHERE, 0, "", "")
            case Lock.ABSENT:
                holder = self._read(fd)
                return holder if holder and _lives(holder, self._me()) else None

    def _sign(self, fd: int) -> None:
        """Writes who we are: for others to read only, since what counts is the lock."""
        with suppress(OSError):  # such as a full disk: others then see that somebody has it open, not who
            self._ops.truncate(fd)
            self._ops.write(fd, memoryview(f"{json.dumps(asdict(self._me()))}\n".encode()))

    def _read(self, fd: int) -> Holder | None:
        """Who signed, or None where nobody did or it cannot be read: anything may be written there."""
        os.lseek(fd, 0, os.SEEK_SET)
        try:
            said = json.loads(self._ops.read(fd, _MAX_BYTES))
            texts = {key: clean(str(said[key]), single=True)[:100] for key in ("host", "program", "since")}
            return Holder(pid=int(said["pid"]), **texts)
        except (ValueError, TypeError, KeyError, RecursionError):
            return None


def _lives(holder: Holder, me: Holder) -> bool:
    """Whether a program that signed without a lock still runs, as far as can be told."""
    if holder.host == me.host and sys.platform != "win32":
        return holder.pid != me.pid and _runs(holder.pid)
    try:
        return datetime.fromisoformat(me.since) - datetime.fromisoformat(holder.since) < _FORGOTTEN
    except (ValueError, TypeError):
        return False


def _runs(pid: int) -> bool:
    if pid <= 0:  # would mean a group of programs
        return False
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
