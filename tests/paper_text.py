"""What a paper says, in the order in which its pages say it, for comparing with what is read back from a file."""

import re
from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.documents.chart_places import marks, short_day, uncertain
from clientexit_tui.documents.tree import (
    Bars,
    Block,
    BulletList,
    Checkbox,
    Document,
    Heading,
    Numbered,
    Paragraph,
    Quote,
    Source,
    Table,
    Timeline,
)
from clientexit_tui.exit_plan.days import format_day
from clientexit_tui.safetext import clean

_UNSEEN = re.compile("[\\s\u00ad\u200b]+")


def squeezed(text: str) -> str:
    """Text without blanks and what no reader sees."""
    return _UNSEEN.sub("", clean(text))


def told(document: Document, *, paged: bool) -> str:
    """All that a paper says, squeezed; on pages with the marks of lists and the letters within pictures."""
    return squeezed("\n".join(_told(document, paged)))


def _told(document: Document, paged: bool) -> Iterator[str]:
    yield document.title if squeezed(document.title) else words.UNTITLED
    yield document.subtitle if squeezed(document.subtitle) or not document.day else format_day(document.day)
    for block in document.blocks:
        yield from _block(block, paged)


def _block(block: Block, paged: bool) -> Iterator[str]:
    match block:
        case Heading(text) | Paragraph(text) | Quote(text) | Checkbox(text):
            yield text
        case BulletList(items):
            yield from (("•" if paged else "") + item for item in _kept(items))
        case Numbered(items):
            yield from ((f"{at}." if paged else "") + item for at, item in enumerate(_kept(items), 1))
        case Table(head, rows):
            yield from (cell for row in (head, *rows) for cell in row)
        case Source(text, address):
            yield f"{text}, {address}" if squeezed(text) and address else text + address
        case Bars() | Timeline():
            yield from _picture(block, paged)


def _picture(block: Bars | Timeline, paged: bool) -> Iterator[str]:
    yield block.title
    if isinstance(block, Bars):
        yield from words.CHART_HEAD_DRAWN
        yield from (text for bar in block.bars for text in (bar.label, bar.words))
        yield words.CHART_KEY if uncertain(block.bars, block.top) else ""
        return
    days = marks(block)
    if paged:
        yield from ((words.TODAY if day.today else "") + str(day.number or "") for day in days)
        yield from (short_day(days[0].day), short_day(days[-1].day))
    yield from words.TIMELINE_HEAD_DRAWN
    for day in days:
        yield from (str(day.number or ""), format_day(day.day), *day.labels)


def _kept(items: tuple[str, ...]) -> list[str]:
    return [item for item in items if squeezed(item)]
