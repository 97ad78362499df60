"""Asks for a day in front of a screen, and says how it was understood."""

from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from clientexit_tui import words
from clientexit_tui.app.field_context import FieldContext
from clientexit_tui.content.model import Question
from clientexit_tui.exit_plan.days import last_day
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer
from clientexit_tui.tui.base_screen import BaseScreen
from clientexit_tui.tui.widgets.given import Advance, Given, Noted
from clientexit_tui.tui.widgets.plain import Plain
from clientexit_tui.tui.widgets.text_field import TextField


@frozen
class Day:
    """A day that was given, or None where the line was left empty."""

    day: date | None


class AskDay(ModalScreen[Day | None], BaseScreen[Day | None]):
    """A line for a day; esc gives None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", words.KEY_BACK, id="dialog.back")]

    def __init__(
        self, title: str, label: str, question: Question, day: date | None, field_context: FieldContext
    ) -> None:
        """Makes one.

        Args:
            title: what gets the day.
            label: what to type.
            question: a question of the kind date.
            day: the day to begin with.
            field_context: what fields must know.
        """
        super().__init__()
        self.heading, self.label = title, label
        self.given = Answer(value=day.isoformat()) if day else None
        self.field = TextField(question, self.given, field_context)

    def compose(self) -> ComposeResult:
        """What gets the day, the line, how it was understood."""
        with Vertical(classes="dialog"):
            yield Plain(self.heading, classes="title")
            yield Plain(self.label, classes="muted")
            yield self.field
            yield Plain(classes="note", id="understood")
            yield Plain(words.ENTER_OR_ESC, classes="muted gap")

    def on_mount(self) -> None:
        """Ready to type."""
        self.field.line.focus()

    def take_answer(self, given: Given) -> bool:
        """Takes the day."""
        self.given = given.answer
        return True

    @on(Noted)
    def _noted(self, event: Noted) -> None:
        event.stop()
        note = self.query_one("#understood", Plain)
        note.set_class(event.problem, "-problem")
        note.update(event.text)

    @on(Advance)
    def _done(self, event: Advance) -> None:
        """Gives the day; a text that is not understood stays, with the reason beneath it."""
        event.stop()
        if self.given is None:
            self.dismiss(Day(None))
        elif isinstance(self.given.value, str):
            self.dismiss(Day(last_day(self.given.value)))
