"""What is known now: which questions apply, and the answers that count.

Answers to questions that do not apply are parked: kept in the session, invisible here, back when they apply again.
"""

from collections.abc import Mapping
from copy import copy
from datetime import date

from clientexit_tui.cached import cached_property
from clientexit_tui.content.conditions import Leaf, named
from clientexit_tui.content.model import Interview, Kind, Question
from clientexit_tui.interview.answers import Answer, Answers, Record, State, Value
from clientexit_tui.interview.conditions import Fact, Gap, Truth, evaluate
from clientexit_tui.interview.inference import inferred
from clientexit_tui.interview.readable import sifted


class Facts:
    """The answers that count, seen through the conditions of the interview.

    Args:
        content: the interview.
        given: all answers of a session, parked ones included. Those that cannot be read, as after an edit of the
            file by hand, count as open: they are in `given` and `unreadable` only.
        today: the day on which this is looked at.
    """

    def __init__(self, content: Interview, given: Answers, today: date) -> None:
        self.content = content
        self.given = given
        self.stated, self.unreadable = sifted(content, given)
        self.today = today
        self._infer()

    def _infer(self) -> None:
        self.inferred = inferred(self.content, self.stated, self.today)
        """What follows from other answers, by question."""
        self.answers = Answers({**self.stated.by_id, **self.inferred}) if self.inferred else self.stated

    def with_answer(self, question_id: str, answer: Answer) -> "Facts":
        """The same facts with one answer given or changed."""
        # hundreds of these are made to find what would change a verdict, so what stays the same is kept
        other = copy(self)
        other.given = other.stated = self.stated.with_answer(question_id, answer)
        if question_id in self.content.inferred_from:
            other._infer()
        else:
            other.answers = self.answers.with_answer(question_id, answer)
        other.__dict__["applies"] = other._applying(self.applies, {question_id, *self.differing(other)})
        return other

    def differing(self, other: "Facts") -> set[str]:
        """The questions that are answered by inference, or no more, or otherwise, in one of the two."""
        if not (self.inferred or other.inferred):
            return set()
        ids = self.inferred.keys() | other.inferred.keys()
        return {each for each in ids if self.answers.get(each) != other.answers.get(each)}

    @cached_property
    def applies(self) -> Mapping[str, Truth]:
        """For each question whether it applies; None when that depends on an open answer.

        One pass decides all, since conditions look at earlier questions only (a check of the content).
        """
        return self._applying(dict.fromkeys(self.content.by_id, True), set(self.content.by_id))

    def _applying(self, before: Mapping[str, Truth], changed: set[str]) -> Mapping[str, Truth]:
        """Which questions apply once those in `changed` have changed, and with them what looks at them."""
        seen = dict(before)
        for name, told in self.content.follow_from.items():  # told one by one, there is nothing left to ask in short
            seen[name] = name in self.stated.by_id or any(each not in self.stated.by_id for each in told)

        def look(leaf: Leaf) -> Fact:
            return self._fact(leaf, seen.get(leaf.id))

        for each in self.content.conditional.values():
            if not changed.isdisjoint(each.looks_at):
                seen[each.id] = evaluate(each.when, look, self.today)
                if seen[each.id] is not before[each.id]:
                    changed.add(each.id)
        return seen

    def applicable(self, question_id: str) -> bool:
        """Whether a question is to be asked now."""
        return self.applies.get(question_id) is True

    def answer(self, question_id: str) -> Answer | None:
        """The answer that counts, or None when there is none or it is parked."""
        return self.answers.get(question_id) if self.applicable(question_id) else None

    def text(self, question_id: str) -> str:
        """The text of an answer that counts, or nothing."""
        return self.answers.text(question_id) if self.applicable(question_id) else ""

    def records(self, question_id: str) -> tuple[Record, ...]:
        """The records of an answer that counts, or none."""
        return self.answers.records(question_id) if self.applicable(question_id) else ()

    def look(self, leaf: Leaf) -> Fact:
        """The fact that a leaf on a question is about."""
        return self._fact(leaf, self.applies.get(leaf.id))

    def _fact(self, leaf: Leaf, applies: Truth) -> Fact:
        if applies is False:
            return Gap.ABSENT
        answer = self.answers.get(leaf.id)
        if applies is None or answer is None:
            return Gap.UNKNOWN
        if answer.state is State.NOT_APPLICABLE:
            return Gap.ABSENT
        if answer.state is not State.ANSWERED or answer.value is None:
            return Gap.UNKNOWN
        if leaf.op == "count_at_least" and self._says_none(leaf.id, answer.value):
            return ()
        return answer.value

    def _says_none(self, question_id: str, value: Value) -> bool:
        """Whether a multi answer is an exclusive choice such as "none of these", which counts nothing."""
        question = self.content.by_id.get(question_id)
        return question is not None and any(choice.exclusive and choice.id in value for choice in question.choices)

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions to be asked now, in order, without those that belong to a screen of their own."""
        return tuple(each for each in self.content.questions if each.page == "form" and self.is_asked(each.id))

    def is_asked(self, question_id: str) -> bool:
        """Whether a question is to be asked: it applies, and what it asks was not said in another place."""
        return self.applicable(question_id) and question_id not in self.inferred

    def source_of(self, question_id: str) -> str:
        """The question whose answer says it: another where it follows from that, else itself."""
        if question_id not in self.inferred:
            return question_id
        names = (name for each in self.content.by_id[question_id].infer for name in named(each.when))
        return next(self.source_of(name) for name in names if name in self.answers.by_id)

    @property
    def parked(self) -> tuple[str, ...]:
        """Ids of questions with an answer that does not count now."""
        return tuple(each for each in self.given if each in self.content.by_id and not self.applicable(each))

    @property
    def orphans(self) -> tuple[str, ...]:
        """Ids of answers to questions that the interview no longer has."""
        return tuple(each for each in self.given if each not in self.content.by_id)


def describe(question: Question, answer: Answer) -> str:
    """An answer in words, on one line; the states and missing values give nothing."""
    if answer.state is not State.ANSWERED or answer.value is None:
        return ""
    if isinstance(answer.value, str):
        choice = question.choice(answer.value)
        label = choice.label if choice else answer.value
        return f"{answer.value}  {label}" if question.kind is Kind.SCALE and choice else label
    if question.kind is Kind.RECORDS:
        return str(len(answer.value))
    return "; ".join(_label(question, str(each)) for each in answer.value)


def _label(question: Question, choice_id: str) -> str:
    choice = question.choice(choice_id)
    return choice.label if choice else choice_id
