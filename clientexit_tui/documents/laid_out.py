"""A document made ready for the formats that draw it: texts cleaned, empty blocks gone, tasks and sources gathered."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, zip_longest
from unicodedata import category

from clientexit_tui.documents.tree import (
    Bar,
    Bars,
    Block,
    BulletList,
    Checkbox,
    Document,
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
LEAD_MOST = 60
LONG = 6
"""Headings of the first level from which on a document begins with its contents."""


@dataclass(frozen=True)
class Tasks:
    """Checkboxes that follow each other."""

    items: tuple[Checkbox, ...]


@dataclass(frozen=True)
class Sources:
    """Works cited one after another."""

    items: tuple[Source, ...]


@dataclass(frozen=True)
class Lead:
    """A short paragraph that announces the block after it, and stays with it."""

    text: str


Said = Heading | Paragraph | Lead | Quote
Listed = BulletList | Numbered | Tasks | Sources
Drawn = Table | Bars | Timeline | PageBreak
Laid = Said | Listed | Drawn
"""What such a document is made of."""


def laid_out(document: Document) -> tuple[Laid, ...]:
    """The blocks as they are drawn; levels of headings go down one at a time, so that readers aloud lose none."""
    tidied = (tidy for block in document.blocks if (tidy := _tidy(block)) is not None)
    return tuple(_led(tuple(_levelled(_gathered(tidied))), bare=document.bare))


def contents_of(blocks: tuple[Laid, ...]) -> tuple[Heading, ...]:
    """The headings that a list of contents names; none where the document is short."""
    found = tuple(block for block in blocks if isinstance(block, Heading) and block.level == 1)
    return found if len(found) >= LONG else ()


def one_line(text: str) -> str:
    """A text on one line, cleaned; empty where nothing of it can be seen."""
    line = clean(text, single=True)
    return line if line.isascii() or any(category(letter) not in _UNSEEN for letter in line) else ""


def paragraphs(text: str) -> tuple[tuple[str, ...], ...]:
    """The paragraphs of a text as their lines; those that hold nothing are left out."""
    parts = (each.strip() for each in _PARAGRAPHS.split(clean(text)))
    return tuple(tuple(part.split("\n")) for part in parts if part)


def _tidy(block: Block) -> Block | None:
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


def _tidy_picture(block: Drawn) -> Block | None:
    match block:
        case Table(head, rows):
            return Table(_cells(head), tuple(map(_cells, rows))) if head else None
        case Bars(title, bars, top):
            tidied = tuple(Bar(one_line(bar.label), bar.low, bar.high, one_line(bar.words)) for bar in bars)
            return Bars(one_line(title), tidied, top) if bars else None
        case Timeline(title, points, today):
            return Timeline(one_line(title), tuple(Point(each.day, one_line(each.label)) for each in points), today)
        case PageBreak():
            return block


def _cells(row: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(one_line, row))


def _gathered(blocks: Iterator[Block]) -> Iterator[Laid]:
    for _, group in groupby(blocks, key=type):
        for block in (run := tuple(group)):
            match block:
                case Checkbox():
                    yield Tasks(tuple(each for each in run if isinstance(each, Checkbox)))
                    break
                case Source():
                    yield Sources(tuple(each for each in run if isinstance(each, Source)))
                    break
                case _:
                    yield block


def _levelled(blocks: Iterator[Laid]) -> Iterator[Laid]:
    last = 0
    for block in blocks:
        if isinstance(block, Heading):
            last = max(1, min(block.level, last + 1, 5))
            yield Heading(block.text, last)
        else:
            yield block


def _led(blocks: tuple[Laid, ...], *, bare: bool) -> Iterator[Laid]:
    """Sets paragraphs apart that announce what follows; a letter stays as it was written."""
    for block, after in zip_longest(blocks, blocks[1:]):
        announced = isinstance(after, BulletList | Numbered | Table | Quote | Tasks)
        if announced and not bare and isinstance(block, Paragraph) and _announces(block.text):
            yield Lead(one_line(block.text))
        elif block is not None:
            yield block


def _announces(text: str) -> bool:
    line = clean(text).strip()
    return line.endswith(":") and "\n" not in line and len(line) <= LEAD_MOST
