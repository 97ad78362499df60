"""The blocks of a document as HTML; whatever a text holds is escaped."""

import re
from html import escape

from clientexit_tui import words
from clientexit_tui.documents.chart_places import marks, uncertain
from clientexit_tui.documents.charts import bar_svg, timeline_svg
from clientexit_tui.documents.laid_out import Drawn, Laid, Lead, Listed, Said, Sources, Tasks
from clientexit_tui.documents.tidying import paragraphs
from clientexit_tui.documents.tree import (
    Bars,
    BulletList,
    Checkbox,
    Heading,
    Numbered,
    PageBreak,
    Paragraph,
    Quote,
    Source,
    Table,
    Timeline,
)
from clientexit_tui.exit_plan.days import format_day

_TICK = '<path d="M3.5 8.2l3 3.1 6-6.8"/>'
_LONG = re.compile(r"\S{20,}")
"""Words that would push the columns of a table apart; others break between columns of any width."""


def block_html(block: Laid) -> str:
    """One block as HTML."""
    match block:
        case Heading() | Paragraph() | Lead() | Quote():
            return _said(block)
        case BulletList() | Numbered() | Tasks() | Sources():
            return _listed(block)
        case _:
            return _drawn(block)


def _said(block: Said) -> str:
    match block:
        case Heading(text, level):
            return f'<h{level + 1} dir="auto">{escape(text)}</h{level + 1}>'
        case Paragraph(text):
            return _paragraphs(text)
        case Lead(text):
            return f'<p class="lead" dir="auto">{escape(text)}</p>'
        case Quote(text):
            return f"<blockquote>\n{_paragraphs(text)}\n</blockquote>"


def _listed(block: Listed) -> str:
    match block:
        case BulletList(items):
            return _list("ul", "points", [escape(item) for item in items])
        case Numbered(items):
            return _list("ol", "points", [escape(item) for item in items])
        case Tasks(tasks):
            return _list("ul", "tasks", [_task(task) for task in tasks])
        case Sources(sources):
            return _list("ul", "sources", [_source(source) for source in sources])


def _drawn(block: Drawn) -> str:
    match block:
        case Table(head, rows):
            return _table(head, [[_cell(cell) for cell in row] for row in rows])
        case Bars(title, bars, top):
            rows_drawn = [[_cell(bar.label), bar_svg(bar, top), _cell(bar.words)] for bar in bars]
            key = f'\n<p class="key">{words.CHART_KEY}</p>' if uncertain(bars, top) else ""
            return _figure("bars", title, _table(words.CHART_HEAD_DRAWN, rows_drawn) + key)
        case Timeline(title):
            return _figure("timeline", title, timeline_svg(block) + "\n" + _days(block))
        case PageBreak():
            return '<div class="page-break"></div>'


def _paragraphs(text: str) -> str:
    return "\n".join(f'<p dir="auto">{"<br>".join(map(escape, lines))}</p>' for lines in paragraphs(text))


def _list(name: str, kind: str, items: list[str]) -> str:
    inner = "\n".join(f'<li dir="auto">{item}</li>' for item in items)
    return f'<{name} class="{kind}">\n{inner}\n</{name}>'


def _task(task: Checkbox) -> str:
    state = words.TASK_IS_DONE if task.done else words.TASK_IS_OPEN
    mark = (
        f'<svg class="box" role="img" width="16" height="16" viewBox="0 0 16 16" xmlns="http://www.w3.org/2000/svg">'
        f'<title>{state}</title><rect x="1" y="1" width="14" height="14" rx="2"/>{_TICK if task.done else ""}</svg>'
    )
    return f"{mark} {escape(task.text)}"


def _source(source: Source) -> str:
    address = source.address
    if not address:
        return escape(source.text)
    shown = escape(address)
    if address.startswith(("https://", "http://")):
        shown = f'<a href="{shown}" rel="noopener noreferrer">{shown}</a>'
    return f"{escape(source.text)}, {shown}" if source.text else shown


def _table(head: tuple[str, ...], rows: list[list[str]]) -> str:
    """A table; the cells of its rows are HTML already."""
    top = "".join(f'<th scope="col" dir="auto">{_cell(each)}</th>' for each in head)
    lines = "\n".join("<tr>" + "".join(f'<td dir="auto">{cell}</td>' for cell in row) + "</tr>" for row in rows)
    return f"<table>\n<thead><tr>{top}</tr></thead>\n<tbody>\n{lines}\n</tbody>\n</table>"


def _cell(text: str) -> str:
    """Text of a cell; a long word may break anywhere, and no other does."""
    parts, end = [], 0
    for found in _LONG.finditer(text):
        parts += [escape(text[end : found.start()]), f'<span class="long">{escape(found[0])}</span>']
        end = found.end()
    return "".join((*parts, escape(text[end:])))


def _days(timeline: Timeline) -> str:
    return _table(
        words.TIMELINE_HEAD_DRAWN,
        [
            [str(mark.number or ""), escape(format_day(mark.day)), "<br>".join(map(_cell, mark.labels))]
            for mark in marks(timeline)
        ],
    )


def _figure(kind: str, title: str, inner: str) -> str:
    caption = f'<figcaption dir="auto">{escape(title)}</figcaption>\n' if title else ""
    return f'<figure class="{kind}">\n{caption}{inner}\n</figure>'
