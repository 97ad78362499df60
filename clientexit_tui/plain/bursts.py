"""What becomes of several lines that come in one go, and of lines that come before they are asked for."""

from collections.abc import Sequence
from enum import Enum, auto

from clientexit_tui import words
from clientexit_tui.app.pasted_lines import line_ways

ALL, NONE = "all", "none"


class Takes(Enum):
    """What a prompt takes."""

    CHOICE = auto()
    """A number of a list: what was not typed after the list was said is never one."""
    LINE = auto()
    TEXT = auto()
    """As many lines as there are."""


def lines_in(text: str) -> list[str]:
    """The lines of a text that are not blank."""
    return [each for each in text.split("\n") if each.strip()]


def ways_to_take(text: str, takes: Takes) -> dict[str, tuple[str, str]]:
    """What can be done with such lines: the words for it, and the text that is then taken over.

    Args:
        text: the lines.
        takes: what the prompt takes; nothing can be taken over for a choice.
    """
    lines = lines_in(text)
    if takes is Takes.CHOICE:
        return {}
    if takes is Takes.TEXT:
        return {ALL: (words.PLAIN_BURST_TEXT_TAKE, text.strip("\n"))}
    if len(lines) == 1:
        return {ALL: (words.PLAIN_BURST_TAKE, lines[0])}
    return line_ways(lines)


def shown(lines: Sequence[str]) -> list[str]:
    """The lines as they are said: the first of them, and how many more there are."""
    more = len(lines) - words.PLAIN_BURST_SHOWN
    return [*lines[: words.PLAIN_BURST_SHOWN], *([words.PLAIN_BURST_MORE.format(count=more)] if more > 0 else [])]
