"""The program graded against the criteria for decision aids, by checks wherever a check is possible."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.content.about import Criterion, Standing
from clientexit_tui.content.model import Interview
from clientexit_tui.documents.criteria.checked import Checked
from clientexit_tui.documents.criteria.table import CHECKS
from clientexit_tui.errors import ContentError, nearest
from clientexit_tui.frozen import frozen

CHECKED, STATED = "checked", "stated"
"""How a grade came about."""


@frozen
class Row:
    """One criterion with its grade."""

    id: str
    title: str
    standing: Standing
    passed: bool
    where: str
    """Where the user can see it."""
    how: str
    """``checked`` or ``stated``."""
    found: str
    """What the check found, or the reason that is stated."""


@frozen
class Tally:
    """How many criteria of one standing pass."""

    standing: Standing
    passed: int
    count: int


def assess(content: Interview) -> tuple[Row, ...]:
    """A row for each criterion, in order. Raises ContentError for the name of a check that there is not."""
    return tuple(_row(criterion, content) for criterion in content.criteria)


def tallies(rows: tuple[Row, ...]) -> tuple[Tally, ...]:
    """The count for each standing that occurs, the weightiest first."""
    return tuple(_tallied(rows))


def summing_line(rows: tuple[Row, ...]) -> str:
    """Such as ``6 of 6 qualifying pass, 9 of 10 certification``."""
    parts = [words.ABOUT_TALLY.format(**_said(each)) for each in tallies(rows)]
    return words.ABOUT_SUM.format(tallies=", ".join(parts))


def _tallied(rows: tuple[Row, ...]) -> Iterator[Tally]:
    for standing in Standing:
        of_it = [row for row in rows if row.standing is standing]
        if of_it:
            yield Tally(standing, sum(row.passed for row in of_it), len(of_it))


def _said(tally: Tally) -> dict[str, object]:
    return {"passed": tally.passed, "count": tally.count, "standing": words.ABOUT_STANDINGS[tally.standing]}


def _row(criterion: Criterion, content: Interview) -> Row:
    checked = _checked(criterion, content)
    return Row(
        id=criterion.id,
        title=criterion.title,
        standing=criterion.standing,
        passed=checked.holds,
        where=criterion.where,
        how=CHECKED if criterion.check else STATED,
        found=checked.found,
    )


def _checked(criterion: Criterion, content: Interview) -> Checked:
    if not criterion.check:
        return Checked(criterion.passed, criterion.reason)
    if criterion.check not in CHECKS:
        hint = nearest(criterion.check, CHECKS)
        raise ContentError(criterion.place, f"no check is called '{criterion.check}'{hint}")
    return CHECKS[criterion.check](content)
