"""What cannot both hold never does: of each declared pair, no plan and no verdict brings both."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, product
from random import Random

import pytest
from hypothesis import given, settings

from clientexit_tui.content.check_tasks import check_never_together
from clientexit_tui.content.conditions import Condition
from clientexit_tui.content.never_together import NeverTogether
from clientexit_tui.decision.verdict import Verdict, decide
from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.interview.answers import Answers
from clientexit_tui.interview.conditions import evaluate
from clientexit_tui.interview.facts import Facts
from tests.amount import examples
from tests.generated import Made, completed, sessions
from tests.shipped import TODAY, answered, content
from tests.witness import MOST_TRIED, Givens, ways

CONDITIONS: dict[str, Condition | None] = {
    each.id: each.when for elements in (content().tasks, content().gates, content().rules) for each in elements
}
CHOICES = tuple(option.id for option in content().options)
CALM: Givens = {"tell_on": "2026-12-08", "safety_threat": "no", "claim_threatened": "no", "wrong_asked": "no"}
"""What keeps nothing else from holding."""
PAIRS = [(each, one) for each in content().never_together for one in each.these]


def found_in(answers: Answers) -> list[str]:
    """What breaks a declaration, in words."""
    verdict = decide(Facts(content(), answers, TODAY))
    holding = _holding(verdict)
    return [clash for each in content().never_together for clash in _clashes(each, holding, verdict)]


def _holding(verdict: Verdict) -> set[str]:
    """The ids of all that holds: tasks that are to be done and may be, gates, and rules that speak."""
    tasks = {task.id for task in draw_up(verdict).tasks if not task.own and not task.blocked and not task.done}
    rules = {name for name, truth in verdict.evaluation.rules.items() if truth is True}
    return tasks | {gate.id for gate in verdict.gates} | rules


def _clashes(each: NeverTogether, holding: set[str], verdict: Verdict) -> Iterator[str]:
    these, those = sorted({*each.these} & holding), sorted({*each.those} & holding)
    if these and those:
        yield f"{each.id}: {these} with {those}"
    look = verdict.evaluation.look
    if these and each.when is not None and evaluate(each.when, look, TODAY) is True:
        yield f"{each.id}: {these} although the answers say otherwise"


def leading_to(each: NeverTogether, one: str) -> Iterator[Givens]:
    """Answers that make one side hold, and if they can, something of the other with it."""
    others = [CONDITIONS[other] for other in each.those] + ([each.when] if each.when else [])
    for other in others:
        pairs = product(islice(ways(CONDITIONS[one]), 8), islice(ways(other), 8))
        merged = [
            {**left, **right} for left, right in pairs if all(right.get(key, left[key]) == left[key] for key in left)
        ]
        yield from islice(merged, 6)


@pytest.mark.parametrize(("each", "one"), PAIRS, ids=lambda part: part if isinstance(part, str) else part.id)
def test_answers_that_lead_to_both_sides_never_bring_both(each: NeverTogether, one: str) -> None:
    random = Random(f"{each.id} {one}")  # noqa: S311 - chances, no secrets
    for givens in leading_to(each, one):
        for choice in (givens.get("choice"), random.choice(CHOICES)):
            answers = answered(**{**givens, **({"choice": choice} if choice else {})})
            assert found_in(answers) == [], givens
        assert found_in(answered(**{**CALM, **givens})) == [], givens
        assert found_in(completed(answers, random, "EUR")) == [], givens


@pytest.mark.parametrize(
    "name", sorted({name for each in content().never_together for name in (*each.these, *each.those)})
)
def test_the_law_reaches_each_that_it_speaks_of(name: str) -> None:
    tried = (answered(**{**CALM, **givens}) for givens in islice(ways(CONDITIONS[name]), MOST_TRIED))
    assert any(name in _holding(decide(Facts(content(), answers, TODAY))) for answers in tried)


@settings(max_examples=examples(150), deadline=None)
@given(sessions())
def test_no_plan_and_no_verdict_brings_together_what_cannot_both_hold(made: Made) -> None:
    random = made.random
    answers = made.answers.with_answer("choice", answered(choice=random.choice(CHOICES)).by_id["choice"])
    for first in ("none", random.choice(("threatened", "claim", "wrong", "health", "withhold"))):
        looked = answers.with_answer("first_look", answered(first_look=[first]).by_id["first_look"])
        assert found_in(looked) == []
    assert found_in(completed(answers, random, made.currency)) == []


def test_a_declaration_names_what_is_there_and_on_one_side() -> None:
    first = content().never_together[0]
    odd = replace(first, these=("t_letterr",), those=("t_talk",)), replace(first, these=("t_talk",), those=("t_talk",))
    said = [str(each) for each in check_never_together(replace(content(), never_together=odd))]
    assert len(said) == 2
    assert "no task, gate or rule is called 't_letterr'" in said[0]
    assert "stands on both sides" in said[1]
