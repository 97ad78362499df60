"""Keeps each visit in which answers changed, off the thread of the screens."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait

from clientexit_tui.dialogue.saving import why_not_kept
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store

SECONDS = 5.0
"""The longest that a screen waits for a visit to be kept."""


class VisitKeeper:
    """Hands sessions to the history, one after the other."""

    def __init__(self, store: Store, say: Callable[[str], None]) -> None:
        """Makes one.

        Args:
            store: the sessions, with their history.
            say: tells the user in the program's own thread what could not be kept.
        """
        self._store = store
        self._say = say
        self._pool: ThreadPoolExecutor | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._last: Future[object] | None = None

    def keep(self, session: Session) -> None:
        """Keeps a session as a visit if it differs from the last one; what fails is made up for at the next opening."""
        if self._store.history is None:
            return
        if self._pool is None:
            self._loop = asyncio.get_running_loop()
            self._pool = ThreadPoolExecutor(1, "visits")
        self._last = self._pool.submit(self._store.history.record, session)
        self._last.add_done_callback(self._hear)

    def settle(self) -> None:
        """Waits until what was handed over is kept."""
        if self._last is not None:
            wait([self._last], SECONDS)

    def close(self) -> None:
        """Waits for the last visit and ends the thread."""
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None

    def _hear(self, future: "Future[object]") -> None:
        error = future.exception()
        if error is not None and self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._say, why_not_kept(error))
