"""A document as Markdown. Text comes back from every reader of Markdown exactly as it was: it is never markup."""

import re

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

_ALWAYS = re.compile(r"[\\`*_\[\]<>~|$&#@^{}]")
_LINE_START = re.compile(r"^([-+=:])(?=[-+=:\s]|$)", re.MULTILINE)
_NUMBER_START = re.compile(r"^([0-9]+)([.)])(?=\s|$)", re.MULTILINE)
_SCHEME = re.compile(r"(?<=\w):(?=\S)")
_DOMAIN = re.compile(r"(?<=\w)\.(?=[^\W\d])")
_SPACES = re.compile(r"[^\S\n]+")
_PARAGRAPHS = re.compile(r"\n{2,}")

_LISTS = (BulletList, Numbered, Checkbox, Source)
_MARKS = ("-", ".")
_OTHER_MARKS = ("*", ")")
"""What begins the points of a list right after another list, so that the two stay apart."""


def to_markdown(document: Document) -> str:
    """The whole document, ending in a line end."""
    parts = [] if document.bare else [_opening(document)]
    last: Written | None = None
    marks = _MARKS
    for block in in_words(document):
        joined = isinstance(block, (Checkbox, Source)) and type(block) is type(last)
        if not joined:
            marks = _OTHER_MARKS if isinstance(last, _LISTS) and marks == _MARKS else _MARKS
        parts.append(("\n" if joined else "\n\n") + _block(block, *marks))
        last = block
    return "".join(parts).removeprefix("\n\n") + "\n"


def _opening(document: Document) -> str:
    title, subtitle = f"# {inline(document.title)}", inline(document.subtitle)
    return f"{title}\n\n{subtitle}" if subtitle else title


def escape(text: str) -> str:
    """One paragraph of text such that no reader of Markdown sees markup in it; line ends become hard breaks."""
    lines = [_SPACES.sub(" ", line).strip() for line in clean(text).split("\n")]
    plain = "\n".join(line for line in lines if line)
    for pattern, marked in (
        (_ALWAYS, r"\\\g<0>"),
        (_LINE_START, r"\\\1"),
        (_NUMBER_START, r"\1\\\2"),
        (_SCHEME, r"\\:"),
        (_DOMAIN, r"\\."),
    ):
        plain = pattern.sub(marked, plain)
    return plain.replace("\n", "\\\n")


def inline(text: str) -> str:
    """Text on one line, escaped."""
    return escape(clean(text, single=True).replace("\n", " "))


def _block(block: Written, bullet: str, number_end: str) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * (level + 1)} {inline(text)}"
        case Paragraph(text):
            return "\n\n".join(escape(each) for each in _paragraphs(text))
        case Quote(text):
            return "\n>\n".join(_quoted(each) for each in _paragraphs(text))
        case Table(head, rows):
            return "\n".join((_row(head), "|" + " --- |" * len(head), *(_row(row) for row in rows)))
        case _:
            return _points(block, bullet, number_end)


def _points(block: BulletList | Numbered | Checkbox | Source, bullet: str, number_end: str) -> str:
    match block:
        case BulletList(items):
            return "\n".join(f"{bullet} {inline(item)}" for item in items)
        case Numbered(items):
            return "\n".join(f"{number}{number_end} {inline(item)}" for number, item in enumerate(items, 1))
        case Checkbox(text, done):
            return f"{bullet} [{'x' if done else ' '}] {inline(text)}"
        case Source(text, address):
            return f"{bullet} {inline(text)}" + (f", <{address}>" if address else "")


def _paragraphs(text: str) -> list[str]:
    return [each for each in _PARAGRAPHS.split(clean(text).strip()) if each.strip()]


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in escape(text).split("\n"))


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(inline(cell) for cell in cells) + " |"
