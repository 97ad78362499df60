"""Asks what is typed on one line: text, numbers, amounts, percentages, dates."""

from clientexit_tui import words
from clientexit_tui.app.field_context import FieldContext
from clientexit_tui.app.typed import Remark, answer_of, remark_on, result_of
from clientexit_tui.content.model import Kind, Question
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.interview.parsing import NotUnderstood, Result, Understood
from clientexit_tui.plain.bursts import Takes
from clientexit_tui.plain.replies import Given, Reply, reply_to
from clientexit_tui.plain.talk import Talk

ANEW = "anew"


def read_line(talk: Talk, question: Question, text: str, before: Answer | None, field_context: FieldContext) -> Given:
    """What a line is taken for, told to the user; asks where it can be read in more than one way."""
    result = result_of(question, text, field_context)
    answer = answer_of(question, result, text, before, field_context)
    remark = remark_on(question, result, answer, field_context)
    if remark.readings:
        return _which(talk, question, remark, answer, field_context)
    if isinstance(result, NotUnderstood) and question.kind is Kind.TEXT:
        remark = Remark(f"{result.reason} {words.KEPT_AS_TYPED}", problem=True)
    if remark.text:
        talk.say(remark.text)
    return Given(answer, again=_is_unclear(answer))


def _is_unclear(answer: Answer | None) -> bool:
    return answer is not None and answer.state is not State.ANSWERED


def _which(talk: Talk, question: Question, remark: Remark, kept: Answer | None, field_context: FieldContext) -> Given:
    """Asks which of several meanings is meant; until then the text is kept as it was typed."""
    rows = [(each.canonical, each.echo or each.canonical) for each in remark.readings]
    chosen = talk.pick(remark.text, [*rows, (ANEW, words.PLAIN_NONE_OF_THESE)])
    reading: Result | None = next((each for each in remark.readings if each.canonical == chosen), None)
    if not isinstance(reading, Understood):
        return Given(kept, again=True)
    answer = answer_of(question, reading, reading.canonical, kept, field_context)
    talk.say(remark_on(question, reading, answer, field_context).text)
    return Given(answer, again=_is_unclear(answer))


def ask_typed(talk: Talk, question: Question, answer: Answer | None, field_context: FieldContext) -> Reply:
    """One line, or a command."""
    typed = reply_to(talk, question, takes=Takes.LINE)
    return read_line(talk, question, typed, answer, field_context) if isinstance(typed, str) else typed
