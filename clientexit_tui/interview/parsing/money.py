"""Typed amounts of money."""

import re
from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.errors import AnswerError
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.parsing.currencies import CODES, currencies_of, currency_of, minor_places
from clientexit_tui.interview.parsing.decimals import grouped_text, plain_text, read_decimals, refused, tidy
from clientexit_tui.interview.parsing.result import NotUnderstood, Result, Understood, one_or_more

_AMOUNT = re.compile(r"(?P<before>[^0-9.,']*)(?P<digits>[0-9., ']*[0-9])(?P<after>[^0-9]*)")
ZERO = "0"
"""The canonical text of nothing at all, where no currency is known."""
_CANONICAL = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?) ([A-Z]{3})")


@frozen
class Money:
    """An amount in a currency."""

    amount: Decimal
    currency: str
    """Its code, such as ``EUR``; nothing for a zero that is one in every currency."""

    def adds_up_with(self, other: "Money") -> bool:
        """Whether the two are in one currency; a zero is in each."""
        return self.currency == other.currency or not (self.currency and other.currency)


def money(text: str) -> Money:
    """The amount that canonical text such as ``1250.50 EUR`` stands for. Raises AnswerError for other text."""
    if text == ZERO:
        return Money(Decimal(0), "")
    match = _CANONICAL.fullmatch(text)
    if match is None or match[2] not in CODES:
        raise AnswerError(words.NOT_A_CANONICAL_AMOUNT.format(text=text))
    return Money(Decimal(match[1]), match[2])


def money_text(value: Money) -> str:
    """The canonical text of an amount."""
    return f"{plain_text(value.amount, _places(value.currency))} {value.currency}".strip()


def parse_money(text: str, currency: str, mark: str = "") -> Result:
    """An amount with a currency sign, code or name before or after it.

    Args:
        text: what was typed.
        currency: the code meant where the text names none, and where a sign such as ``$`` can be several.
        mark: the decimal mark of who typed it, where that is known.
    """
    text = tidy(text)
    if no := refused(text):
        return no
    match = _AMOUNT.fullmatch(text)
    if match is None:
        return NotUnderstood(words.NOT_AN_AMOUNT)
    sign, before = _without_sign(match["before"].strip())
    thousands, after = _without_thousands(match["after"].strip())
    digits = f"{sign}{match['digits'].strip()}{thousands}"
    values = read_decimals(digits, words.NOT_AN_AMOUNT)
    if isinstance(values, NotUnderstood):
        return values
    if not any(values) and not (before or after or currency in CODES):
        return Understood(ZERO, words.ECHO.format(value=ZERO))
    code = _code((before, after), currency)
    if isinstance(code, NotUnderstood):
        return code
    values = _likely(values, read_decimals(digits, words.NOT_AN_AMOUNT, mark), code)
    bare_dollar = "$" in (before, after) and code == "USD" != currency
    return one_or_more(tuple(_understood(Money(value, code), bare_dollar) for value in values))


def _likely(
    values: tuple[Decimal, ...], in_style: tuple[Decimal, ...] | NotUnderstood, code: str
) -> tuple[Decimal, ...]:
    """Those readings that have no more decimal places than the currency, and fit how its user writes figures.

    Where the two leave none, as for three places of a currency with two, each is possible again.
    """
    fitting = tuple(each for each in values if _places_in(each) <= minor_places(code))
    kept = tuple(each for each in fitting if not isinstance(in_style, NotUnderstood) and each in in_style)
    return kept or values


def _places_in(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _without_sign(before: str) -> tuple[str, str]:
    """The minus or plus that stands before or after the currency, and the currency."""
    if before[:1] in ("-", "+"):
        return before[0], before[1:].strip()
    if before[-1:] in ("-", "+"):
        return before[-1], before[:-1].strip()
    return "", before


def _without_thousands(after: str) -> tuple[str, str]:
    """The ``k`` for thousands, and the currency; in ``KRW`` the letter belongs to the currency."""
    if after[:1] in ("k", "K") and not currencies_of(after):
        return "k", after[1:].strip()
    return "", after


def _code(marks: tuple[str, str], usual: str) -> str | NotUnderstood:
    """The currency that the marks before and after the amount agree on."""
    named = tuple(mark for mark in marks if mark)
    for mark in named:
        if not currencies_of(mark):
            return NotUnderstood(words.UNKNOWN_CURRENCY.format(mark=mark))
    if not named:
        return usual if usual in CODES else NotUnderstood(words.NO_CURRENCY)
    if len(named) == 1:
        return currency_of(named[0], usual)
    shared = currencies_of(named[0]) & currencies_of(named[1])
    if not shared:
        return NotUnderstood(words.TWO_CURRENCIES.format(first=named[0], second=named[1]))
    return next(iter(shared)) if len(shared) == 1 else currency_of(named[0], usual)


def _understood(value: Money, bare_dollar: bool) -> Understood:
    echo = words.ECHO_US_DOLLARS if bare_dollar else words.ECHO_AMOUNT
    amount = grouped_text(value.amount, _places(value.currency))
    return Understood(money_text(value), echo.format(amount=amount, currency=value.currency))


def _places(currency: str) -> int:
    return min(2, minor_places(currency)) if currency else 0
