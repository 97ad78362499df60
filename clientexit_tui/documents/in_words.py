"""The pictures of a document in words, for formats that hold none."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.documents.tree import (
    Bars,
    Block,
    Document,
    PageBreak,
    Paragraph,
    Point,
    Table,
    Timeline,
    Written,
)
from clientexit_tui.exit_plan.days import format_day


def in_words(document: Document) -> Iterator[Written]:
    """The blocks of a document, every picture replaced by the table that it draws; a letter begins with its subject."""
    if document.bare and document.subject:
        yield Paragraph(words.SUBJECT_LINE.format(subject=document.subject))
    for block in document.blocks:
        yield from written(block)


def written(block: Block) -> Iterator[Written]:
    """What a block says without a picture."""
    match block:
        case Bars(title, bars):
            yield Paragraph(title)
            yield Table(words.CHART_HEAD, tuple((bar.label, bar.words) for bar in bars))
        case Timeline(title, points, today):
            yield Paragraph(title)
            days = sorted(dict.fromkeys((*points, Point(today, words.TODAY))), key=lambda point: point.day)
            yield Table(words.TIMELINE_HEAD, tuple((format_day(point.day), point.label) for point in days))
        case PageBreak():
            return
        case _:
            yield block
