"""The form for one record; what is typed is kept as it is typed, so leaving never discards."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from clientexit_tui import words
from clientexit_tui.app.editing_session import TYPED
from clientexit_tui.app.field_context import FieldContext
from clientexit_tui.app.text_places import TextPlace
from clientexit_tui.content.model import Question
from clientexit_tui.interview.answers import Answer, Record, State, edited
from clientexit_tui.tui.base_screen import BaseScreen
from clientexit_tui.tui.program import program_of
from clientexit_tui.tui.widgets.fields import Field, field_for
from clientexit_tui.tui.widgets.given import Advance, Given
from clientexit_tui.tui.widgets.key_line import KeyLine
from clientexit_tui.tui.widgets.plain import Plain, Scroll

if TYPE_CHECKING:  # the program gives it
    from clientexit_tui.case import Case


class RecordScreen(ModalScreen[Record | None], BaseScreen[Record | None]):
    """One person, incident, attempt, invoice …; gives the record, or None where nothing was written."""

    AUTO_FOCUS = "Field Line, Field OptionList, Field TextArea"
    HELP = words.HELP_RECORD
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "done", words.KEY_DONE, id="record.done"),
        Binding("f1", "app.help", words.KEY_HELP, id="record.help"),
    ]

    def __init__(
        self,
        question: Question,
        record: Record,
        field_context: FieldContext,
        keep: Callable[[Record, bool], None],
        close: Callable[[Record], None] | None = None,
    ) -> None:
        """Makes one.

        Args:
            question: the records question.
            record: the record to begin with.
            field_context: what fields must know.
            keep: takes the record after each change, and whether more may follow at once.
            close: takes the record when the form is closed.
        """
        super().__init__()
        self.question = question
        self.record = record
        self.field_context = replace(field_context, states=False)
        self._keep = keep
        self._close = close

    def compose(self) -> ComposeResult:
        """Its fields, one below another."""
        with Vertical(classes="dialog -form"):
            yield Plain(self.question.short or self.question.ask, classes="title")
            with Scroll(id="record"):
                for field in self.question.fields:
                    yield field_for(field, self._answer(field), self.field_context)
            yield KeyLine()

    def _answer(self, field: Question) -> Answer | None:
        value = self.record.fields.get(field.id)
        return Answer(value=value) if value else None

    def place_of(self, question_id: str) -> TextPlace:
        """Where the text of a field belongs."""
        return TextPlace(self.question.id, self.record.id, question_id)

    def take_answer(self, given: Given) -> bool:
        """Takes a field into the record."""
        changed = edited(self.record, given.question.id, _said(given.answer))
        if changed != self.record:
            self.record = replace(changed, at=self.field_context.now())
            self._keep(self.record, given.typing)
        return True

    def show_case(self, case: "Case") -> None:
        """Shows the record as it is now; where it was taken away elsewhere, closes, so that nothing brings it back."""
        records = case.session.answers.written(self.question.id)
        found = next((each for each in records if each.id == self.record.id), None)
        if found is None:
            if self.record.fields:
                self.dismiss(None)
        elif found != self.record:
            self.record = found
            for field in self.query(Field):
                field.show(self._answer(field.question))

    def show_saving(self) -> None:
        """There is no room for how saving stands; the screen beneath says it."""

    @on(Advance)
    async def _advance(self) -> None:
        """Goes to the next field, and out after the last."""
        fields = list(self.query(Field))
        here = next((each for each in fields if each.has_focus_within), None)
        following = fields[fields.index(here) + 1 :] if here else fields
        if following:
            following[0].focus_control()
        else:
            await self.action_done()

    def on_descendant_blur(self, _event: events.DescendantBlur) -> None:
        """What was typed is saved when the field is left."""
        program_of(self).controller.settle()

    async def action_done(self) -> None:
        """Closes the form; everything typed is kept, also the keys that were still on their way."""
        program_of(self).controller.settle()
        if self._close is not None:
            self._close(self.record)
        self.dismiss(self.record if self.record.fields else None)


def _said(answer: Answer | None) -> str | tuple[str, ...]:
    """What stands in the record; a text that was not understood as it was typed, as in a file edited by hand."""
    if answer is None:
        return ""
    typed = answer.extra.get(TYPED)
    if answer.state is not State.ANSWERED:
        return typed if isinstance(typed, str) else ""
    return answer.value if isinstance(answer.value, str) else tuple(str(each) for each in answer.value or ())
