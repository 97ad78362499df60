"""Decimal numbers as people type them: every value that the text can mean."""

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.interview.parsing.result import NotUnderstood

DIGIT_LIMIT = 15
LENGTH_LIMIT = 60

_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f\t", " ") | {"\u2019": "'", "\u2212": "-"})
_NUMBER = re.compile(r"(?P<sign>[-+]?) ?(?P<digits>[0-9., ']*[0-9]) ?(?P<thousands>[kK]?)")

_DIGITS = re.compile(r"[0-9., ']*[0-9]")
_PLAIN = re.compile(r"[0-9]+")
_SPACED = re.compile(r"[0-9]{1,3}(?:( |')[0-9]{3})(?:\1[0-9]{3})*([.,][0-9]+)?")
_GROUPED = re.compile(r"[0-9]{1,3}([.,])[0-9]{3}(?:\1[0-9]{3})*((?!\1)[.,][0-9]+)")
_MANY_GROUPS = re.compile(r"[0-9]{1,3}([.,])[0-9]{3}(?:\1[0-9]{3})+")
_EITHER = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_POINTED = re.compile(r"[0-9]*[.,][0-9]+")


def tidy(text: str) -> str:
    """The text without outer blanks, its unusual spaces, apostrophes and minus signs made plain."""
    return text.translate(_SPACES).strip()


def refused(text: str) -> NotUnderstood | None:
    """Why no number, amount or date can be read from tidied text at all, or None."""
    if not text:
        return NotUnderstood(words.NOTHING_TYPED)
    if len(text) > LENGTH_LIMIT:
        return NotUnderstood(words.TOO_LONG)
    if not text.isprintable():
        return NotUnderstood(words.HIDDEN_CHARACTERS)
    for character in text:
        if not character.isascii() and character.isnumeric():
            fraction = unicodedata.category(character) == "No" and "FRACTION" in unicodedata.name(character, "")
            return NotUnderstood(words.WRITTEN_FRACTION if fraction else words.OTHER_DIGITS)
    return None


def decimal_mark(texts: Iterable[str]) -> str:
    """The decimal mark that figures show as somebody wrote them; nothing where they show none, or both."""
    shown = {mark for text in texts for found in _DIGITS.findall(text[:LENGTH_LIMIT]) if (mark := _mark_in(found))}
    return shown.pop() if len(shown) == 1 else ""


def _mark_in(digits: str) -> str:
    """The decimal mark that digits with separators show for sure, or nothing."""
    if _EITHER.fullmatch(digits):
        return ""
    if match := _MANY_GROUPS.fullmatch(digits):
        return "." if match[1] == "," else ","
    if match := _SPACED.fullmatch(digits) or _GROUPED.fullmatch(digits):
        return (match[2] or "")[:1]
    return next(each for each in digits if each in ".,") if _POINTED.fullmatch(digits) else ""


def read_decimals(text: str, unreadable: str, mark: str = "") -> tuple[Decimal, ...] | NotUnderstood:
    """Every value that the text can mean, one or two.

    Args:
        text: what was typed.
        unreadable: the reason to give for text that is no number.
        mark: the decimal mark of who typed it, where that is known: then there is one value.
    """
    text = tidy(text)
    if no := refused(text):
        return no
    match = _NUMBER.fullmatch(text)
    plain = _plain_forms(match["digits"], mark) if match else ()
    if match is None or not plain:
        return NotUnderstood(unreadable)
    values = tuple(_value(match["sign"], each, match["thousands"]) for each in plain)
    if max(_count_digits(value) for value in values) > DIGIT_LIMIT:
        return NotUnderstood(words.TOO_MANY_DIGITS.format(limit=DIGIT_LIMIT))
    return values


def plain_text(value: Decimal, places: int = 0) -> str:
    """The value as canonical text with at least so many places, such that it is never read in two ways."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    whole, _, fraction = text.partition(".")
    fraction = fraction.ljust(places, "0")
    if len(fraction) == 3 and _EITHER.fullmatch(f"{whole.lstrip('-')}.{fraction}"):
        fraction += "0"  # 1.255 could be read as 1255; 1.2550 can not
    return f"{whole}.{fraction}" if fraction else whole


def grouped_text(value: Decimal, places: int = 0) -> str:
    """The value as shown to the user, thousands apart by commas."""
    whole, _, fraction = f"{value:,f}".partition(".")
    fraction = fraction.rstrip("0").ljust(places, "0")
    return f"{whole}.{fraction}" if fraction else whole


def _plain_forms(digits: str, mark: str) -> tuple[str, ...]:
    """Every reading of digits with separators, as digits with at most one point."""
    if _PLAIN.fullmatch(digits):
        return (digits,)
    if _EITHER.fullmatch(digits):
        forms = re.sub(r"[.,]", "", digits), digits.replace(",", ".")
        return forms if not mark else (forms[mark in digits],)
    if _MANY_GROUPS.fullmatch(digits):
        return (re.sub(r"[.,]", "", digits),)
    if match := _SPACED.fullmatch(digits) or _GROUPED.fullmatch(digits):
        fraction = match[2] or ""
        return (re.sub(r"[., ']", "", digits.removesuffix(fraction)) + fraction.replace(",", "."),)
    return (digits.replace(",", "."),) if _POINTED.fullmatch(digits) else ()


def _value(sign: str, plain: str, thousands: str) -> Decimal:
    exponent = "E3" if thousands else ""
    value = Decimal(f"{sign}{plain}{exponent}")
    return value or Decimal(0)  # never minus zero


def _count_digits(value: Decimal) -> int:
    return sum(character.isdigit() for character in plain_text(value))
