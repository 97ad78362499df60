"""Saves sessions off the caller's thread, always the newest version, and never forgets one that failed."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from clientexit_tui.sessions.session import Session


class Saves(Protocol):
    """What a saver needs of a store."""

    def save(self, session: Session) -> Session:
        """Saves a session and gives it as it is on disk."""


@dataclass(frozen=True)
class SaveResult:
    """How a save ended."""

    session: Session
    """As it is on disk, or as it was to be saved."""
    error: Exception | None = None
    """What went wrong, fit to show when it is a ClientExitError."""


class Saver:
    """A thread that saves what is submitted; of several versions of one session only the newest."""

    def __init__(self, store: Saves, on_result: Callable[[SaveResult], None]) -> None:
        """Starts the thread.

        Args:
            store: where sessions are saved.
            on_result: called after each save, on the saver's thread; it must not wait for the caller's.
        """
        self._store = store
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
            self._changed.wait_for(lambda: self._waiting or self._closing)
            if not self._waiting:
                return None
            self._busy = True
            return self._waiting.pop(next(iter(self._waiting)))

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
            if result.error is not None and session.id not in self._waiting:
                self._failed[session.id] = session
            self._changed.notify_all()
