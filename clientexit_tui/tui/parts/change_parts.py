"""A comparison of two moments as parts of a sheet."""

from collections.abc import Iterator

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.tui.widgets.part_line import Part
from clientexit_tui.visits.changes import ChangeSaid
from clientexit_tui.visits.comparing import Comparison, sign_line, verdict_lines

QUESTION = "question:"
_SIGNS = {"up": "+", "down": "−", "new": "·", "gone": "·"}


def change_parts(comparison: Comparison) -> Iterator[Part]:
    """Verdicts, signs and answers; an answer leads to its question where that is still asked."""
    yield Part(words.COMPARED.format(before=comparison.before.title, after=comparison.after.title), classes="title")
    yield Part(words.COMPARED_VERDICT, classes="heading")
    for line in verdict_lines(comparison):
        yield Part(line, sign="·")
    if comparison.signs:
        yield Part(words.COMPARED_SIGNS, classes="heading")
    for move in comparison.signs:
        yield Part(sign_line(move), sign=_SIGNS[move.direction])
    yield Part(words.COMPARED_ANSWERS, classes="heading")
    if not comparison.changes:
        yield Part(words.COMPARED_SAME, sign=" ")
    asked = comparison.after.case.content.by_id
    for change in comparison.changes:
        yield Part(_answer(change), f"{QUESTION}{change.question}" if change.question in asked else "", "·")


def _answer(change: ChangeSaid) -> Content:
    lines = [
        Content.styled(change.title, "$text-muted"),
        Content.assemble(change.before, "  → ", (change.after, "bold")),
        *(Content.styled(each, "") for each in change.details),
    ]
    return Content("\n").join(lines)
