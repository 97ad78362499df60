"""Witnesses: for a condition, a few answers that make it hold, found by following the condition itself."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from random import Random

from clientexit_tui.content.conditions import AllOf, AnyOf, Condition, Known, Leaf, Not
from clientexit_tui.content.model import Kind, Question
from clientexit_tui.interview.answers import Record, State
from tests.generated import value_of
from tests.shipped import TODAY, Given, content

Givens = dict[str, Given]
"""Answers as somebody gives them, by question id."""

MOST_TRIED = 200
MOST_OF_ONE = 40
"""Ways to make a condition hold that are tried before it is given up."""

SIGNS = ("control", "silence", "undermining", "doubt", "culture", "attempts", "wellbeing")
AHEAD, PAST = ((TODAY + timedelta(days=days)).isoformat() for days in (60, -20))
"""A day to come, and one that is over."""
_WORTH: Givens = {
    "fees": "10000.00 EUR", "direct_costs": "0.00 EUR", "outstanding": "0.00 EUR", "paid_chance": "100",
    "late_invoices": [{"amount": "0.00 EUR", "days_late": "0"}], "hours_billed": "100", "hours_unbilled": "0",
}  # fmt: skip


def _rated(level: str, how_many: int = 7) -> Givens:
    return {f"{sign}_level": level for sign in SIGNS[:how_many]}


MEASURED: dict[tuple[str, str], Givens] = {
    ("signs_moderate", "at_least"): _rated("2"),
    ("signs_moderate", "at_most"): _rated("0"),
    ("signs_strong", "at_least"): _rated("3"),
    ("signs_extreme", "at_least"): _rated("4", 1),
    ("signs_extreme", "at_most"): _rated("0"),
    ("attempts_ignored", "at_least"): {"attempts": [{"outcome": "ignored"}, {"outcome": "refused"}]},
    ("incidents_logged", "at_least"): {"incidents": [{"date": "2024-05-01"}]},
    ("incidents_recent", "at_most"): {"incidents": [{"date": "2024-05-01"}]},
    ("flags_serious", "at_least"): {"flags": ["unethical", "manipulation"]},
    ("rate_gap", "at_least"): {**_WORTH, "other_rate": "50.00 EUR"},
    ("rate_gap", "at_most"): {**_WORTH, "other_rate": "500.00 EUR"},
    ("income_share", "at_least"): {"fees": "10000.00 EUR", "total_revenue": "20000.00 EUR"},
    ("runway_safe", "at_most"): {
        "cash": "1000.00 EUR", "monthly_need": "3000.00 EUR", "other_net": "0.00 EUR", "months_to_replace": "6",
    },
}  # fmt: skip
"""Answers that bring each measure to one side of what rules ask for."""


def ways(condition: Condition | None, holds: bool = True) -> Iterator[Givens]:
    """Answers that make a condition hold, or fail; the nearest first, none of them sure to work."""
    match condition:
        case None:
            yield {}
        case Not(part):
            yield from ways(part, not holds)
        case Known(part):
            yield from ways(part) if holds else iter(({}, *islice(ways(part, holds=False), MOST_TRIED)))
        case AllOf(parts) | AnyOf(parts) if isinstance(condition, AllOf) == holds:
            yield from islice(_together(parts, holds, {}), MOST_TRIED)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from ways(part, holds)
        case Leaf():
            yield from _leaf(condition, holds)


def _together(parts: tuple[Condition, ...], holds: bool, so_far: Givens) -> Iterator[Givens]:
    """Answers to all parts that do not contradict each other, part by part."""
    if not parts:
        yield so_far
        return
    for way in islice(ways(parts[0], holds), MOST_OF_ONE):
        if (merged := _merged((so_far, way))) is not None:
            yield from _together(parts[1:], holds, merged)


def _merged(parts: tuple[Givens, ...]) -> Givens | None:
    """All answers together, or None where two of them contradict each other."""
    whole: Givens = {}
    for part in parts:
        if any(whole.get(name, value) != value for name, value in part.items()):
            return None
        whole |= part
    return whole


def _leaf(leaf: Leaf, holds: bool) -> Iterator[Givens]:
    if leaf.subject == "gate":
        gate = next(each for each in content().gates if each.id == leaf.id)
        yield from ways(gate.when, holds == (leaf.value == "yes"))
    elif leaf.subject == "measure":
        other = {"at_least": "at_most", "at_most": "at_least"}[leaf.op]
        yield MEASURED[leaf.id, leaf.op if holds else other]
    else:
        asked = conditional.when if (conditional := content().conditional.get(leaf.id)) else None
        for shown in islice(ways(asked), MOST_OF_ONE):
            yield from ({**shown, leaf.id: value} for value in _values(leaf, holds))
        if asked and not holds:  # nothing is true of a question that does not apply
            yield from ways(asked, holds=False)


def _values(leaf: Leaf, holds: bool) -> tuple[Given, ...]:
    """Values that bring a question to one side of what a leaf asks for."""
    question = content().by_id[leaf.id]
    named = (leaf.value,) if isinstance(leaf.value, str) else leaf.value
    others = tuple(choice.id for choice in question.choices if choice.id not in named)
    if leaf.op in ("is", "in", "contains", "contains_any", "contains_all"):
        ids = named if holds else others
        return tuple((each,) for each in ids) if question.kind is Kind.MULTI else ids
    if leaf.op in ("at_least", "at_most"):
        return (str(leaf.value),) if holds else ("0",) if leaf.op == "at_least" else ("4",)
    if leaf.op == "count_at_least" and not (holds or leaf.where):
        return (State.NOT_APPLICABLE,)  # the way to say that there are none
    if leaf.op == "count_at_least":
        return tuple([fields] * (int(str(leaf.value)) if holds else 1) for fields in _records(leaf.where, holds))
    if leaf.op in ("answered", "declined"):
        return _given(question) if holds == ((leaf.op == "answered") == (leaf.value == "yes")) else (State.UNKNOWN,)
    if leaf.op in ("before", "after"):
        return _dated(leaf, holds)
    raise NotImplementedError(leaf)


def _dated(leaf: Leaf, holds: bool) -> tuple[Given, ...]:
    return (AHEAD,) if holds == (leaf.op == "after") else (PAST,)


def _given(question: Question) -> tuple[Given, ...]:
    """A value of a question, whatever it is."""
    if question.kind is Kind.DATE:
        return AHEAD, PAST
    value = value_of(question, Random(question.id), "EUR")  # noqa: S311 - chances, no secrets
    if isinstance(value, tuple):
        return (tuple(dict(each.fields) if isinstance(each, Record) else each for each in value),)  # type: ignore[return-value]
    return (value,) if value else ()


def _records(where: Condition | None, holds: bool) -> Iterator[dict[str, str]]:
    """The fields of a record that counts, or of one that does not."""
    if not isinstance(where, Leaf):
        yield {"name": "One"}
        return
    named = (where.value,) if isinstance(where.value, str) else where.value
    if holds:
        yield {where.id: named[0]}
        return
    fields = [field for each in content().questions for field in each.fields if field.id == where.id]
    choices = [choice.id for field in fields for choice in field.choices]
    yield from ({where.id: each} for each in choices if each not in named and {*named} <= {*choices})
