"""What is wrong with a text that is not YAML, told by what stands in it.

A parser says where it gave up, and in words of its own what it missed there. Those words change with its version and
speak of its inside; so only the place is taken from it, and the text itself is looked at.
"""

import re

import yaml

from clientexit_tui.errors import Place
from clientexit_tui.frozen import frozen
from clientexit_tui.strict_yaml.walk import IN_QUOTES, MAX_DEPTH, TOO_DEEP, Walk

NOT_YAML = "this is not YAML: "
NEVER_CLOSED = "this quote is never closed"
BRACKET_NEVER_CLOSED = "this bracket is never closed"
NO_ESCAPE = "there is no such escape; write a backslash in double quotes twice"
TOO_LONG_KEY = "a key has at most 1,024 letters, on one line"
ODD_ESCAPE = "after this place, an escape in a text in quotes stands for no character"

_LINES = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_BRACKETS = re.compile(r"[][{}]")
_QUOTES = ("'", '"')
_LONGEST_KEY = 1024
_COLON = f"a colon with a blank after it divides a key from its value, and this one is too many; {IN_QUOTES}"
_ON_A_LINE = (
    ("\t", "a tab stands where blanks belong; indent with blanks"),
    ("@`%", f"no value begins with this sign; {IN_QUOTES}"),
    (":", _COLON),
    ("]}", f"this bracket closes nothing; {IN_QUOTES}"),
    ("*&!", f"this sign begins a name here, which may have letters and digits only; {IN_QUOTES}"),
    ("", "this does not fit what stands before it; look at its indentation, and at quotes and brackets before it"),
)
_BETWEEN_BRACKETS = (
    (":", _COLON),
    ("", f"this does not belong between brackets, or a comma is missing before it; {IN_QUOTES}"),
)
"""What does not belong where the parser gave up, by the letter there; the last is for all others."""


@frozen
class Fault:
    """A place and what is wrong there."""

    place: Place
    problem: str


def fault_of(error: Exception, text: str, walk: Walk) -> Fault:
    """What to tell of an error that ended the parsing of a text.

    Args:
        error: the parser's; only its class and its marks count.
        text: all of it.
        walk: how far it was read.
    """
    begun = error.context_mark if isinstance(error, yaml.MarkedYAMLError) else None
    gave_up = (error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None) or begun
    if gave_up is None:  # the parser's own checks of characters and escapes, which it raises without a place
        return Fault(walk.last, NOT_YAML + ODD_ESCAPE)
    lines = _LINES.split(text)
    at, place = _rest(lines, gave_up), _place(walk, gave_up)
    over = (gave_up.line >= len(lines) - 1 and not at.strip()) or at.startswith(("---", "..."))
    if _depth(lines, walk, gave_up) > MAX_DEPTH:
        return Fault(place, TOO_DEEP)
    if begun and _rest(lines, begun).startswith(_QUOTES):
        return Fault(_place(walk, begun), NOT_YAML + NEVER_CLOSED) if over else Fault(place, NOT_YAML + NO_ESCAPE)
    if over and walk.unclosed:
        return Fault(walk.unclosed, NOT_YAML + BRACKET_NEVER_CLOSED)
    if at.startswith(":") and gave_up.column > _LONGEST_KEY:
        return Fault(place, NOT_YAML + TOO_LONG_KEY)
    return Fault(place, NOT_YAML + _out_of_place(at[:1], _BETWEEN_BRACKETS if walk.unclosed else _ON_A_LINE))


def _out_of_place(letter: str, table: tuple[tuple[str, str], ...]) -> str:
    return next((told for letters, told in table if letter and letter in letters), table[-1][1])


def _place(walk: Walk, mark: yaml.Mark) -> Place:
    return Place(walk.file, mark.line + 1, mark.column + 1)


def _rest(lines: list[str], mark: yaml.Mark) -> str:
    """What stands on a line from a mark on."""
    return lines[mark.line][mark.column :] if mark.line < len(lines) else ""


def _depth(lines: list[str], walk: Walk, mark: yaml.Mark) -> int:
    """How deep the parser was at a mark: it looks ahead, and may give up before it tells how many brackets it saw."""
    depth, last = walk.depth, walk.last
    for number in range(last.line - 1, min(mark.line + 1, len(lines))):
        start = last.column - 1 if number == last.line - 1 else 0
        end = mark.column if number == mark.line else len(lines[number])
        for found in _BRACKETS.finditer(lines[number], start, end):
            depth += 1 if found[0] in "[{" else -1
    return depth
