"""The application as its screens see it: the visit, the one way to change it, and where one can go."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual.app import App
from textual.message_pump import MessagePump
from textual.timer import Timer

from clientexit_tui import words
from clientexit_tui.dialogue.saving import Saving
from clientexit_tui.dialogue.urgent import UrgentNotices, notice
from clientexit_tui.dialogue.visit import Visit
from clientexit_tui.interview.answers import Answer, Record, new_record_id
from clientexit_tui.sessions.store import Store
from clientexit_tui.tui.going import Going
from clientexit_tui.tui.keeper import Keeper
from clientexit_tui.tui.visit_keeper import VisitKeeper

if TYPE_CHECKING:  # the library is painted before the interview is loaded
    from clientexit_tui.content.model import Content
    from clientexit_tui.outlook import Outlook

PAUSE = 0.8
"""Seconds after the last key until what was typed is saved and shown."""
LATEST = 2.0
"""Seconds after the first key until what was typed is saved, however steadily more is typed."""


@runtime_checkable
class ShowsOutlook(Protocol):
    """A screen of an open session."""

    @property
    def stands(self) -> bool:
        """Whether its parts are there."""

    def show_outlook(self, outlook: "Outlook") -> None:
        """Shows what follows from the answers now."""

    def show_saving(self) -> None:
        """Shows how saving stands now."""


class Desk(Going):
    """The base of the application. Screens read `outlook` and write through `give`."""

    def __init__(
        self, load: "Callable[[], Content]", store: Store, clock: Callable[[], datetime], *, colours: bool = True
    ) -> None:
        # Textual's own way without colours still sends them, as greys; its ANSI way sends none.
        super().__init__(ansi_color=None if colours else True)
        self.store = store
        keeper, visits = Keeper(store, clock, self._show_saving), VisitKeeper(store, self.say)
        self.visit = Visit(load, store, clock, keeper, visits)
        self._pause: Timer | None = None
        self._latest: Timer | None = None
        self._unsettled = False
        """Whether something was typed that has not been saved and shown."""
        self._said_held = False
        self.elsewhere: Outlook | None = None
        """What was last written into another folder, because the disk refused."""
        self._notices = UrgentNotices()

    # What is known

    @property
    def content(self) -> "Content":
        """The interview, loaded on first need. Raises ContentError where it has a mistake."""
        return self.visit.content

    @property
    def outlook(self) -> "Outlook":
        """The open session and all that follows from it."""
        if self.visit.outlook is None:
            raise LookupError("no session is open")
        return self.visit.outlook

    @property
    def has_session(self) -> bool:
        """Whether a session is open."""
        return self.visit.outlook is not None

    @property
    def is_sealed(self) -> bool:
        """Whether the open session is encrypted."""
        return self.has_session and self.store.sealed(self.outlook.session.id)

    @property
    def saving(self) -> Saving:
        """How saving stands."""
        return self.visit.keeper.saving

    @property
    def today(self) -> date:
        """The day."""
        return self.visit.today

    def now(self) -> str:
        """The time, ISO 8601 with offset."""
        return self.visit.now()

    def new_record_id(self, records: tuple[Record, ...]) -> str:
        """An id for a record beside those there are."""
        return new_record_id(records, self.visit.clock())

    # Settings

    @property
    def sort(self) -> str:
        """The order of the library."""
        return "newest"

    def keep_sort(self, sort: str) -> None:
        """Keeps the order of the library for the next time."""

    # Opening and leaving

    def open_session(self, session_id: str, *, offer: bool = True) -> None:
        """Opens a session and shows its home. Raises ClientExitError where it cannot be read.

        Args:
            session_id: which.
            offer: whether to offer words of it that an ending could not save.
        """
        if not self.leave_session():
            return
        self.visit.open(session_id)
        self._notices.look(self.outlook)  # those that were there before stand on every screen
        self.go("home")
        if self.visit.report:
            held = self.visit.turn.held is not None
            title = words.SESSION_READ_ONLY if held else words.MIGRATED_TITLE
            self.tell(title, "\n".join(self.visit.report), "" if held else words.MIGRATED_TO_DO)
        self.offer_left_texts()
        if offer and self.visit.turn.held is None:
            self.offer_rescued()

    def offer_rescued(self) -> None:
        """Asks about what an ending could not save of the open session, where there is any."""

    def leave_session(self) -> bool:
        """Saves what waits and puts the session away; where the disk refuses, asks what to do, and stays."""
        self.save_now()
        if not (self.flush() or self.elsewhere is self.visit.outlook):
            self.call_later(self.see_why_not_saved)
            return False
        ended = self.visit.leave()
        if ended.copy is not None:
            self.say(words.READ_ONLY_COPIED.format(title=ended.copy.title))
        elif ended.told:
            self.call_later(self.tell, words.SET_ASIDE, ended.told)
        self._said_held = False
        return True

    def see_why_not_saved(self) -> None:
        """Asks what to do where the disk has refused; says so where it has not answered."""

    # The one way to change the session

    def give(self, question_id: str, answer: Answer | None, *, typing: bool = False) -> None:
        """Takes an answer: makes the new session, saves it, and shows what follows.

        Args:
            question_id: what is answered.
            answer: None clears; a missing time is filled in.
            typing: more may follow at once, so saving and showing wait for a pause.
        """
        self.visit.give({question_id: answer})
        self._say_if_held()
        if not typing:
            self._save_and_show()
        elif self.visit.keeper.changed:
            self._unsettled = True
            self._wait()

    def give_together(self, changes: Mapping[str, Answer | None]) -> None:
        """Takes several answers in one step."""
        self.visit.give(changes)
        self._say_if_held()
        self._save_and_show()

    def _say_if_held(self) -> None:
        """Says once that what is typed is not saved, because another program has the session open."""
        if self.saving.held and self.visit.keeper.changed and not self._said_held:
            self._said_held = True
            self.say(words.READ_ONLY_SAID)

    def rename(self, title: str) -> None:
        """Gives the session another title."""
        self.visit.take(replace(self.outlook.session, title=title, updated=self.now()))
        self._save_and_show()

    def at_place(self, place: str) -> None:
        """Remembers where the user is, for the next visit; it is saved in the next pause."""
        if self.outlook.session.place != place:
            self.visit.take(replace(self.outlook.session, place=place), quiet=True)
            self._wait()

    def settle(self) -> None:
        """Saves and shows what was typed, without waiting for a pause; costs nothing where nothing was."""
        if self._unsettled:
            self._save_and_show()

    def _wait(self) -> None:
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, self._save_and_show, name="pause in typing")
        if self._latest is None:
            self._latest = self.set_timer(LATEST, self._save_meanwhile, name="typing without a pause")

    def _save_meanwhile(self) -> None:
        """Saves while more is being typed; what follows from it is shown in the next pause."""
        self._latest = None
        self.visit.save()

    def _save_and_show(self) -> None:
        self.save_now()
        self.show_again()
        for gate in self._notices.look(self.outlook) if self.has_session else ():
            self.tell(*notice(gate, self.outlook))

    def show_again(self) -> None:
        """Shows the screen in front what follows from the answers now."""
        if isinstance(self.screen, ShowsOutlook) and self.screen.stands and self.visit.outlook is not None:
            self.screen.show_outlook(self.visit.outlook)

    def _show_saving(self) -> None:
        for screen in reversed(self.screen_stack):
            if isinstance(screen, ShowsOutlook) and screen.stands:
                screen.show_saving()
            if not screen.is_modal:  # those below are not seen, and look again when they are
                return

    # Saving

    def save_now(self) -> None:
        """Hands what changed to the saver."""
        for timer in filter(None, (self._pause, self._latest)):
            timer.stop()
        self._pause = self._latest = None
        self._unsettled = False
        self.visit.save()

    def flush(self) -> bool:
        """Waits for the disk and says whether all is on it."""
        return self.visit.keeper.flush()

    def retry(self) -> None:
        """Tries again what could not be saved."""
        self.visit.keeper.note_change()
        self.save_now()


def desk_of(widget: MessagePump) -> Desk:
    """The desk that a screen or widget belongs to."""
    app: App[object] = widget.app
    if not isinstance(app, Desk):
        raise TypeError("this widget belongs to another application")
    return app
