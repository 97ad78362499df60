"""Values that begin with a dash, which a command line takes for options."""

import re
from collections.abc import Sequence

from clientexit_tui import words
from clientexit_tui.safetext import clean

END = "--"
_OPTION = re.compile("-[A-Za-z]")


def dash_hint(argv: Sequence[str]) -> str:
    """How to give a value that begins with a dash, where one was given and no ``--`` before it; else nothing."""
    before = list(argv[: argv.index(END)] if END in argv else argv)
    odd = next((each for each in before if _looks_like_a_value(each)), None)
    return words.CLI_DASH_HINT.format(value=clean(odd, single=True)) if odd else ""


def _looks_like_a_value(word: str) -> bool:
    """Whether somebody may have meant it as a value: it is longer than an option with one dash, or no letter."""
    if not word.startswith("-") or word.startswith(END) or word == "-":
        return False
    return len(word) > 2 or not _OPTION.fullmatch(word)
