"""One question on a page: its words, its control, what is remarked, and why it is asked."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from clientexit_tui import words
from clientexit_tui.content.model import Question
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.tui.visit import TYPED
from clientexit_tui.tui.widgets.controls import control_for, guidance, state_words
from clientexit_tui.tui.widgets.given import Given, Noted
from clientexit_tui.tui.widgets.plain import Plain
from clientexit_tui.tui.widgets.record_list import RecordList
from clientexit_tui.tui.widgets.setting import Setting
from clientexit_tui.tui.widgets.text_field import TextField


class Field(Vertical):
    """One question. Its states have keys of their own; saying one keeps what was written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "say('unknown')", words.KEY_UNKNOWN, show=False, id="field.unknown"),
        Binding("f6", "say('prefer_not')", words.KEY_PREFER_NOT, show=False, id="field.prefer_not"),
        Binding("f7", "say('not_applicable')", words.KEY_NOT_APPLICABLE, show=False, id="field.not_applicable"),
        Binding("f8", "say('later')", words.KEY_LATER, show=False, id="field.later"),
    ]

    def __init__(self, question: Question, answer: Answer | None, setting: Setting) -> None:
        super().__init__(name=question.id)
        self.question = question
        self.setting = setting
        self.answer = answer
        self.control = control_for(question, answer, setting)

    def compose(self) -> ComposeResult:
        """The question, top to bottom."""
        yield Plain(Content(self.question.ask), classes="ask")
        yield self.control
        yield Plain(classes="note")
        yield Plain(classes="state")
        yield Plain(guidance(self.question), classes="guidance")

    def on_mount(self) -> None:
        """Starts without remarks."""
        self._say(".note", "")
        self._say(".state", state_words(self.answer))

    def on_descendant_focus(self) -> None:
        """The question in focus shows its help."""
        self.set_class(self.has_focus_within, "-here")

    def on_descendant_blur(self) -> None:
        """The others do not; the news of a blur may come after that of the next focus."""
        self.set_class(self.has_focus_within, "-here")

    def _say(self, selector: str, text: str) -> None:
        line = self.query_one(selector, Plain)
        line.display = bool(text)
        line.update(text)

    def show(self, answer: Answer | None) -> None:
        """Shows another answer without telling anyone."""
        if answer != self.answer:
            self.answer = answer
            self._state()
            self.control.show(answer)  # type: ignore[attr-defined]  # every control has it

    def use(self, setting: Setting) -> None:
        """Goes on with another setting; an amount typed before there was a currency is read again."""
        changed, others = setting.currency != self.setting.currency, setting.answers is not self.setting.answers
        self.setting = setting
        if isinstance(self.control, TextField | RecordList):
            self.control.setting = setting
        if changed and isinstance(self.control, TextField):
            self.control.read_again()
        if others and isinstance(self.control, TextField):
            self.control.compare_again()

    def _state(self) -> None:
        if self.is_mounted:
            self._say(".state", state_words(self.answer))

    def focus_control(self, *, scroll_visible: bool = True) -> None:
        """Puts the focus where the answer goes."""
        target = self.control.line if isinstance(self.control, TextField) else self.control
        target.focus(scroll_visible)

    @on(Given)
    def _given(self, event: Given) -> None:
        if event.question is self.question:
            self.answer = event.answer
            self._state()

    @on(Noted)
    def _noted(self, event: Noted) -> None:
        event.stop()
        self.query_one(".note", Plain).set_class(event.problem, "-problem")
        self._say(".note", event.text)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """States belong to questions, not to the fields of a record."""
        return self.setting.states or action != "say"

    def action_say(self, state: str) -> None:
        """Says "I don't know" or the like; saying it again takes it back and brings back what was written."""
        value = self.answer.value if self.answer else None
        extra = self.answer.extra if self.answer else {}
        if self.answer is None or self.answer.state != state:
            answer: Answer | None = Answer(State(state), value, extra=extra)
        elif TYPED in extra:
            answer = Answer(State.LATER, extra=extra)
        else:
            answer = Answer(value=value, extra=extra) if value is not None else None
        self.control.show(answer)  # type: ignore[attr-defined]  # as above
        self.post_message(Given(self.question, answer))


def field_for(question: Question, answer: Answer | None, setting: Setting) -> Field:
    """The field that asks a question."""
    return Field(question, answer, setting)
