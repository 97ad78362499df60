"""Asks for one entry, field by field; each is kept as soon as it is given, so that leaving never discards."""

from collections.abc import Callable
from dataclasses import replace

from clientexit_tui import words
from clientexit_tui.app.text_places import TextPlace
from clientexit_tui.content.model import CHOSEN, Kind, Question
from clientexit_tui.interview.answers import Answer, Record, State, edited
from clientexit_tui.interview.facts import describe
from clientexit_tui.plain.ask_chosen import ask_chosen
from clientexit_tui.plain.ask_long import ask_long
from clientexit_tui.plain.ask_typed import ask_typed
from clientexit_tui.plain.commands import Command
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.replies import Given, Onward, Reply
from clientexit_tui.plain.talk import sentence
from clientexit_tui.views.answer_words import value_words


class RecordForm:
    """One person, incident, attempt, invoice …"""

    def __init__(
        self, controller: SessionController, question: Question, record: Record, keep: Callable[[Record], None]
    ) -> None:
        """Makes one.

        Args:
            controller: the open session.
            question: the records question.
            record: the entry to begin with.
            keep: takes the entry after each change.
        """
        self._controller = controller
        self._talk = controller.talk
        self._question = question
        self._record = record
        self._keep = keep

    def run(self) -> Record:
        """Asks every field and gives the entry as it then is."""
        self._talk.heading(words.PLAIN_RECORD_TITLE.format(title=self._question.short or self._question.ask))
        at, fields = 0, self._question.fields
        while 0 <= at < len(fields):
            field = fields[at]
            self._talk.heading(words.PLAIN_FIELD.format(number=at + 1, count=len(fields), ask=field.ask))
            match self._ask(field):
                case Command.BACK:
                    at -= 1
                case Command.REVIEW:
                    break
                case _:
                    at += 1
        return self._record

    def _ask(self, field: Question) -> Command | None:
        """Asks one field until it is clear, left, or a command leads elsewhere."""
        self._tell_now(field)
        while True:
            match self._reply(field):
                case Given(answer, again) if not again:
                    self._take(field, answer)
                    return None
                case Given():
                    self._talk.say(words.PLAIN_FIELD_AGAIN)
                case Command.CLEAR:
                    self._take(field, None)
                    self._talk.say(words.PLAIN_CLEARED)
                case (Command.BACK | Command.REVIEW) as command:
                    return command
                case Command():
                    self._talk.say(words.PLAIN_NO_STATES)
                case Onward():
                    return None

    def _answer(self, field: Question) -> Answer | None:
        value = self._record.fields.get(field.id)
        return Answer(value=value) if value else None

    def _tell_now(self, field: Question) -> None:
        value = self._record.fields.get(field.id)
        if value and field.kind is not Kind.LONG_TEXT:
            said = value_words(field, value) if isinstance(value, str) else describe(field, Answer(value=value))
            self._talk.say(f"{sentence(words.PLAIN_NOW.format(said=said))} {words.PLAIN_ENTER_KEEPS}")

    def _reply(self, field: Question) -> Reply:
        answer, field_context = self._answer(field), self._controller.field_context
        if field.kind in CHOSEN or field.kind is Kind.LINKS:
            return ask_chosen(self._talk, field, answer, field_context)
        if field.kind is Kind.LONG_TEXT:
            place = TextPlace(self._question.id, self._record.id, field.id)
            return ask_long(self._controller, field, answer, place, lambda text: self._take(field, Answer(value=text)))
        return ask_typed(self._talk, field, answer, field_context)

    def _take(self, field: Question, answer: Answer | None) -> None:
        value = answer.value if answer and answer.state is State.ANSWERED else None
        said = value if isinstance(value, str) else tuple(str(each) for each in value or ())
        changed = edited(self._record, field.id, said)
        if changed != self._record:
            self._record = replace(changed, at=self._controller.now())
            self._keep(self._record)
