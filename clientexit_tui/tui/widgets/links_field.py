"""Picks some of the records that another question holds."""

from clientexit_tui.app.field_context import FieldContext
from clientexit_tui.app.record_words import linked
from clientexit_tui.content.model import Choice, Question
from clientexit_tui.interview.answers import Answer
from clientexit_tui.tui.widgets.choice_list import ChoiceList


class LinksField(ChoiceList):
    """A list of records to tick, each by its one line."""

    def __init__(self, question: Question, answer: Answer | None, field_context: FieldContext) -> None:
        self._records = linked(question, field_context.content, field_context.answers)
        super().__init__(question, answer, states=field_context.states)

    def ask(self, question: Question, answer: Answer | None, field_context: FieldContext) -> None:
        """Asks another question in place of this one."""
        self._records = linked(question, field_context.content, field_context.answers)
        super().ask(question, answer, field_context)

    def choices(self) -> tuple[Choice, ...]:
        """The records there are."""
        return tuple(Choice(record_id, line or record_id) for record_id, line in self._records.items())
