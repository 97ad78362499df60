"""The entries of one question as they are written, taken away and brought back, wherever they are shown."""

from clientexit_tui import words
from clientexit_tui.app.record_words import record_line
from clientexit_tui.content.model import Question
from clientexit_tui.exit_plan.removal import Removed, brought_back, find_removal, taken_away
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer, Record, with_record
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.record_form import RecordForm


@frozen
class Entries:
    """The open session with regard to one question's entries."""

    controller: SessionController
    question: Question

    @property
    def records(self) -> tuple[Record, ...]:
        """Those there are, in the order in which they were written."""
        return self.controller.answers.written(self.question.id)

    def new(self) -> Record:
        """An empty one, which is not among them yet."""
        return Record(self.controller.new_record_id(self.records))

    def write(self, record: Record) -> None:
        """Asks for the fields of an entry; each is kept as soon as it is given, and one without a word is none."""
        written = RecordForm(self.controller, self.question, record, self._keep).run()
        if not written.fields:
            self._remove(written.id)
        if any(each.id == written.id for each in self.records):
            said = record_line(self.question, written)
            self.controller.talk.say(words.PLAIN_RECORD_DONE.format(said=said))
        else:
            self.controller.talk.say(words.PLAIN_RECORD_EMPTY)

    def delete(self, record_id: str) -> Removed | None:
        """Takes an entry away together with what points to it; gives what brings both back."""
        record = next((each for each in self.records if each.id == record_id), None)
        removed = self._remove(record_id)
        if record and removed:
            said = record_line(self.question, record) or words.EMPTY_RECORD
            self.controller.talk.say(words.PLAIN_RECORD_DELETED.format(said=said))
        return removed

    def bring_back(self, removed: Removed) -> None:
        """Brings an entry back together with what pointed to it."""
        self.controller.give_together(brought_back(self.controller.answers, removed))
        self.controller.talk.say(words.RECORD_BACK)

    def _remove(self, record_id: str) -> Removed | None:
        removed = find_removal(self.controller.content, self.controller.answers, self.question.id, record_id)
        if removed is not None:
            self.controller.give_together(taken_away(self.controller.answers, removed))
        return removed

    def _keep(self, record: Record) -> None:
        self.controller.give(self.question.id, Answer(value=with_record(self.records, record)))
