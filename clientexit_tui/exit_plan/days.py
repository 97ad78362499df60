"""Days: read from canonical answers, kept off weekends and holidays, said in words."""

from datetime import date, timedelta
from decimal import Decimal
from math import ceil

from clientexit_tui import words
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.parsing.partial_date import PartialDate, parse_canonical_date

SATURDAY = 5
MOST_DAYS = 36_500

QUIET_DAYS = ((12, 24), (12, 25), (12, 26), (12, 31), (1, 1))
"""Months and days at the turn of the year on which few people read or answer. Other holidays differ by country."""


def is_poor(day: date) -> bool:
    """Whether it lies in a weekend or is a quiet day."""
    return day.weekday() >= SATURDAY or is_quiet(day)


def next_working(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= SATURDAY else day


def working_day_until(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - SATURDAY + 1))


def good_day_from(day: date) -> date:
    """The day itself or the next one that is neither in a weekend nor a quiet day."""
    while is_poor(day):
        day += timedelta(days=1)
    return day


def good_day_until(day: date) -> date:
    """The day itself or the last one before it that is neither in a weekend nor a quiet day."""
    while is_poor(day):
        day -= timedelta(days=1)
    return day


def is_quiet(day: date) -> bool:
    """Whether few people read or answer on this day, whatever the weekday."""
    return (day.month, day.day) in QUIET_DAYS


def format_day(day: date) -> str:
    """The day in words, such as ``Friday 18 December 2026``."""
    weekday, month = words.WEEKDAYS[day.weekday()], words.MONTHS[day.month - 1]
    return words.DAY.format(weekday=weekday, day=day.day, month=month, year=day.year)


def format_day_text(text: str) -> str:
    """A canonical date in words; a month or a year stays one."""
    found = parse_canonical_date(text)
    if found.month is None:
        return str(found.year)
    if found.day is None:
        return f"{words.MONTHS[found.month - 1]} {found.year}"
    return format_day(found.earliest)


def first_day(text: str) -> date | None:
    """The first day of a canonical date; nothing gives None."""
    found = _read(text)
    return found.earliest if found else None


def last_day(text: str) -> date | None:
    """The last day of a canonical date, which is the careful reading of a month or a year."""
    found = _read(text)
    return found.latest if found else None


def named_day(text: str) -> date | None:
    """The day that a canonical date names; None where it names a month or a year."""
    found = _read(text)
    return found.earliest if found and found.day is not None else None


def whole_days(facts: Facts, question_id: str) -> int | None:
    """A number of days answered, rounded up and kept within what a calendar can hold; None where it is not known."""
    text = facts.text(question_id)
    return min(max(ceil(Decimal(text)), 0), MOST_DAYS) if text else None


def _read(text: str) -> PartialDate | None:
    return parse_canonical_date(text) if text else None
