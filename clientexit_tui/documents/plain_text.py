"""A document as plain text for a terminal: nothing escaped, nothing but the words and a few marks."""

import textwrap

from clientexit_tui.documents.columns import in_columns
from clientexit_tui.documents.in_words import in_words
from clientexit_tui.documents.tree import (
    BulletList,
    Checkbox,
    Document,
    Heading,
    Numbered,
    Paragraph,
    Quote,
    Source,
    Table,
    Written,
)
from clientexit_tui.safetext import clean

WIDTH = 80


def to_plain_text(document: Document, width: int = WIDTH) -> str:
    """The whole document, ending in a line end."""
    parts = [] if document.bare else [_opening(document, width)]
    last: Written | None = None
    for block in in_words(document):
        joined = isinstance(block, Checkbox | Source) and type(block) is type(last)
        parts.append(("\n" if joined else "\n\n") + _block(block, width))
        last = block
    return "".join(parts).removeprefix("\n\n") + "\n"


def _opening(document: Document, width: int) -> str:
    title, subtitle = clean(document.title, single=True), clean(document.subtitle, single=True)
    heading = f"{title}\n{'=' * min(len(title), width)}"
    return f"{heading}\n\n{_wrapped(subtitle, width)}" if subtitle else heading


def _block(block: Written, width: int) -> str:
    match block:
        case Heading(text, level):
            text = clean(text, single=True)
            return f"{text}\n{'-' * min(len(text), width)}" if level == 1 else text
        case Paragraph(text):
            return _wrapped(text, width)
        case Quote(text):
            return _wrapped(text, width, "  | ", "  | ")
        case Table(head, rows):
            return _table((head, *rows), width)
        case _:
            return _points(block, width)


def _points(block: BulletList | Numbered | Checkbox | Source, width: int) -> str:
    match block:
        case BulletList(items):
            return "\n".join(_wrapped(item, width, "- ") for item in items)
        case Numbered(items):
            return "\n".join(_wrapped(item, width, f"{number}. ") for number, item in enumerate(items, 1))
        case Checkbox(text, done):
            return _wrapped(text, width, "[x] " if done else "[ ] ")
        case Source(text, address):
            return _wrapped(f"{text}, {address}" if address else text, width, "- ")


def _wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> str:
    """Text in lines of at most `width`, its own line ends kept."""
    rest = " " * len(first) if rest is None else rest
    width = max(width, len(first) + 1, len(rest) + 1)  # a terminal of one column still shows something
    lines: list[str] = []
    for line in clean(text).split("\n"):
        lines += textwrap.wrap(
            line,
            width,
            initial_indent=rest if lines else first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [(rest if lines else first).rstrip()]
    return "\n".join(lines)


def _table(rows: tuple[tuple[str, ...], ...], width: int) -> str:
    return in_columns([[clean(cell, single=True) for cell in row] for row in rows], width)
