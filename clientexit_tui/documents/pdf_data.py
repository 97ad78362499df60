"""What the template of the PDF draws, as plain data: text stays text, whatever it holds."""

import unicodedata
from collections.abc import Iterable

from clientexit_tui import words
from clientexit_tui.documents.laid_out import (
    Drawn,
    Laid,
    Lead,
    Listed,
    Said,
    Sources,
    Tasks,
    contents_of,
    laid_out,
)
from clientexit_tui.documents.pdf_pictures import Data, bars_data, timeline_data
from clientexit_tui.documents.tidying import one_line, paragraphs
from clientexit_tui.documents.tree import (
    Bars,
    BulletList,
    Document,
    Heading,
    Numbered,
    PageBreak,
    Paragraph,
    Quote,
    Table,
    Timeline,
)
from clientexit_tui.exit_plan.days import format_day

_FEWEST, _MOST = 6, 60
"""Letters that a column of a table is given room for."""
_LONGEST_LINK = 2000
"""Letters of an address that can be followed; a PDF holds no longer ones."""


def data_of(document: Document) -> Data:
    """The whole document for the template."""
    blocks = laid_out(document)
    day = format_day(document.day) if document.day else ""
    title = one_line(document.subject if document.bare else document.title) or one_line(document.title)
    return {
        "title": title or words.UNTITLED,
        "subject": one_line(document.subject) if document.bare else "",
        "below": one_line(document.subtitle) or day,
        "day": day,
        "date": [document.day.year, document.day.month, document.day.day] if document.day else None,
        "bare": document.bare,
        "contents": bool(contents_of(blocks)),
        "blocks": [_block(block) for block in blocks],
        "words": {
            "contents": words.CONTENTS,
            "page-of": words.PAPER_PAGE,
            "done": words.TASK_IS_DONE,
            "open": words.TASK_IS_OPEN,
            "today": words.TODAY,
            "chart-head": words.CHART_HEAD_DRAWN,
            "chart-key": words.CHART_KEY,
            "timeline-head": words.TIMELINE_HEAD_DRAWN,
        },
    }


def _block(block: Laid) -> Data:
    match block:
        case Heading() | Paragraph() | Lead() | Quote():
            return _said(block)
        case BulletList() | Numbered() | Tasks() | Sources():
            return _listed(block)
        case _:
            return _drawn(block)


def _said(block: Said) -> Data:
    match block:
        case Heading(text, level):
            return {"is": "heading", "text": text, "level": level}
        case Paragraph(text):
            return {"is": "paragraph", "paragraphs": _paragraphs(text)}
        case Lead(text):
            return {"is": "lead", "text": text}
        case Quote(text):
            return {"is": "quote", "paragraphs": _paragraphs(text)}


def _listed(block: Listed) -> Data:
    match block:
        case BulletList(items):
            return {"is": "bullets", "items": items}
        case Numbered(items):
            return {"is": "numbered", "items": items}
        case Tasks(tasks):
            return {"is": "tasks", "items": [{"text": task.text, "done": task.done} for task in tasks]}
        case Sources(sources):
            return {"is": "sources", "items": [_source(each.text, each.address) for each in sources]}


def _drawn(block: Drawn) -> Data:
    match block:
        case Table(head, rows):
            return {"is": "table", "head": head, "rows": rows, "widths": _widths((head, *rows))}
        case Bars():
            return bars_data(block)
        case Timeline():
            return timeline_data(block)
        case PageBreak():
            return {"is": "page-break"}


def _paragraphs(text: str) -> list[Data]:
    return [{"lines": lines, "rtl": _begins_from_the_right(lines)} for lines in paragraphs(text)]


def _source(text: str, address: str) -> Data:
    linked = len(address) <= _LONGEST_LINK and address.startswith(("https://", "http://"))
    return {"text": text, "address": address, "linked": linked}


def _widths(rows: Iterable[tuple[str, ...]]) -> list[float]:
    """How wide each column is beside the others: by its longest cell, within bounds."""
    return [min(max(_FEWEST, *map(len, column)), _MOST) ** 0.8 for column in zip(*rows, strict=True)]


def _begins_from_the_right(lines: tuple[str, ...]) -> bool:
    """Whether the first letter belongs to a script that is written from right to left."""
    turns = (unicodedata.bidirectional(letter) for line in lines for letter in line)
    return next((turn for turn in turns if turn in ("L", "R", "AL")), "L") != "L"
