"""A document for word processors: real headings, lists and tables, and every text as plain runs."""

import io
import re
import zipfile
from datetime import UTC, date, datetime, time

import docx
from docx.document import Document as Paper
from docx.text.paragraph import Paragraph as Written

from clientexit_tui import words
from clientexit_tui.documents.docx_look import (
    TABLE_STYLE,
    dress,
    end_list,
    hang,
    mark_head,
    number_pages,
    right_to_left,
    start_list,
)
from clientexit_tui.documents.in_words import written
from clientexit_tui.documents.tree import (
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
)
from clientexit_tui.safetext import clean

NO_DAY = date(2000, 1, 1)
"""The day of the file where the document has none, so that no clock is asked."""
LONGEST_PROPERTY = 255
"""Characters that the format allows a property such as the title."""
_PARAGRAPHS = re.compile(r"\n{2,}")
_STRAY = ("/customXml", "/thumbnail")
"""Ends of the relations that the library's own template brings along and that say nothing of this document."""


def to_docx(document: Document) -> bytes:
    """The whole file; the same document gives the same bytes."""
    paper = docx.Document()
    _drop_stray(paper)
    dress(paper, bare=document.bare)
    _describe(paper, document)
    body = _Body(paper)
    if not document.bare:
        body.line(document.title, "Title")
        if document.subtitle:
            body.line(document.subtitle, "Subtitle")
        number_pages(paper)
    for block in document.blocks:
        body.add(block)
    made = io.BytesIO()
    paper.save(made)
    return _with_fixed_dates(made)


class _Body:
    """Adds one block after the other."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._breaks = False
        """Whether what follows begins a page."""

    def add(self, block: Block) -> None:
        """Adds a block; a picture as the table that it draws."""
        if isinstance(block, PageBreak):
            self._breaks = True
        for each in written(block):
            self._add(each)

    def _add(self, block: Block) -> None:
        match block:
            case Heading(text, level):
                self.line(clean(text, single=True), f"Heading {min(level, 3)}")
            case Paragraph(text):
                self._paragraphs(text, "Normal")
            case Quote(text):
                self._paragraphs(text, "Quote")
            case BulletList(items):
                end_list([self.line(item, "List Bullet") for item in items])
            case Numbered(items):
                lines = [self.line(item, "List Number") for item in items]
                start_list(self._paper, lines)
                end_list(lines)
            case Checkbox(text, done):
                self._box(text, words.BOX_DONE if done else words.BOX_OPEN)
            case Source(text, address):
                self.line(f"{text}, {address}" if address else text, "List Bullet")
            case Table(head, rows):
                self._table(head, rows)

    def line(self, text: str, style: str) -> Written:
        """One paragraph; a line end in it stays one."""
        made = self._paper.add_paragraph(style=style)
        _put(made, text)
        if self._breaks:
            made.paragraph_format.page_break_before = True
            self._breaks = False
        return made

    def _box(self, text: str, box: str) -> None:
        made = self.line("", "List Paragraph")
        made.runs[0].text = f"{box}\t"
        _put(made, text)
        hang(made)

    def _paragraphs(self, text: str, style: str) -> None:
        for each in _PARAGRAPHS.split(clean(text).strip("\n")):
            self.line(each, style)

    def _table(self, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
        if self._breaks:
            self.line("", "Normal")
        table = self._paper.add_table(rows=1 + len(rows), cols=max(1, len(head)), style=TABLE_STYLE)
        for row, texts in zip(table.rows, (head, *rows), strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                _put(cell.paragraphs[0], text)
        mark_head(table)
        self._paper.add_paragraph(style="Table Gap")


def _put(paragraph: Written, text: str) -> None:
    """Puts words into a paragraph: as a run, in which nothing is markup."""
    text = clean(text)
    run = paragraph.add_run(text)
    if right_to_left(paragraph, text):
        run.font.rtl = True


def _describe(paper: Paper, document: Document) -> None:
    """The file's own description: nothing of this computer, nothing of the library, no time of day."""
    about = paper.core_properties
    title = document.subject if document.bare else document.title
    about.title = clean(title, single=True)[:LONGEST_PROPERTY]
    about.author = about.last_modified_by = about.comments = about.keywords = about.category = ""
    about.language = "en-GB"
    about.revision = 1
    about.created = about.modified = datetime.combine(document.day or NO_DAY, time(), UTC)


def _drop_stray(paper: Paper) -> None:
    for relations in (paper.part.package.rels, paper.part.rels):
        for key in [key for key, each in relations.items() if each.reltype.endswith(_STRAY)]:
            del relations[key]


def _with_fixed_dates(made: io.BytesIO) -> bytes:
    """The same archive without the time at which it was made."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name)  # it dates from 1980, as every entry without a date
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return fixed.getvalue()
