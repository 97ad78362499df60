"""A line to type in: what is typed stays, and what was understood is said beneath it."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from clientexit_tui import words
from clientexit_tui.app.editing_session import TYPED
from clientexit_tui.app.field_context import FieldContext
from clientexit_tui.app.typed import Remark, answer_of, remark_on, result_of, typed_text
from clientexit_tui.content.model import Kind, Question
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.interview.parsing import Result, Understood
from clientexit_tui.tui.queued import Hears
from clientexit_tui.tui.widgets.given import Advance, Given, Noted, give
from clientexit_tui.tui.widgets.laid_out import LaidOut
from clientexit_tui.tui.widgets.line import Line
from clientexit_tui.tui.widgets.readings import Readings


class TextField(Hears, Vertical, LaidOut):
    """One line of text, a number, an amount, a percentage or a date."""

    def __init__(self, question: Question, answer: Answer | None, field_context: FieldContext) -> None:
        super().__init__()
        self.question = question
        self.field_context = field_context
        self.answer = answer
        self.remark = Remark()
        """What is said of what stands on the line."""
        self.line = Line(typed_text(answer), placeholder=self._hint(), compact=True, select_on_focus=False)
        """Where the user types."""
        self._put = self.line.value
        """What stood on the line when that was last looked at: anything else was typed since."""
        self.line.heard = self._heard

    def compose(self) -> ComposeResult:
        """The line, and room for readings."""
        yield self.line

    def _hint(self) -> str:
        return words.SUCH_AS.format(example=self.question.example) if self.question.example else ""

    def on_mount(self) -> None:
        """Says what the answer means."""
        self._remark(self._result(typed_text(self.answer)), self.answer)

    def ask(self, question: Question, answer: Answer | None, field_context: FieldContext) -> None:
        """Asks another question in place of this one."""
        self.question, self.field_context, self.answer = question, field_context, answer
        text = typed_text(answer)
        self._write(text)
        self.line.cursor_position = len(text)
        self.line.placeholder = self._hint()
        self._look(self._result(text), answer)

    def show(self, answer: Answer | None) -> None:
        """Shows another answer without telling anyone; where it says what was typed here, the line stays as it is."""
        before, self.answer = self.answer, answer
        text = typed_text(answer)
        if text != typed_text(before):
            self._write(text)
            self._remark(self._result(text), answer)

    def _write(self, text: str) -> None:
        """Puts a text on the line that the user has not typed."""
        self._put = text
        self.line.value = text

    def _result(self, text: str) -> Result | None:
        return result_of(self.question, text, self.field_context)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()

    def _heard(self) -> None:
        """Takes what the user typed for the answer."""
        if self.line.value != self._put:
            self._put = self.line.value
            self.read_again()

    def read_again(self) -> None:
        """Takes what stands on the line for the answer."""
        result = self._result(self.line.value)
        answer = answer_of(self.question, result, self.line.value, self.answer, self.field_context)
        if not self._same(answer):
            self.answer = answer
            self._remark(result, answer)
            give(self, Given(self.question, answer, typing=True))

    def _same(self, answer: Answer | None) -> bool:
        mine = self.answer
        if answer is None or mine is None:
            return answer is mine
        if mine.state is not State.ANSWERED and TYPED not in mine.extra and typed_text(mine) == self.line.value:
            return True  # what stands there was said before "I don't know" or the like
        return (answer.state, answer.value, answer.extra.get(TYPED)) == (mine.state, mine.value, mine.extra.get(TYPED))

    def compare_again(self) -> None:
        """Looks again at what was typed, after another answer was given that it may contradict."""
        if not self.is_mounted or not any(check.compares for check in self.question.checks):
            return
        if self.answer is not None and TYPED in self.answer.extra:
            self.read_again()  # it may be fine now
        elif self.answer is not None and self.answer.state is State.ANSWERED:
            self._remark(self._result(self.line.value), self.answer)

    def _remark(self, result: Result | None, answer: Answer | None) -> None:
        """Says what was understood, or why not; offers readings."""
        if self.question.kind is not Kind.TEXT:
            self._look(result, answer)
            self.post_message(Noted(self.question, self.remark.text, problem=self.remark.problem))

    def _look(self, result: Result | None, answer: Answer | None) -> None:
        self.remark = remark_on(self.question, result, answer, self.field_context)
        if self.is_mounted:  # else there is no room for readings yet; it looks again once it is
            self._offer(self.remark.readings)

    def _offer(self, readings: tuple[Understood, ...]) -> None:
        """Shows these readings to pick from, in place of others."""
        shown = self.query(Readings)
        if [each.meanings for each in shown] != ([readings] if readings else []):
            shown.remove()
            if readings:
                self.mount(Readings(self.question, readings))

    def take_answer(self, given: Given) -> bool:
        """A reading was picked."""
        if given.answer is not None and isinstance(given.answer.value, str):
            value = given.answer.value
            self._write(value)
            self.answer = Answer(value=value)
            self.line.focus()
            self._remark(self._result(value), self.answer)
            give(self, Given(self.question, self.answer))
        return True

    @on(Input.Submitted)
    def _done(self, event: Input.Submitted) -> None:
        event.stop()
        readings = self.query(Readings)
        if readings:
            readings.first().focus()
        else:
            self.post_message(Advance())
