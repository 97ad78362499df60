"""Reads YAML in the usual form, which is how `writer` writes, without a YAML library and in half of its time.

Whatever is not quite in that form, such as an edit by hand, gives None and is left to `reader`, which gives the same
for what is, and knows how to say where a mistake is.
"""

import re
from functools import cache
from typing import NamedTuple

from clientexit_tui.strict_yaml.nodes import Plain
from clientexit_tui.strict_yaml.writer import has_odd

MOST_CHARACTERS, MOST_LINES, MOST_DEEP = 1_000_000, 50_000, 30
"""What is more is left to the reader that counts what it takes."""

_KEY = r"(?!null:)[A-Za-z_][A-Za-z0-9_]{0,99}+"
_SCALAR = (
    r"""'(?:[^'\n]++|'')*+'|"(?:[^"\\\n]++|\\["\\n])*+\""""
    r"""|[^\W_](?:[^\n:#]++|:(?=[^ \n])|(?<=[^ \n])\#)*+"""
)
"""Nothing in it is tried twice (``++``): in a text of a million lines, remembering each for that takes 300 MB."""
_LINE = (
    rf"( *+)(- )?+(?:({_KEY}):(?: |(?=\n)))?+"
    rf"(?:({_SCALAR})\n|\|(2?)([-+]?)\n((?:\1(?(2)(?(3)  ))  [^\n]*\n|\n)++)|(\[\]\n|\{{\}}\n)|\n)"
    r"|([^\n]+\n?|\n)"
)
"""An entry: indent, dash, key; then a text, a block and how it begins and ends, or nothing. Or what is no entry."""
_ESCAPES = {'\\"': '"', "\\\\": "\\", "\\n": "\n"}
_ESCAPE = re.compile(r'\\["\\n]')


class _Line(NamedTuple):
    indent: str
    dash: str
    key: str
    scalar: str
    hint: str
    ending: str
    block: str
    empty: str
    foreign: str


class _UnusualError(Exception):
    """Something that does not fit the form."""


def read_mapping(text: str, indent: int = 0) -> dict[str, Plain] | None:
    """The mapping that a text is, up to its end; None where it is not in the usual form.

    Args:
        text: whole lines.
        indent: how far from the margin its keys stand.
    """
    if len(text) > MOST_CHARACTERS or has_odd(text):
        return None
    lines = _pattern().findall(text)
    if not lines or len(lines) > MOST_LINES:
        return None
    try:
        reading = _Reading(lines)
        found = reading.mapping(indent)
    except _UnusualError:
        return None
    return found if reading.at == len(lines) else None


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_LINE)  # with the first file, as making it ready takes a while


class _Reading:
    """Goes through the entries; each method takes those that belong to it and leaves the rest."""

    def __init__(self, lines: list[tuple[str, ...]]) -> None:
        self.lines = lines
        self.at = 0

    def mapping(self, indent: int, *, in_list: bool = False) -> dict[str, Plain]:
        """The entries with keys at this indent; the first one in a list has the dash before it."""
        found: dict[str, Plain] = {}
        lines, at, pad = self.lines, self.at, " " * indent
        while at < len(lines):
            line = lines[at]
            if not in_list and (line[0] != pad or line[1]):
                break
            key, scalar = line[2], line[3]
            if not key or key in found:
                raise _UnusualError
            at += 1
            if scalar:
                found[key] = _text(scalar)
            else:
                self.at = at
                found[key] = self._value(_Line(*line), indent)
                at = self.at
            in_list = False
        self.at = at
        return found

    def _value(self, line: _Line, indent: int) -> Plain:
        """What an entry holds that is no text on one line."""
        if line.block:
            return _block(line, indent + 2)
        if line.empty:
            return [] if line.empty == "[]\n" else {}
        if self.at < len(self.lines) and self.lines[self.at][0] == " " * (indent + 2):
            if indent > 2 * MOST_DEEP:
                raise _UnusualError
            return self._list(indent + 2) if self.lines[self.at][1] else self.mapping(indent + 2)
        return None

    def _list(self, indent: int) -> list[Plain]:
        found: list[Plain] = []
        lines, pad = self.lines, " " * indent
        while self.at < len(lines):
            line = lines[self.at]
            if line[0] != pad or not line[1]:
                break
            if line[2]:
                found.append(self.mapping(indent + 2, in_list=True))
                continue
            self.at += 1
            if line[3]:
                found.append(_text(line[3]))
            elif line[6]:
                found.append(_block(_Line(*line), indent + 2))
            else:
                raise _UnusualError
        return found


def _text(scalar: str) -> str | None:
    """The text of a scalar on one line."""
    if scalar[0] == "'":
        return scalar[1:-1].replace("''", "'")
    if scalar[0] == '"':
        return _ESCAPE.sub(lambda found: _ESCAPES[found[0]], scalar[1:-1])
    return None if (text := scalar.rstrip(" ")) == "null" else text


def _block(line: _Line, indent: int) -> str:
    """The text of a block, whose lines are indented by so much."""
    lines = [each[indent:] for each in line.block.split("\n")[:-1]]
    if not line.hint and (not lines[0] or lines[0][0] == " "):
        raise _UnusualError  # the first line tells how far the others are indented
    if " \n" in line.block and any(each and not each.strip(" ") for each in lines):
        raise _UnusualError
    text = "\n".join(lines)
    if line.ending == "+":
        return text + "\n"
    text = text.rstrip("\n")
    return text if line.ending == "-" or not text else text + "\n"
