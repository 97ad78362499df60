"""Amounts of money in words."""

from clientexit_tui.interview.parsing.currencies import WITHOUT_CENTS
from clientexit_tui.interview.parsing.decimals import grouped_text
from clientexit_tui.interview.parsing.money import money


def said_money(text: str) -> str:
    """A canonical amount as shown in a letter or plan, such as ``3,000.00 EUR``."""
    value = money(text)
    places = 0 if value.currency in WITHOUT_CENTS else 2
    return f"{grouped_text(value.amount, places)} {value.currency}"
