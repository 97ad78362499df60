"""The next question on the way to a verdict: what comes first, when it ends, and how it agrees with all answers."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.content.conditions import Leaf
from clientexit_tui.decision.measures import measure
from clientexit_tui.decision.next_question import STEADY, Road, deciding
from clientexit_tui.decision.outlooks import Outlooks
from clientexit_tui.decision.verdict import Confidence, Verdict, decide
from clientexit_tui.decision.worlds import COUNT, EVERY, worlds_for
from clientexit_tui.interview.answers import Answer, Answers, State
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.inference import inferred
from tests.amount import examples
from tests.shipped import TODAY, Given, content, facts, verdict
from tests.unit.test_cases import FILES, case

QUIET: dict[str, Given] = {"first_look": ["none"], "tried": "nothing", "about": ["own"]}
WORLDS = worlds_for(content(), TODAY)


def decided(answers: Answers) -> Verdict:
    """The verdict on these answers."""
    return decide(Facts(content(), answers, TODAY))


def road_of(found: Verdict) -> Road:
    """The way on from a verdict."""
    return found.road


def world(number: int) -> Answers:
    """All that was drawn in one world."""
    found = {name: each.answer for name, drawn in WORLDS.drawn.items() for each in drawn if each.worlds >> number & 1}
    told = Answers({name: answer for name, answer in found.items() if name in content().by_id})
    following = {each.id for each in content().inferable}
    short = Answers({name: answer for name, answer in told.by_id.items() if name not in following})
    return Answers({**told.by_id, **inferred(content(), short, TODAY)})


def test_what_comes_before_everything_is_asked_first() -> None:
    ask = road_of(verdict()).ask
    assert ask
    assert (ask.question, ask.first) == ("first_look", True)


def test_what_follows_from_one_answer_is_not_asked_again() -> None:
    found = facts(first_look=["claim"])
    assert (found.text("claim_threatened"), found.text("safety_threat")) == ("yes", "no")
    assert not found.is_asked("safety_threat")
    ask = road_of(verdict(first_look=["none"])).ask
    assert ask
    assert ask.question not in {"safety_threat", "claim_threatened", "wrong_asked", "withholding"}


def test_ones_own_answer_comes_before_what_would_follow() -> None:
    assert facts(first_look=["none"], safety_threat="yes").text("safety_threat") == "yes"


def test_a_question_in_short_is_not_asked_once_all_behind_it_is_told() -> None:
    told: dict[str, Given] = dict.fromkeys(content().follow_from["first_look"], "no")
    assert not facts(**told).is_asked("first_look")
    assert facts(safety_threat="no").is_asked("first_look")


def test_a_danger_settles_it_at_once() -> None:
    road = road_of(verdict(first_look=["threatened"]))
    assert (road.ask, road.left) == (None, 0)


def test_what_the_user_does_not_know_is_never_asked_again() -> None:
    answers, asked = Answers(), list[str]()
    while (ask := road_of(decided(answers)).ask) is not None:
        assert ask.question not in asked
        asked.append(ask.question)
        answers = answers.with_answer(ask.question, Answer(State.UNKNOWN))
    assert len(asked) < len(deciding(content()))


def test_the_same_answers_give_the_same_road() -> None:
    one, two = road_of(verdict(**QUIET)), road_of(verdict(**dict(reversed(QUIET.items()))))
    assert (one.ask, one.steady, one.left) == (two.ask, two.steady, two.left)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_road_ends_and_is_steady_only_where_it_says_so(file: Path) -> None:
    answers = Answers()
    full = case(file).answers
    for _ in range(80):
        road = road_of(decided(answers))
        if road.ask is None:
            break
        answer = full.get(road.ask.question) or Answer(State.UNKNOWN)
        answers = answers.with_answer(road.ask.question, answer)
    assert road.ask is None
    assert 0 <= road.steady <= 1.000001
    found = decided(answers)
    assert len(found.could_turn) <= 3
    assert found.could_turn == () or found.confidence not in (Confidence.SETTLED, Confidence.VERY_LIKELY)


@settings(max_examples=examples(120))
@given(st.integers(0, COUNT - 1), st.randoms(use_true_random=False))
def test_a_world_is_decided_as_its_answers_are(number: int, random: Random) -> None:
    """The worlds, decided all at once, agree with the verdict on the answers of one of them."""
    drawn = world(number)
    told = Answers({name: answer for name, answer in drawn.by_id.items() if random.random() < 0.5})
    found = Facts(content(), told, TODAY)
    outlooks = Outlooks(found, measure(found), WORLDS)
    whole = decided(drawn)
    rules = {rule.id: bool(outlooks.where(rule.when) >> number & 1) for rule in content().rules}
    held = {rule.id: whole.evaluation.rules[rule.id] is True for rule in content().rules}
    assert {name for name in rules if rules[name] != held[name]} == set()
    falls = next(each for each in outlooks.falls if each.worlds >> number & 1)
    assert (falls.headline, falls.urgent) == (whole.headline, tuple(gate.id for gate in whole.urgent))


def test_every_world_falls_in_one_way() -> None:
    outlooks = Outlooks(facts(), measure(facts()), WORLDS)
    assert sum(each.worlds for each in outlooks.falls) == EVERY
    assert outlooks.share(EVERY) == pytest.approx(1)


def test_answers_make_a_kind_of_case_likelier() -> None:
    leaf = Leaf("question", "pay_late", "in", ("pattern", "stopped"))
    before, after = (
        Outlooks(found, measure(found), WORLDS) for found in (facts(), facts(about=["money"], first_look=["none"]))
    )
    assert after.share(after.where(leaf)) > 2 * before.share(before.where(leaf))


def test_a_verdict_is_very_likely_where_it_stays_in_nineteen_of_twenty_worlds() -> None:
    road = road_of(verdict(**QUIET))
    assert road.is_ready == (road.steady >= STEADY)
