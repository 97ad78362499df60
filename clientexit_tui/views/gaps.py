"""What a text still lacks, each leading to its question."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.views.line import Line, Role
from clientexit_tui.views.targets import ToQuestion


def gap_lines(gaps: tuple[str, ...], case: Case) -> Iterator[Line]:
    """A heading with how many there are, then each by its question."""
    if gaps:
        yield Line(words.GAPS.format(count=len(gaps)), Role.HEADING)
    for gap in gaps:
        yield Line(case.content.by_id[gap].ask, target=ToQuestion(gap), sign="□")
