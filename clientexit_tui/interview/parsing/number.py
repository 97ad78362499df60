"""Typed numbers."""

from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.interview.parsing.decimals import grouped_text, plain_text, read_decimals
from clientexit_tui.interview.parsing.result import NotUnderstood, Result, Understood, one_or_more


def parse_number(text: str, mark: str = "") -> Result:
    """A number such as ``1,250.50``, ``1.250,50``, ``1 250`` or ``12k``; ``1,250`` has two readings without a mark."""
    values = read_decimals(text, words.NOT_A_NUMBER, mark)
    if isinstance(values, NotUnderstood):
        return values
    return one_or_more(tuple(_understood(value) for value in values))


def _understood(value: Decimal) -> Understood:
    return Understood(plain_text(value), words.ECHO.format(value=grouped_text(value)))
