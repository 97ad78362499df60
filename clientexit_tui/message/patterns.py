"""How the phrases of lint rules are found in a letter."""

import re
from collections.abc import Iterator
from functools import cache

from clientexit_tui.frozen import frozen

PLACEHOLDER = re.compile(
    r"\[[^\[\]\n]{0,200}\]|<[^<>\n@]{0,200}>|\{[^{}\n]{0,200}\}|\bTODO\b|\bTB[CD]\b|\bX{2,}\b|_{3,}"
)
"""Gaps to fill. Lengths are bounded, so that a long row of brackets costs no time."""

REST, GAP = r"\w*", r"(?:\s+\S+){0,3}\s+"
"""What a star stands for in a phrase: the rest of a word, or alone up to three words."""


@frozen
class Phrase:
    """A phrase to be found as whole words, whatever the blanks in it."""

    pattern: re.Pattern[str]
    anchor: str
    """Its longest word: where that is not in a text, the phrase is not either, which is quick to see."""
    exact: bool
    """Whether it is found only in the case in which it is written."""

    def spans(self, plain: str, low: str) -> Iterator[tuple[int, int]]:
        """Where it stands.

        Args:
            plain: the text.
            low: the same text in small letters, each in its place.
        """
        text = plain if self.exact else low
        if self.anchor in text:
            yield from (match.span() for match in self.pattern.finditer(text))

    def within(self, plain: str, low: str) -> bool:
        """Whether it stands there."""
        return next(self.spans(plain, low), None) is not None


@cache
def phrase_of(text: str, *, names: bool = False) -> Phrase:
    """Reads a phrase; one in capitals is found only in capitals.

    Args:
        text: words with stars: `end*` for the rest of a word, ` * ` for up to three words.
        names: whether one that begins with a capital is found only with it.
    """
    exact = text.isupper() or (names and text[:1].isupper())
    words = (text if exact else lowered(text)).split()
    body = ""
    for at, word in enumerate(words):
        if word == "*":
            body += GAP
        else:
            space = r"\s+" if at and words[at - 1] != "*" else ""
            body += space + REST.join(re.escape(part) for part in word.split("*"))
    start = r"(?<!\w)" if text[:1].isalnum() else ""
    end = r"(?!\w)" if text[-1:].isalnum() or text[-1:] == "*" else ""
    anchor = max((part for word in words for part in word.split("*")), key=len)
    return Phrase(re.compile(f"{start}{body}{end}"), anchor, exact)


def plain_of(text: str) -> str:
    """The text with plain quotation marks and spaces; every character keeps its place."""
    return text.translate({0x2019: "'", 0x2018: "'", 0x201C: '"', 0x201D: '"', 0xA0: " ", 0x202F: " "})


def lowered(text: str) -> str:
    """The text in small letters; every character keeps its place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
