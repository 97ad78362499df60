"""Editing a session: the interview, the open session, what follows from it, and keeping it on disk."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from threading import Lock
from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.app.ending import Ended, see_off
from clientexit_tui.app.saving import Saver, VisitRecorder
from clientexit_tui.app.write_access import NewerHeldError, WriteAccess
from clientexit_tui.interview.answers import Answer, day_of
from clientexit_tui.sessions.header import NewerSessionError
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store

if TYPE_CHECKING:  # the library is painted before the interview is loaded
    from clientexit_tui.case import Case
    from clientexit_tui.content.model import Interview

LONGEST = 20.0
"""Seconds to wait for another thread that ends the visit; a disk that hangs may cost it nearly as many."""
TYPED = "typed"
"""Key of an answer's extra that keeps text that was not understood, so that it is not lost."""


class EditingSession:
    """What is worked on; it knows nothing of screens."""

    def __init__(
        self,
        load: "Callable[[], Interview]",
        store: Store,
        clock: Callable[[], datetime],
        saver: Saver,
        visits: VisitRecorder,
    ) -> None:
        """Makes one without a session.

        Args:
            load: gives the interview; called on first need.
            store: the sessions.
            clock: gives the time, with its offset.
            saver: keeps the open session on disk.
            visits: keeps the visits in which answers changed.
        """
        self.store = store
        self.clock = clock
        self.saver = saver
        self.access = WriteAccess(store)
        self.visits = visits
        self.since: date | None = None
        """The day of the visit before this one, while its news are still to be shown."""
        self.report: tuple[str, ...] = ()
        """What was done to the answers since the interview has changed, when the session was opened."""
        self.case: Case | None = None
        self._load = load
        self._content: Interview | None = None
        self._ending = Lock()
        self._ended: Ended | None = None

    @property
    def content(self) -> "Interview":
        """The interview, loaded on first need. Raises ContentError where it has a mistake."""
        if self._content is None:
            self._content = self._load()
        return self._content

    @property
    def today(self) -> date:
        """The day."""
        return self.clock().date()

    @property
    def open_case(self) -> "Case":
        """The open session and all that follows from it. Raises LookupError where there is none."""
        if self.case is None:
            raise LookupError("no session is open")
        return self.case

    @property
    def session(self) -> Session:
        """The open session. Raises LookupError where there is none."""
        return self.open_case.session

    def now(self) -> str:
        """The time, ISO 8601 with offset."""
        return self.clock().isoformat(timespec="seconds")

    # Opening and leaving

    def open(self, session_id: str) -> None:
        """Opens a session. Raises ClientExitError where it or the interview cannot be read."""
        self.access.ask(session_id)
        try:
            found = self._load_any(session_id)
            session = self._carried_over(found)
            self._look_at(session)
        except BaseException:
            self.access.end(session_id)
            raise
        self.access.begin(session)
        self.saver.begin(held=self.access.words(self.today))
        self.since = day_of(session.updated) if len(session.answers) else None
        if not isinstance(self.access.held, NewerHeldError):
            self.visits.keep(found)  # what a visit left that had no end, or another program

    def leave(self) -> Ended:
        """Puts the session away and says what became of its words."""
        if self.case is None:
            return Ended()
        ended = see_off(self)
        if not ended.saved:
            self.saver.begin()  # they are elsewhere now: a save that came later would surprise whoever opens it next
        self.access.end(self.session.id)
        self.case = None
        return ended

    def end(self) -> Ended:
        """Ends the visit with the program, once, and says what became of its words; screens may still look at it."""
        if not self._ending.acquire(timeout=LONGEST):
            return Ended(saved=False)  # another thread is at it, and hangs
        try:
            if self._ended is None:
                self._ended = see_off(self) if self.case is not None else Ended()
                self.saver.close()
                self.visits.close()
                if self.case is not None:
                    self.access.end(self.session.id)
            return self._ended
        finally:
            self._ending.release()

    # Changing

    def give(self, changes: Mapping[str, Answer | None]) -> None:
        """Takes answers in one step; None clears, and those that say what was said already change nothing."""
        at, session = self.now(), self.session
        for question_id, answer in changes.items():
            before = session.answers.get(question_id)
            if not _same(before, answer):
                session = session.answer(question_id, _timed(answer, before, at), at)
        if session is not self.session:
            self.take(session)
            self._note_version()

    def _note_version(self) -> None:
        """Notes in the session which interview it knows; one with new questions still open stays with the older."""
        from clientexit_tui.visits.returning import version_seen  # loads the interview, which is there by now

        if self.case is not None and (version := version_seen(self.case)) != self.session.content_version:
            self.take(replace(self.session, content_version=version), quiet=True)

    def take(self, session: Session, *, quiet: bool = False) -> None:
        """Goes on with another version of the session, which is still to be saved.

        Args:
            session: the version.
            quiet: whether nothing in it is new that the user wrote or chose.
        """
        self._look_at(session)
        self.saver.note_change(quiet=quiet)

    def save(self) -> None:
        """Hands what changed to the saver, unless another program has the session open."""
        if self.case is not None and self.access.held is None and self._ended is None:
            self.saver.save(self.case.session)

    # While another program has the session open

    def take_over(self) -> None:
        """Asks for the session again, goes on with it and what was typed here; raises as `WriteAccess.over`."""
        theirs, merged = self.access.over(self.session)
        self.saver.begin()
        if merged == theirs:
            self._look_at(theirs)
        else:
            self.take(replace(merged, updated=self.now()))
            self.save()

    def rescue(self) -> Session | None:
        """Saves in a copy what was typed while another program had the session open, and gives it."""
        if not self.access.typed(self.session):
            return None
        self.access.begin(self.session)
        return self._save_copy()

    # After another program changed the file

    def go_on_in_copy(self) -> None:
        """Goes on with a copy of its own, so that the file on disk stays as it is."""
        before, copy = self.session.id, self._save_copy()
        self.access.end(before)
        self.access.ask(copy.id)
        self.access.begin(copy)
        self._look_at(copy)
        self.saver.begin(saved=True)

    def go_on_with_disk(self) -> None:
        """Goes on with the file as it is on disk; the version here is kept as a copy."""
        self._save_copy()
        self._look_at(self._carried_over(self.store.load(self.session.id)))
        self.saver.begin(saved=True)

    def go_on_with_mine(self) -> None:
        """Goes on with the version here, in the place of the one on disk, which is put among the backups."""
        self._look_at(self.store.save_over(self.session))
        self.saver.begin(saved=True)

    def _load_any(self, session_id: str) -> Session:
        """The session, or as much as can be read of one by a newer program, which is then only looked at."""
        try:
            return self.store.load(session_id)
        except NewerSessionError:
            newer = self.store.look_at_newer(session_id)
        self.access.hold_newer(session_id)
        return newer

    def _carried_over(self, session: Session) -> Session:
        """The session as this version of the interview sees it; `report` tells what was done for that."""
        from clientexit_tui.sessions.migrations import migrate  # not before a session is opened

        migrated = migrate(self.content, session)
        self.report = migrated.report
        if isinstance(self.access.held, NewerHeldError):
            self.report = (words.READ_ONLY_NEWER_TOLD,)
        return migrated.session

    def _save_copy(self) -> Session:
        return self.store.save_copy(replace(self.session, title=words.COPY_OF.format(title=self.session.title)))

    def _look_at(self, session: Session) -> None:
        from clientexit_tui.case import Case  # brings in the decision: not before a session is opened

        now = self.case
        if now is not None and now.session.id == session.id and now.today == self.today and now.content is self.content:
            self.case = now.after(session)
        else:
            self.case = Case(self.content, session, self.today)


def _timed(answer: Answer | None, before: Answer | None, at: str) -> Answer | None:
    """An answer with its time, and with those keys of the one before that this program does not know."""
    if answer is None:
        return None
    kept = {key: value for key, value in (before.extra if before else {}).items() if key != TYPED}
    return replace(answer, at=answer.at or at, extra={**kept, **answer.extra})


def _same(one: Answer | None, other: Answer | None) -> bool:
    """Whether two answers say the same, whenever they were given."""
    if one is None or other is None:
        return one is other
    return (one.state, one.value, one.extra.get(TYPED)) == (other.state, other.value, other.extra.get(TYPED))
