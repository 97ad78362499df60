"""Reads given values of any kind but records, noting every mistake on the way."""

from datetime import datetime

from clientexit_tui import words
from clientexit_tui.content.model import Kind, Question
from clientexit_tui.errors import AnswerError
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.checks import failed_check
from clientexit_tui.interview.given_values import GivenContext, chosen, link, text_value
from clientexit_tui.strict_yaml.nodes import Plain

Path = tuple[str | int, ...]
"""Where something stands inside a given value: keys, and positions from 0."""


@frozen
class Mistake:
    """Something wrong inside a given value."""

    path: Path
    problem: str
    of_key: bool = False
    """Whether the last key of the path is what is wrong, rather than its value."""

    def told(self, question_id: str) -> str:
        """The mistake with its question, such as ``incidents[2].when: …``; positions are told from 1."""
        steps = (f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in self.path if step != "value")
        return f"{question_id}{''.join(steps)}: {self.problem}"


MOST_MISTAKES = 100
"""Of one answer; whoever has mended these asks again."""


class EnoughError(Exception):
    """There are so many mistakes that no more are looked for."""


class Reader:
    """Makes canonical what was given; what it gives is worth nothing once there are mistakes."""

    def __init__(self, given_context: GivenContext, at: str) -> None:
        """Starts without mistakes.

        Args:
            given_context: what meanings depend on.
            at: the time of answers that bring none.
        """
        self.given_context = given_context
        self.at = at
        self.mistakes: list[Mistake] = []

    def note(self, path: Path, problem: str, *, of_key: bool = False) -> None:
        """Notes a mistake. Raises EnoughError with the last that is told."""
        self.mistakes.append(Mistake(path, problem, of_key))
        if len(self.mistakes) >= MOST_MISTAKES:
            raise EnoughError

    def value(self, question: Question, raw: Plain, path: Path) -> str | tuple[str, ...]:
        """The value of a question that does not hold records."""
        before = len(self.mistakes)
        several = question.kind in (Kind.MULTI, Kind.LINKS)
        value = self._several(question, raw, path) if several else self._single(question, raw, path)
        broken = failed_check(question, value) if len(self.mistakes) == before else None
        if broken and broken.level == "error":
            self.note(path, broken.message)
        return value

    def time(self, raw: dict[str, Plain], path: Path) -> str:
        """The time that an answer or entry brings, else the usual one."""
        given = raw.get("at")
        try:
            return datetime.fromisoformat(str(given)).isoformat() if given else self.at
        except ValueError:
            self.note((*path, "at"), words.GIVEN_NO_TIME.format(text=given))
            return self.at

    def _single(self, question: Question, raw: Plain, path: Path) -> str:
        if not (raw is None or isinstance(raw, str)):
            self.note(path, words.GIVEN_NOT_ONE_TEXT)
            return ""
        try:
            return text_value(question, raw or "", self.given_context)
        except AnswerError as error:
            self.note(path, str(error))
            return ""

    def _several(self, question: Question, raw: Plain, path: Path) -> tuple[str, ...]:
        if isinstance(raw, dict) or not raw:
            example = ", ".join(choice.id for choice in question.choices[:2]) or "r1, r2"
            self.note(path, words.GIVEN_NOT_A_LIST.format(example=example))
            return ()
        items = [((*path, place), each) for place, each in enumerate(raw)] if isinstance(raw, list) else [(path, raw)]
        ids = dict.fromkeys(self._item(question, each, where) for where, each in items)
        alone = next((choice.id for choice in question.choices if choice.exclusive and choice.id in ids), None)
        if alone and len(ids) > 1:
            self.note(path, words.GIVEN_EXCLUSIVE.format(choice=alone))
        return tuple(ids)

    def _item(self, question: Question, raw: Plain, path: Path) -> str:
        if not (raw is None or isinstance(raw, str)):
            self.note(path, words.GIVEN_NOT_ONE_TEXT)
            return ""
        try:
            return chosen(question, raw or "") if question.choices else link(question, raw or "", self.given_context)
        except AnswerError as error:
            self.note(path, str(error))
            return ""
