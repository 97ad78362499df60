"""A table in columns of plain text, cells folded where the table would be too wide."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

GAP = "  "


def in_columns(rows: Sequence[Sequence[str]], width: int) -> str:
    """Rows of cells as lines; wider than `width` only where single words are."""
    widths = _narrowed([_widest(column) for column in zip(*rows, strict=True)], _least(rows), width)
    return "\n".join(line for row in rows for line in _lines(row, widths))


def _widest(column: Sequence[str]) -> int:
    return max(len(cell) for cell in column)


def _least(rows: Sequence[Sequence[str]]) -> list[int]:
    """The longest word of each column: no column gets narrower."""
    return [
        max((len(word) for cell in column for word in cell.split()), default=0) for column in zip(*rows, strict=True)
    ]


def _narrowed(widths: list[int], least: list[int], width: int) -> list[int]:
    """Takes from the widest column that can give, until all fit."""
    room = width - len(GAP) * (len(widths) - 1)
    while sum(widths) > room:
        giving = [at for at, each in enumerate(widths) if each > least[at]]
        if not giving:
            break
        widths[max(giving, key=lambda at: widths[at])] -= 1
    return widths


def _lines(row: Sequence[str], widths: list[int]) -> Iterator[str]:
    folded = [_folded(cell, width) for cell, width in zip(row, widths, strict=True)]
    for cells in zip_longest(*folded, fillvalue=""):
        yield GAP.join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _folded(cell: str, width: int) -> list[str]:
    if len(cell) <= width:
        return [cell]
    return textwrap.wrap(cell, width, break_long_words=False, break_on_hyphens=False)
