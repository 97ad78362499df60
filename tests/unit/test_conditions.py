"""Conditions: yes, no, or not decided."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.content.conditions import AllOf, AnyOf, Condition, Leaf, Not, leaves, named
from clientexit_tui.interview.answers import Record
from clientexit_tui.interview.conditions import Fact, Gap, Range, Truth, evaluate

TODAY = date(2026, 11, 22)


def decided(leaf: Leaf, fact: Fact) -> Truth:
    """A leaf on a fact."""
    return evaluate(leaf, lambda _leaf: fact, TODAY)


def q(op: str, value: str | tuple[str, ...], where: Condition | None = None) -> Leaf:
    """A leaf on the question x."""
    return Leaf("question", "x", op, value, where)


@pytest.mark.parametrize(
    ("leaf", "fact", "truth"),
    [
        (q("is", "yes"), "yes", True),
        (q("is", "yes"), "no", False),
        (q("is_not", "yes"), "no", True),
        (q("in", ("a", "b")), "b", True),
        (q("not_in", ("a", "b")), "b", False),
        (q("contains", "a"), ("a", "c"), True),
        (q("contains_any", ("b", "c")), ("a", "c"), True),
        (q("contains_all", ("b", "c")), ("a", "c"), False),
        (q("at_least", "3"), "3", True),
        (q("at_least", "3"), "2", False),
        (q("at_most", "3"), "3.5", False),
        (q("at_least", "1000"), "1250.50 EUR", True),
        (q("at_least", "3"), Range(Decimal(2), Decimal(5)), None),
        (q("at_least", "3"), Range(Decimal(3), Decimal(5)), True),
        (q("at_least", "3"), Range(Decimal(0), Decimal(2)), False),
        (q("at_most", "3"), Range(Decimal(2), Decimal(3)), True),
        (q("at_least", "3"), "many", None),
        (q("before", "2026-11-22"), "2026-11-21", True),
        (q("before", "2026-11-22"), "2026-11", None),
        (q("before", "today"), "2026-11-22", False),
        (q("after", "2026-11-22"), "2026-12", True),
        (q("after", "2026-11-22"), "2026", None),
        (q("after", "2026-11-22"), "2026-11-22", False),
        (q("older_than_days", "10"), "2026-11-11", True),
        (q("older_than_days", "10"), "2026-11-12", False),
        (q("older_than_days", "10"), ("r1",), None),
        (q("count_at_least", "2"), ("a", "b"), True),
        (q("count_at_least", "2"), ("a",), False),
        (q("count_at_least", "2"), "a", None),
        (q("answered", "yes"), "a", True),
        (q("answered", "yes"), Gap.UNKNOWN, False),
        (q("answered", "no"), Gap.UNKNOWN, True),
        (q("declined", "yes"), Gap.UNKNOWN, True),
        (q("declined", "yes"), "a", False),
    ],
)
def test_operators(leaf: Leaf, fact: Fact, truth: Truth) -> None:
    assert decided(leaf, fact) is truth


@pytest.mark.parametrize(
    ("op", "absent"), [("is", False), ("in", False), ("at_least", False), ("is_not", True), ("not_in", True)]
)
def test_what_is_unknown_is_undecided_and_what_does_not_apply_is_not_so(op: str, absent: bool) -> None:
    leaf = q(op, ("1",) if op in ("in", "not_in") else "1")
    assert decided(leaf, Gap.UNKNOWN) is None
    assert decided(leaf, Gap.ABSENT) is absent


def test_records_that_may_match_leave_a_count_undecided() -> None:
    records = (Record("r1", {"outcome": "ignored"}), Record("r2", {}))
    where = Leaf("field", "outcome", "is", "ignored")
    assert decided(q("count_at_least", "1", where), records) is True
    assert decided(q("count_at_least", "2", where), records) is None
    assert decided(q("count_at_least", "3", where), records) is False


TRUTHS: tuple[Truth, ...] = (True, False, None)
FACTS: dict[Truth, Fact] = {True: "yes", False: "no", None: Gap.UNKNOWN}


def test_all_any_and_not_follow_kleene() -> None:
    for one, two in product(TRUTHS, repeat=2):
        facts = {"a": FACTS[one], "b": FACTS[two]}
        parts: tuple[Condition, ...] = (Leaf("question", "a", "is", "yes"), Leaf("question", "b", "is", "yes"))
        both = evaluate(AllOf(parts), lambda leaf, facts=facts: facts[leaf.id], TODAY)  # type: ignore[misc]
        either = evaluate(AnyOf(parts), lambda leaf, facts=facts: facts[leaf.id], TODAY)  # type: ignore[misc]
        assert both is (False if False in (one, two) else None if None in (one, two) else True)
        assert either is (True if True in (one, two) else None if None in (one, two) else False)
        neither = evaluate(Not(AnyOf(parts)), lambda leaf, facts=facts: facts[leaf.id], TODAY)  # type: ignore[misc]
        assert neither is (None if either is None else not either)


IDS = ("a", "b", "c")
conditions = st.recursive(
    st.sampled_from([Leaf("question", each, "is", "yes") for each in IDS]),
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.lists(inner, max_size=3).map(lambda parts: AllOf(tuple(parts))),
        st.lists(inner, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
    ),
    max_leaves=8,
)


@given(conditions, st.dictionaries(st.sampled_from(IDS), st.sampled_from(["yes", "no"])))
def test_what_is_decided_stays_decided_however_the_open_answers_come_out(
    condition: Condition, known: dict[str, str]
) -> None:
    before = evaluate(condition, lambda leaf: known.get(leaf.id, Gap.UNKNOWN), TODAY)
    for rest in product(["yes", "no"], repeat=len(IDS)):
        full = {**dict(zip(IDS, rest, strict=True)), **known}
        after = evaluate(condition, lambda leaf, full=full: full[leaf.id], TODAY)  # type: ignore[misc]
        assert after is not None
        assert before in (None, after)


def test_a_condition_names_its_questions_once_and_its_measures_apart() -> None:
    condition = AllOf((q("is", "a"), Not(q("is", "b")), AnyOf((Leaf("measure", "m", "at_least", "1"),))))
    assert named(condition) == ("x",)
    assert named(condition, "measure") == ("m",)
    assert list(leaves(None)) == []
