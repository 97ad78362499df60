"""The plain face's session controller: the open session, the one way to change it, and what is told at once."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.app.editing_session import EditingSession
from clientexit_tui.app.field_context import FieldContext
from clientexit_tui.app.saving import Saving
from clientexit_tui.app.urgent import UrgentNotices, notice
from clientexit_tui.interview.answers import Answer, Answers, Record, new_record_id, usual_currency
from clientexit_tui.plain.direct_saver import DirectSaver, DirectVisits
from clientexit_tui.plain.talk import Talk
from clientexit_tui.sessions.store import Store

if TYPE_CHECKING:  # the library is said before the interview is loaded
    from clientexit_tui.case import Case
    from clientexit_tui.content.model import Interview


class SessionController:
    """Pages read `case` and write through `give`; each answer is on disk before the next is asked."""

    def __init__(
        self, load: "Callable[[], Interview]", store: Store, clock: Callable[[], datetime], talk: Talk
    ) -> None:
        self.store = store
        self.talk = talk
        self.editing = EditingSession(load, store, clock, DirectSaver(store, clock), DirectVisits(store, talk.say))
        self.settle_conflict: Callable[[], None] = lambda: None
        """Asks what to do after another program changed the file."""
        self._notices = UrgentNotices()
        self._told = Saving()
        """How saving stood when it was last told."""

    # What is known

    @property
    def content(self) -> "Interview":
        """The interview. Raises ContentError where it has a mistake."""
        return self.editing.content

    @property
    def case(self) -> "Case":
        """The open session and all that follows from it."""
        return self.editing.open_case

    @property
    def answers(self) -> Answers:
        """All answers of the open session."""
        return self.case.session.answers

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

    @property
    def is_sealed(self) -> bool:
        """Whether the open session is encrypted."""
        return self.store.sealed(self.case.session.id)

    @property
    def field_context(self) -> FieldContext:
        """What questions must know beside themselves."""
        case = self.case
        answers = case.session.answers
        return FieldContext(self.today, usual_currency(answers), case.content, answers, self.now)

    # Opening and leaving

    def open(self, session_id: str) -> None:
        """Opens a session, and says what is to be known about that. Raises ClientExitError."""
        self.editing.open(session_id)
        self._told = Saving()
        self._notices = UrgentNotices()
        for line in self.editing.report:
            self.talk.say(line)
        if self.editing.saver.saving.held:
            newer = self.editing.saver.saving.held == words.READ_ONLY_NEWER
            self.talk.say(words.PLAIN_NEWER if newer else words.PLAIN_HELD)
        self.tell_urgent()

    def leave(self) -> None:
        """Puts the session away; what was typed while another program had it open goes to a copy."""
        ended = self.editing.leave()
        if ended.copy is not None:
            self.talk.say(words.READ_ONLY_COPIED.format(title=ended.copy.title))
        else:
            self.talk.say_lines(ended.told)

    # The one way to change the session

    def give(self, question_id: str, answer: Answer | None) -> None:
        """Takes an answer, saves it, and tells at once what it raises; None clears."""
        self.give_together({question_id: answer})

    def give_together(self, changes: Mapping[str, Answer | None]) -> None:
        """Takes several answers in one step."""
        self.editing.give(changes)
        self.save()
        self.tell_urgent()

    def rename(self, title: str) -> None:
        """Gives the session another title."""
        self.editing.take(replace(self.case.session, title=title, updated=self.now()))
        self.save()

    def at_place(self, place: str) -> None:
        """Remembers where the user is, for the next visit."""
        if self.case.session.place != place:
            self.editing.take(replace(self.case.session, place=place))
            self.save()

    def tell_urgent(self) -> None:
        """Tells in full the urgent notices that hold now and did not before."""
        for gate in self._notices.look(self.case):
            title, says, steps = notice(gate, self.case)
            self.talk.heading(title)
            self.talk.say(says)
            self.talk.say(steps)
            self.talk.console.gap()

    # Saving

    def save(self) -> None:
        """Saves, and says where that did not work, or works again."""
        self.editing.save()
        before, now = self._told, self.editing.saver.saving
        self._told = now
        if now.problem and now.problem != before.problem:
            self.talk.heading(
                words.PLAIN_CONFLICT if now.conflict else words.PLAIN_NOT_SAVED.format(reason=now.problem)
            )
            if now.conflict and not self.talk.console.ended:
                self.settle_conflict()
        elif before.problem and not now.problem:
            self.talk.say(words.PLAIN_SAVED_AGAIN)
