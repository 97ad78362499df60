"""Dates known to the day, the month or the year."""

import re
from calendar import monthrange
from datetime import date

from clientexit_tui import words
from clientexit_tui.errors import AnswerError
from clientexit_tui.frozen import frozen

FIRST_YEAR = 1900
LAST_YEAR = 2199

_CANONICAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@frozen
class PartialDate:
    """A day, a month or a year; it stands for every day in it."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def earliest(self) -> date:
        """Its first day."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """Its last day."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def canonical(self) -> str:
        """ISO 8601 with its precision: ``2026-11-22``, ``2026-11`` or ``2026``."""
        parts = (f"{part:02}" for part in (self.month, self.day) if part is not None)
        return "-".join((f"{self.year:04}", *parts))


def parse_canonical_date(text: str) -> PartialDate:
    """The date that canonical text stands for. Raises AnswerError for other text and for impossible dates."""
    match = _CANONICAL.fullmatch(text)
    if match is None:
        raise AnswerError(words.NOT_A_CANONICAL_DATE.format(text=text))
    year, month, day = (int(part) if part else None for part in match.groups())
    found = checked(year or 0, month, day)
    if isinstance(found, str):
        raise AnswerError(found)
    return found


def on(day: date) -> PartialDate:
    """The date known to the day."""
    return PartialDate(day.year, day.month, day.day)


def checked(year: int, month: int | None = None, day: int | None = None) -> PartialDate | str:
    """The date with these parts, or the reason why there is none."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return words.YEAR_OUT_OF_RANGE.format(first=FIRST_YEAR, last=LAST_YEAR)
    if month is not None and not 1 <= month <= 12:
        return words.NO_SUCH_MONTH.format(month=month)
    if month is not None and day is not None and not 1 <= day <= 28:  # the days that every month has
        days = monthrange(year, month)[1]
        if not 1 <= day <= days:
            return words.NO_SUCH_DAY.format(day=day, month=words.MONTHS[month - 1], year=year, days=days)
    return PartialDate(year, month, day)
