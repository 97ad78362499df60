"""Answers that follow from others: what was said once is not asked again, and what was said itself comes first."""

from collections.abc import Iterator
from datetime import date

from clientexit_tui.content.conditions import Leaf
from clientexit_tui.content.model import Interview, Kind, Question
from clientexit_tui.interview.answers import Answer, Answers, State
from clientexit_tui.interview.conditions import Fact, Gap, evaluate


def inferred(content: Interview, stated: Answers, today: date) -> dict[str, Answer]:
    """The answers that follow from those that were given, by question; none where one was given."""
    open_ = (each for each in content.inferable if stated.get(each.id) is None)
    return {each.id: answer for each in open_ if (answer := _follows(each, stated, today)) is not None}


def _follows(question: Question, stated: Answers, today: date) -> Answer | None:
    values = tuple(_values(question, stated, today))
    if not values:
        return None
    return Answer(value=values if question.kind is Kind.MULTI else values[0])


def _values(question: Question, stated: Answers, today: date) -> Iterator[str]:
    def look(leaf: Leaf) -> Fact:
        answer = stated.get(leaf.id)
        known = answer is not None and answer.state is State.ANSWERED and answer.value is not None
        return answer.value if known and answer is not None and answer.value is not None else Gap.UNKNOWN

    for each in question.infer:
        if evaluate(each.when, look, today) is True:
            yield each.is_
