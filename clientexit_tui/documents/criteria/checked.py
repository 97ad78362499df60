"""What a check says."""

from collections.abc import Iterable

from clientexit_tui import words
from clientexit_tui.frozen import frozen


@frozen
class Checked:
    """Whether a criterion holds, and what was found."""

    holds: bool
    found: str


def none_wrong(wrong: Iterable[str], found: str) -> Checked:
    """Holds where nothing is wrong; else names what is.

    Args:
        wrong: names of what does not meet the criterion.
        found: what to say where there are none.
    """
    names = ", ".join(dict.fromkeys(wrong))
    return Checked(not names, words.CRITERIA_WRONG.format(names=names) if names else found)


def told(text: str) -> Checked:
    """Holds where there is a text."""
    return Checked(bool(text.strip()), words.CRITERIA_TOLD if text.strip() else words.CRITERIA_NOT_TOLD)
