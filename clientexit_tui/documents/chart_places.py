"""Where the bars and days of a picture stand, as shares of its width; every format that draws them uses this."""

from datetime import date
from math import isfinite

from clientexit_tui import words
from clientexit_tui.documents.tree import Bar, Timeline
from clientexit_tui.frozen import frozen

NUMBER_WIDTH = 0.075
"""Share of the width that a number needs beside another, on a phone."""
_LEVELS = 6
_MOST_TICKS = 10


@frozen
class Stretch:
    """How far a bar reaches, as shares of its scale from 0 to 1."""

    certain: float
    possible: float


@frozen
class Mark:
    """A day of a time line.

    Attributes:
        number: its number among the days, from 1; 0 where it is today and nothing else.
        place: where it stands, from 0 at the first day to 1 at the last.
        level: how high its number stands, so that numbers of days close to each other keep apart; below 0 for none.
    """

    day: date
    labels: tuple[str, ...]
    number: int
    place: float
    level: int
    today: bool


def stretch(bar: Bar, top: float) -> Stretch:
    """Where a bar stands on its scale; what is beyond the scale ends with it."""
    certain, possible = _share(bar.low, top), _share(bar.high, top)
    return Stretch(certain, max(certain, possible))


def ticks(top: float) -> tuple[float, ...]:
    """Where a short scale of whole steps is marked."""
    whole = isfinite(top) and top == int(top) and 1 < top <= _MOST_TICKS
    return tuple(step / top for step in range(1, int(top))) if whole else ()


def uncertain(bars: tuple[Bar, ...], top: float) -> bool:
    """Whether any bar is drawn in two parts."""
    return any(reach.possible > reach.certain for reach in (stretch(bar, top) for bar in bars))


def marks(timeline: Timeline) -> tuple[Mark, ...]:
    """The days of a time line in order, today among them."""
    labels: dict[date, list[str]] = {timeline.today: [words.TODAY]}
    for point in timeline.points:
        labels.setdefault(point.day, []).append(point.label)
    days = sorted(labels)
    span = (days[-1] - days[0]).days
    ends = [-1.0] * _LEVELS
    made: list[Mark] = []
    number = 0
    for day in days:
        place = (day - days[0]).days / span if span else 0.5
        here, level = len(labels[day]) > (day == timeline.today), -1
        if here:
            number += 1
            level = next((each for each in range(_LEVELS) if place - ends[each] >= NUMBER_WIDTH), -1)
            ends[level] = place if level >= 0 else ends[level]
        made.append(Mark(day, tuple(labels[day]), number if here else 0, place, level, day == timeline.today))
    return tuple(made)


def short_day(day: date) -> str:
    """A day in few letters, for the ends of a time line."""
    return words.SHORT_DAY.format(day=day.day, month=words.MONTHS[day.month - 1][:3], year=day.year)


def _share(value: float, top: float) -> float:
    return min(max(value / top, 0.0), 1.0) if top > 0 and isfinite(top) and isfinite(value) else 0.0
