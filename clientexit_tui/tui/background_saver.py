"""Keeps the open session on disk, and knows in words how that stands."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from clientexit_tui.app.saving import Saving, failed
from clientexit_tui.sessions.saving_thread import SaveResult, SavingThread
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store

FLUSH_SECONDS = 5.0
"""The longest that leaving waits for the disk."""


class BackgroundSaver:
    """Hands sessions to the saver's thread and listens to what became of them."""

    def __init__(self, store: Store, clock: Callable[[], datetime], tell: Callable[[], None]) -> None:
        """Makes one.

        Args:
            store: the sessions.
            clock: gives the time, with its offset.
            tell: called in the program's own thread when `saving` has changed.
        """
        self.saving = Saving()
        self.changed = False
        """Whether the session has changed since it was handed over."""
        self._store = store
        self._clock = clock
        self._tell = tell
        self._thread: SavingThread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    def begin(self, *, saved: bool = False, held: str = "") -> None:
        """Starts with another session, or another version of it; what failed before is forgotten.

        Args:
            saved: whether it was saved just now.
            held: where and since when another program has it open, in words.
        """
        self.close()
        self.changed = False
        self.saving = Saving(self._time() if saved else "", held=held)

    def note_change(self, *, quiet: bool = False) -> None:
        """Knows that there is something to save, and says so as soon as it is true."""
        self.changed = True
        if not (quiet or self.saving.problem or self.saving.waiting):
            self.saving = replace(self.saving, waiting=True)
            self._tell()

    def save(self, session: Session) -> None:
        """Hands over what changed."""
        if not self.changed:
            return
        if self._thread is None:
            self._loop = loop_now()
            self._thread = SavingThread(self._store, self._hear)
        self._thread.submit(session)
        self.changed = False
        self._tell()

    def flush(self) -> bool:
        """Waits for the disk and says whether all is on it."""
        return self._thread is None or self._thread.flush(FLUSH_SECONDS)

    @property
    def failure(self) -> Exception | None:
        """Why the last save failed, also where no screen has heard of it yet."""
        return self._thread.failure if self._thread is not None else None

    def close(self) -> None:
        """Saves what waits and ends the thread."""
        if self._thread is not None:
            self._thread.close()
            self._thread = None

    def _time(self) -> str:
        return f"{self._clock():%H:%M}"

    def _hear(self, result: SaveResult) -> None:
        # On the saver's thread. Not call_from_thread: that waits for the thread that may be waiting in flush.
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._learn, result)

    def _learn(self, result: SaveResult) -> None:
        if self._thread is None:
            return  # the session was put away meanwhile, and perhaps the screens with it
        if result.error is None:
            newer = self.changed or self._thread.pending  # what was written while this was being saved
            self.saving = Saving(self._time(), waiting=self.saving.waiting and newer)
        else:
            self.saving = failed(self.saving, result.error)
        self._tell()


def loop_now() -> asyncio.AbstractEventLoop | None:
    """The event loop; none where a mistake has ended it, and what was typed is saved all the same."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
