"""Typed text of one line."""

from clientexit_tui import words
from clientexit_tui.interview.parsing.result import NotUnderstood, Understood
from clientexit_tui.safetext import clean


def parse_text(text: str) -> Understood | NotUnderstood:
    """The text made safe to show and on one line; it needs no echo."""
    cleaned = clean(text, single=True).strip()
    return Understood(cleaned, "") if cleaned else NotUnderstood(words.NOTHING_TYPED)
