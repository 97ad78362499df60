"""A line to type in: what is typed stays, and what was understood is said beneath it."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from clientexit_tui import words
from clientexit_tui.content.model import Kind, Question
from clientexit_tui.dialogue.setting import Setting
from clientexit_tui.dialogue.typed import Remark, answer_of, remark_on, result_of, typed_text
from clientexit_tui.dialogue.visit import TYPED
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.interview.parsing import Result, Understood
from clientexit_tui.tui.queued import Hears
from clientexit_tui.tui.widgets.given import Advance, Asking, Given, Noted
from clientexit_tui.tui.widgets.laid_out import LaidOut
from clientexit_tui.tui.widgets.line import Line
from clientexit_tui.tui.widgets.readings import Readings


class TextField(Hears, Vertical, LaidOut):
    """One line of text, a number, an amount, a percentage or a date."""

    def __init__(self, question: Question, answer: Answer | None, setting: Setting) -> None:
        super().__init__()
        self.question = question
        self.setting = setting
        self.answer = answer
        self.remark = Remark()
        """What is said of what stands on the line."""
        self.line = Line(typed_text(answer), placeholder=self._hint(), compact=True, select_on_focus=False)
        """Where the user types."""
        self._asking = Asking()

    def compose(self) -> ComposeResult:
        """The line, and room for readings."""
        yield self.line

    def _hint(self) -> str:
        return words.SUCH_AS.format(example=self.question.example) if self.question.example else ""

    def on_mount(self) -> None:
        """Says what the answer means."""
        self._remark(self._result(typed_text(self.answer)), self.answer)

    def ask(self, question: Question, answer: Answer | None, setting: Setting) -> None:
        """Asks another question in place of this one, whose line was taken down."""
        self._asking.over = True
        self._asking = Asking()
        self.question, self.setting, self.answer = question, setting, answer
        text = typed_text(answer)
        with self.prevent(Input.Changed):
            self.line.value = text
        self.line.cursor_position = len(text)
        self.line.placeholder = self._hint()
        self._look(self._result(text), answer)

    def show(self, answer: Answer | None) -> None:
        """Shows another answer without telling anyone; never under the user's hands."""
        self.answer = answer
        if self.is_mounted and not self.line.has_focus and self.line.value != typed_text(answer):
            with self.prevent(Input.Changed):
                self.line.value = typed_text(answer)
            self._remark(self._result(self.line.value), answer)

    def _result(self, text: str) -> Result | None:
        return result_of(self.question, text, self.setting)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.read_again()

    def read_again(self) -> None:
        """Takes what stands on the line for the answer."""
        if self.is_mounted and self.take_down():  # Textual also tells of the value that the line began with
            self._remark(self._result(self.line.value), self.answer)
            self.post_message(Given(self.question, self.answer, typing=True, asking=self._asking))

    @property
    def is_ahead(self) -> bool:
        """Whether something else stands on the line than what the answer says."""
        return self.line.value != typed_text(self.answer)

    def take_down(self) -> bool:
        """Takes what stands on the line for the answer, and says whether that is another than before."""
        result = self._result(self.line.value)
        answer = answer_of(self.question, result, self.line.value, self.answer, self.setting)
        if self._same(answer):
            return False
        self.answer = answer
        return True

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
        self.remark = remark_on(self.question, result, answer, self.setting)
        self._offer(self.remark.readings)

    def _offer(self, readings: tuple[Understood, ...]) -> None:
        """Shows these readings to pick from, in place of others."""
        shown = self.query(Readings)
        if [each.meanings for each in shown] != ([readings] if readings else []):
            shown.remove()
            if readings:
                self.mount(Readings(self.question, readings))

    @on(Given)
    def _read_so(self, event: Given) -> None:
        """A reading was picked."""
        if event.question is self.question:
            return
        event.stop()
        if event.answer is None or not isinstance(event.answer.value, str):
            return
        value = event.answer.value
        with self.prevent(Input.Changed):
            self.line.value = value
        self.answer = Answer(value=value)
        self.line.focus()
        self._remark(self._result(value), self.answer)
        self.post_message(Given(self.question, self.answer))

    @on(Input.Submitted)
    def _done(self, event: Input.Submitted) -> None:
        event.stop()
        readings = self.query(Readings)
        if readings:
            readings.first().focus()
        else:
            self.post_message(Advance())
