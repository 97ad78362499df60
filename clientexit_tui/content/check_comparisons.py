"""Checks of the checks that compare answers: what they name must exist and be of a kind that can be compared."""

from collections.abc import Iterator

from clientexit_tui.content.model import Check, Interview, Kind, Question
from clientexit_tui.errors import ContentError, nearest

TODAY = "today"
FIGURES = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.MONEY})


def check_comparisons(content: Interview) -> Iterator[ContentError]:
    """Every comparison with a question that is not there, or that cannot be compared."""
    for question in content.questions:
        for asked in (question, *question.fields):
            for check in asked.checks:
                yield from _check_one(content, asked, check)


def _check_one(content: Interview, question: Question, check: Check) -> Iterator[ContentError]:
    for name in (check.not_after, check.not_before):
        if name:
            yield from _check_kind(question, frozenset({Kind.DATE}), "dates")
        if name and name != TODAY:
            yield from _check_named(content, question, name, frozenset({Kind.DATE}))
    if check.not_below:
        yield from _check_kind(question, FIGURES, "figures")
        yield from _check_named(content, question, check.not_below, frozenset({question.kind}))
    if check.only_with:
        yield from _check_named(content, question, check.only_with, FIGURES)
    if check.same_currency:
        yield from _check_kind(question, frozenset({Kind.MONEY}), "amounts of money")


def _check_kind(question: Question, kinds: frozenset[Kind], what: str) -> Iterator[ContentError]:
    if question.kind not in kinds:
        yield ContentError(question.place, f"'{question.id}' of kind {question.kind} has a check for {what}")


def _check_named(content: Interview, question: Question, name: str, kinds: frozenset[Kind]) -> Iterator[ContentError]:
    other = content.by_id.get(name)
    if other is None:
        hint = nearest(name, content.by_id)
        yield ContentError(question.place, f"a check of '{question.id}' names '{name}', which is not a question{hint}")
    elif other is question:
        yield ContentError(question.place, f"'{question.id}' is compared with itself")
    elif other.kind not in kinds:
        yield ContentError(question.place, f"'{question.id}' cannot be compared with '{name}' of kind {other.kind}")
