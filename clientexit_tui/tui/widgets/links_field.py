"""Picks some of the records that another question holds."""

from clientexit_tui.content.model import Choice, Question
from clientexit_tui.interview.answers import Answer
from clientexit_tui.tui.record_words import linked
from clientexit_tui.tui.widgets.choice_list import ChoiceList
from clientexit_tui.tui.widgets.setting import Setting


class LinksField(ChoiceList):
    """A list of records to tick, each by its one line."""

    def __init__(self, question: Question, answer: Answer | None, setting: Setting) -> None:
        self._records = linked(question, setting.content, setting.answers)
        super().__init__(question, answer, states=setting.states)

    def choices(self) -> tuple[Choice, ...]:
        """The records there are."""
        return tuple(Choice(record_id, line or record_id) for record_id, line in self._records.items())
