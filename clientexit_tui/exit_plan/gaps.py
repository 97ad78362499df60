"""Gaps such as ``{client_name}`` in the words of tasks and letters, filled from answers."""

import re
from collections.abc import Callable

from clientexit_tui import words
from clientexit_tui.content.model import Interview, Kind
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.anchors import Anchors
from clientexit_tui.exit_plan.days import format_day, format_day_text
from clientexit_tui.exit_plan.figures import format_money
from clientexit_tui.interview.facts import Facts, describe

_GAP = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def fill(text: str, value: Callable[[str], str]) -> str:
    """The text with every gap replaced once; what comes in is never read for gaps again."""
    return _GAP.sub(lambda match: value(match[1]), text)


def gaps_of(text: str) -> tuple[str, ...]:
    """The names of the gaps in order, each once."""
    return tuple(dict.fromkeys(_GAP.findall(text)))


def format_answer(facts: Facts, question_id: str) -> str:
    """An answer that counts in words fit for a sentence, or nothing."""
    question, answer = facts.content.by_id.get(question_id), facts.answer(question_id)
    if question is None or answer is None:
        return ""
    text = facts.text(question_id)
    if text and question.kind is Kind.DATE:
        return format_day_text(text)
    if text and question.kind is Kind.MONEY:
        return format_money(text)
    return describe(question, answer)


def short_of(content: Interview, question_id: str) -> str:
    """What a question is about, for a gap that nothing fills."""
    question = content.by_id.get(question_id)
    return question.short if question else words.GAP_NAMES.get(question_id, question_id)


def fill_point(text: str, facts: Facts) -> str:
    """The words of a gate's step with readable words for what is not known."""
    return fill(text, lambda name: format_answer(facts, name) or _fallback(name, facts.content))


def _fallback(name: str, content: Interview) -> str:
    """Words that go on with the sentence; a number is left to the agreement, with its unit after it."""
    question = content.by_id.get(name)
    if question is not None and question.kind is Kind.NUMBER:
        return words.PLAN_FALLBACK_NUMBER
    return words.PLAN_FALLBACKS.get(name) or words.PLAN_FALLBACK.format(short=short_of(content, name))


def fill_task(text: str, verdict: Verdict, anchors: Anchors) -> str:
    """The words of a task with readable words for what is not known."""
    facts = verdict.evaluation.facts
    days = {"last_day": anchors.last, "news_day": anchors.news}

    def value(name: str) -> str:
        day = days.get(name)
        found = format_day(day) if day else format_answer(facts, name)
        return found or _fallback(name, facts.content)

    return fill(text, value)
