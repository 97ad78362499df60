"""A list of records: add, change, delete, and take a deletion back."""

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from clientexit_tui import words
from clientexit_tui.app.field_context import FieldContext
from clientexit_tui.app.record_words import SEPARATOR, in_order, record_words
from clientexit_tui.content.model import Question
from clientexit_tui.exit_plan.removal import Removed
from clientexit_tui.interview.answers import Answer, Record, State
from clientexit_tui.tui.program import program_of
from clientexit_tui.tui.records import KeptRecords
from clientexit_tui.tui.widgets.given import Given, Noted, give
from clientexit_tui.tui.widgets.marked_list import MarkedList
from clientexit_tui.tui.widgets.row import shortened

ADD, NOTHING = "+add", "+nothing"
"""Ids of the rows that are no records; no record id begins with a plus."""


LONGEST = 140
"""Columns shown of a record's first and second part."""


class RecordList(MarkedList):
    """Records, two lines each, then the rows that add one or say that there is nothing to add."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "select", words.KEY_EDIT, id="records.edit"),
        Binding("a", "add", words.KEY_ADD, id="records.add"),
        Binding("delete,d", "delete", words.KEY_DELETE, id="records.delete"),
        Binding("u", "undo", words.KEY_UNDO, id="records.undo"),
        Binding("0", "nothing", words.KEY_NOTHING_TO_ADD, show=False, id="records.nothing"),
    ]

    def __init__(self, question: Question, answer: Answer | None, field_context: FieldContext) -> None:
        super().__init__()
        self.question = question
        self.field_context = field_context
        self.answer: Answer | None = None
        self._undo: list[Removed] = []
        self._new = False
        """Whether the next record to appear is one that was just added, which then has the mark."""
        self.show(answer)

    def ask(self, question: Question, answer: Answer | None, field_context: FieldContext) -> None:
        """Asks another question in place of this one."""
        self.question, self.field_context = question, field_context
        self._undo.clear()
        self._new = False
        self.show(answer)
        self.highlighted = 0

    @property
    def records(self) -> tuple[Record, ...]:
        """The records there are, dated ones in the order of their dates."""
        return self.answer.records if self.answer else ()

    @property
    def _in_order(self) -> tuple[Record, ...]:
        return in_order(self.question, self.records)

    @property
    def _says_nothing(self) -> bool:
        return self.answer is not None and self.answer.state is State.ANSWERED and not self.records

    def show(self, answer: Answer | None) -> None:
        """Shows another answer without telling anyone."""
        old, self.answer = {record.id for record in self.records}, answer
        kept = self.highlighted
        rows = [Option(self._words(record), id=record.id) for record in self._in_order]
        rows.append(Option(Content.assemble("a  ", words.ADD_ONE), id=ADD))
        if not self.records:
            box = "(*)" if self._says_nothing else "( )"
            rows.append(Option(Content(f"0  {box} {words.NOTHING_TO_ADD}"), id=NOTHING))
        self.set_options(rows)
        self.highlighted = min(kept or 0, len(rows) - 1)
        if self._new and (new := [record.id for record in self.records if record.id not in old]):
            self._new = False
            self._mark(new[-1])

    def _words(self, record: Record) -> Content:
        said = record_words(self.question, record)
        head = shortened(SEPARATOR.join(said[:2]), LONGEST) or words.EMPTY_RECORD
        rest = shortened(SEPARATOR.join(said[2:]), LONGEST)
        return Content.assemble(head, *(("\n", (rest, "$text-muted")) if rest else ()), "\n ")

    @property
    def _here(self) -> str:
        return (self.highlighted_option.id or "") if self.highlighted_option else ""

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id == ADD:
            self.action_add()
        elif event.option_id == NOTHING:
            self.action_nothing()
        else:
            self._kept_records.open(
                next(each for each in self.records if each.id == event.option_id), self.field_context
            )

    def action_add(self) -> None:
        """Opens an empty record."""
        self._new = True
        self._kept_records.open_new(self.field_context)

    def action_nothing(self) -> None:
        """Says that there is nothing to add, or takes that back."""
        if not self.records:
            answer = None if self._says_nothing else Answer(value=())
            self.show(answer)
            give(self, Given(self.question, answer))

    def action_delete(self) -> None:
        """Takes a record away together with what points to it; both can be brought back."""
        if removed := self._kept_records.delete(self._here):
            self._undo.append(removed)
            self.refresh_bindings()
            self.post_message(Noted(self.question, words.RECORD_DELETED))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """What is done to a record needs a record, and undoing something to undo."""
        return (action != "undo" or bool(self._undo)) and (action != "delete" or self._here not in ("", ADD, NOTHING))

    def action_undo(self) -> None:
        """Brings back what was deleted last."""
        if self._undo:
            removed = self._undo.pop()
            self._kept_records.bring_back(removed)
            self._mark(removed.record.id)
            self.post_message(Noted(self.question, words.RECORD_BACK))

    @property
    def _kept_records(self) -> KeptRecords:
        return KeptRecords(program_of(self), self.question)

    def _mark(self, record_id: str) -> None:
        places = {record.id: at for at, record in enumerate(self._in_order)}
        self.highlighted = places.get(record_id, self.highlighted)
