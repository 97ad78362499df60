"""Flips: the single answers that, changed, would give another headline."""

from collections.abc import Iterator
from dataclasses import dataclass

from clientexit_tui.content.model import Kind, Question
from clientexit_tui.decision.behind import questions_behind
from clientexit_tui.decision.verdict import Verdict, decide
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.interview.facts import Facts


@dataclass(frozen=True)
class Flip:
    """One answer changed to one value, and the headline that would follow."""

    question: str
    value: str
    headline: str
    change: int
    """How far it is from the answer given: steps on a scale, else 1."""


def flips(verdict: Verdict, most: int = 5) -> tuple[Flip, ...]:
    """The smallest single-answer changes that give another headline, one for each question, smallest first."""
    facts = verdict.evaluation.facts
    found: dict[str, Flip] = {}
    for question in _influential(verdict):
        for flip in _tries(question, facts, verdict.headline):
            if question.id not in found or flip.change < found[question.id].change:
                found[question.id] = flip
    return tuple(sorted(found.values(), key=lambda flip: flip.change)[:most])


def _influential(verdict: Verdict) -> Iterator[Question]:
    content = verdict.evaluation.content
    conditions = [gate.when for gate in content.gates] + [rule.when for rule in content.rules]
    behind = (questions_behind(condition, verdict.evaluation) for condition in conditions)
    ids = dict.fromkeys(question_id for ids in behind for question_id in ids)
    for question_id in ids:
        question = content.by_id[question_id]
        given = verdict.evaluation.facts.answer(question_id)
        if given and given.state is State.ANSWERED and question.kind in (Kind.YES_NO, Kind.SINGLE, Kind.SCALE):
            yield question


def _tries(question: Question, facts: Facts, headline: str | None) -> Iterator[Flip]:
    given = facts.text(question.id)
    for choice in question.choices:
        if choice.id == given or choice.retired:
            continue
        answers = facts.answers.with_answer(question.id, Answer(value=choice.id))
        other = decide(Facts(facts.content, answers, facts.today)).headline
        if other is not None and other != headline:
            yield Flip(question.id, choice.id, other, _distance(question, given, choice.id))


def _distance(question: Question, given: str, other: str) -> int:
    return abs(int(given) - int(other)) if question.kind is Kind.SCALE and given.isdigit() else 1
