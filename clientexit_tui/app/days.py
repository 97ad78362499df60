"""Days in few words."""

from datetime import date

from clientexit_tui import words
from clientexit_tui.interview.parsing.date_echo import date_echo, date_words
from clientexit_tui.interview.parsing.partial_date import parse_canonical_date


def short_day(day: date, today: date) -> str:
    """Such as ``Tue 24 Nov``, with the year where it is another one than now."""
    said = date_words(parse_canonical_date(day.isoformat()))
    return said.removesuffix(f" {today.year}") if day.year == today.year else said


def day_and_distance(day: date, today: date) -> str:
    """Such as ``Tue 24 Nov 2026 (in 2 days)``."""
    return date_echo(parse_canonical_date(day.isoformat()), today)


def overdue_words(days: int) -> str:
    """How late something is, or nothing."""
    if not days:
        return ""
    return words.PLAN_OVERDUE_ONE if days == 1 else words.PLAN_OVERDUE.format(days=days)
