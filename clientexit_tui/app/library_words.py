"""What the library says about sessions, in words."""

from datetime import date
from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.clock import file_time
from clientexit_tui.sessions.bin import DAYS
from clientexit_tui.sessions.session import Header

if TYPE_CHECKING:  # only what is deleted needs it
    from clientexit_tui.sessions.session_actions import Binned


def bin_words(binned: "Binned", today: date) -> str:
    """A deleted session, and how long it is kept."""
    title = binned.title or binned.id
    if binned.deleted is None:
        return title
    left = max(0, DAYS - (today - binned.deleted).days)
    said = words.BIN_LEFT_ONE if left == 1 else words.BIN_LEFT.format(count=left)
    return words.BIN_ROW.format(title=title, left=said)


def count_words(count: int, due: int, locked: int = 0) -> str:
    """How many clients there are, how many tasks are due, and how many sessions are locked."""
    said = [words.ONE_CLIENT if count == 1 else words.SO_MANY_CLIENTS.format(count=count)] if count else []
    said += [words.ONE_DUE if due == 1 else words.SO_MANY_DUE.format(count=due)] if due else []
    said += [words.SEAL_SO_MANY_LOCKED.format(count=locked)] if locked else []
    return words.DOT.join(said)


def leaning_words(header: Header) -> str:
    """The second line's left: urgent things first, then the choice, then how much is told."""
    said = []
    if header.urgent:
        said.append(words.URGENT_FIRST)
    if header.leaning:
        said.append(header.leaning)
    elif header.answered:
        said.append(words.ONE_ANSWER if header.answered == 1 else words.SO_MANY_ANSWERS.format(count=header.answered))
    else:
        said.append(words.NOTHING_YET)
    return words.DOT.join(said)


def next_words(header: Header, today: date) -> str:
    """The task that is due next, and when."""
    if not header.next_task:
        return ""
    return words.NEXT_TASK.format(task=header.next_task, day=due_words(header.next_due, today)).rstrip(", ")


def due_words(due: str, today: date) -> str:
    """When something is due, in words; nothing for no date."""
    try:
        day = date.fromisoformat(due)
    except ValueError:
        return ""
    days = (day - today).days
    if days < 0:
        return words.OVERDUE_ONE if days == -1 else words.OVERDUE.format(count=-days)
    if days < 2:
        return words.NEAR_DAYS[days]
    return short_day(day, today)


def short_day(day: date, today: date) -> str:
    """A day such as ``Tue 24 Nov``, with its year when that is another."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{words.WEEKDAYS[day.weekday()][:3]} {day.day} {words.MONTHS[day.month - 1][:3]}{year}"


def when_words(modified: float, today: date) -> str:
    """How long ago a file was changed."""
    day = file_time(modified).date()
    days = (today - day).days
    if days in (0, 1):
        return words.NEAR_DAYS[-days]
    if 1 < days < 7:
        return words.DAYS_AGO.format(count=days)
    return short_day(day, today)
