"""Check-ins after the last day: when each is due, which are noted, and the task of the plan that each one settles."""

from datetime import date, timedelta

from clientexit_tui.exit_plan.days import last_day
from clientexit_tui.exit_plan.task import Task
from clientexit_tui.interview.answers import Record
from clientexit_tui.interview.facts import Facts

CHECKINS = "checkins"
AFTER_LAST = {
    "week": timedelta(days=7),
    "month": timedelta(days=30),
    "three_months": timedelta(days=91),
    "year": timedelta(days=365),
}
"""When each check-in is due, counted from the last day."""
REVIEW = "review"
"""The check-in of those who stayed, on the day of the review."""
TASKS = {
    "t_check_week": "week",
    "t_check_month": "month",
    "t_check_three": "three_months",
    "t_check_year": "year",
    "t_stay_review": REVIEW,
}
"""The tasks of the plan that ask for a check-in."""


def noted(facts: Facts) -> tuple[Record, ...]:
    """The check-ins in the order of their days; those without a day come last."""
    return tuple(sorted(facts.answers.records(CHECKINS), key=lambda each: last_day(each.get("date")) or date.max))


def checked_in(facts: Facts) -> dict[str, Record]:
    """A tick for each task whose check-in is noted, with its day."""
    done = {each.get("which"): each.get("date") for each in noted(facts)}
    days = {task: done[which] for task, which in TASKS.items() if done.get(which)}
    return {task: Record(task, {"done": day}) for task, day in days.items()}


def next_checkin(facts: Facts, tasks: tuple[Task, ...]) -> tuple[str, date] | None:
    """The first check-in after the last day that is neither noted nor ticked, with the day that the plan gives it."""
    there = {each.get("which") for each in noted(facts)}
    left = [(each.due, TASKS[each.id]) for each in tasks if each.id in TASKS and each.due and not each.done]
    ahead = sorted((day, which) for day, which in left if which in AFTER_LAST and which not in there)
    return (ahead[0][1], ahead[0][0]) if ahead else None
