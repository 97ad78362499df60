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
    """The lines of a text, its own line ends kept; a word longer than a line is divided.

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
        if not empty and columns_of(begun) + 1 + columns_of(word) <= width:
            begun += f" {word}"
            continue
        if not empty:
            yield begun.rstrip()
            begun = rest
        *lines, begun = _divided(begun, word, width, rest)
        yield from lines
        empty = False
    yield begun.rstrip()


def _divided(begun: str, word: str, width: int, rest: str) -> Iterator[str]:
    """A line with a word put to its end, or several where the word alone is too long for one."""
    if columns_of(begun) + columns_of(word) <= width:
        yield begun + word
        return
    columns = columns_of(begun)
    for character in word:
        if columns + _columns(character) > width and begun != rest:
            yield begun
            begun, columns = rest, columns_of(rest)
        begun, columns = begun + character, columns + _columns(character)
    yield begun
