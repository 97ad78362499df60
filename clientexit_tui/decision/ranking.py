"""The ranking of the options: scores with the bounds that open answers leave, and how sure the best one is.

An undecided rule adds [0, weight] to what it supports and [-weight, 0] to what it opposes, so every completion of the
open answers ends inside the intervals.
"""

from enum import StrEnum

from clientexit_tui.decision.evaluation import Evaluation
from clientexit_tui.frozen import frozen


class Confidence(StrEnum):
    """How sure the headline is."""

    SETTLED = "settled"
    """No open answer can change it."""
    VERY_LIKELY = "very_likely"
    """In at most one of twenty ways in which the open answers could fall it changes (`next_question.py`)."""
    LIKELY = "likely"
    """It leads on what is known."""
    OPEN = "open"
    """Too much is open, or two options are level."""


@frozen
class Standing:
    """One option's place in the ranking: its score on what is known, and the bounds it can still reach."""

    option: str
    score: int
    low: int
    high: int
    blocked: bool


def rank(evaluation: Evaluation) -> tuple[Standing, ...]:
    """Every option with its score, best first, blocked ones last."""
    blocked = {option for gate in evaluation.gates_that(True) for option in gate.blocks}
    leaves = {option.id for option in evaluation.content.options if option.leaves}
    # on a tie the option that can be undone comes first: nobody leaves on a coin's edge
    return tuple(
        sorted(_standings(evaluation, blocked), key=lambda each: (each.blocked, -each.score, each.option in leaves))
    )


def _standings(evaluation: Evaluation, blocked: set[str]) -> list[Standing]:
    ids = [option.id for option in evaluation.content.options]
    score, low, high = dict.fromkeys(ids, 0), dict.fromkeys(ids, 0), dict.fromkeys(ids, 0)
    for rule in evaluation.content.rules:
        now, final = evaluation.rules[rule.id], evaluation.final_rules[rule.id]
        for option in rule.supports.keys() | rule.opposes.keys() if now or final is not False else ():
            weight = rule.supports.get(option, 0) - rule.opposes.get(option, 0)
            score[option] += weight if now else 0
            low[option] += weight if final or (final is None and weight < 0) else 0
            high[option] += weight if final or (final is None and weight > 0) else 0
    return [Standing(each, score[each], low[each], high[each], each in blocked) for each in ids]


def find_headline(evaluation: Evaluation, ranking: tuple[Standing, ...]) -> Standing | None:
    """The best unblocked option, once any rule or gate has spoken for or against something."""
    spoken = evaluation.rules_that(True) or [gate for gate in evaluation.gates_that(True) if gate.blocks]
    return next((each for each in ranking if not each.blocked), None) if spoken else None


def confidence_in(headline: Standing | None, ranking: tuple[Standing, ...], evaluation: Evaluation) -> Confidence:
    """How sure the headline is."""
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
