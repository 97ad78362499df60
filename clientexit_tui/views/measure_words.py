"""Measures in words: with their unit, as a range where something is open, marked where they rest on a guess."""

from decimal import ROUND_HALF_EVEN, Decimal

from clientexit_tui import words
from clientexit_tui.content.model import Measure
from clientexit_tui.decision.measures import Measured, Measures
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.parsing.decimals import grouped_text

GUESSED = ("paid_chance", "resell_share", "hours_recovery", "unsold_hour", "months_to_replace")
"""Questions whose answers look ahead or estimate, so that no figure from them is exact."""

_PLACES = {"hour": (2, 2), "money": (2, 2), "percent": (1, 0), "months": (1, 0), "times": (2, 0)}
"""Most and fewest places after the point by unit; counts and levels are whole."""


def measured_words(measure: Measure, measured: Measured, currency: str) -> str:
    """A measure such as ``57.43 EUR an hour`` or ``2 to 5``; nothing where it cannot be said."""
    span = measured.range
    if span is None:
        return ""
    if not span.low.is_finite():
        return words.NO_LIMIT_SHORT
    low, high = (number_words(number, measure.unit) for number in (span.low, span.high))
    number = low if span.exact else words.RANGE.format(low=low, high=high)
    return words.MEASURE_UNITS[measure.unit].format(number=number, currency=currency).strip()


def number_words(number: Decimal, unit: str) -> str:
    """A number rounded as suits its unit, thousands apart."""
    most, fewest = _PLACES.get(unit, (0, 0))
    rounded = number.quantize(Decimal(1).scaleb(-most), ROUND_HALF_EVEN)
    return grouped_text(rounded + 0, fewest)  # + 0 makes a negative zero plain


def remark(measure: Measure, measures: Measures, facts: Facts) -> str:
    """What to know about a figure: why it is missing, or that it rests on guesses."""
    measured = measures[measure.id]
    if measured.range is None or not measured.range.low.is_finite():
        return measured.reason
    guessed = [each for each in GUESSED if each in measures.inputs[measure.id] and facts.text(each)]
    if guessed:
        names = ", ".join(facts.content.by_id[each].short for each in guessed)
        return words.RESTS_ON_GUESS.format(names=names)
    return "" if measured.range.exact else words.RANGE_BECAUSE_OPEN
