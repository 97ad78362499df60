"""One question on a page: its words, its control, what is remarked, and why it is asked."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from clientexit_tui import words
from clientexit_tui.app.field_context import FieldContext
from clientexit_tui.app.states import state_words, stated
from clientexit_tui.app.typed import Remark
from clientexit_tui.content.model import Kind, Question
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.tui.queued import Hears
from clientexit_tui.tui.widgets.controls import LINE, control_for, guidance, shape
from clientexit_tui.tui.widgets.given import Given, Noted, give
from clientexit_tui.tui.widgets.laid_out import LaidOut
from clientexit_tui.tui.widgets.plain import Plain
from clientexit_tui.tui.widgets.record_list import RecordList
from clientexit_tui.tui.widgets.text_field import TextField


class Field(Hears, Vertical, LaidOut):
    """One question. Its states have keys of their own; saying one keeps what was written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "say('unknown')", words.KEY_UNKNOWN, show=False, id="field.unknown"),
        Binding("f6", "say('prefer_not')", words.KEY_PREFER_NOT, show=False, id="field.prefer_not"),
        Binding("f7", "say('not_applicable')", words.KEY_NOT_APPLICABLE, show=False, id="field.not_applicable"),
        Binding("f8", "say('later')", words.KEY_LATER, show=False, id="field.later"),
    ]

    def __init__(self, question: Question, answer: Answer | None, field_context: FieldContext) -> None:
        super().__init__()
        self.question = question
        self.field_context = field_context
        self.answer = answer
        self.control = control_for(question, answer, field_context)
        self._words = Plain(_asked(question), classes="ask")
        self._note = Plain(classes="note")
        self._state = Plain(classes="state")
        self._guidance = Plain(guidance(question), classes="guidance")
        _say(self._note, "")
        _say(self._state, state_words(answer))

    def compose(self) -> ComposeResult:
        """The question, top to bottom."""
        yield self._words
        yield self.control
        yield self._note
        yield self._state
        yield self._guidance

    def ask(self, question: Question, answer: Answer | None, field_context: FieldContext) -> None:
        """Asks another question of the same shape in place of this one, which is over."""
        self.question, self.answer, self.field_context = question, answer, field_context
        self._words.update(_asked(question))
        self._guidance.update(guidance(question))
        self.control.ask(question, answer, field_context)  # type: ignore[attr-defined]  # every control has it
        remark = self.control.remark if isinstance(self.control, TextField) else Remark()
        self._remark(remark.text, problem=remark.problem)
        _say(self._state, state_words(answer))

    @property
    def is_typed(self) -> bool:
        """Whether the answer is typed, on a line or in a text."""
        return shape(self.question) in (LINE, Kind.LONG_TEXT)

    def mark(self) -> None:
        """The question in focus shows its help, and no other."""
        here = self.has_focus_within
        for part in (self._words, self._guidance):  # on the field, the class would have all in it styled anew
            part.set_class(here, "-here")

    def on_descendant_focus(self) -> None:
        """Shows its help."""
        self.mark()

    def on_descendant_blur(self) -> None:
        """Puts it away; the news of a blur may come after that of the next focus."""
        self.mark()

    def show(self, answer: Answer | None) -> None:
        """Shows another answer without telling anyone."""
        if answer != self.answer:
            self.answer = answer
            _say(self._state, state_words(answer))
            self.control.show(answer)  # type: ignore[attr-defined]  # every control has it

    def use(self, field_context: FieldContext) -> None:
        """Goes on with another setting; an amount typed before there was a currency is read again."""
        changed, others = (
            field_context.currency != self.field_context.currency,
            field_context.answers is not self.field_context.answers,
        )
        self.field_context = field_context
        if isinstance(self.control, TextField | RecordList):
            self.control.field_context = field_context
        if changed and isinstance(self.control, TextField):
            self.control.read_again()
        if others and isinstance(self.control, TextField):
            self.control.compare_again()

    @property
    def target(self) -> Widget:
        """The widget that takes the keys."""
        return self.control.line if isinstance(self.control, TextField) else self.control

    def focus_control(self, *, scroll_visible: bool = True) -> None:
        """Puts the focus where the answer goes, at once: the next key is for this question."""
        if self.target.has_focus:
            self.post_message(events.DescendantFocus(self.target))  # another question than it had
        self.screen.set_focus(self.target, scroll_visible)

    def take_answer(self, given: Given) -> bool:
        """Says what was answered, which goes on to the screen."""
        self.answer = given.answer
        _say(self._state, state_words(given.answer))
        return False

    @on(Noted)
    def _noted(self, event: Noted) -> None:
        event.stop()
        if event.question is self.question:
            self._remark(event.text, problem=event.problem)

    def _remark(self, text: str, *, problem: bool) -> None:
        self._note.set_class(problem, "-problem")
        _say(self._note, text)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """States belong to questions, not to the fields of a record."""
        return self.field_context.states or action != "say"

    def action_say(self, state: str) -> None:
        """Says "I don't know" or the like; saying it again takes it back and brings back what was written."""
        answer = stated(self.answer, State(state))
        self.control.show(answer)  # type: ignore[attr-defined]  # as above
        give(self.control, Given(self.question, answer))


def _asked(question: Question) -> Content:
    """The words asked, and the hint below them."""
    return Content.assemble(question.ask, *([("\n" + question.hint, "$text-muted")] if question.hint else []))


def _say(line: Plain, text: str) -> None:
    line.display = bool(text)
    line.update(text)


def field_for(question: Question, answer: Answer | None, field_context: FieldContext) -> Field:
    """The field that asks a question."""
    return Field(question, answer, field_context)
