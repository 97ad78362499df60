"""Laws of the verdict on the shipped rules, over generated sessions."""

from itertools import pairwise

from hypothesis import given, settings

from clientexit_tui.content.model import Gate
from clientexit_tui.decision.flips import flips
from clientexit_tui.decision.measures import sign_ids
from clientexit_tui.decision.reevaluate import Reevaluation
from clientexit_tui.decision.standing import Stance, stance
from clientexit_tui.decision.verdict import Confidence, Verdict, decide, verdict_of
from clientexit_tui.interview.answers import Answer, Answers
from clientexit_tui.interview.facts import Facts
from tests.amount import examples
from tests.generated import OPEN_STATES, Made, answer_to, completed, open_questions, sessions
from tests.shipped import TODAY, content

LEAVING = {option.id for option in content().options if option.leaves}


def over(answers: Answers) -> Verdict:
    """The verdict of the shipped rules."""
    return decide(Facts(content(), answers, TODAY))


def ids(gates: tuple[Gate, ...]) -> set[str]:
    """The ids of gates."""
    return {gate.id for gate in gates}


@settings(max_examples=examples(900))
@given(sessions(currency=""))
def test_every_verdict_is_one_that_can_be_followed_and_explained(made: Made) -> None:
    answers = made.answers
    verdict = over(answers)
    if made.seed % 4 == 0:
        assert_the_same(verdict, over(Answers(dict(reversed(list(answers.by_id.items()))))))
    assert verdict.headline not in verdict.blocked
    assert len(verdict.blocked) < len(content().options)
    assert all(reason.answers for reason in verdict.reasons)
    assert all(each.low <= each.score <= each.high for each in verdict.ranking)
    assert_stance_agrees(verdict)


def assert_the_same(one: Verdict, two: Verdict) -> None:
    """Holds where nothing that a user can see differs."""
    assert (one.headline, one.confidence, one.ranking) == (two.headline, two.confidence, two.ranking)
    assert (one.gates, one.reasons, one.open_questions) == (two.gates, two.reasons, two.open_questions)


def assert_stance_agrees(verdict: Verdict) -> None:
    """Holds where the stance says no more and no less than the gates do."""
    said, found = {gate.means for gate in verdict.gates} - {""}, stance(verdict)
    assert (found is Stance.MUST_LEAVE) == ("must_leave" in said)
    if found is Stance.MUST_LEAVE:
        assert {"continue", "repair", "renegotiate"} <= set(verdict.blocked)
    if found is Stance.NOT_YET:
        assert said == {"not_yet"}
    if found in (Stance.MAY_LEAVE, Stance.UNDECIDED):
        assert not said
    if found is Stance.MAY_LEAVE:
        assert not [gate for gate in verdict.evaluation.open_gates if gate.means]


@settings(max_examples=examples(500))
@given(sessions())
def test_more_answers_never_take_back_what_is_sure(made: Made) -> None:
    random, answers = made.random, made.answers
    before = over(answers)
    again = Reevaluation(before.evaluation)
    for question in random.sample(open_questions(answers), min(4, len(open_questions(answers)))):
        after = verdict_of(again.with_answer(question.id, answer_to(question, random, made.currency)))
        assert_narrower(before, after)
        silent = verdict_of(again.with_answer(question.id, Answer(random.choice(OPEN_STATES))))
        assert ids(before.urgent) <= ids(silent.urgent)
        assert {each.option: each for each in silent.ranking} == {each.option: each for each in before.ranking}
    for _ in range(3 if before.confidence is Confidence.SETTLED else 1):
        after = over(completed(answers, random, made.currency))
        assert_narrower(before, after)


def assert_narrower(before: Verdict, after: Verdict) -> None:
    """Holds where intervals lie within what they were, and what is settled does not change.

    Urgent notices stay, but for those that an answer can lift: a claim that was dropped, a pause that is allowed.
    """
    bounds = {each.option: each for each in before.ranking}
    for each in after.ranking:
        assert bounds[each.option].low <= each.low <= each.high <= bounds[each.option].high
    assert ids(before.urgent) - ids(after.urgent) <= content().by_default
    if before.confidence is Confidence.SETTLED:
        assert (after.headline, after.confidence) == (before.headline, Confidence.SETTLED)


@settings(max_examples=examples(350))
@given(sessions())
def test_a_worse_sign_never_speaks_for_staying(made: Made) -> None:
    again = Reevaluation(over(made.answers).evaluation)
    for sign in made.random.sample(sign_ids(content()), 3):
        levels = [verdict_of(again.with_answer(f"{sign}_level", Answer(value=level))) for level in "01234"]
        for milder, worse in pairwise(levels):
            before, after = ({each.option: each.score for each in of.ranking} for of in (milder, worse))
            assert after["continue"] <= before["continue"]
            assert all(after[option] >= before[option] for option in LEAVING)
            same = milder.evaluation.facts.parked == worse.evaluation.facts.parked  # no other answer comes to count
            if same and milder.headline in LEAVING and worse.headline not in LEAVING:
                assert milder.headline in worse.blocked or stance(worse) is Stance.NOT_YET


@settings(max_examples=examples(60))
@given(sessions(currency=""))
def test_a_flip_gives_the_headline_that_it_promises(made: Made) -> None:
    answers = made.answers
    verdict = over(answers)
    for flip in flips(verdict, most=99):
        changed = answers.with_answer(flip.question, Answer(value=flip.value))
        assert over(changed).headline == flip.headline != verdict.headline


@settings(max_examples=examples(200))
@given(sessions(currency=""))
def test_deciding_again_after_an_answer_is_deciding_anew(made: Made) -> None:
    answers, random = made.answers, made.random
    again = Reevaluation(over(answers).evaluation)
    for question in random.sample(content().questions, 4):
        answer = answer_to(question, random, made.currency)
        fresh, found = over(answers.with_answer(question.id, answer)).evaluation, again.with_answer(question.id, answer)
        assert (found.gates, found.final_gates) == (fresh.gates, fresh.final_gates)
        assert (found.rules, found.final_rules) == (fresh.rules, fresh.final_rules)
        assert (found.measures.by_id, found.measures.bounds) == (fresh.measures.by_id, fresh.measures.bounds)
        assert found.facts.applies == fresh.facts.applies
        assert found.facts.answers == fresh.facts.answers
