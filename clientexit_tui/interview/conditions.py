"""Three-valued evaluation of conditions: yes, no, or not decided (Kleene's strong logic).

What is not known never counts as no: a leaf on an unknown fact is None, and None only gives way where the other
parts decide alone.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from enum import Enum

from clientexit_tui.content.conditions import AllOf, AnyOf, Condition, Known, Leaf, Not
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Record
from clientexit_tui.interview.parsing.dates import parse_canonical_date

Truth = bool | None
"""True, False, or None for not decided."""


class Gap(Enum):
    """Why there is no fact."""

    UNKNOWN = "unknown"
    """Not answered, or the user does not know."""
    ABSENT = "absent"
    """It does not apply, so nothing can be true of it."""


@frozen
class Range:
    """A number known only to lie between two bounds, both included."""

    low: Decimal
    high: Decimal

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high


Fact = str | tuple[str, ...] | tuple[Record, ...] | Range | Gap
Look = Callable[[Leaf], Fact]


def evaluate(condition: Condition | None, look: Look, today: date, *, final: bool = False) -> Truth:
    """Decides a condition.

    Args:
        condition: None holds always.
        look: gives the fact that a leaf is about.
        today: the day for ``older_than_days``.
        final: whether only what no open answer can change counts; then an unknown exception leaves it undecided.
    """
    match condition:
        case None:
            return True
        case Not(part):
            inner = evaluate(part, look, today, final=final)
            return None if inner is None else not inner
        case Known(part):
            inner = evaluate(part, look, today, final=final)
            return inner if final else inner is True
        case AllOf(parts):
            return all_of(evaluate(part, look, today, final=final) for part in parts)
        case AnyOf(parts):
            return any_of(evaluate(part, look, today, final=final) for part in parts)
        case Leaf():
            return _leaf(condition, look(condition), today)


def all_of(truths: Iterable[Truth]) -> Truth:
    """No as soon as one is no, undecided when one is, else yes."""
    result: Truth = True
    for truth in truths:
        if truth is False:
            return False
        if truth is None:
            result = None
    return result


def any_of(truths: Iterable[Truth]) -> Truth:
    """Yes as soon as one is yes, undecided when one is, else no."""
    result: Truth = False
    for truth in truths:
        if truth is True:
            return True
        if truth is None:
            result = None
    return result


def _leaf(leaf: Leaf, fact: Fact, today: date) -> Truth:
    if leaf.op in ("answered", "declined"):
        holds = fact is not Gap.UNKNOWN and fact is not Gap.ABSENT
        return (holds if leaf.op == "answered" else not holds) == (leaf.value == "yes")
    if fact is Gap.UNKNOWN:
        return None
    if fact is Gap.ABSENT:
        return leaf.op in ("is_not", "not_in")
    return _OPERATORS[leaf.op](leaf, fact, today)


def _equals(leaf: Leaf, fact: Fact, _today: date) -> Truth:
    return fact == leaf.value or (isinstance(fact, tuple) and fact == (leaf.value,))


def _is_in(leaf: Leaf, fact: Fact, _today: date) -> Truth:
    return fact in leaf.value if isinstance(fact, str) else None


def _contains(leaf: Leaf, fact: Fact, _today: date) -> Truth:
    wanted = {leaf.value} if isinstance(leaf.value, str) else set(leaf.value)
    have = {each for each in fact if isinstance(each, str)} if isinstance(fact, tuple) else {fact}
    return wanted <= have if leaf.op == "contains_all" else bool(wanted & have)


def _compare(leaf: Leaf, fact: Fact, _today: date) -> Truth:
    bound, span = Decimal(str(leaf.value)), as_range(fact)
    if span is None:
        return None
    sure, ruled_out = (
        (span.low >= bound, span.high < bound) if leaf.op == "at_least" else (span.high <= bound, span.low > bound)
    )
    return True if sure else False if ruled_out else None


def as_range(fact: Fact) -> Range | None:
    """A number, money amount, level or measure as a range; None when it is not a number."""
    if isinstance(fact, Range):
        return fact
    if not isinstance(fact, str):
        return None
    try:
        number = Decimal(fact.split(" ")[0])
    except InvalidOperation:
        return None
    return Range(number, number) if number.is_finite() else None


def _day(leaf: Leaf, fact: Fact, today: date) -> Truth:
    when = parse_canonical_date(fact) if isinstance(fact, str) else None
    if when is None:
        return None
    if leaf.op == "after":
        line = _boundary(leaf, today)
        return True if when.earliest > line else False if when.latest <= line else None
    line = _boundary(leaf, today)
    return True if when.latest < line else False if when.earliest >= line else None


def _boundary(leaf: Leaf, today: date) -> date:
    if leaf.op == "older_than_days":
        return today - timedelta(days=int(str(leaf.value)))
    return today if leaf.value == "today" else date.fromisoformat(str(leaf.value))


def _count(leaf: Leaf, fact: Fact, today: date) -> Truth:
    if not isinstance(fact, tuple):
        return None
    truths = [evaluate(leaf.where, _field_of(each), today) if isinstance(each, Record) else True for each in fact]
    least, most = truths.count(True), len(truths) - truths.count(False)
    needed = int(str(leaf.value))
    return True if least >= needed else False if most < needed else None


def _field_of(record: Record) -> Look:
    def look(leaf: Leaf) -> Fact:
        value = record.fields.get(leaf.id)
        return value or Gap.UNKNOWN

    return look


def _negated(test: Callable[[Leaf, Fact, date], Truth]) -> Callable[[Leaf, Fact, date], Truth]:
    def negation(leaf: Leaf, fact: Fact, today: date) -> Truth:
        truth = test(leaf, fact, today)
        return None if truth is None else not truth

    return negation


_OPERATORS: dict[str, Callable[[Leaf, Fact, date], Truth]] = {
    "is": _equals,
    "is_not": _negated(_equals),
    "in": _is_in,
    "not_in": _negated(_is_in),
    "contains": _contains,
    "contains_any": _contains,
    "contains_all": _contains,
    "at_least": _compare,
    "at_most": _compare,
    "before": _day,
    "after": _day,
    "older_than_days": _day,
    "count_at_least": _count,
}
