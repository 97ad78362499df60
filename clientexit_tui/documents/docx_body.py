"""The blocks of a document as paragraphs, lists and tables of a word processor; every text is a plain run."""

import re

from docx.document import Document as Paper
from docx.text.paragraph import Paragraph as Written

from clientexit_tui import words
from clientexit_tui.documents.docx_look import TABLE_STYLE
from clientexit_tui.documents.docx_parts import end_list, hang, mark_head, right_to_left, start_list
from clientexit_tui.documents.in_words import written
from clientexit_tui.documents.tree import (
    Block,
    BulletList,
    Checkbox,
    Heading,
    Numbered,
    PageBreak,
    Paragraph,
    Quote,
    Source,
    Table,
)
from clientexit_tui.safetext import clean

_PARAGRAPHS = re.compile(r"\n{2,}")


class Body:
    """Adds one block after the other to a document."""

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
