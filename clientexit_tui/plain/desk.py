"""The desk of the plain face: the open session, the one way to change it, and what is told at once."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.dialogue.saving import Saving
from clientexit_tui.dialogue.setting import Setting
from clientexit_tui.dialogue.urgent import UrgentNotices, notice
from clientexit_tui.dialogue.visit import Visit
from clientexit_tui.interview.answers import Answer, Answers, Record, new_record_id
from clientexit_tui.interview.usual_currency import usual_currency
from clientexit_tui.plain.direct import DirectKeeper, DirectVisits
from clientexit_tui.plain.talk import Talk
from clientexit_tui.sessions.store import Store

if TYPE_CHECKING:  # the library is said before the interview is loaded
    from clientexit_tui.content.model import Content
    from clientexit_tui.outlook import Outlook


class Desk:
    """Pages read `outlook` and write through `give`; each answer is on disk before the next is asked."""

    def __init__(self, load: "Callable[[], Content]", store: Store, clock: Callable[[], datetime], talk: Talk) -> None:
        self.store = store
        self.talk = talk
        self.visit = Visit(load, store, clock, DirectKeeper(store, clock), DirectVisits(store, talk.say))
        self.settle_conflict: Callable[[], None] = lambda: None
        """Asks what to do after another program changed the file."""
        self._notices = UrgentNotices()
        self._told = Saving()
        """How saving stood when it was last told."""

    # What is known

    @property
    def content(self) -> "Content":
        """The interview. Raises ContentError where it has a mistake."""
        return self.visit.content

    @property
    def outlook(self) -> "Outlook":
        """The open session and all that follows from it."""
        return self.visit.open_outlook

    @property
    def answers(self) -> Answers:
        """All answers of the open session."""
        return self.outlook.session.answers

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

    @property
    def is_sealed(self) -> bool:
        """Whether the open session is encrypted."""
        return self.store.sealed(self.outlook.session.id)

    @property
    def setting(self) -> Setting:
        """What questions must know beside themselves."""
        outlook = self.outlook
        answers = outlook.session.answers
        return Setting(self.today, usual_currency(answers), outlook.content, answers, self.now)

    # Opening and leaving

    def open(self, session_id: str) -> None:
        """Opens a session, and says what is to be known about that. Raises ClientExitError."""
        self.visit.open(session_id)
        self._told = Saving()
        self._notices = UrgentNotices()
        for line in self.visit.report:
            self.talk.say(line)
        if self.visit.keeper.saving.held:
            newer = self.visit.keeper.saving.held == words.READ_ONLY_NEWER
            self.talk.say(words.PLAIN_NEWER if newer else words.PLAIN_HELD)
        self.tell_urgent()

    def leave(self) -> None:
        """Puts the session away; what was typed while another program had it open goes to a copy."""
        ended = self.visit.leave()
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
        self.visit.give(changes)
        self.save()
        self.tell_urgent()

    def rename(self, title: str) -> None:
        """Gives the session another title."""
        self.visit.take(replace(self.outlook.session, title=title, updated=self.now()))
        self.save()

    def at_place(self, place: str) -> None:
        """Remembers where the user is, for the next visit."""
        if self.outlook.session.place != place:
            self.visit.take(replace(self.outlook.session, place=place))
            self.save()

    def tell_urgent(self) -> None:
        """Tells in full the urgent notices that hold now and did not before."""
        for gate in self._notices.look(self.outlook):
            title, says, steps = notice(gate, self.outlook)
            self.talk.heading(title)
            self.talk.say(says)
            self.talk.say(steps)
            self.talk.console.gap()

    # Saving

    def save(self) -> None:
        """Saves, and says where that did not work, or works again."""
        self.visit.save()
        before, now = self._told, self.visit.keeper.saving
        self._told = now
        if now.problem and now.problem != before.problem:
            self.talk.heading(
                words.PLAIN_CONFLICT if now.conflict else words.PLAIN_NOT_SAVED.format(reason=now.problem)
            )
            if now.conflict and not self.talk.console.ended:
                self.settle_conflict()
        elif before.problem and not now.problem:
            self.talk.say(words.PLAIN_SAVED_AGAIN)
