"""The lines of a page as blocks of a document."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from clientexit_tui.documents.tree import Block, BulletList, Heading, Paragraph
from clientexit_tui.views.line import Line, Role


def printed(lines: Iterable[Line]) -> Iterator[Block]:
    """Headings, paragraphs, and points that follow each other as one list."""
    for is_point, group in groupby(lines, key=lambda line: line.role is Role.POINT or bool(line.sign)):
        if is_point:
            yield BulletList(tuple(line.text for line in group))
        else:
            yield from (Heading(each.text) if each.role is Role.HEADING else Paragraph(each.text) for each in group)
