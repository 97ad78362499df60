"""Keeps each visit in which answers changed, off the thread of the screens."""

import asyncio
from collections.abc import Callable
from threading import Thread

from clientexit_tui.app.saving import why_not_kept
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store
from clientexit_tui.tui.background_saver import loop_now

SECONDS = 5.0
"""The longest that a screen, or the end of the program, waits for a visit to be kept."""


class BackgroundVisits:
    """Hands sessions to the history, one after the other."""

    def __init__(self, store: Store, say: Callable[[str], None]) -> None:
        """Makes one.

        Args:
            store: the sessions, with their history.
            say: tells the user in the program's own thread what could not be kept.
        """
        self._store = store
        self._say = say
        self._loop: asyncio.AbstractEventLoop | None = None
        self._last: Thread | None = None

    def keep(self, session: Session) -> None:
        """Keeps a session as a visit if it differs from the last one; what fails is made up for at the next opening."""
        if self._store.history is None:
            return
        self._loop = self._loop or loop_now()
        # A daemon, so that a disk that hangs cannot keep the program from ending; `close` waits first.
        self._last = Thread(target=self._record, args=(session, self._last), name="visits", daemon=True)
        self._last.start()

    def settle(self) -> None:
        """Waits until what was handed over is kept."""
        if self._last is not None:
            self._last.join(SECONDS)

    def close(self) -> None:
        """Waits for the last visit."""
        self.settle()

    def _record(self, session: Session, before: Thread | None) -> None:
        if before is not None:
            before.join()
        try:
            if self._store.history is not None:
                self._store.history.record(session)
        except Exception as error:  # noqa: BLE001  # told in the program's own thread, where somebody looks
            if self._loop is not None and not self._loop.is_closed():
                self._loop.call_soon_threadsafe(self._say, why_not_kept(error))
