"""What the user expected of each topic when deciding: from figures, scales and words of sections 1 to 8."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.content.model import Kind
from clientexit_tui.decision.measures import Measures
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.figures import format_amount
from clientexit_tui.exit_plan.gaps import format_answer
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.parsing.decimals import grouped_text
from clientexit_tui.interview.parsing.money import Money


@frozen
class Expected:
    """Lines in words, and the questions that they come from."""

    lines: tuple[str, ...]
    questions: tuple[str, ...]


def expected(topic: str, verdict: Verdict, *, stays: bool = False) -> Expected:
    """What was expected of a topic; for those who stay, without what only an ending brings.

    Raises:
        KeyError: there is no such topic.
    """
    questions = QUESTIONS_STAYING.get(topic, QUESTIONS[topic]) if stays else QUESTIONS[topic]
    facts = verdict.evaluation.facts
    lines = tuple(_LINES[topic](verdict, stays)) if topic in _LINES else tuple(_answers(facts, questions))
    return Expected(lines, tuple(each for each in questions if facts.answer(each) is not None))


QUESTIONS = {
    "money": ("fees", "period_months", "total_revenue", "other_net", "monthly_need", "cash"),
    "hours": ("hours_billed", "hours_unbilled", "hours_recovery", "resell_share"),
    "health": ("health_suffering", "health_level", "morale"),
    "reputation": ("repercussions", "pr_needed"),
    "client": ("client_relieved", "talk_works", "goodwill"),
    "whole": ("predicted", "choice_sure"),
}
"""The questions behind each topic."""
QUESTIONS_STAYING = {"money": ("fees", "period_months", "total_revenue")}
"""Those of the topics that are smaller for who stays."""


def _answers(facts: Facts, questions: tuple[str, ...]) -> Iterator[str]:
    """The answers themselves, each after what it is about."""
    for each in questions:
        if answer := format_answer(facts, each):
            question = facts.content.by_id[each]
            # a level without its number: the words are what was meant
            said = (
                words.LOOK_PERCENT.format(number=answer) if question.kind is Kind.PERCENT else answer.split("  ", 1)[-1]
            )
            yield words.LOOK_ANSWER.format(short=question.short, answer=said)


def _money(verdict: Verdict, stays: bool) -> Iterator[str]:
    """What the client brought and cost in a month, and what was to be left without them."""
    measures, months = verdict.evaluation.measures, period_of(verdict.evaluation.facts)
    by_month = {"brought": measures.figures.fees, "cost": measures.cost.cost}
    for name, total in by_month.items():
        if total is not None and months:
            yield words.LOOK_MONTHLY[name].format(amount=format_amount(Money(total / months, measures.currency)))
    share = measures["income_share"].number
    if share is not None:
        yield words.LOOK_SHARE.format(percent=grouped_text(round(share, 1)))
    if not stays:
        yield from _without_them(measures)


def _without_them(measures: Measures) -> Iterator[str]:
    """What the others were to bring, what was needed, and how long the cash was to last."""
    plain = {"others": measures.figures.other_monthly, "need": measures.figures.monthly_need}
    for name, amount in plain.items():
        if amount is not None and len(measures.figures.currencies) == 1:
            yield words.LOOK_MONTHLY[name].format(amount=format_amount(Money(amount, measures.currency)))
    runway = measures["runway"].number
    if measures.cost.no_limit:
        yield words.LOOK_NO_LIMIT
    elif runway is not None:
        yield words.LOOK_RUNWAY.format(months=grouped_text(round(runway, 1)))


def _hours(verdict: Verdict, _stays: bool) -> Iterator[str]:
    """The hours that were to come free, and how many of them were to be sold."""
    facts, measures = verdict.evaluation.facts, verdict.evaluation.measures
    months, hours = period_of(facts), measures.cost.hours
    if hours is not None and months:
        yield words.LOOK_HOURS.format(hours=grouped_text(round(hours / months, 0)))
    if share := facts.text("resell_share"):
        yield words.LOOK_RESELL.format(percent=share)
    needed = measures["break_even"].number
    if needed is not None and 0 < needed < 100:
        yield words.LOOK_BREAK_EVEN.format(percent=grouped_text(round(needed, 1)))


def period_of(facts: Facts) -> Decimal | None:
    """The months that the figures cover; None where that is not known or is none."""
    text = facts.text("period_months")
    return Decimal(text) if text and Decimal(text) > 0 else None


_LINES: dict[str, Callable[[Verdict, bool], Iterator[str]]] = {"money": _money, "hours": _hours}
