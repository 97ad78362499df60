"""Dates told from today: ``3 weeks ago``, ``in 10 days``, ``last monday``, ``next month``."""

import re
from calendar import monthrange
from datetime import date, timedelta

from clientexit_tui import words
from clientexit_tui.interview.parsing.partial_date import FIRST_YEAR, LAST_YEAR, PartialDate, on

_DAYS = {"today": 0, "now": 0, "yesterday": -1, "tomorrow": 1}
_NUMERALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_COUNTS = {word: count for count, word in enumerate(_NUMERALS, start=1)} | {"a": 1, "an": 1}
_COUNT = rf"(?P<count>[0-9]{{1,5}}|{'|'.join(_COUNTS)}) (?P<unit>day|week|month|year)s?"
_AGO = re.compile(rf"{_COUNT} ago")
_IN = re.compile(rf"in {_COUNT}")
_FROM_NOW = re.compile(rf"{_COUNT} from (?:now|today)")
_NEAR = re.compile(r"(?P<which>last|this|next) (?P<what>[a-z]+)")
_STEPS = {"last": -1, "this": 0, "next": 1}


def relative_dates(text: str, today: date) -> tuple[PartialDate, ...] | str | None:
    """The dates that lower-case text can mean, the reason why there is none, or None if it is told otherwise."""
    if text in _DAYS:
        return (on(today + timedelta(days=_DAYS[text])),)
    if match := _AGO.fullmatch(text):
        return _moved(today, -_count(match["count"]), match["unit"])
    if match := _IN.fullmatch(text) or _FROM_NOW.fullmatch(text):
        return _moved(today, _count(match["count"]), match["unit"])
    if match := _NEAR.fullmatch(text):
        return _near(today, match["which"], match["what"])
    return None


def weekday_of(word: str) -> int | None:
    """The weekday, from 0 for Monday, that a lower-case word of three or more letters begins."""
    return _begun(word, words.WEEKDAYS)


def month_of(word: str) -> int | None:
    """The month, from 1, that a lower-case word of three or more letters begins."""
    found = _begun(word, words.MONTHS)
    return None if found is None else found + 1


def _begun(word: str, names: tuple[str, ...]) -> int | None:
    if len(word) < 3:
        return None
    return next((index for index, name in enumerate(names) if name.lower().startswith(word)), None)


def _count(word: str) -> int:
    return _COUNTS[word] if word in _COUNTS else int(word)


def _moved(today: date, count: int, unit: str) -> tuple[PartialDate, ...] | str:
    if unit in ("day", "week"):
        ordinal = today.toordinal() + count * (7 if unit == "week" else 1)
        if not date(FIRST_YEAR, 1, 1).toordinal() <= ordinal <= date(LAST_YEAR, 12, 31).toordinal():
            return _out_of_range()
        return (on(date.fromordinal(ordinal)),)
    moved = _month_moved(today, count * (12 if unit == "year" else 1))
    if moved is None:
        return _out_of_range()
    year, month = moved
    return (PartialDate(year, month, min(today.day, monthrange(year, month)[1])),)


def _near(today: date, which: str, what: str) -> tuple[PartialDate, ...] | None:
    step = _STEPS[which]
    if what == "year":
        return (PartialDate(today.year + step),)
    if what == "month" and (moved := _month_moved(today, step)):
        return (PartialDate(*moved),)
    weekday = weekday_of(what)
    if weekday is None or step == 0:
        return None
    away = (weekday - today.weekday()) * step % 7 or 7
    # people do not agree whether "last Monday" said on a Friday is this week's or the one before: both are offered
    return tuple(on(today + timedelta(days=step * days)) for days in (away, away + 7))


def _month_moved(today: date, months: int) -> tuple[int, int] | None:
    index = today.year * 12 + today.month - 1 + months
    year, month = divmod(index, 12)
    return (year, month + 1) if FIRST_YEAR <= year <= LAST_YEAR else None


def _out_of_range() -> str:
    return words.YEAR_OUT_OF_RANGE.format(first=FIRST_YEAR, last=LAST_YEAR)
