"""The verdict: what rules and answers point to, how surely, and why.

Evaluated in the order of trust: gates first, then rules, then a ranking with intervals. An undecided rule adds
[0, weight] to what it supports and [-weight, 0] to what it opposes, so every completion of the open answers ends
inside the intervals.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from clientexit_tui.content.conditions import Condition, named
from clientexit_tui.content.model import Gate, Rule
from clientexit_tui.decision.evaluation import Evaluation, evaluate_all
from clientexit_tui.decision.measures import measure
from clientexit_tui.interview.conditions import Truth
from clientexit_tui.interview.facts import Facts

GATE_WEIGHT = 100
URGENT_WEIGHT = 1000
"""What an open gate weighs among open questions: more than all rules together, urgent ones most."""


class Confidence(StrEnum):
    """How sure the headline is."""

    SETTLED = "settled"
    """No open answer can change it."""
    LIKELY = "likely"
    """It leads on what is known."""
    OPEN = "open"
    """Too much is open, or two options are level."""


@dataclass(frozen=True)
class Standing:
    """One option's place in the ranking: its score on what is known, and the bounds it can still reach."""

    option: str
    score: int
    low: int
    high: int
    blocked: bool


@dataclass(frozen=True)
class Reason:
    """A rule that spoke, with the options it is for and against, and the answers behind it."""

    rule: Rule
    supports: tuple[str, ...]
    opposes: tuple[str, ...]
    answers: tuple[str, ...]


@dataclass(frozen=True)
class Verdict:
    """What the rules and the answers point to. The choice stays the user's."""

    evaluation: Evaluation
    headline: str | None
    confidence: Confidence
    ranking: tuple[Standing, ...]
    """Best first, blocked options last."""
    urgent: tuple[Gate, ...]
    gates: tuple[Gate, ...]
    """All gates that hold, urgent ones included."""
    blocked: tuple[str, ...]

    # worked out when looked at: flips decide hundreds of verdicts and look at the headline only

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """The rules that spoke for or against the headline, heaviest first, then the others."""
        return _reasons(self.evaluation, self.headline or "")

    @property
    def undecided(self) -> tuple[Rule, ...]:
        """The rules that wait for answers."""
        return self.evaluation.rules_that(None)

    @cached_property
    def open_questions(self) -> tuple[str, ...]:
        """Unanswered questions that gates and rules wait for, the one that would settle most first."""
        return open_questions(self.evaluation)


def decide(facts: Facts) -> Verdict:
    """The verdict on what is known."""
    return verdict_of(evaluate_all(facts, measure(facts)))


def verdict_of(evaluation: Evaluation) -> Verdict:
    """The verdict that follows from decided gates and rules."""
    gates = evaluation.gates_that(True)
    blocked = {option for gate in gates for option in gate.blocks}
    leaves = {option.id for option in evaluation.content.options if option.leaves}
    # on a tie the option that can be undone comes first: nobody leaves on a coin's edge
    ranking = tuple(
        sorted(_standings(evaluation, blocked), key=lambda each: (each.blocked, -each.score, each.option in leaves))
    )
    headline = _headline(evaluation, ranking)
    return Verdict(
        evaluation=evaluation,
        headline=headline.option if headline else None,
        confidence=_confidence(evaluation, headline, ranking),
        ranking=ranking,
        urgent=tuple(gate for gate in gates if gate.urgent),
        gates=gates,
        blocked=tuple(option.id for option in evaluation.content.options if option.id in blocked),
    )


def _standings(evaluation: Evaluation, blocked: set[str]) -> list[Standing]:
    standings = []
    for option in evaluation.content.options:
        score = low = high = 0
        for rule in evaluation.content.rules:
            weight = rule.supports.get(option.id, 0) - rule.opposes.get(option.id, 0)
            truth = evaluation.rules[rule.id]
            score += weight if truth is True else 0
            low += weight if truth is True else min(weight, 0) if truth is None else 0
            high += weight if truth is True else max(weight, 0) if truth is None else 0
        standings.append(Standing(option.id, score, low, high, option.id in blocked))
    return standings


def _headline(evaluation: Evaluation, ranking: tuple[Standing, ...]) -> Standing | None:
    """The best unblocked option, once any rule or gate has spoken for or against something."""
    spoken = evaluation.rules_that(True) or [gate for gate in evaluation.gates_that(True) if gate.blocks]
    return next((each for each in ranking if not each.blocked), None) if spoken else None


def _confidence(evaluation: Evaluation, headline: Standing | None, ranking: tuple[Standing, ...]) -> Confidence:
    if headline is None:
        return Confidence.OPEN
    may_block = {option for gate in evaluation.open_gates for option in gate.blocks}
    surely_blocked = {
        option for gate in evaluation.content.gates if evaluation.final_gates[gate.id] is True for option in gate.blocks
    }
    rivals = [each for each in ranking if each.option not in {headline.option, *surely_blocked}]
    if headline.option not in may_block and all(headline.low > each.high for each in rivals):
        return Confidence.SETTLED
    leads = all(headline.score > each.score for each in rivals if not each.blocked)
    return Confidence.LIKELY if leads else Confidence.OPEN


def _reasons(evaluation: Evaluation, headline: str) -> tuple[Reason, ...]:
    def weight(rule: Rule) -> tuple[int, int]:
        own = abs(rule.supports.get(headline, 0) - rule.opposes.get(headline, 0))
        return own, max((*rule.supports.values(), *rule.opposes.values()), default=0)

    spoken = sorted(evaluation.rules_that(True), key=weight, reverse=True)
    return tuple(
        Reason(rule, tuple(rule.supports), tuple(rule.opposes), answers_behind(rule.when, evaluation))
        for rule in spoken
    )


def questions_behind(condition: Condition | None, evaluation: Evaluation) -> tuple[str, ...]:
    """The questions that a condition looks at, directly or through measures."""
    inputs = evaluation.measures.inputs
    through = (each for measure_id in named(condition, "measure") for each in inputs[measure_id])
    return tuple(dict.fromkeys((*named(condition), *through)))


def answers_behind(condition: Condition | None, evaluation: Evaluation) -> tuple[str, ...]:
    """The questions behind a condition that have an answer that counts."""
    facts = evaluation.facts
    return tuple(each for each in questions_behind(condition, evaluation) if facts.answer(each) is not None)


def open_questions(evaluation: Evaluation) -> tuple[str, ...]:
    """The unanswered questions behind undecided gates and rules, heaviest first; gates weigh more than any rule."""
    weights: dict[str, int] = {}
    facts = evaluation.facts
    waiting: list[tuple[Condition | None, int]] = [
        (gate.when, URGENT_WEIGHT if gate.urgent else GATE_WEIGHT) for gate in evaluation.open_gates
    ]
    waiting += [(rule.when, _reach(rule)) for rule in evaluation.rules_that(None)]
    for condition, weight in waiting:
        for question_id in questions_behind(condition, evaluation):
            for asked in _first_open(question_id, facts):
                weights[asked] = weights.get(asked, 0) + weight
    return tuple(sorted(weights, key=lambda each: -weights[each]))


def _first_open(question_id: str, facts: Facts) -> tuple[str, ...]:
    """The question itself when it can be answered now, else the open questions that decide whether it is asked."""
    applies: Truth = facts.applies.get(question_id)
    if applies is True:
        return (question_id,) if facts.answer(question_id) is None or _said_nothing(question_id, facts) else ()
    if applies is False:
        return ()
    question = facts.content.by_id[question_id]
    return tuple(each for name in named(question.when) for each in _first_open(name, facts))


def _said_nothing(question_id: str, facts: Facts) -> bool:
    answer = facts.answer(question_id)
    return answer is not None and answer.value is None and answer.state.value in ("unknown", "later", "prefer_not")


def _reach(rule: Rule) -> int:
    return sum(rule.supports.values()) + sum(rule.opposes.values())
