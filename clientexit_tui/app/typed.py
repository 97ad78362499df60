"""A line typed for a question: what it is taken for, and what is remarked on it. Every face hears with these ears."""

from clientexit_tui import words
from clientexit_tui.app.editing_session import TYPED
from clientexit_tui.app.field_context import FieldContext
from clientexit_tui.content.model import Check, Kind, Question
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import CURRENCY, Answer, State
from clientexit_tui.interview.checks import failed_check
from clientexit_tui.interview.contradictions import contradictions
from clientexit_tui.interview.given_values import currency_problem
from clientexit_tui.interview.parsing import Ambiguous, NotUnderstood, Result, Understood, parse
from clientexit_tui.safetext import clean


@frozen
class Remark:
    """What is said beneath a line."""

    text: str = ""
    problem: bool = False
    readings: tuple[Understood, ...] = ()
    """What it can mean, where the user must say which."""


def typed_text(answer: Answer | None) -> str:
    """What a line shows of an answer: its text, or what was typed where that was not understood."""
    if answer is None:
        return ""
    kept = answer.extra.get(TYPED)
    if isinstance(kept, str) and answer.value is None:
        return kept
    return clean(answer.value, single=True) if isinstance(answer.value, str) else ""


def result_of(question: Question, text: str, field_context: FieldContext) -> Result | None:
    """What a text means; None for no text."""
    if not text.strip():
        return None
    if question.id == CURRENCY and (problem := currency_problem(text)):
        return NotUnderstood(problem)
    return parse(question.kind, text, today=field_context.today, currency=field_context.currency)


def answer_of(
    question: Question, result: Result | None, text: str, before: Answer | None, field_context: FieldContext
) -> Answer | None:
    """The answer that a line stands for, or the text kept for later where it is not clear or is refused.

    Args:
        question: what is asked.
        result: what the text means.
        text: what was typed.
        before: the answer until now.
        field_context: the day, the usual currency, the other answers.
    """
    if isinstance(result, Understood):
        check = broken_check(question, result.canonical, before, field_context)
        if check is None or check.level != "error":
            return Answer(value=result.canonical)
    return Answer(State.LATER, extra={TYPED: clean(text, single=True)}) if result else None


def broken_check(
    question: Question, canonical: str, before: Answer | None, field_context: FieldContext
) -> Check | None:
    """The check that a value breaks, alone or beside the other answers; errors come first."""
    at = before.at if before is not None and before.value == canonical else ""
    broken = [check for check in (failed_check(question, canonical),) if check]
    if any(check.compares for check in question.checks):
        broken += contradictions(question, Answer(value=canonical, at=at or field_context.now()), field_context.facts)
    return min(broken, key=lambda check: check.level != "error", default=None)


def remark_on(question: Question, result: Result | None, answer: Answer | None, field_context: FieldContext) -> Remark:
    """What was understood, or why not, or what it can mean."""
    match result:
        case _ if question.kind is Kind.TEXT and not isinstance(result, NotUnderstood):
            return Remark()
        case Understood(canonical, echo):
            check = broken_check(question, canonical, answer, field_context)
            unit = question.unit if echo and question.kind is Kind.NUMBER else ""
            said = " ".join(filter(None, (echo, unit, f"– {check.message}" if check else "")))
            return Remark(said, problem=check is not None)
        case Ambiguous(found):
            chosen = next((each for each in found if answer and each.canonical == answer.value), None)
            return Remark(chosen.echo) if chosen else Remark(words.WHICH_ONE, readings=found)
        case NotUnderstood(reason):
            return Remark(f"{reason} {words.KEPT_AS_TYPED}", problem=True)
        case _:
            return Remark()
