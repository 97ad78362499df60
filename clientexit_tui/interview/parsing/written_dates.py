"""Dates with their parts written out: in digits, or with the name of the month."""

import re

from clientexit_tui import words
from clientexit_tui.interview.parsing.date_echo import date_words
from clientexit_tui.interview.parsing.partial_date import PartialDate, checked
from clientexit_tui.interview.parsing.relative_dates import month_of, weekday_of

Dates = tuple[PartialDate, ...] | str | None
"""The dates that the text can mean, the reason why there is none, or None if it is written otherwise."""

_YEAR_FIRST = re.compile(r"([0-9]{4})(?:([-/.])([0-9]{1,2})(?:\2([0-9]{1,2}))?)?")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")
_MONTH_AND_YEAR = re.compile(r"([0-9]{1,2})[-/.]([0-9]{4})")
_SHORT_YEAR = re.compile(r"[0-9]{1,2}([-/.])[0-9]{1,2}(?:\1[0-9]{0,2})?")
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_NAMED = tuple(
    re.compile(rf"(?:(?P<weekday>[a-z]{{3,9}})[.,]? )?{form}(?:,? (?P<year>[0-9]{{4}}))?")
    for form in (rf"{_DAY}\.? (?:of )?{_MONTH}", rf"{_MONTH} {_DAY}")
)
_NAMED_MONTH = re.compile(rf"{_MONTH},? (?P<year>[0-9]{{4}})")


def dates_in_digits(text: str, day_first: bool) -> Dates:
    """Dates such as ``2026-03-24``, ``2025-11``, ``2025``, ``24.12.2026`` or ``3/4/2026``."""
    if match := _YEAR_FIRST.fullmatch(text):
        year, _, month, day = match.groups()
        return _one(checked(int(year), int(month) if month else None, int(day) if day else None))
    if match := _MONTH_AND_YEAR.fullmatch(text):
        return _one(checked(int(match[2]), int(match[1])))
    if match := _YEAR_LAST.fullmatch(text):
        return _either_order(int(match[1]), int(match[3]), int(match[4]), day_first, dotted=match[2] == ".")
    return words.ADD_THE_YEAR if _SHORT_YEAR.fullmatch(text) else None


def dates_with_month_names(text: str) -> Dates:
    """Dates such as ``3 mar 2026``, ``march 3rd, 2026``, ``tue 3 mar 2026`` or ``march 2026``."""
    if (match := _NAMED_MONTH.fullmatch(text)) and (month := month_of(match["month"])):
        return _one(checked(int(match["year"]), month))
    for form in _NAMED:
        if (match := form.fullmatch(text)) and (month := month_of(match["month"])):
            if match["year"] is None:
                return words.ADD_THE_YEAR
            return _on_weekday(checked(int(match["year"]), month, int(match["day"])), match["weekday"])
    return words.ADD_THE_YEAR if month_of(text) else None


def _either_order(first: int, second: int, year: int, day_first: bool, *, dotted: bool) -> Dates:
    """Dots mean day first everywhere; strokes and dashes do not tell."""
    found_day_first, found_month_first = checked(year, second, first), checked(year, first, second)
    if dotted:
        return _one(found_day_first)
    both = (found_day_first, found_month_first) if day_first else (found_month_first, found_day_first)
    possible = tuple(found for found in both if isinstance(found, PartialDate))
    return possible or str(both[0] if (second if day_first else first) <= 12 else both[1])


def _on_weekday(found: PartialDate | str, weekday: str | None) -> Dates:
    if isinstance(found, str) or weekday is None:
        return _one(found)
    named, actual = weekday_of(weekday), found.earliest.weekday()
    if named is None:
        return None
    if named != actual:
        date = date_words(found).partition(" ")[2]
        return words.OTHER_WEEKDAY.format(date=date, weekday=words.WEEKDAYS[actual])
    return (found,)


def _one(found: PartialDate | str) -> Dates:
    return found if isinstance(found, str) else (found,)
