"""Texts and blocks made ready for the formats that draw them: cleaned, and gone where nothing of them can be seen."""

import re
from unicodedata import category

from clientexit_tui.documents.tree import (
    Bar,
    Bars,
    Block,
    BulletList,
    Checkbox,
    Heading,
    Numbered,
    PageBreak,
    Paragraph,
    Point,
    Quote,
    Source,
    Table,
    Timeline,
)
from clientexit_tui.safetext import clean

_UNSEEN = ("Cf", "Zs")
"""The kinds of characters that leave no mark."""
_PARAGRAPHS = re.compile(r"\n\s*\n")


def one_line(text: str) -> str:
    """A text on one line, cleaned; empty where nothing of it can be seen."""
    line = clean(text, single=True)
    return line if line.isascii() or any(category(letter) not in _UNSEEN for letter in line) else ""


def paragraphs(text: str) -> tuple[tuple[str, ...], ...]:
    """The paragraphs of a text as their lines; those that hold nothing are left out."""
    parts = (each.strip() for each in _PARAGRAPHS.split(clean(text)))
    return tuple(tuple(part.split("\n")) for part in parts if part)


def tidied(block: Block) -> Block | None:
    """The block on clean text; None where nothing is left of it."""
    match block:
        case Heading(text, level):
            return Heading(one_line(text), level) if one_line(text) else None
        case Paragraph(text) | Quote(text):
            return block if paragraphs(text) else None
        case BulletList(items) | Numbered(items):
            kept = tuple(filter(None, map(one_line, items)))
            return type(block)(kept) if kept else None
        case Checkbox() | Source():
            return _tidy_line(block)
        case _:
            return _tidy_picture(block)


def _tidy_line(block: Checkbox | Source) -> Block:
    match block:
        case Checkbox(text, done):
            return Checkbox(one_line(text), done)
        case Source(text, address):
            return Source(one_line(text), one_line(address))


def _tidy_picture(block: Table | Bars | Timeline | PageBreak) -> Block | None:
    match block:
        case Table(head, rows):
            return Table(_cells(head), tuple(map(_cells, rows))) if head else None
        case Bars(title, bars, top):
            shown = tuple(Bar(one_line(bar.label), bar.low, bar.high, one_line(bar.words)) for bar in bars)
            return Bars(one_line(title), shown, top) if bars else None
        case Timeline(title, points, today):
            return Timeline(one_line(title), tuple(Point(each.day, one_line(each.label)) for each in points), today)
        case PageBreak():
            return block


def _cells(row: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(one_line, row))
