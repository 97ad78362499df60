"""The day on which each task of a plan is due."""

from datetime import date, timedelta

from clientexit_tui.content.model import TaskTemplate
from clientexit_tui.exit_plan.anchors import Anchors
from clientexit_tui.exit_plan.days import good_day_from, good_day_until, last_day
from clientexit_tui.interview.facts import Facts


def due_of(template: TaskTemplate, anchors: Anchors, facts: Facts) -> date | None:
    """The day a task is due, or None while the day it hangs on is not known.

    Nothing is late before the plan starts, unless the day it hangs on is itself past. A task of the days until
    the last one is due by that one at the latest.
    """
    anchor: date | None = getattr(anchors, template.anchor)
    if anchor is None:
        return None
    due = anchor + timedelta(days=template.days)
    if anchor >= anchors.today:
        due = max(due, anchors.today)
    limits = _limits(template, anchors, facts)
    due = min(due, *limits)
    # The anchors are days that the user chose or was told of; what belongs on one of them stays there.
    if not template.workday or due == anchor:
        return due
    moved = _on_good_day(due, template, anchors)
    return moved if all(moved <= limit for limit in limits) else due


def comes_too_late(template: TaskTemplate, anchors: Anchors, facts: Facts) -> bool:
    """Whether what a task should be done by is over before the news, so that it has no place in the plan."""
    by = _by(template, facts)
    return by is not None and by < anchors.news


def _by(template: TaskTemplate, facts: Facts) -> date | None:
    return last_day(facts.text(template.by)) if template.by else None


def _limits(template: TaskTemplate, anchors: Anchors, facts: Facts) -> tuple[date, ...]:
    """The days that a task must not come after; a reminder stays ahead of its date by the same number of days."""
    by = _by(template, facts)
    ahead = timedelta(days=min(template.days, 0))
    limits = (max(by + ahead, anchors.news) if by else None, anchors.last if template.phase == "until" else None)
    return tuple(limit for limit in limits if limit) or (date.max,)


def _on_good_day(due: date, template: TaskTemplate, anchors: Anchors) -> date:
    """Preparations move to an earlier day where the plan has one, all else to a later one."""
    earlier = good_day_until(due)
    earliest = anchors.today if template.phase == "before" else anchors.news
    prepares = template.phase == "before" or template.days < 0
    return earlier if prepares and earlier >= earliest else good_day_from(due)
