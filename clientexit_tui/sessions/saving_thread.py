"""Saves sessions off the caller's thread, always the newest version, and never forgets one that failed."""

import threading
from collections.abc import Callable
from typing import Protocol

from clientexit_tui.frozen import frozen
from clientexit_tui.sessions.claims import ClaimedError
from clientexit_tui.sessions.saving import ConflictError
from clientexit_tui.sessions.session import Session

PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0)
"""Seconds until what failed is tried again by itself; the last for ever after."""


class Saves(Protocol):
    """What a saver needs of a store."""

    def save(self, session: Session) -> Session:
        """Saves a session and gives it as it is on disk."""


@frozen
class SaveResult:
    """How a save ended."""

    session: Session
    """As it is on disk, or as it was to be saved."""
    error: Exception | None = None
    """What went wrong, fit to show when it is a ClientExitError."""


class SavingThread:
    """A thread that saves what is submitted; of several versions of one session only the newest."""

    def __init__(
        self, store: Saves, on_result: Callable[[SaveResult], None], pauses: tuple[float, ...] = PAUSES
    ) -> None:
        """Starts the thread.

        Args:
            store: where sessions are saved.
            on_result: called after each save, on the saver's thread; it must not wait for the caller's.
            pauses: seconds until a failed save is tried again; what only the user can settle is not.
        """
        self._store = store
        self._pauses = pauses
        self.failure: Exception | None = None
        """Why the last save failed; None where it did not."""
        self._failures = 0
        """How often in a row the disk refused."""
        self._stuck: set[str] = set()
        """Ids of what failed and waits for the user."""
        self._on_result = on_result
        self._changed = threading.Condition()
        self._waiting: dict[str, Session] = {}
        self._failed: dict[str, Session] = {}
        self._busy = False
        self._closing = False
        # A daemon, so that a disk that hangs cannot keep the program from ending; `close` waits first.
        self._thread = threading.Thread(target=self._run, name="saver", daemon=True)
        self._thread.start()

    @property
    def pending(self) -> bool:
        """Whether something submitted is not on disk: waiting, being saved, or failed."""
        with self._changed:
            return bool(self._waiting or self._failed or self._busy)

    def submit(self, session: Session) -> None:
        """Saves a session soon, in place of a version of it that still waits or failed."""
        with self._changed:
            if self._closing:
                raise RuntimeError("the saver is closed")
            self._failed.pop(session.id, None)
            self._waiting[session.id] = session
            self._changed.notify_all()

    def retry(self) -> None:
        """Tries again what failed."""
        with self._changed:
            self._waiting = {**self._failed, **self._waiting}
            self._failed.clear()
            self._changed.notify_all()

    def drop(self, session_id: str) -> None:
        """Forgets what waits or failed of a session, such as when the user takes the version on disk."""
        with self._changed:
            self._failed.pop(session_id, None)
            self._waiting.pop(session_id, None)
            self._changed.notify_all()

    def flush(self, timeout: float) -> bool:
        """Waits until everything submitted has been tried and says whether all of it is on disk.

        Args:
            timeout: seconds to wait at most.
        """
        with self._changed:
            idle = self._changed.wait_for(lambda: not (self._waiting or self._busy), timeout)
            return idle and not self._failed

    def close(self, timeout: float = 5.0) -> bool:
        """Saves what waits, ends the thread, and says whether all of it is on disk."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._thread.join(timeout)
        return not self.pending

    def _run(self) -> None:
        while (session := self._next()) is not None:
            result = self._save(session)
            self._done(session, result)
            self._tell(result)

    def _next(self) -> Session | None:
        """The next session to save, or None when closed and nothing waits."""
        with self._changed:
            while not self._changed.wait_for(lambda: self._waiting or self._closing, self._pause()):
                self._waiting = {key: each for key, each in self._failed.items() if key not in self._stuck}
            if not self._waiting:
                return None
            self._busy = True
            return self._waiting.pop(next(iter(self._waiting)))

    def _pause(self) -> float | None:
        """Seconds until what failed is tried again; None where there is nothing to try."""
        if self._failed.keys() <= self._stuck:
            return None
        return self._pauses[min(self._failures, len(self._pauses)) - 1]

    def _save(self, session: Session) -> SaveResult:
        try:
            return SaveResult(self._store.save(session))
        except Exception as error:  # noqa: BLE001  # told to the caller; a thread that died would lose every later save
            return SaveResult(session, error)

    def _tell(self, result: SaveResult) -> None:
        try:
            self._on_result(result)
        except Exception as error:  # noqa: BLE001  # shown as any thread's error is, but the saves go on
            threading.excepthook(threading.ExceptHookArgs((type(error), error, error.__traceback__, self._thread)))

    def _done(self, session: Session, result: SaveResult) -> None:
        with self._changed:
            self._busy = False
            self.failure = result.error
            self._stuck.discard(session.id)
            self._failed.pop(session.id, None)
            if result.error is None:
                self._failures = 0
            else:
                self._failures += 1
                self._keep(session, result.error)
            self._changed.notify_all()

    def _keep(self, session: Session, error: Exception) -> None:
        """Remembers what failed; what another program did is for the user to settle, not for another try."""
        if session.id in self._waiting:
            return
        self._failed[session.id] = session
        if isinstance(error, ConflictError | ClaimedError):
            self._stuck.add(session.id)
