"""The verdict: what rules and answers point to, how surely, and why: gates first, then rules, then a ranking."""

from typing import TYPE_CHECKING

from clientexit_tui.cached import cached_property
from clientexit_tui.content.model import Gate, Rule
from clientexit_tui.decision.dependencies import answers_behind, open_questions
from clientexit_tui.decision.evaluation import Evaluation, evaluate_all
from clientexit_tui.decision.measures import measure
from clientexit_tui.decision.ranking import Confidence, Standing, confidence_in, find_headline, rank
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.facts import Facts

if TYPE_CHECKING:
    from clientexit_tui.decision.next_question import Road

__all__ = ["Confidence", "Reason", "Standing", "Verdict", "decide", "verdict_of"]


@frozen
class Reason:
    """A rule that spoke, with the options it is for and against, and the answers behind it."""

    rule: Rule
    supports: tuple[str, ...]
    opposes: tuple[str, ...]
    answers: tuple[str, ...]


@frozen
class Verdict:
    """What the rules and the answers point to. The choice stays the user's."""

    evaluation: Evaluation
    headline: str | None
    leads: Confidence
    """How sure the headline is by the ranking alone: settled, likely or open."""
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

    @cached_property
    def road(self) -> "Road":
        """The way to a surer verdict: the next question, and how likely the headline is to stay."""
        from clientexit_tui.decision.next_question import Road  # flips decide hundreds, and ask for none

        return Road(self.evaluation, self.headline or "", settled=self.leads is Confidence.SETTLED)

    @cached_property
    def confidence(self) -> Confidence:
        """How sure the headline is, in the one scale of words that there is for that."""
        if self.leads is not Confidence.LIKELY or not self.evaluation.content.kinds:
            return self.leads
        if self.road.is_ready:
            return Confidence.VERY_LIKELY
        return Confidence.LIKELY if self.road.steady >= HALF else Confidence.OPEN

    @cached_property
    def could_turn(self) -> tuple[str, ...]:
        """The open questions that could turn it, the one that tells most first; none once that is not likely."""
        found = self.road.telling if self.evaluation.content.kinds else self.open_questions
        return found[:MOST_TELLING]

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
    gates, ranking = evaluation.gates_that(True), rank(evaluation)
    headline = find_headline(evaluation, ranking)
    return Verdict(
        evaluation=evaluation,
        headline=headline.option if headline else None,
        leads=confidence_in(headline, ranking, evaluation),
        ranking=ranking,
        urgent=tuple(gate for gate in gates if gate.urgent),
        gates=gates,
        blocked=tuple(option.id for option in evaluation.content.options if _is_blocked(option.id, gates)),
    )


def _is_blocked(option: str, gates: tuple[Gate, ...]) -> bool:
    return any(option in gate.blocks for gate in gates)


def _reasons(evaluation: Evaluation, headline: str) -> tuple[Reason, ...]:
    def weight(rule: Rule) -> tuple[int, int]:
        own = abs(rule.supports.get(headline, 0) - rule.opposes.get(headline, 0))
        return own, max((*rule.supports.values(), *rule.opposes.values()), default=0)

    spoken = sorted(evaluation.rules_that(True), key=weight, reverse=True)
    return tuple(
        Reason(rule, tuple(rule.supports), tuple(rule.opposes), answers_behind(rule.when, evaluation))
        for rule in spoken
    )


MOST_TELLING = 3
"""How many questions are named as those that could turn a verdict."""
HALF = 0.5
"""The share of worlds in which a headline must stay as it is for it to be likely."""
