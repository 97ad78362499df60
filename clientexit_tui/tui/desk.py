"""What lies on the desk: the open session, what follows from it, and the one way to change it."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual.app import App
from textual.message_pump import MessagePump
from textual.timer import Timer

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store
from clientexit_tui.tui.keeper import Keeper, Saving
from clientexit_tui.tui.routes import ROUTES, make_screen

if TYPE_CHECKING:  # the library is painted before the interview is loaded
    from clientexit_tui.content.model import Content
    from clientexit_tui.outlook import Outlook

TYPED = "typed"
"""Key of an answer's extra that keeps text that was not understood, so that it is not lost."""
PAUSE = 0.8
"""Seconds after the last key until what was typed is saved and shown."""


@runtime_checkable
class ShowsOutlook(Protocol):
    """A screen of an open session."""

    def show_outlook(self, outlook: "Outlook") -> None:
        """Shows what follows from the answers now."""

    def show_saving(self) -> None:
        """Shows how saving stands now."""


class Desk(App[None]):
    """The application as its screens see it."""

    def __init__(
        self, load: "Callable[[], Content]", store: Store, clock: Callable[[], datetime], *, colours: bool = True
    ) -> None:
        # Textual's own way without colours still sends them, as greys; its ANSI way sends none.
        super().__init__(ansi_color=None if colours else True)
        self.store = store
        self._keeper = Keeper(store, clock, self._show_saving)
        self._load = load
        self._clock = clock
        self._content: Content | None = None
        self._outlook: Outlook | None = None
        self._pause: Timer | None = None

    # What is known

    @property
    def content(self) -> "Content":
        """The interview, loaded on first need. Raises ContentError where it has a mistake."""
        if self._content is None:
            self._content = self._load()
        return self._content

    @property
    def outlook(self) -> "Outlook":
        """The open session and all that follows from it."""
        if self._outlook is None:
            raise LookupError("no session is open")
        return self._outlook

    @property
    def has_session(self) -> bool:
        """Whether a session is open."""
        return self._outlook is not None

    @property
    def saving(self) -> Saving:
        """How saving stands."""
        return self._keeper.saving

    @property
    def today(self) -> date:
        """The day."""
        return self._clock().date()

    def now(self) -> str:
        """The time, ISO 8601 with offset."""
        return self._clock().isoformat(timespec="seconds")

    # Opening and leaving

    def open_session(self, session_id: str) -> None:
        """Opens a session and shows its home. Raises ClientExitError where it cannot be read."""
        from clientexit_tui.outlook import Outlook  # brings in the decision: not before a session is opened

        self.leave_session()
        self._outlook = Outlook(self.content, self.store.load(session_id), self.today)
        self._keeper.begin()
        self.go("home")

    def leave_session(self) -> None:
        """Saves what waits and puts the session away."""
        if self._outlook is not None:
            self.save_now()
            self.flush()
            self._outlook = None

    # The one way to change the session

    def give(self, question_id: str, answer: Answer | None, *, typing: bool = False) -> None:
        """Takes an answer: makes the new session, saves it, and shows what follows.

        Args:
            question_id: what is answered.
            answer: None clears; a missing time is filled in.
            typing: more may follow at once, so saving and showing wait for a pause.
        """
        before = self.outlook.session.answers.get(question_id)
        if not _same(before, answer):
            at = self.now()
            if answer is not None:
                kept = {key: value for key, value in (before.extra if before else {}).items() if key != TYPED}
                answer = replace(answer, at=answer.at or at, extra={**kept, **answer.extra})
            session = self.outlook.session.answer(question_id, answer, at)
            self._take(replace(session, content_version=self.content.version))
        if not typing:
            self.save_now()
            self._show()
        elif self._keeper.changed:
            self._wait()

    def rename(self, title: str) -> None:
        """Gives the session another title."""
        self._take(replace(self.outlook.session, title=title, updated=self.now()))
        self.save_now()
        self._show()

    def at_place(self, place: str) -> None:
        """Remembers where the user is, for the next visit."""
        if self.outlook.session.place != place:
            self._take(replace(self.outlook.session, place=place))
            self._wait()

    def _take(self, session: Session) -> None:
        from clientexit_tui.outlook import Outlook  # see open_session

        self._outlook = Outlook(self.content, session, self.today)
        self._keeper.note_change()

    def _wait(self) -> None:
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, self.settle, name="pause in typing")

    def settle(self) -> None:
        """Saves and shows what was typed, without waiting for a pause; costs nothing where nothing waits."""
        if self._pause is not None or self._keeper.changed:
            self.save_now()
            self._show()

    def _show(self) -> None:
        if isinstance(self.screen, ShowsOutlook) and self._outlook is not None:
            self.screen.show_outlook(self._outlook)

    def _show_saving(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, ShowsOutlook):
                screen.show_saving()

    # Saving

    def save_now(self) -> None:
        """Hands what changed to the saver."""
        if self._pause is not None:
            self._pause.stop()
            self._pause = None
        if self._outlook is not None:
            self._keeper.save(self._outlook.session)

    def flush(self) -> bool:
        """Waits for the disk and says whether all is on it."""
        return self._keeper.flush()

    def retry(self) -> None:
        """Tries again what could not be saved."""
        self._keeper.note_change()
        self.save_now()

    def keep_both(self) -> None:
        """After a conflict: goes on with a copy of its own, so that the file on disk stays as it is."""
        self._go_on_with(self._save_copy())

    def take_from_disk(self) -> None:
        """After a conflict: goes on with the file as it is on disk; the version here is kept as a copy."""
        self._save_copy()
        self._go_on_with(self.store.load(self.outlook.session.id))

    def _save_copy(self) -> Session:
        session = self.outlook.session
        return self.store.save_copy(replace(session, title=words.COPY_OF.format(title=session.title)))

    def _go_on_with(self, session: Session) -> None:
        self._take(session)
        self._keeper.begin(saved=True)
        self._show()

    # Going somewhere

    def go(self, name: str, **arguments: object) -> None:
        """Shows a screen by name on top of this one; see `routes`."""
        self.push_screen(make_screen(name, arguments))

    def jump(self, name: str, **arguments: object) -> None:
        """Goes back to the session home first, then shows a screen."""
        home = ROUTES["home"].partition(":")[2]
        while len(self.screen_stack) > 1 and type(self.screen).__name__ != home:
            self.pop_screen()
        if name != "home":
            self.go(name, **arguments)

    def say(self, text: str) -> None:
        """Tells news in passing; never the only place where it can be read."""
        self.notify(text, markup=False, timeout=6)

    def edit_outside(self, text: str) -> str | None:
        """The text as the user left it in their own editor, or None where that is not possible."""
        from textual.app import SuspendNotSupported

        from clientexit_tui.tui.editor import NoEditorError, edited

        try:
            with self.suspend():
                return edited(text, os.environ)
        except SuspendNotSupported:
            self.say(words.NO_EDITOR_HERE)
        except NoEditorError as error:
            self.say(str(error))
        return None


def _same(one: Answer | None, other: Answer | None) -> bool:
    """Whether two answers say the same, whenever they were given."""
    if one is None or other is None:
        return one is other
    return (one.state, one.value, one.extra.get(TYPED)) == (other.state, other.value, other.extra.get(TYPED))


def desk_of(widget: MessagePump) -> Desk:
    """The desk that a screen or widget belongs to."""
    app: App[object] = widget.app
    if not isinstance(app, Desk):
        raise TypeError("this widget belongs to another application")
    return app
