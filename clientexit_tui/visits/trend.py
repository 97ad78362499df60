"""Strain and verdicts across visits as charts of plain characters, with the numbers beside them."""

from collections.abc import Iterator, Sequence

from clientexit_tui import words
from clientexit_tui.content.model import Interview
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import day_of
from clientexit_tui.sessions.judgement import Interval, Judgement
from clientexit_tui.visits.judging import option_words

FULL, EMPTY = "#", "."
NOW, REACH, BLANK = "o", "=", "."
MOST = 10
"""Visits shown: the latest."""
TOP = 4
"""The highest level of strain."""
_CELLS = 3
"""Columns for each level."""


@frozen
class TrendPoint:
    """What the rules said at one visit."""

    label: str
    judgement: Judgement


def point_label(number: int, at: str) -> str:
    """A visit as a chart names it, such as `` 3   2 Nov 2026``."""
    day = day_of(at)
    said = f"{day.day:>2} {words.MONTHS[day.month - 1][:3]} {day.year}" if day else words.VISIT_UNDATED
    return f"{number:>2}  {said}"


def strain_chart(points: Sequence[TrendPoint]) -> tuple[str, ...]:
    """One line for each visit: the mean strength of the signs and the user's own health; nothing before any is told."""
    points = points[-MOST:]
    if not any(each.judgement.strain or each.judgement.health for each in points):
        return ()
    width = max(len(each.label) for each in points)
    return tuple(
        words.TREND_STRAIN.format(
            visit=each.label.ljust(width),
            signs=_level(each.judgement.strain),
            health=_level(each.judgement.health),
        )
        for each in points
    )


def _level(text: str) -> str:
    """A level from 0 to 4 as a bar with its number."""
    if not text:
        return f"{'':{TOP * _CELLS}} {words.TREND_UNKNOWN:>3}"
    full = min(TOP * _CELLS, round(float(text) * _CELLS))
    return f"{FULL * full}{EMPTY * (TOP * _CELLS - full)} {text:>3}"


def verdict_chart(content: Interview, points: Sequence[TrendPoint], width: int) -> Iterator[str]:
    """For each option that ever led: one line a visit with its score (o) and the bounds it could reach (=).

    Args:
        content: the interview.
        points: the visits in order.
        width: columns for a line.
    """
    points = points[-MOST:]
    ends = [end for each in points for interval in each.judgement.intervals for end in (interval.low, interval.high)]
    for option in dict.fromkeys(each.judgement.headline for each in reversed(points) if each.judgement.headline):
        yield words.TREND_OPTION.format(option=option_words(content, option))
        label = max(len(each.label) for each in points)
        room = max(10, min(width - label - 26, 40))
        for each in points:
            found = next((each for each in each.judgement.intervals if each.option == option), None)
            if found is not None:
                yield f"  {each.label.ljust(label)}  {_interval(found, min(ends), max(ends), room)}"


def _interval(interval: Interval, least: int, most: int, room: int) -> str:
    """An interval on the line from the least to the most, with its numbers."""

    def cell(value: int) -> int:
        return round((min(max(value, least), most) - least) / (most - least) * (room - 1)) if most > least else 0

    low, high, now = cell(interval.low), cell(interval.high), cell(interval.score)
    cells = [REACH if low <= at <= high else BLANK for at in range(room)]
    cells[now] = NOW
    numbers = words.TREND_NUMBERS.format(score=interval.score, low=interval.low, high=interval.high)
    return f"{''.join(cells)}  {numbers}"
