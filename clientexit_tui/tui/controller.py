"""The open session as the screens see it: what follows from it, and the one way to change it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from textual.app import App
from textual.timer import Timer

from clientexit_tui import words
from clientexit_tui.app.editing_session import EditingSession
from clientexit_tui.app.saving import Saving
from clientexit_tui.app.urgent import UrgentNotices, notice
from clientexit_tui.interview.answers import Answer, Record, new_record_id
from clientexit_tui.sessions.store import Store
from clientexit_tui.tui.background_saver import BackgroundSaver
from clientexit_tui.tui.background_visits import BackgroundVisits
from clientexit_tui.tui.navigator import Navigator

if TYPE_CHECKING:  # the library is painted before the interview is loaded
    from clientexit_tui.app.ending import Ended
    from clientexit_tui.case import Case
    from clientexit_tui.content.model import Interview

PAUSE = 0.8
"""Seconds after the last key until what was typed is saved and shown."""
LATEST = 2.0
"""Seconds after the first key until what was typed is saved, however steadily more is typed."""


class SessionController:
    """Screens read `case` and write through `give`."""

    def __init__(
        self,
        load: "Callable[[], Interview]",
        store: Store,
        clock: Callable[[], datetime],
        app: App[None],
        navigator: Navigator,
    ) -> None:
        """Makes one without a session.

        Args:
            load: gives the interview; called on first need.
            store: the sessions.
            clock: gives the time, with its offset.
            app: gives timers.
            navigator: has screens show what follows, and tells the user.
        """
        self.store = store
        saver, visits = BackgroundSaver(store, clock, navigator.show_saving), BackgroundVisits(store, navigator.say)
        self.editing = EditingSession(load, store, clock, saver, visits)
        self._app = app
        self._navigator = navigator
        self._pause: Timer | None = None
        self._latest: Timer | None = None
        self._unsettled = False
        """Whether something was typed that has not been saved and shown."""
        self._said_held = False
        self.elsewhere: Case | None = None
        """What was last written into another folder, because the disk refused."""
        self._notices = UrgentNotices()

    # What is known

    @property
    def content(self) -> "Interview":
        """The interview, loaded on first need. Raises ContentError where it has a mistake."""
        return self.editing.content

    @property
    def case(self) -> "Case":
        """The open session and all that follows from it."""
        return self.editing.open_case

    @property
    def has_session(self) -> bool:
        """Whether a session is open."""
        return self.editing.case is not None

    @property
    def is_sealed(self) -> bool:
        """Whether the open session is encrypted."""
        return self.has_session and self.store.sealed(self.case.session.id)

    @property
    def saving(self) -> Saving:
        """How saving stands."""
        return self.editing.saver.saving

    @property
    def today(self) -> date:
        """The day."""
        return self.editing.today

    def now(self) -> str:
        """The time, ISO 8601 with offset."""
        return self.editing.now()

    def new_record_id(self, records: tuple[Record, ...]) -> str:
        """An id for a record beside those there are."""
        return new_record_id(records, self.editing.clock())

    # Opening and leaving

    def open(self, session_id: str) -> None:
        """Opens a session. Raises ClientExitError where it cannot be read."""
        self.editing.open(session_id)
        self._notices.look(self.case)  # those that were there before stand on every screen

    @property
    def is_safe(self) -> bool:
        """Whether all is on the disk, or was just written into another folder; waits for the disk."""
        self.save_now()
        return self.flush() or self.elsewhere is self.editing.case

    def leave(self) -> "Ended":
        """Puts the session away, and says what became of its words."""
        self._said_held = False
        return self.editing.leave()

    # The one way to change the session

    def give(self, question_id: str, answer: Answer | None, *, typing: bool = False) -> None:
        """Takes an answer: makes the new session, saves it, and shows what follows.

        Args:
            question_id: what is answered.
            answer: None clears; a missing time is filled in.
            typing: more may follow at once, so saving and showing wait for a pause.
        """
        self.editing.give({question_id: answer})
        self._say_if_held()
        if not typing:
            self._save_and_show()
        elif self.editing.saver.changed:
            self._unsettled = True
            self._wait()

    def give_together(self, changes: Mapping[str, Answer | None]) -> None:
        """Takes several answers in one step."""
        self.editing.give(changes)
        self._say_if_held()
        self._save_and_show()

    def _say_if_held(self) -> None:
        """Says once that what is typed is not saved, because another program has the session open."""
        if self.saving.held and self.editing.saver.changed and not self._said_held:
            self._said_held = True
            self._navigator.say(words.READ_ONLY_SAID)

    def rename(self, title: str) -> None:
        """Gives the session another title."""
        self.editing.take(replace(self.case.session, title=title, updated=self.now()))
        self._save_and_show()

    def at_place(self, place: str) -> None:
        """Remembers where the user is, for the next visit; it is saved in the next pause."""
        if self.case.session.place != place:
            self.editing.take(replace(self.case.session, place=place), quiet=True)
            self._wait()

    def settle(self) -> None:
        """Saves and shows what was typed, without waiting for a pause; costs nothing where nothing was."""
        if self._unsettled:
            self._save_and_show()

    def _wait(self) -> None:
        if self._pause is not None:
            self._pause.stop()
        self._pause = self._app.set_timer(PAUSE, self._save_and_show, name="pause in typing")
        if self._latest is None:
            self._latest = self._app.set_timer(LATEST, self._save_meanwhile, name="typing without a pause")

    def _save_meanwhile(self) -> None:
        """Saves while more is being typed; what follows from it is shown in the next pause."""
        self._latest = None
        self.editing.save()

    def _save_and_show(self) -> None:
        self.save_now()
        self.show_again()
        for gate in self._notices.look(self.case) if self.has_session else ():
            self._navigator.tell(*notice(gate, self.case))

    def show_again(self) -> None:
        """Has the screen in front show what follows from the answers now."""
        if self.editing.case is not None:
            self._navigator.show(self.editing.case)

    # Saving

    def save_now(self) -> None:
        """Hands what changed to the saver."""
        for timer in filter(None, (self._pause, self._latest)):
            timer.stop()
        self._pause = self._latest = None
        self._unsettled = False
        self.editing.save()

    def flush(self) -> bool:
        """Waits for the disk and says whether all is on it."""
        return self.editing.saver.flush()

    def retry(self) -> None:
        """Tries again what could not be saved."""
        self.editing.saver.note_change()
        self.save_now()
