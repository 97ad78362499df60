"""Typed percentages."""

import re
from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.interview.parsing.decimals import grouped_text, plain_text, read_decimals, refused, tidy
from clientexit_tui.interview.parsing.result import NotUnderstood, Result, Understood, one_or_more

_MARK = re.compile(r" *(?:%|percent|per cent|pct)\Z", re.IGNORECASE)


def parse_percent(text: str, mark: str = "") -> Result:
    """A percentage with or without its sign; ``35`` is 35 in a hundred, and so is ``35 %``."""
    text = tidy(text)
    if no := refused(text):  # before the mark is looked for, which takes long in a long text
        return no
    values = read_decimals(_MARK.sub("", text), words.NOT_A_PERCENT, mark)
    if isinstance(values, NotUnderstood):
        return values
    return one_or_more(tuple(_understood(value) for value in values))


def _understood(value: Decimal) -> Understood:
    echo = words.ECHO_SMALL_PERCENT if 0 < abs(value) < 1 else words.ECHO_PERCENT
    return Understood(plain_text(value), echo.format(value=grouped_text(value)))
