"""Says the blocks of a document: tables row by row with the heads in words, boxes as done or to do."""

from collections.abc import Iterable

from clientexit_tui import words
from clientexit_tui.documents.in_words import written
from clientexit_tui.documents.tree import (
    Block,
    BulletList,
    Checkbox,
    Heading,
    Numbered,
    Paragraph,
    Quote,
    Source,
    Table,
    Written,
)
from clientexit_tui.plain.console import Console

BULLET, INDENT = "- ", "  "


def say_blocks(console: Console, blocks: Iterable[Block]) -> None:
    """Says blocks in order."""
    for block in blocks:
        for each in written(block):
            _say(console, each)


def _say(console: Console, block: Written) -> None:
    match block:
        case Heading(text):
            console.gap()
            console.say(text)
        case Paragraph(text):
            console.say(text)
        case BulletList(items):
            for item in items:
                console.say(item, BULLET)
        case Numbered(items):
            for number, item in enumerate(items, 1):
                console.say(item, words.PLAIN_NUMBER.format(number=number))
        case Quote(text):
            console.gap()
            console.say(text, INDENT)
            console.gap()
        case Checkbox(text, done):
            console.say((words.PLAIN_DONE_MARK if done else words.PLAIN_OPEN_MARK).format(text=text), BULLET)
        case Source(text, address):
            console.say(f"{text}, {address}" if address else text, BULLET)
        case Table():
            _say_table(console, block)


def _say_table(console: Console, table: Table) -> None:
    """One line for each row: its first cell, then the others with what stands above them."""
    for row in table.rows:
        pairs = zip(table.head[1:], row[1:], strict=True)
        cells = [words.PLAIN_TABLE_CELL.format(head=head, cell=cell) if head else cell for head, cell in pairs if cell]
        console.say(". ".join([row[0], *cells]) if row else "", BULLET)
