"""The price at which this client would be as good as the others, from the user's own figures."""

from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.figures import format_amount, format_money
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.parsing.decimals import grouped_text
from clientexit_tui.interview.parsing.money import Money

SPEAK_AGAINST = ("abusive", "manipulation", "unethical", "inflated_claim")
"""Flags that a higher price does not mend."""


@frozen
class Price:
    """What the figures say about a new price, and what speaks against asking for one."""

    figures: str
    """The multiplier with the price of today and the price needed, or why neither can be said."""
    known: bool
    """Whether the figures could be worked out."""
    chosen: str
    """The price that the user would ask for; nothing while none is given."""
    cautions: tuple[str, ...]


def price_of(verdict: Verdict) -> Price:
    """The price to renegotiate towards."""
    facts, measures = verdict.evaluation.facts, verdict.evaluation.measures
    multiplier, now = measures["price_multiplier"].number, measures["headline_rate"].number
    chosen = facts.text("new_price")
    said = words.PRICE_CHOSEN.format(price=format_money(chosen)) if chosen else ""
    if multiplier is None:
        reason = words.PRICE_UNKNOWN.format(reason=measures["price_multiplier"].reason).strip()
        return Price(reason, known=False, chosen=said, cautions=_cautions(verdict))
    return Price(_figures(multiplier, now, measures.currency), known=True, chosen=said, cautions=_cautions(verdict))


def _figures(multiplier: Decimal, now: Decimal | None, currency: str) -> str:
    if multiplier <= 1:
        return words.PRICE_ENOUGH
    times = grouped_text(round(multiplier, 2))
    if now is None:
        return words.PRICE_TIMES.format(times=times)
    before, after = (format_amount(Money(each, currency)) for each in (now, now * multiplier))
    rise = grouped_text(round((multiplier - 1) * 100, 0))
    return words.PRICE_TARGET.format(times=times, rise=rise, now=before, target=after)


def _cautions(verdict: Verdict) -> tuple[str, ...]:
    """When more money is the wrong answer: abuse, dishonesty, danger, unpaid bills."""
    facts = verdict.evaluation.facts
    found = []
    if verdict.urgent or set(_flags(facts)) & set(SPEAK_AGAINST):
        found.append(words.PRICE_NOT_FOR_HARM)
    if facts.text("pay_late") in ("pattern", "stopped"):
        found.append(words.PRICE_NOT_FOR_DEBT)
    return tuple(found)


def _flags(facts: Facts) -> tuple[str, ...]:
    answer = facts.answer("flags")
    value = answer.value if answer else None
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, tuple) else ()
