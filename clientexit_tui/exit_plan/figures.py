"""Amounts of money in words."""

from clientexit_tui.interview.parsing.currencies import WITHOUT_CENTS
from clientexit_tui.interview.parsing.decimals import grouped_text
from clientexit_tui.interview.parsing.money import Money, money


def format_money(text: str) -> str:
    """A canonical amount as shown in a letter or plan, such as ``3,000.00 EUR``."""
    value = money(text)
    return f"{grouped_text(value.amount, _places(value))} {value.currency}".strip()


def format_amount(value: Money) -> str:
    """An amount that was worked out, rounded to the decimal places that its currency has."""
    places = _places(value)
    return f"{grouped_text(round(value.amount, places), places)} {value.currency}".strip()


def _places(value: Money) -> int:
    return 0 if value.currency in WITHOUT_CENTS or not value.currency else 2
