"""The lines of a page as they are drawn: their tones as styles, two sides beside each other where there is room."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len
from textual.content import Content

from clientexit_tui.safetext import clean
from clientexit_tui.tui.widgets.linked_line import Drawn
from clientexit_tui.views.line import Line, Row, Sides, Tone

STYLES = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.MUTED: "$text-muted",
    Tone.MISSING: "$warning",
    Tone.GAP: "reverse",  # seen without colour too
}
ROOM = 76
"""Columns from which two sides stand beside each other."""
WIDEST = 130
EDGE = 8
"""Columns beside the words: the mark, the sign, the padding on both sides, the scroll bar."""
BETWEEN = 2


def drawn(rows: Iterable[Row], columns: int) -> list[Drawn]:
    """The lines of a page for a screen of so many columns."""
    return [_sides(row, columns) if isinstance(row, Sides) else _line(row) for row in rows]


def _line(line: Line) -> Drawn:
    role = f"{line.role} -title" if line.role == "urgent" else line.role
    classes = " ".join(filter(None, (role, "gap" if line.apart else "")))
    said = line.said if isinstance(line.said, str) else _toned(line)
    return Drawn(said, line.target, line.sign, classes)


def _toned(line: Line) -> Content:
    return Content.assemble(*((run.text, STYLES[run.tone]) for run in line.runs))


def _sides(sides: Sides, columns: int) -> Drawn:
    if columns < ROOM:
        both = zip(sides.heads, (sides.left, sides.right), strict=True)
        stacked = [part for head, texts in both for part in (_head(head), *map(_words, texts))]
        return Drawn(Content("\n").join(stacked), sides.target, "·")
    width = (min(columns, WIDEST) - EDGE - BETWEEN) // 2
    head = _head(f"{sides.heads[0]:<{width + BETWEEN}}{sides.heads[1]}")
    return Drawn(Content("\n").join([head, *side_by_side(sides.left, sides.right, width)]), sides.target, "·")


def _head(text: str) -> Content:
    return Content.styled(text, STYLES[Tone.MUTED])


def _words(text: str) -> Content:
    return Content(clean(text))


def side_by_side(left: Sequence[str], right: Sequence[str], width: int) -> Iterator[Content]:
    """Two columns of so many cells each, folded at spaces."""
    one, other = (
        [line for text in side for line in _words(text).wrap(width) or (Content(""),)] for side in (left, right)
    )
    for first, second in zip_longest(one, other, fillvalue=Content("")):
        blank = " " * max(0, width + BETWEEN - cell_len(first.plain))
        yield Content.assemble(first, blank, second)
