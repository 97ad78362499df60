"""The sentences of a letter, and the calendar dates in it."""

import re
from collections.abc import Iterator
from datetime import date

from clientexit_tui import words
from clientexit_tui.frozen import frozen

_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)|\n[ \t]*\n|\n(?=[ \t]*[-*•] )")
_SHORT = re.compile(r"\b(?:mr|mrs|ms|dr|prof|no|nos|st|inc|ltd|co|approx|e\.g|i\.e|etc|vs|[a-z])$")
_DAY, _AND_MONTH = (
    re.compile(r"\b\d\d?$"),
    re.compile(rf"\s(?:{'|'.join(month[:3].lower() for month in words.MONTHS)})"),
)
"""Where a full stop ends no sentence: after what is cut short, and in a date such as 18. December."""
_LINE_END = re.compile(r"\n(?![ \t])")
LIST_MARKS = ("- ", "* ", "• ")


@frozen
class Sentence:
    """A sentence, or an entry of a list."""

    start: int
    end: int
    low: str
    """Its words in small letters."""

    @property
    def listed(self) -> bool:
        """Whether it is an entry of a list."""
        return self.low.startswith(LIST_MARKS)


def sentences_of(low: str) -> tuple[Sentence, ...]:
    """The sentences of a text in small letters, in order."""
    return tuple(_sentences(low))


def _sentences(low: str) -> Iterator[Sentence]:
    start = 0
    for match in _END.finditer(low):
        if match[0] == "." and _goes_on(low, max(start, match.start() - 8), match):
            continue
        yield from _sentence(low, start, match.end())
        start = match.end()
    yield from _sentence(low, start, len(low))


def _goes_on(low: str, start: int, stop: re.Match[str]) -> bool:
    if _SHORT.search(low, start, stop.start()):
        return True
    return bool(_DAY.search(low, start, stop.start()) and _AND_MONTH.match(low, stop.end()))


def _sentence(low: str, start: int, end: int) -> Iterator[Sentence]:
    """The words between two places; an entry of a list ends with its line, unless the next one is set in."""
    text = low[start:end]
    first = start + len(text) - len(text.lstrip())
    over = _LINE_END.search(low, first, end) if low.startswith(LIST_MARKS, first) else None
    stop = over.start() if over else end
    said = low[first:stop].rstrip()
    if said:
        yield Sentence(first, first + len(said), said)
    if over:
        yield from _sentence(low, over.end(), end)


_NUMBERS = {name[:length].lower(): at for at, name in enumerate(words.MONTHS, 1) for length in (3, 4, len(name))}
_MONTH = "|".join(sorted(_NUMBERS, key=len, reverse=True))
DATE = re.compile(
    rf"\b(?P<y1>\d{{4}})-(?P<m1>\d\d?)-(?P<d1>\d\d?)\b"
    rf"|\b(?P<d2>\d\d?)(?P<sep>[./])(?P<m2>\d\d?)(?P=sep)(?P<y2>\d{{4}}|\d\d)\b"
    rf"|\b(?P<d3>\d\d?)(?:st|nd|rd|th)?\.?\s(?:of\s)?(?P<m3>{_MONTH})\b\.?(?:,?\s(?P<y3>\d{{4}})\b)?"
    rf"|\b(?P<m4>{_MONTH})\b\.?\s(?P<d4>\d\d?)(?:st|nd|rd|th)?\b(?:,?\s(?P<y4>\d{{4}})\b)?"
)
"""A calendar date in a text in small letters, with or without a year."""


@frozen
class Dated:
    """A calendar date in the text."""

    start: int
    end: int
    day: date | None
    """None where it could be two days, such as 3/4/2027, or none at all."""


def dates_of(low: str, today: date) -> tuple[Dated, ...]:
    """The calendar dates in a text in small letters; one without a year is the next of that name."""
    return tuple(Dated(*match.span(), _day(match.groupdict(), today)) for match in DATE.finditer(low))


def _day(parts: dict[str, str | None], today: date) -> date | None:
    form = next(each for each in "1234" if parts[f"d{each}"])
    day, month, year = (parts[f"{each}{form}"] or "" for each in "dmy")
    if parts["sep"] == "/" and int(day) <= 12 and day != month:
        return None
    number = _NUMBERS.get(month) or int(month)
    if year:
        return _calendar(int(year) + (2000 if len(year) == 2 else 0), number, int(day))
    this = _calendar(today.year, number, int(day))
    return this if this is None or this >= today else _calendar(today.year + 1, number, int(day))


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None  # no such day
