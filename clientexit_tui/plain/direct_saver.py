"""Keeps the open session on disk at once, without threads: the plain face has nothing to do meanwhile."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from clientexit_tui.app.saving import Saving, failed, why_not_kept
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store


class DirectSaver:
    """Saves when asked; what failed is remembered, and saved with the next change or when asked again."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self.saving = Saving()
        self.changed = False
        self.failure: Exception | None = None
        self._store = store
        self._clock = clock
        self._failed: Session | None = None

    def begin(self, *, saved: bool = False, held: str = "") -> None:
        """Starts with another session, or another version of it; what failed before is forgotten."""
        self.changed = False
        self.failure = self._failed = None
        self.saving = Saving(f"{self._clock():%H:%M}" if saved else "", held=held)

    def note_change(self, *, quiet: bool = False) -> None:
        """Knows that there is something to save."""
        self.changed = True
        if not (quiet or self.saving.problem):
            self.saving = replace(self.saving, waiting=True)

    def save(self, session: Session) -> None:
        """Saves what changed, or what failed before."""
        if not (self.changed or self._failed):
            return
        self.changed = False
        self._failed = session  # until it is on disk; a signal may come in between
        try:
            self._store.save(session)
        except (ClientExitError, OSError) as error:
            self.failure = error
            self.saving = failed(self.saving, error)
        else:
            self.failure = self._failed = None
            self.saving = Saving(f"{self._clock():%H:%M}")

    def flush(self) -> bool:
        """Tries again what failed, and says whether all is on the disk."""
        if self._failed is not None and not self.saving.conflict:
            self.save(self._failed)
        return self._failed is None

    def close(self) -> None:
        """Tries again what failed."""
        self.flush()


class DirectVisits:
    """Keeps visits at once."""

    def __init__(self, store: Store, say: Callable[[str], None]) -> None:
        """Takes the sessions, with their history, and what tells the user that a visit could not be kept."""
        self._store = store
        self._say = say

    def keep(self, session: Session) -> None:
        """Keeps a session as a visit if it differs from the last one; what fails is made up for at the next opening."""
        if self._store.history is None:
            return
        try:
            self._store.history.record(session)
        except (ClientExitError, OSError) as error:
            self._say(why_not_kept(error))

    def settle(self) -> None:
        """Nothing waits."""

    def close(self) -> None:
        """Nothing is open."""
