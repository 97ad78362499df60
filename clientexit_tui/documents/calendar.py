"""The dated tasks of a document as a calendar; imported again, it changes its entries and doubles none."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import icalendar

from clientexit_tui import words
from clientexit_tui.documents.tree import Checkbox, Document
from clientexit_tui.errors import NotInThisFormatError
from clientexit_tui.safetext import clean

DOMAIN = "clientexit.invalid"
"""The end of every entry's id: a name that belongs to nobody."""
NINE = timedelta(hours=9)
"""When a task's day begins: the reminder comes then."""
NO_DAY = date(2000, 1, 1)
"""Stands in the file where the document has no day of its own, so that no clock is asked."""


class _Text(icalendar.vText):
    """A text in which every sign stands for itself; the library's own takes a backslash with N for a line end."""

    def to_ical(self) -> bytes:
        """The text as it stands in the file."""
        escaped = str(self)
        for sign, safe in (("\\", r"\\"), (";", r"\;"), (",", r"\,"), ("\n", r"\n")):
            escaped = escaped.replace(sign, safe)
        return escaped.encode()


def to_calendar(document: Document, session_id: str = "") -> bytes:
    """One entry for each dated task, all day long, with a reminder in the morning while it is not done.

    Args:
        document: where the tasks stand.
        session_id: tells the tasks of one session from those of another.

    Raises:
        NotInThisFormatError: no task has a date.
    """
    tasks = [(each, each.due) for each in document.blocks if isinstance(each, Checkbox) and each.due]
    if not tasks:
        raise NotInThisFormatError(words.NO_DATED_TASKS)
    calendar = icalendar.Calendar()
    for name, value in (("prodid", "-//clientexit//EN"), ("version", "2.0"), ("calscale", "GREGORIAN")):
        calendar.add(name, value)
    calendar.add("method", "PUBLISH")
    stamp = datetime.combine(document.day or NO_DAY, time(), UTC)
    names = _names([task for task, _ in tasks])
    for (task, due), name in zip(tasks, names, strict=True):
        uid = hashlib.sha256(f"{session_id}\n{name}".encode()).hexdigest()[:32]
        calendar.add_component(_event(task, due, f"{uid}@{DOMAIN}", stamp))
    return bytes(calendar.to_ical())


def _names(tasks: list[Checkbox]) -> Iterator[str]:
    """What each task goes by: its id, else its words; one that comes twice is numbered."""
    seen: Counter[str] = Counter()
    for task in tasks:
        name = clean(task.id or task.title or task.text, single=True)
        seen[name] += 1
        yield f"{name}\n{seen[name]}"


def _event(task: Checkbox, due: date, uid: str, stamp: datetime) -> icalendar.Event:
    title = clean(task.title or task.text, single=True)
    text = clean(task.text)
    event = icalendar.Event()
    event.add("uid", uid)
    event.add("dtstamp", stamp)
    event.add("dtstart", due)
    if due < date.max:
        event.add("dtend", due + timedelta(days=1))  # the first day that is no longer part of it
    event.add("summary", _Text(words.CALENDAR_DONE.format(title=title) if task.done else title))
    if text != title:
        event.add("description", _Text(text))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")  # a task takes up no time of the day
    if not task.done:
        event.add_component(_reminder(title))
    return event


def _reminder(title: str) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _Text(title))
    alarm.add("trigger", NINE)
    return alarm
