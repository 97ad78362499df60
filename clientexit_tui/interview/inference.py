"""Answers that follow from others: what was said once is not asked again, and what was said itself comes first."""

from collections.abc import Iterator
from datetime import date

from clientexit_tui.content.conditions import Leaf
from clientexit_tui.content.model import Interview, Kind, Question
from clientexit_tui.interview.answers import Answer, Answers, State
from clientexit_tui.interview.conditions import Fact, Gap, evaluate


def inferred(content: Interview, stated: Answers, today: date) -> dict[str, Answer]:
    """The answers that follow from those that were given, by question; none where one was given."""
    return dict(_Following(content, stated, today).found)


class _Following:
    """What follows, question by question in order, since conditions look at earlier questions only."""

    def __init__(self, content: Interview, stated: Answers, today: date) -> None:
        self._content, self._stated, self._today = content, stated, today
        self.found: dict[str, Answer] = {}
        for question in content.inferable:
            if stated.get(question.id) is None and (values := tuple(self._values(question))):
                self.found[question.id] = Answer(value=values if question.kind is Kind.MULTI else values[0])

    def _values(self, question: Question) -> Iterator[str]:
        for each in question.infer:
            if evaluate(each.when, self._look, self._today) is True:
                yield each.is_

    def _look(self, leaf: Leaf) -> Fact:
        """An answer that is known; one to a question that may not be asked says nothing."""
        answer = self.found.get(leaf.id) or self._stated.get(leaf.id)
        if answer is None or answer.state is not State.ANSWERED or answer.value is None:
            return Gap.UNKNOWN
        conditional = self._content.conditional.get(leaf.id)
        if conditional and evaluate(conditional.when, self._look, self._today) is not True:
            return Gap.UNKNOWN
        return answer.value
