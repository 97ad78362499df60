"""Limits on answers: which one a value breaks, if any."""

from decimal import Decimal

from clientexit_tui.content.model import Check, Kind, Question
from clientexit_tui.interview.answers import Value
from clientexit_tui.interview.conditions import as_range
from clientexit_tui.interview.parsing.dates import parse_canonical_date


def failed_check(question: Question, value: Value) -> Check | None:
    """The first check that a canonical value breaks, errors before warnings; None when it breaks none."""
    broken = [check for check in question.checks if _breaks(question.kind, check, value)]
    return min(broken, key=lambda check: check.level != "error", default=None)


def _breaks(kind: Kind, check: Check, value: Value) -> bool:
    if kind is Kind.DATE:
        return isinstance(value, str) and _breaks_as_date(check, value)
    span = as_range(value if isinstance(value, str) else str(len(value)))
    if span is None:
        return False
    too_low = check.at_least is not None and span.low < Decimal(check.at_least)
    return too_low or (check.at_most is not None and span.high > Decimal(check.at_most))


def _breaks_as_date(check: Check, value: str) -> bool:
    when = parse_canonical_date(value)
    least = parse_canonical_date(check.at_least) if check.at_least else None
    most = parse_canonical_date(check.at_most) if check.at_most else None
    if when is None:
        return False
    return (least is not None and when.latest < least.earliest) or (most is not None and when.earliest > most.latest)
