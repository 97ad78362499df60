"""A comparison of two moments as parts of a sheet."""

from collections.abc import Iterator

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.tui.widgets.linked_line import Drawn
from clientexit_tui.views.targets import ToQuestion
from clientexit_tui.visits.changes import ChangeSaid
from clientexit_tui.visits.comparing import Comparison, sign_line, verdict_lines

_SIGNS = {"up": "+", "down": "−", "new": "·", "gone": "·"}


def change_parts(comparison: Comparison) -> Iterator[Drawn]:
    """Verdicts, signs and answers; an answer leads to its question where that is still asked."""
    yield Drawn(words.COMPARED.format(before=comparison.before.title, after=comparison.after.title), classes="title")
    yield Drawn(words.COMPARED_VERDICT, classes="heading")
    for line in verdict_lines(comparison):
        yield Drawn(line, sign="·")
    if comparison.signs:
        yield Drawn(words.COMPARED_SIGNS, classes="heading")
    for move in comparison.signs:
        yield Drawn(sign_line(move), sign=_SIGNS[move.direction])
    yield Drawn(words.COMPARED_ANSWERS, classes="heading")
    if not comparison.changes:
        yield Drawn(words.COMPARED_SAME, sign=" ")
    asked = comparison.after.case.content.by_id
    for change in comparison.changes:
        target = ToQuestion(change.question) if change.question in asked else None
        yield Drawn(_answer(change), target, "·")


def _answer(change: ChangeSaid) -> Content:
    lines = [
        Content.styled(change.title, "$text-muted"),
        Content.assemble(change.before, "  → ", (change.after, "bold")),
        *(Content.styled(each, "") for each in change.details),
    ]
    return Content("\n").join(lines)
