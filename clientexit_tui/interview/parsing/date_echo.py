"""Dates in words, with their distance from today."""

from datetime import date

from clientexit_tui import words
from clientexit_tui.interview.parsing.partial_date import PartialDate


def date_echo(found: PartialDate, today: date) -> str:
    """Such as ``Tue 3 Mar 2026 (38 days ago)``, ``November 2025 (12 months ago)`` or ``2025 (1 year ago)``."""
    return words.ECHO_DATE.format(date=date_words(found), distance=_distance(found, today))


def date_words(found: PartialDate) -> str:
    """The date alone, such as ``Tue 3 Mar 2026``."""
    if found.month is None:
        return str(found.year)
    month = words.MONTHS[found.month - 1]
    if found.day is None:
        return f"{month} {found.year}"
    weekday = words.WEEKDAYS[found.earliest.weekday()]
    return f"{weekday[:3]} {found.day} {month[:3]} {found.year}"


def _distance(found: PartialDate, today: date) -> str:
    if found.month is None:
        return _counted(found.year - today.year, "year")
    if found.day is None:
        return _counted((found.year - today.year) * 12 + found.month - today.month, "month")
    days = (found.earliest - today).days
    return words.NEAR_DAYS.get(days) or _counted(days, "day")


def _counted(distance: int, unit: str) -> str:
    if distance == 0:
        return words.THIS_UNIT.format(unit=unit)
    count = abs(distance)
    phrase = words.AGO if distance < 0 else words.AHEAD
    return phrase.format(count=count, unit=unit if count == 1 else f"{unit}s")
