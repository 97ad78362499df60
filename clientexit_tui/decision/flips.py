"""Flips: the single answers that, changed, would give another headline."""

from collections.abc import Iterator

from clientexit_tui.content.model import Kind, Question
from clientexit_tui.decision.ranking import find_headline, rank
from clientexit_tui.decision.reevaluate import Reevaluation
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer
from clientexit_tui.interview.facts import Facts


@frozen
class Flip:
    """One answer changed to one value, and the headline that would follow."""

    question: str
    value: str
    headline: str
    change: int
    """How far it is from the answer given: steps on a scale, else 1."""


def flips(verdict: Verdict, most: int = 5) -> tuple[Flip, ...]:
    """The smallest single-answer changes that give another headline, one for each question, smallest first."""
    again = Reevaluation(verdict.evaluation)
    found: dict[str, Flip] = {}
    for question in _chosen(verdict.evaluation.facts):
        for flip in _tries(question, again, verdict.headline):
            if question.id not in found or flip.change < found[question.id].change:
                found[question.id] = flip
    return tuple(sorted(found.values(), key=lambda flip: flip.change)[:most])


def _chosen(facts: Facts) -> Iterator[Question]:
    """The questions that count and were answered by one choice."""
    one_of = (Kind.YES_NO, Kind.SINGLE, Kind.SCALE)
    return (each for each in facts.content.questions if each.kind in one_of and facts.text(each.id))


def _tries(question: Question, again: Reevaluation, headline: str | None) -> Iterator[Flip]:
    before = again.evaluation
    given = before.facts.text(question.id)
    for choice in question.choices:
        if choice.id == given or choice.retired:
            continue
        after = again.with_answer(question.id, Answer(value=choice.id))
        if after.gates == before.gates and after.rules == before.rules:
            continue
        other = find_headline(after, rank(after))
        if other is not None and other.option != headline:
            yield Flip(question.id, choice.id, other.option, _distance(question, given, choice.id))


def _distance(question: Question, given: str, other: str) -> int:
    return abs(int(given) - int(other)) if question.kind is Kind.SCALE and given.isdigit() else 1
