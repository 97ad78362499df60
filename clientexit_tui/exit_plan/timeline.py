"""The days of a plan drawn in text: one line with marks, and what each mark stands for."""

from collections.abc import Sequence
from datetime import date, timedelta

from clientexit_tui import words
from clientexit_tui.exit_plan.checkins import TASKS
from clientexit_tui.exit_plan.days import last_day
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.facts import Facts

APART = 2
"""Columns from one mark to the next at the least."""
MOST_ROWS = 2
"""Rows of words beneath the line; what needs more becomes a list."""


@frozen
class Moment:
    """A day on the line."""

    day: date
    label: str


@frozen
class Pen:
    """The characters that a line is drawn with."""

    past: str
    future: str
    today: str


DRAWN, PLAIN = Pen("═", "─", "●"), Pen("=", "-", "o")
"""With line characters, and for where only plain ones can be shown."""


def moments_of(plan: Plan, facts: Facts) -> tuple[Moment, ...]:
    """The days that matter in a plan, in order; none before there is a choice and a day of the news."""
    known = [(name, day) for name, day in plan.days if day]
    if not plan.chosen or plan.days[0][1] is None:
        return ()
    found = [Moment(day, words.LINE_NAMES[name]) for name, day in known]
    found += [] if plan.stays else _checks_after(plan)
    ahead = ((each, last_day(facts.text(each))) for each in words.LINE_DATES)
    begin = min(day for _, day in known)
    found += [Moment(day, words.LINE_DATES[each]) for each, day in ahead if day and day >= begin]
    return tuple(sorted(found, key=lambda each: each.day))


def _checks_after(plan: Plan) -> list[Moment]:
    """The first check-ins after the last day, as the plan dates them."""
    if plan.anchors.last is None:
        return []
    labels = [(task.due, words.LINE_CHECKS.get(TASKS.get(task.id, ""), "")) for task in plan.tasks]
    return [Moment(day, label) for day, label in labels if day and label]


def draw(moments: Sequence[Moment], today: date, width: int, pen: Pen = DRAWN) -> tuple[str, ...]:
    """The line with its marks, then what they stand for: beneath the marks where there is room, else one to a line.

    Args:
        moments: the days; those on one day share a mark.
        today: it has a mark of its own, and the line before it is drawn as past.
        width: columns that no line may pass, words in a list excepted.
        pen: the characters to draw with.
    """
    if not moments:
        return ()
    labels = _labels(moments, today)
    days = list(labels)
    signs = _signs(days, today, pen)
    said = [f"{sign} {_short(day, today)} {labels[day]}" for day, sign in zip(days, signs, strict=True)]
    if width < APART * len(days):
        return tuple(said)
    places = _places(days, width)
    line = _line(places, places[days.index(today)], width, pen)
    for place, sign in zip(places, signs, strict=True):
        line[place] = sign
    return ("".join(line), *(_beneath(places, said, width) or said))


def _labels(moments: Sequence[Moment], today: date) -> dict[date, str]:
    """What each day is, in order; today is among them."""
    found: dict[date, list[str]] = {today: [words.LINE_TODAY]}
    for each in moments:
        found.setdefault(each.day, []).append(each.label)
    return {day: ", ".join(found[day]) for day in sorted(found)}


def _signs(days: list[date], today: date, pen: Pen) -> list[str]:
    numbers = iter("123456789abcdefghijklmnpqrstuvwxyz")
    return [pen.today if day == today else next(numbers) for day in days]


def _short(day: date, today: date) -> str:
    said = f"{day.day} {words.MONTHS[day.month - 1][:3]}"
    return said if day.year == today.year else f"{said} {day.year}"


def _places(days: list[date], width: int) -> list[int]:
    """The column of each mark: to scale, and never nearer to the one before than two marks must be."""
    span = max((days[-1] - days[0]) // timedelta(days=1), 1)
    places = [round((day - days[0]).days * (width - 1) / span) for day in days]
    for at in range(1, len(places)):
        places[at] = max(places[at], places[at - 1] + APART)
    places[-1] = min(places[-1], width - 1)
    for at in range(len(places) - 2, -1, -1):
        places[at] = min(places[at], places[at + 1] - APART)
    return places


def _line(places: list[int], now: int, width: int, pen: Pen) -> list[str]:
    length = places[-1] + 1 if len(places) == 1 else width
    return [pen.past if at < now else pen.future for at in range(length)]


def _beneath(places: list[int], said: list[str], width: int) -> list[str]:
    """The words under their marks in a few rows; nothing where they have no room."""
    rows: list[str] = [""] * MOST_ROWS
    for place, text in zip(places, said, strict=True):
        start = max(0, min(place, width - len(text)))
        row = next((at for at, row in enumerate(rows) if len(row) < start or not row), None)
        if row is None or start + len(text) > width:
            return []
        rows[row] = rows[row].ljust(start) + text
    return [row for row in rows if row]
