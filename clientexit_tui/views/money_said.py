"""The money in a sentence or three: what can be said with what is known, and how far it is known."""

from collections.abc import Iterator
from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.decision.measures import Measures
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.interview.facts import Facts
from clientexit_tui.views.measure_words import number_words

HOURS = {"hours_billed": "billed_hours", "hours_unbilled": "unbilled_hours", "hours_recovery": "recovery_hours"}
"""The questions about hours among which the fees are divided, with their figures."""


def money_said(verdict: Verdict) -> tuple[str, ...]:
    """At most three sentences: an hour here, what is owed, and what leaving would take away."""
    facts, measures = verdict.evaluation.facts, verdict.evaluation.measures
    return (*_hour(facts, measures), *_owed(facts, measures), *_without(facts, measures))


def _hour(facts: Facts, measures: Measures) -> Iterator[str]:
    """What an hour here earns; at most so much while hours or costs are not told, since those can only lower it."""
    rate, said = measures["true_rate"].range, words.MONEY_ABOUT
    here = rate.low if rate else None
    if here is None:
        here, said = _at_most(facts, measures), words.MONEY_AT_MOST
    if here is None:
        return
    there = measures["other_rate_value"].range
    amount = _amount(here, measures.currency)
    beside = words.MONEY_ELSEWHERE.format(amount=_amount(there.low, measures.currency)) if there else ""
    yield said.format(amount=amount, beside=beside)


def _at_most(facts: Facts, measures: Measures) -> Decimal | None:
    """The fees less the costs that are told, for each of the hours that are told; nothing without both."""
    fees = measures.figures.worth("fees")
    told = (measures.figures.worth(figure) for question, figure in HOURS.items() if facts.text(question))
    hours = sum((each for each in told if isinstance(each, Decimal)), Decimal(0))
    if not isinstance(fees, Decimal) or not facts.text("hours_billed") or hours <= 0:
        return None
    costs = measures.figures.worth("direct_costs")
    return (fees - (costs if isinstance(costs, Decimal) else 0)) / hours


def _owed(facts: Facts, measures: Measures) -> Iterator[str]:
    """What they owe, and how much of it is likely to come."""
    owed, loss = measures.figures.worth("outstanding"), measures["expected_bad_debt"].range
    if not isinstance(owed, Decimal) or owed <= 0:
        return
    said = _amount(owed, measures.currency)
    if loss is None or not facts.text("paid_chance"):
        yield words.MONEY_OWED.format(amount=said)
    else:
        yield words.MONEY_OWED_CHANCE.format(amount=said, likely=_amount(owed - loss.low, measures.currency))


def _without(facts: Facts, measures: Measures) -> Iterator[str]:
    """How much of the income hangs on them, and how long one could live without it: figures first, else the choices."""
    share, runway = measures["income_share"].range, measures["runway"].range
    part = (
        words.MONEY_SHARE.format(share=number_words(share.low, "percent")) if share else _chosen("income_part", facts)
    )
    ends = runway is not None and runway.low.is_finite()
    lasts = words.MONEY_MONTHS.format(months=number_words(runway.low, "months")) if runway and ends else ""
    yield from (each for each in (part, lasts or _chosen("lasts", facts)) if each)


def _chosen(question: str, facts: Facts) -> str:
    return words.MONEY_CHOSEN.get(question, {}).get(facts.text(question), "")


def _amount(number: Decimal, currency: str) -> str:
    return f"{number_words(number.quantize(Decimal(1)), 'count')} {currency}".strip()
