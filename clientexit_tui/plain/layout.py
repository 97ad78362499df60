"""Text in lines of a width, told by columns rather than characters."""

import unicodedata
from collections.abc import Iterator

from clientexit_tui.safetext import clean

TYPEWRITTEN = str.maketrans(
    {
        "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "…": "...", "›": ">", "→": "->",
        "·": "-", "×": "x",
    }
)  # fmt: skip
"""What stands for typeset signs where there are only the letters of a typewriter."""
UNSEEN = frozenset({"Mn", "Me", "Cf"})
"""Kinds of characters that take no column of their own."""


def columns_of(text: str) -> int:
    """How many columns a text takes."""
    if text.isascii():
        return len(text)
    return sum(_columns(each) for each in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in UNSEEN:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> Iterator[str]:
    """The lines of a text, its own line ends kept; a word longer than a line stays whole.

    Args:
        text: what is said.
        width: columns of a line.
        first: what stands before the first line.
        rest: what stands before the others.
    """
    start = first
    for line in clean(text).split("\n"):
        yield from _wrapped_line(line, width, start, rest)
        start = rest


def _wrapped_line(line: str, width: int, first: str, rest: str) -> Iterator[str]:
    begun, empty = first, True
    for word in line.split(" "):
        piece = word if empty else f" {word}"
        if not empty and columns_of(begun) + columns_of(piece) > width:
            yield begun.rstrip()
            begun, piece = rest, word
        begun, empty = begun + piece, False
    yield begun.rstrip()
