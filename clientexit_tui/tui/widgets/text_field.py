"""A line to type in: what is typed stays, and what was understood is said beneath it."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from clientexit_tui import words
from clientexit_tui.content.model import Check, Kind, Question
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.interview.checks import failed_check
from clientexit_tui.interview.contradictions import contradictions
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.parsing import Ambiguous, NotUnderstood, Result, Understood, parse
from clientexit_tui.safetext import clean
from clientexit_tui.tui.visit import TYPED
from clientexit_tui.tui.widgets.given import Advance, Given, Noted
from clientexit_tui.tui.widgets.line import Line, typed_text
from clientexit_tui.tui.widgets.readings import Readings
from clientexit_tui.tui.widgets.setting import Setting


class TextField(Vertical):
    """One line of text, a number, an amount, a percentage or a date."""

    def __init__(self, question: Question, answer: Answer | None, setting: Setting) -> None:
        super().__init__()
        self.question = question
        self.setting = setting
        self.answer = answer

    def compose(self) -> ComposeResult:
        """The line, and room for readings."""
        yield Line(typed_text(self.answer), placeholder=self._hint(), compact=True, select_on_focus=False)

    def _hint(self) -> str:
        return words.SUCH_AS.format(example=self.question.example) if self.question.example else ""

    def on_mount(self) -> None:
        """Says what the answer means."""
        self._remark(self._result(typed_text(self.answer)), self.answer)

    @property
    def line(self) -> Line:
        """Where the user types."""
        return self.query_one(Line)

    def show(self, answer: Answer | None) -> None:
        """Shows another answer without telling anyone; never under the user's hands."""
        self.answer = answer
        if self.is_mounted and not self.line.has_focus and self.line.value != typed_text(answer):
            with self.prevent(Input.Changed):
                self.line.value = typed_text(answer)
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
        if mine.state is not State.ANSWERED and TYPED not in mine.extra and typed_text(mine) == self.line.value:
            return True  # what stands there was said before "I don't know" or the like
        return (answer.state, answer.value, answer.extra.get(TYPED)) == (mine.state, mine.value, mine.extra.get(TYPED))

    def _answer(self, result: Result | None, text: str) -> Answer | None:
        """The answer, or the text kept for later where its meaning is not clear."""
        if isinstance(result, Understood) and not self._refused(result):
            return Answer(value=result.canonical)
        return Answer(State.LATER, extra={TYPED: clean(text, single=True)}) if result else None

    def compare_again(self) -> None:
        """Looks again at what was typed, after another answer was given that it may contradict."""
        if not self.is_mounted or not any(check.compares for check in self.question.checks):
            return
        if self.answer is not None and TYPED in self.answer.extra:
            self.read_again()  # it may be fine now
        elif self.answer is not None and self.answer.state is State.ANSWERED:
            self._remark(self._result(self.line.value), self.answer)

    def _refused(self, result: Understood) -> bool:
        check = self._failed(result.canonical)
        return check is not None and check.level == "error"

    def _failed(self, canonical: str) -> Check | None:
        """The check that a value breaks, alone or beside the other answers; errors come first."""
        setting = self.setting
        same = self.answer is not None and self.answer.value == canonical
        at = self.answer.at if same and self.answer is not None else ""
        broken = [check for check in (failed_check(self.question, canonical),) if check]
        if any(check.compares for check in self.question.checks):
            facts = Facts(setting.content, setting.answers, setting.today)
            broken += contradictions(self.question, Answer(value=canonical, at=at or setting.now()), facts)
        return min(broken, key=lambda check: check.level != "error", default=None)

    def _remark(self, result: Result | None, answer: Answer | None) -> None:
        """Says what was understood, or why not; offers readings."""
        if self.question.kind is Kind.TEXT:
            return
        readings: tuple[Understood, ...] = ()
        match result:
            case Understood(canonical, echo):
                check = self._failed(canonical)
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
