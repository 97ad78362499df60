"""Asks for entries such as people or incidents: lists them, adds, changes, deletes, and takes a deletion back."""

from clientexit_tui import words
from clientexit_tui.content.model import Question
from clientexit_tui.dialogue.record_words import in_order, record_line
from clientexit_tui.exit_plan.removal import Removed, brought_back, find_removal, taken_away
from clientexit_tui.interview.answers import Answer, Record, State, with_record
from clientexit_tui.plain.desk import Desk
from clientexit_tui.plain.record_form import RecordForm
from clientexit_tui.plain.replies import Onward, Reply, reply_to


class RecordsTalk:
    """The entries of one question."""

    def __init__(self, desk: Desk, question: Question) -> None:
        self._desk = desk
        self._talk = desk.talk
        self._question = question
        self._undo: list[Removed] = []

    @property
    def records(self) -> tuple[Record, ...]:
        """The entries there are, dated ones in the order of their dates."""
        answer = self._desk.answers.get(self._question.id)
        value = answer.value if answer else None
        given = tuple(each for each in value if isinstance(each, Record)) if isinstance(value, tuple) else ()
        return in_order(self._question, given)

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
        answer = self._desk.answers.get(self._question.id)
        nothing = answer is not None and answer.state is State.ANSWERED
        return words.PLAIN_STATE_NOW.format(said=words.NOTHING_TO_ADD) if nothing else words.PLAIN_RECORDS_NONE

    def _do(self, verb: str, number: int) -> bool:
        """Does what was typed; says whether the list is to be asked about again."""
        records = self.records
        record = records[number - 1] if 0 < number <= len(records) else None
        if verb in words.PLAIN_RECORD_ADD:
            self._write(Record(self._desk.new_record_id(records)))
        elif verb in words.PLAIN_RECORD_NOTHING and not records:
            self._desk.give(self._question.id, Answer(value=()))
            self._talk.say(words.PLAIN_STATED.format(said=words.NOTHING_TO_ADD))
            return False
        elif verb in words.PLAIN_RECORD_UNDO and self._undo:
            self._desk.give_together(brought_back(self._desk.answers, self._undo.pop()))
            self._talk.say(words.RECORD_BACK)
        elif verb in words.PLAIN_RECORD_DELETE and record:
            self._delete(record)
        elif not verb and record:
            self._write(record)
        else:
            self._talk.say(words.PLAIN_RECORDS_WRONG)
        return True

    def _delete(self, record: Record) -> None:
        """Takes an entry away together with what points to it."""
        removed = find_removal(self._desk.content, self._desk.answers, self._question.id, record.id)
        if removed is not None:
            self._undo.append(removed)
            self._desk.give_together(taken_away(self._desk.answers, removed))
            said = record_line(self._question, record) or words.EMPTY_RECORD
            self._talk.say(words.PLAIN_RECORD_DELETED.format(said=said))

    def _write(self, record: Record) -> None:
        """Asks for the fields of an entry; each is kept as soon as it is given."""
        written = RecordForm(self._desk, self._question, record, self._keep).run()
        if written.fields:
            self._talk.say(words.PLAIN_RECORD_DONE.format(said=record_line(self._question, written)))
            return
        self._talk.say(words.PLAIN_RECORD_EMPTY)
        if removed := find_removal(self._desk.content, self._desk.answers, self._question.id, written.id):
            self._desk.give_together(taken_away(self._desk.answers, removed))

    def _keep(self, record: Record) -> None:
        records = with_record(self._desk.answers.records(self._question.id), record)
        self._desk.give(self._question.id, Answer(value=records))


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
