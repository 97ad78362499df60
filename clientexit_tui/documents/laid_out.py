"""A document made ready for the formats that draw it: texts cleaned, empty blocks gone, tasks and sources gathered."""

from collections.abc import Iterator
from itertools import groupby, zip_longest

from clientexit_tui.documents.tidying import one_line, tidied
from clientexit_tui.documents.tree import (
    Bars,
    Block,
    BulletList,
    Checkbox,
    Document,
    Heading,
    Numbered,
    PageBreak,
    Paragraph,
    Quote,
    Source,
    Table,
    Timeline,
)
from clientexit_tui.frozen import frozen
from clientexit_tui.safetext import clean

LEAD_MOST = 60
LONG = 6
"""Headings of the first level from which on a document begins with its contents."""


@frozen
class Tasks:
    """Checkboxes that follow each other."""

    items: tuple[Checkbox, ...]


@frozen
class Sources:
    """Works cited one after another."""

    items: tuple[Source, ...]


@frozen
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
    kept = (tidy for block in document.blocks if (tidy := tidied(block)) is not None)
    return tuple(_led(tuple(_levelled(_gathered(kept))), bare=document.bare))


def contents_of(blocks: tuple[Laid, ...]) -> tuple[Heading, ...]:
    """The headings that a list of contents names; none where the document is short."""
    found = tuple(block for block in blocks if isinstance(block, Heading) and block.level == 1)
    return found if len(found) >= LONG else ()


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
