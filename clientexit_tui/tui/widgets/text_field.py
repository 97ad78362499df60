"""A line to type in: what is typed stays, and what was understood is said beneath it."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from clientexit_tui import words
from clientexit_tui.content.model import Choice, Kind, Question
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.interview.checks import failed_check
from clientexit_tui.interview.parsing import Ambiguous, NotUnderstood, Result, Understood, parse
from clientexit_tui.safetext import clean
from clientexit_tui.tui.visit import TYPED
from clientexit_tui.tui.widgets.choice_list import ChoiceList
from clientexit_tui.tui.widgets.given import Advance, Given, Noted
from clientexit_tui.tui.widgets.setting import Setting
from clientexit_tui.tui.widgets.still_input import StillInput


class Line(StillInput):
    """An input that keeps every line of what is pasted, on its one line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+j", "go_on", words.KEY_CONTINUE, show=False, id="text.continue"),
    ]

    def _on_paste(self, event: events.Paste) -> None:
        # Textual's own handler, which comes after this one, keeps only the first line and drops the others.
        event.text = clean(event.text, single=True)

    def action_go_on(self) -> None:
        """Goes on to the next question."""
        self.post_message(Advance())


class Readings(ChoiceList):
    """The meanings that a typed text can have, of which the user picks one."""


class TextField(Vertical):
    """One line of text, a number, an amount, a percentage or a date."""

    def __init__(self, question: Question, answer: Answer | None, setting: Setting) -> None:
        super().__init__()
        self.question = question
        self.setting = setting
        self.answer = answer

    def compose(self) -> ComposeResult:
        """The line, and room for readings."""
        yield Line(self._text_of(self.answer), placeholder=self._hint(), compact=True, select_on_focus=False)

    def _hint(self) -> str:
        return words.SUCH_AS.format(example=self.question.example) if self.question.example else ""

    def on_mount(self) -> None:
        """Says what the answer means."""
        self._remark(self._result(self._text_of(self.answer)), self.answer)

    @property
    def line(self) -> Line:
        """Where the user types."""
        return self.query_one(Line)

    @staticmethod
    def _text_of(answer: Answer | None) -> str:
        if answer is None:
            return ""
        kept = answer.extra.get(TYPED)
        if isinstance(kept, str) and answer.value is None:
            return kept
        return clean(answer.value, single=True) if isinstance(answer.value, str) else ""

    def show(self, answer: Answer | None) -> None:
        """Shows another answer without telling anyone; never under the user's hands."""
        self.answer = answer
        if self.is_mounted and not self.line.has_focus and self.line.value != self._text_of(answer):
            with self.prevent(Input.Changed):
                self.line.value = self._text_of(answer)
            self._remark(self._result(self.line.value), answer)

    def _result(self, text: str) -> Result | None:
        if not text.strip():
            return None
        return parse(self.question.kind, text, today=self.setting.today, currency=self.setting.currency)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.read_again()

    def read_again(self) -> None:
        """Takes what stands on the line for the answer."""
        if not self.is_mounted:
            return
        result = self._result(self.line.value)
        answer = self._answer(result, self.line.value)
        if self._same(answer):
            return  # Textual also tells of the value that the line began with
        self.answer = answer
        self._remark(result, answer)
        self.post_message(Given(self.question, answer, typing=True))

    def _same(self, answer: Answer | None) -> bool:
        mine = self.answer
        if answer is None or mine is None:
            return answer is mine
        if mine.state is not State.ANSWERED and TYPED not in mine.extra and self._text_of(mine) == self.line.value:
            return True  # what stands there was said before "I don't know" or the like
        return (answer.state, answer.value, answer.extra.get(TYPED)) == (mine.state, mine.value, mine.extra.get(TYPED))

    def _answer(self, result: Result | None, text: str) -> Answer | None:
        """The answer, or the text kept for later where its meaning is not clear."""
        if isinstance(result, Understood) and not self._refused(result):
            return Answer(value=result.canonical)
        return Answer(State.LATER, extra={TYPED: clean(text, single=True)}) if result else None

    def _refused(self, result: Understood) -> bool:
        check = failed_check(self.question, result.canonical)
        return check is not None and check.level == "error"

    def _remark(self, result: Result | None, answer: Answer | None) -> None:
        """Says what was understood, or why not; offers readings."""
        if self.question.kind is Kind.TEXT:
            return
        readings: tuple[Understood, ...] = ()
        match result:
            case Understood(canonical, echo):
                check = failed_check(self.question, canonical)
                said = " ".join(filter(None, (echo, self._unit(echo), f"– {check.message}" if check else "")))
                self.post_message(Noted(said, problem=check is not None))
            case Ambiguous(found):
                chosen = next((each for each in found if answer and each.canonical == answer.value), None)
                readings = () if chosen else found
                self.post_message(Noted(chosen.echo if chosen else words.WHICH_ONE))
            case NotUnderstood(reason):
                self.post_message(Noted(f"{reason} {words.KEPT_AS_TYPED}", problem=True))
            case _:
                self.post_message(Noted(""))
        self._offer(readings)

    def _unit(self, echo: str) -> str:
        return self.question.unit if echo and self.question.kind is Kind.NUMBER else ""

    def _offer(self, readings: tuple[Understood, ...]) -> None:
        for old in self.query(Readings):
            if readings == getattr(old, "of", None):
                return
            old.remove()
        if readings:
            choices = tuple(Choice(each.canonical, each.echo or each.canonical) for each in readings)
            question = Question(
                id=self.question.id, place=self.question.place, kind=Kind.SINGLE, choices=choices, ask=self.question.ask
            )
            self.mount(Readings(question, None, states=False))

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
