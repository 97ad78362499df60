"""At the edges: what has a condition holds on the few answers of each of its branches, and cites no others."""

from collections.abc import Iterator
from itertools import islice, product

import pytest

from clientexit_tui.content.conditions import AllOf, AnyOf, Condition, Known, Leaf, Not, leaves
from clientexit_tui.content.model import Gate
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.interview.answers import State
from clientexit_tui.interview.conditions import evaluate
from tests import witness
from tests.shipped import TODAY, content, verdict
from tests.witness import MOST_TRIED, SIGNS, Givens, ways

WHEN: dict[str, Condition | None] = {
    **{gate.id: gate.when for gate in content().gates},
    **{rule.id: rule.when for rule in content().rules},
    **{task.id: task.when for task in content().tasks},
}
FLAGS = ("unethical", "manipulation", "two_faced", "figures_wrong")
WORTH: Givens = {**witness.MEASURED["rate_gap", "at_most"], "hours_recovery": "0", "money_cost": "0"}


def branches(condition: Condition | None) -> tuple[Condition, ...]:
    """The condition once for each way its alternatives can hold: each part of an any, each of several values."""
    match condition:
        case AllOf(parts):
            return tuple(AllOf(each) for each in product(*(branches(part) for part in parts)))
        case AnyOf(parts):
            return tuple(each for part in parts for each in branches(part))
        case Known(part):
            return branches(part)
        case Leaf(subject="gate", value="yes"):
            return branches(_gate(condition.id).when)
        case Leaf():
            return tuple(_valued(condition))
        case _:
            return (condition,) if condition else ()


def _gate(gate_id: str) -> Gate:
    return next(each for each in content().gates if each.id == gate_id)


def _valued(leaf: Leaf) -> Iterator[Leaf]:
    """A leaf on several values, or on records with several, once for each of them."""
    if leaf.op in ("in", "contains_any"):
        one = {"in": "is", "contains_any": "contains"}[leaf.op]
        yield from (Leaf(leaf.subject, leaf.id, one, value, leaf.where) for value in leaf.value)
    elif isinstance(leaf.where, Leaf):
        yield from (Leaf(leaf.subject, leaf.id, leaf.op, leaf.value, where) for where in _valued(leaf.where))
    else:
        yield leaf


def _all_branches() -> Iterator[tuple[str, Condition]]:
    for element_id, condition in WHEN.items():
        for branch in branches(condition):
            yield from ((element_id, each) for each in _with_ways_to_be_asked(branch) if not _contradicts(each))


def _with_ways_to_be_asked(branch: Condition) -> Iterator[Condition]:
    """A branch once for each way in which the first of its questions that is not always asked comes to be asked."""
    positive = branch.parts if isinstance(branch, AllOf) else (branch,)
    asked = [each for leaf in positive if isinstance(leaf, Leaf) for each in _ways_to_be_asked(leaf)]
    yield from (AllOf((branch, each)) for each in asked)
    if not asked:
        yield branch


def _ways_to_be_asked(leaf: Leaf) -> tuple[Condition, ...]:
    """The ways in which a question that is not always asked comes to be asked; the witness finds longer chains."""
    question = content().conditional.get(leaf.id) if leaf.subject == "question" else None
    chained = question is not None and question.looks_at & content().conditional.keys()
    return branches(question.when) if question and not chained else ()


def _contradicts(branch: Condition) -> bool:
    """Whether a branch wants two answers to a question that takes one, or an answer that it rules out."""
    parts = tuple(_stated(branch))
    wanted = {(part.id, part.value) for part in parts if isinstance(part, Leaf) and part.op == "is"}
    ruled_out = {(part.id, part.value) for each in parts if isinstance(each, Not) for part in _one(each.part)}
    return len(wanted) > len({question for question, _value in wanted}) or not wanted.isdisjoint(ruled_out)


def _stated(branch: Condition) -> Iterator[Condition]:
    """What a branch asks for, one by one."""
    if isinstance(branch, AllOf):
        for part in branch.parts:
            yield from _stated(part)
    else:
        yield branch


def _one(condition: Condition) -> tuple[Leaf, ...]:
    """The one leaf that a condition is, known or not."""
    part = condition.part if isinstance(condition, Known) else condition
    return (part,) if isinstance(part, Leaf) else ()


BRANCHES = tuple(_all_branches())


def at_the_edge(measure: str, op: str, bound: int) -> Givens:
    """Answers that bring a measure to its bound and no further."""
    level = {"signs_moderate": "2", "signs_strong": "3", "signs_extreme": "4"}.get(measure)
    if level:
        return {f"{sign}_level": level if at < bound else "0" for at, sign in enumerate(SIGNS)}
    if measure == "flags_serious":
        return {"flags": FLAGS[:bound]}
    if measure == "attempts_ignored":
        return {"attempts": [{"outcome": "ignored" if at % 2 else "refused"} for at in range(bound)]}
    if measure == "rate_gap":
        return {**WORTH, "other_rate": f"{10000 / bound:.2f} EUR"}  # an hour here earns 100
    if measure == "income_share":
        return {"fees": f"{bound}00.00 EUR", "total_revenue": "10000.00 EUR"}
    return witness.MEASURED[measure, op]


def holds(element_id: str, found: Verdict) -> bool:
    """Whether a gate holds, a rule speaks, or a task is called for."""
    decided = {**found.evaluation.gates, **found.evaluation.rules}
    called_for = evaluate(WHEN[element_id], found.evaluation.look, TODAY)
    return decided.get(element_id, called_for) is True


def reached(element_id: str, branch: Condition, patch: pytest.MonkeyPatch) -> Verdict:
    """The verdict on the first few answers of a branch on which the gate or rule or task holds."""
    for leaf in leaves(branch):
        if leaf.subject == "measure":
            number = int(float(str(leaf.value)))
            patch.setitem(witness.MEASURED, (leaf.id, leaf.op), at_the_edge(leaf.id, leaf.op, number))
    for givens in islice(ways(branch), MOST_TRIED):
        found = verdict(**givens)
        if holds(element_id, found):
            return found
    raise AssertionError(f"{element_id} does not hold where {branch} does")


def looked_at(condition: Condition | None, found: Verdict) -> set[str]:
    """The questions that a condition looks at, itself or through a measure or a gate."""
    ids: set[str] = set()
    for leaf in leaves(condition):
        if leaf.subject == "gate":
            ids |= looked_at(_gate(leaf.id).when, found)
        elif leaf.subject == "measure":
            ids |= {*found.evaluation.measures.inputs[leaf.id]}
        else:
            ids.add(leaf.id)
    return ids


@pytest.mark.parametrize(
    ("element_id", "branch"), BRANCHES, ids=[f"{name}-{at}" for at, (name, _) in enumerate(BRANCHES)]
)
def test_each_branch_of_a_condition_is_enough_and_only_what_it_looks_at_is_cited(
    element_id: str, branch: Condition, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = reached(element_id, branch, monkeypatch)
    for reason in found.reasons:
        assert {*reason.answers} <= looked_at(reason.rule.when, found), reason.rule.id
        assert all(found.evaluation.facts.answer(each) is not None for each in reason.answers), reason.rule.id


@pytest.mark.parametrize(
    ("rule_id", "given", "cited", "passed_over"),
    [
        ("rate_far_below", {**WORTH, "other_rate": "500.00 EUR", "pays": "more"}, "other_rate", "pays"),
        ("rate_far_below", {**WORTH, "other_rate": "50.00 EUR", "pays": "far_less"}, "pays", "other_rate"),
        (
            "income_depends",
            {"income_part": "most", "lasts": "few", "fees": "1.00 EUR", "total_revenue": "9.00 EUR"},
            "income_part",
            "fees",
        ),
        ("something_changed", {"tried": "changed", "attempts": [{"outcome": "refused"}]}, "tried", "attempts"),
        ("scope_grew", {"scope_paid": "large", "scope_changed": "no"}, "scope_paid", "scope_changed"),
    ],
)
def test_an_answer_that_says_otherwise_is_not_cited(rule_id: str, given: Givens, cited: str, passed_over: str) -> None:
    (reason,) = [each for each in verdict(**given).reasons if each.rule.id == rule_id]
    assert cited in reason.answers
    assert passed_over not in reason.answers


def test_an_answer_that_says_nothing_is_not_cited() -> None:
    (reason,) = [
        each
        for each in verdict(
            told_plainly="no",
            claim_threatened="no",
            flags=State.UNKNOWN,
            **at_the_edge("signs_moderate", "at_least", 2),
        ).reasons
        if each.rule.id == "say_what_must_change"
    ]
    assert "told_plainly" in reason.answers
    assert "flags" not in reason.answers


def test_every_gate_rule_and_task_has_a_branch() -> None:
    assert {name for name, _branch in BRANCHES} == {*WHEN}
