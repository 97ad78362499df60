"""Walks through the interview in the plain face: reads what was said last and types what a person would."""

import re
from collections.abc import Mapping, Sequence

from clientexit_tui import words
from clientexit_tui.content.model import CHOSEN, Kind, Question
from tests.plain_talk import Asked
from tests.walker import Story


class PlainWalker:
    """A user who answers from a story; questions that it does not tell of are passed over."""

    def __init__(self, story: Story, told: set[str], begin: Sequence[str] = (), until: str = "") -> None:
        """Makes one.

        Args:
            story: what to answer, by question id.
            told: ids of the questions answered so far; those answered here are added.
            begin: the lines that lead to the questions.
            until: the question at which the user quits.
        """
        self.story = story
        self.told = told
        self.until = until
        self.exported = False
        self._ticked = False
        self._plan_said = ""
        self._waiting = [*begin]
        self._read = 0
        """Characters that were read before."""
        self._asked = Asked()

    def __call__(self, said: str) -> str | None:
        """The next line to type, given all that was said so far."""
        news, self._read = said[self._read :], len(said)
        if not self._waiting:
            self._waiting = self._lines(news)
        return self._waiting.pop(0)

    def _lines(self, news: str) -> list[str]:
        """What to type on reading what is new."""
        if (question := self._asked.last(news)) is not None:
            return self._answer(question)
        if "Check your answers" in news:
            return [""]
        if "Answer the questions about dates" in news:
            self._plan_said = news
        if "Answer the questions about dates" in news or words.PLAIN_TASK_NEXT in news:
            return self._plan(self._plan_said)
        if "Answer its questions" in news or "Choose what you will do, and" in news:
            return ["1"]
        if "Sections and pages" in news:
            return [section_to_do(news) if "Enter goes on with the road" in news else ""]
        raise AssertionError(f"nothing to say to:\n{news}")

    def _plan(self, news: str) -> list[str]:
        """Answers the questions of the plan, then ticks the first task, exports and ends."""
        if "tell_on" in self.story and "tell_on" not in self.told:
            return [number(news, "Answer the questions about dates")]
        if not self._ticked:
            self._ticked = True
            return ["1", "1"]
        self.exported = True
        return [number(news, "Export: save a document"), "1", "1", "1", "paper.md", "q"]

    def _answer(self, question: Question) -> list[str]:
        if question.id == self.until:
            return ["q"]
        if question.id not in self.story or question.id in self.told:
            return [""]
        self.told.add(question.id)
        return lines_for(question, self.story[question.id])


def section_to_do(news: str) -> str:
    """The number of the first section that is not done."""
    found = re.search(r"^(\d+)\. .*: (?:not started|in progress|new questions)", news, re.MULTILINE)
    assert found, f"nothing is to do in:\n{news}"
    return found[1]


def number(news: str, words: str) -> str:
    """The number that stands before something to choose."""
    found = re.search(rf"^(\d+)\. {re.escape(words)}", news, re.MULTILINE)
    assert found, f"no '{words}' in:\n{news}"
    return found[1]


def lines_for(question: Question, said: object) -> list[str]:
    """What to type to give an answer of any kind."""
    if question.kind is Kind.RECORDS:
        assert isinstance(said, list)
        return [line for record in said for line in ("a", *record_lines(question, dict(record)))] + [""]
    if question.kind is Kind.LINKS:
        assert isinstance(said, list)
        return [", ".join(str(each).removeprefix("r") for each in said)]
    if question.kind is Kind.MULTI:
        assert isinstance(said, list)
        return [", ".join(choice_number(question, str(each)) for each in said)]
    assert isinstance(said, str)
    if question.kind in CHOSEN:
        return [choice_number(question, said)]
    return [*said.split("\n"), "."] if question.kind is Kind.LONG_TEXT else [said]


def record_lines(question: Question, record: Mapping[str, object]) -> list[str]:
    """What to type for one entry, field by field."""
    return [
        line
        for field in question.fields
        for line in (lines_for(field, record[field.id]) if field.id in record else [""])
    ]


def choice_number(question: Question, choice_id: str) -> str:
    """The number that a choice has in its list; on a scale its level."""
    if question.kind is Kind.YES_NO:
        return {"yes": "1", "no": "2"}[choice_id]
    if question.kind is Kind.SCALE:
        return choice_id
    return str([each.id for each in question.choices if not each.retired].index(choice_id) + 1)
