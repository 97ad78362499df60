"""The commands that work at every prompt, and how an answer that reads like one is told from it."""

from enum import Enum

from clientexit_tui import words

ESCAPE = "\\"


class Command(Enum):
    """What can be typed in place of an answer."""

    HELP = "help"
    BACK = "back"
    SKIP = "skip"
    UNKNOWN = "unknown"
    PREFER_NOT = "prefer"
    LATER = "later"
    NOT_APPLICABLE = "none"
    CLEAR = "clear"
    REVIEW = "review"
    QUIT = "quit"


_TYPED = {typed: Command(name) for name, spellings in words.PLAIN_COMMANDS.items() for typed in spellings}


def heard(line: str) -> Command | str:
    """The command that a line is, or its text; a backslash before a command makes it text, and is dropped."""
    text = line.strip()
    if command := _TYPED.get(text.casefold()):
        return command
    if text.startswith(ESCAPE) and text.lstrip(ESCAPE).casefold() in _TYPED:
        return text.removeprefix(ESCAPE)
    return line
