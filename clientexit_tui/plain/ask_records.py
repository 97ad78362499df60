"""Asks for entries such as people or incidents: lists them, adds, changes, deletes, and takes a deletion back."""

from clientexit_tui import words
from clientexit_tui.app.record_words import in_order, record_line
from clientexit_tui.content.model import Question
from clientexit_tui.exit_plan.removal import Removed
from clientexit_tui.interview.answers import Answer, Record, State
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.entries import Entries
from clientexit_tui.plain.replies import Onward, Reply, reply_to


class RecordsTalk:
    """The entries of one question."""

    def __init__(self, controller: SessionController, question: Question) -> None:
        self._controller = controller
        self._talk = controller.talk
        self._question = question
        self._entries = Entries(controller, question)
        self._undo: list[Removed] = []

    @property
    def records(self) -> tuple[Record, ...]:
        """The entries there are, dated ones in the order of their dates."""
        return in_order(self._question, self._entries.records)

    def run(self) -> Reply:
        """Asks until the user goes on, or types a command that belongs to the question."""
        while True:
            self._list()
            typed = reply_to(self._talk, self._question, words.PLAIN_CHOOSE)
            if not isinstance(typed, str):
                return typed
            if not self._do(*_parts(typed)):
                return Onward()

    def _list(self) -> None:
        records = self.records
        for number, record in enumerate(records, 1):
            said = record_line(self._question, record) or words.EMPTY_RECORD
            self._talk.console.say(said, words.PLAIN_NUMBER.format(number=number))
        hints = [words.PLAIN_RECORDS_HINT_SOME if records else words.PLAIN_RECORDS_HINT]
        hints += [words.PLAIN_RECORDS_UNDO] if self._undo else []
        self._talk.say(" ".join([*([] if records else [self._empty()]), *hints]))

    def _empty(self) -> str:
        answer = self._controller.answers.get(self._question.id)
        nothing = answer is not None and answer.state is State.ANSWERED
        return words.PLAIN_STATE_NOW.format(said=words.NOTHING_TO_ADD) if nothing else words.PLAIN_RECORDS_NONE

    def _do(self, verb: str, number: int) -> bool:
        """Does what was typed; says whether the list is to be asked about again."""
        records = self.records
        record = records[number - 1] if 0 < number <= len(records) else None
        if verb in words.PLAIN_RECORD_ADD:
            self._entries.write(self._entries.new())
        elif verb in words.PLAIN_RECORD_NOTHING and not records:
            self._controller.give(self._question.id, Answer(value=()))
            self._talk.say(words.PLAIN_STATED.format(said=words.NOTHING_TO_ADD))
            return False
        elif verb in words.PLAIN_RECORD_UNDO and self._undo:
            self._entries.bring_back(self._undo.pop())
        elif verb in words.PLAIN_RECORD_DELETE and record:
            removed = self._entries.delete(record.id)
            self._undo += [removed] if removed else []
        elif not verb and record:
            self._entries.write(record)
        else:
            self._talk.say(words.PLAIN_RECORDS_WRONG)
        return True


def _parts(typed: str) -> tuple[str, int]:
    """A verb and a number, each of which may be missing; 0 for no number, as for nothing to add."""
    text = typed.strip().casefold()
    if text in words.PLAIN_RECORD_NOTHING:
        return text, 0
    verb, _, number = text.rpartition(" ") if " " in text else ("", "", text)
    if number.isdecimal() and number.isascii():
        return verb.strip(), int(number[:6])
    if text[:1].isalpha() and text[1:].isdecimal() and text[1:].isascii():
        return text[:1], int(text[1:7])
    return text, 0
