"""The records of one question as they are opened, written, taken away and brought back, wherever they are shown."""

from clientexit_tui.app.field_context import FieldContext
from clientexit_tui.content.model import Question
from clientexit_tui.exit_plan.removal import Removed, brought_back, find_removal, taken_away
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer, Answers, Record, with_record
from clientexit_tui.tui.program import Program


@frozen
class KeptRecords:
    """The records of one question in the open session."""

    app: Program
    question: Question

    @property
    def _answers(self) -> Answers:
        return self.app.controller.case.session.answers

    def open(self, record: Record, field_context: FieldContext) -> None:
        """Opens the form of a record."""
        close = self.delete_empty
        self.app.navigator.go(
            "record", question=self.question, record=record, field_context=field_context, keep=self.keep, close=close
        )

    def open_new(self, field_context: FieldContext) -> None:
        """Opens an empty form; nothing is kept before something is written."""
        self.open(Record(self.app.controller.new_record_id(self._answers.written(self.question.id))), field_context)

    def keep(self, record: Record, typing: bool) -> None:
        """Takes over a record as it is being written; it stays while the form is open, even without a word."""
        records = with_record(self._answers.written(self.question.id), record)
        self.app.controller.give(self.question.id, Answer(value=records), typing=typing)

    def delete_empty(self, record: Record) -> None:
        """After the form is closed: a record without a word in it is none."""
        if not record.fields:
            self.delete(record.id)

    def delete(self, record_id: str) -> Removed | None:
        """Takes a record away together with what points to it; gives what brings both back."""
        self.app.controller.settle()
        removed = find_removal(self.app.controller.content, self._answers, self.question.id, record_id)
        if removed:
            self.app.controller.give_together(taken_away(self._answers, removed))
        return removed

    def bring_back(self, removed: Removed) -> None:
        """Brings a record back together with what pointed to it."""
        self.app.controller.settle()
        self.app.controller.give_together(brought_back(self._answers, removed))
