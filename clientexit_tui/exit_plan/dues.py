"""The day on which each task of a plan is due."""

from collections.abc import Mapping
from datetime import date, timedelta

from clientexit_tui.content.model import TaskTemplate
from clientexit_tui.exit_plan.anchors import Anchors
from clientexit_tui.exit_plan.days import good_day_from, good_day_until, last_day, next_working, working_day_until
from clientexit_tui.interview.facts import Facts


def due_of(template: TaskTemplate, anchors: Anchors, facts: Facts) -> date | None:
    """The day a task is due, or None while the day it hangs on is not known.

    Nothing is late before the plan starts, unless the day it hangs on is itself past. A task of the days until
    the last one is due by that one at the latest, and what prepares the news by the day of the news.
    """
    anchor: date | None = getattr(anchors, template.anchor)
    if anchor is None or (anchors.news is None and template.anchor in ("news", "last")):
        return None
    due = anchor + timedelta(days=template.days)
    if anchor >= anchors.today:
        due = max(due, anchors.today)
    limit = min(_limits(template, anchors, facts))
    due = min(due, limit)
    # The anchors are days that the user chose or was told of; what belongs on one of them stays there, and what
    # is counted from today in days and asks nobody for an answer does not wait for a Monday.
    if due == anchor or (template.anchor == "today" and not template.workday):
        return due
    return _moved(due, template, anchors, limit)


def in_order(dues: Mapping[str, date | None], opens: Mapping[str, tuple[str, ...]]) -> dict[str, date | None]:
    """The days of tasks, none of them after the day of a task that waits for it.

    Args:
        dues: by task, those of the plan.
        opens: for each task those that wait for it.
    """
    found, moved = dict(dues), True
    while moved:
        moved = False
        for name, due in found.items():
            first = min((day for each in opens[name] if (day := found.get(each))), default=None)
            if due and first and first < due:
                found[name], moved = first, True
    return found


def comes_too_late(template: TaskTemplate, anchors: Anchors, facts: Facts) -> bool:
    """Whether what a task should be done by is over before the news, so that it has no place in the plan.

    So has a time of waiting that the news does not wait for.
    """
    if template.waits and anchors.news and anchors.today + timedelta(days=template.days) > anchors.news:
        return True
    by = _by(template, facts)
    return by is not None and by < (anchors.news or facts.today)


def _by(template: TaskTemplate, facts: Facts) -> date | None:
    return last_day(facts.text(template.by)) if template.by else None


def _limits(template: TaskTemplate, anchors: Anchors, facts: Facts) -> tuple[date, ...]:
    """The days that a task must not come after; a reminder stays ahead of its date by the same number of days."""
    by = _by(template, facts)
    ahead = timedelta(days=min(template.days, 0))
    until = {"until": anchors.last, "before": anchors.news if _is_ahead(anchors) else None}
    limits = (max(by + ahead, anchors.news or by + ahead) if by else None, until.get(template.phase))
    return tuple(limit for limit in limits if limit) or (date.max,)


def _is_ahead(anchors: Anchors) -> bool:
    return anchors.news is not None and anchors.news >= anchors.today


def _moved(due: date, template: TaskTemplate, anchors: Anchors, limit: date) -> date:
    """The day off weekends, and where other people are asked off quiet days, as far as the plan has such a day."""
    # where the news is past, so are the days before it
    earliest = min(due, anchors.today if template.phase == "before" else anchors.news or anchors.today)
    back, on = (good_day_until, good_day_from) if template.workday else (working_day_until, next_working)
    prepares = template.phase == "before" or template.days < 0
    days = (back(due), on(due)) if prepares else (on(due), back(due))
    weekdays = (working_day_until(due), next_working(due))
    return next((each for each in (*days, *weekdays) if earliest <= each <= limit), due)
