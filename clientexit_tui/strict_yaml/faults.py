"""What is wrong with a text that is not YAML, told by what stands in it.

A parser says where it gave up, and in words of its own what it missed there. Those words change with its version and
speak of its inside; so only the place is taken from it, and the text itself is looked at.
"""

import re
from dataclasses import dataclass

import yaml

from clientexit_tui.errors import Place
from clientexit_tui.strict_yaml.walk import IN_QUOTES, MAX_DEPTH, TOO_DEEP, Walk

NOT_YAML = "this is not YAML: "
_LINES = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_BRACKETS = re.compile(r"[][{}]")
_ESCAPES = frozenset("0abtnvfre \"/\\N_LPxuU\t\n")
_UNSTARTED = "@`%"
"""No plain text may begin with these."""


@dataclass(frozen=True)
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
    if not isinstance(error, yaml.MarkedYAMLError) or not (error.problem_mark or error.context_mark):
        # the parser's own checks of characters and escapes, which it raises without a place
        return Fault(walk.last, f"{NOT_YAML}after this place, an escape in a text in quotes stands for no character")
    gave_up, begun = error.problem_mark or error.context_mark, error.context_mark
    lines = _LINES.split(text)
    at = _rest(lines, gave_up.line, gave_up.column)
    place = Place(walk.file, gave_up.line + 1, gave_up.column + 1)
    if _depth(lines, gave_up.line, gave_up.column) > MAX_DEPTH:
        return Fault(place, TOO_DEEP)
    start = _rest(lines, begun.line, begun.column)[:1] if begun else ""
    over = gave_up.line >= len(lines) - 1 and not at.strip()
    if start in ('"', "'") and start and begun and (over or not _bad_escape(at)):
        return Fault(Place(walk.file, begun.line + 1, begun.column + 1), f"{NOT_YAML}this quote is never closed")
    if over and walk.unclosed:
        return Fault(walk.unclosed, f"{NOT_YAML}this bracket is never closed")
    return Fault(place, NOT_YAML + _problem(at, within_brackets=walk.unclosed is not None))


def _problem(at: str, *, within_brackets: bool) -> str:
    """What does not belong where the parser gave up, by the first letter there."""
    first = at[:1]
    if first == "\t":
        return "a tab stands where blanks belong; indent with blanks"
    if first in _UNSTARTED and first:
        return f"no value begins with '{first}'; {IN_QUOTES}"
    if _bad_escape(at):
        return f"'{at[:2]}' is no escape; write a backslash in double quotes twice"
    if first == ":":
        return f"a colon with a blank after it divides a key from its value, and there is one too many here; {IN_QUOTES}"
    if first in "]}" and first and not within_brackets:
        return f"'{first}' closes nothing; {IN_QUOTES}"
    if within_brackets:
        return f"this does not belong between brackets here, or a comma is missing; {IN_QUOTES}"
    if first in "*&!" and first:
        return f"'{first}' begins a name here, which must be letters and digits; {IN_QUOTES}"
    return "this line does not fit the ones above it; look at its indentation, and at quotes and brackets before it"


def _bad_escape(at: str) -> bool:
    return at[:1] == "\\" and at[1:2] not in _ESCAPES


def _rest(lines: list[str], line: int, column: int) -> str:
    """What stands on a line from a column on."""
    return lines[line][column:] if line < len(lines) else ""


def _depth(lines: list[str], line: int, column: int) -> int:
    """How many brackets are open at a place, quotes not looked at: near enough, since so many mean nothing else."""
    depth = 0
    for number, each in enumerate(lines[: line + 1]):
        for found in _BRACKETS.finditer(each, 0, column if number == line else len(each)):
            depth = depth + 1 if found[0] in "[{" else max(0, depth - 1)
    return depth
