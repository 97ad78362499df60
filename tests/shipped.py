"""The shipped content and quick ways to make facts over it, for tests."""

from collections.abc import Mapping, Sequence
from functools import cache

from clientexit_tui.content.loader import load_content
from clientexit_tui.content.model import Interview
from clientexit_tui.decision.verdict import Verdict, decide
from clientexit_tui.interview.answers import Answer, Answers, Record, State
from clientexit_tui.interview.facts import Facts
from clientexit_tui.locations import content_dir
from tests.one_day import NOW

TODAY = NOW.date()

Given = str | Sequence[str] | Sequence[Mapping[str, str]] | State | Answer


@cache
def content() -> Interview:
    """The content as shipped."""
    return load_content(content_dir())


def answered(**given: Given) -> Answers:
    """Answers from plain values: text, a list of ids, a list of record fields, or a state."""
    return Answers({question_id: _answer(value) for question_id, value in given.items()})


def _answer(value: Given) -> Answer:
    if isinstance(value, Answer):
        return value
    if isinstance(value, State):
        return Answer(value)
    if isinstance(value, str):
        return Answer(value=value)
    if value and isinstance(value[0], Mapping):
        return Answer(value=tuple(Record(f"r{i}", dict(each)) for i, each in enumerate(value, 1)))  # type: ignore[arg-type]
    return Answer(value=tuple(value))  # type: ignore[arg-type]


def facts(**given: Given) -> Facts:
    """Facts over the shipped content."""
    return Facts(content(), answered(**given), TODAY)


def verdict(**given: Given) -> Verdict:
    """The verdict on these answers."""
    return decide(facts(**given))
