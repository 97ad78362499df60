"""One task of the plan as a part: its day, what to do, whether it is late, done or blocked, and why it is there."""

from collections.abc import Iterator

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.app.days import overdue_words, short_day
from clientexit_tui.app.plan_words import blocked_words
from clientexit_tui.case import Case
from clientexit_tui.content.model import Interview
from clientexit_tui.exit_plan.plan import Task
from clientexit_tui.tui.widgets.linked_line import Drawn
from clientexit_tui.tui.widgets.row import shortened
from clientexit_tui.views.targets import ToTask

MOST = 400
"""Columns shown of one thing that the user wrote; all of it is where it is changed."""


def task_part(task: Task, case: Case, column: int, *, full: bool) -> Drawn:
    """A task as a row that can be marked.

    Args:
        task: the task.
        case: the session.
        column: the width of the days beside each other.
        full: whether its owner, its reason and its sources are shown.
    """
    today = case.today
    box = words.BLOCKED_BOX if task.blocked else words.TICKED if task.done else words.UNTICKED
    day = short_day(task.due, today) if task.due else ""
    quiet = task.done or task.blocked
    others = task.who and task.who.casefold() not in words.YOURSELF
    who = f" {words.TASK_WHO.format(who=shortened(task.who, MOST))}" if others and not full else ""
    lines = [Content.assemble((shortened(task.title, MOST), "$text-muted" if quiet else ""), (who, "$text-muted"))]
    if states := _states(task, case):
        lines.append(states)
    if task.note:
        lines.append(Content(words.PLAN_TASK_NOTE.format(note=shortened(task.note, MOST))))
    lines += [Content.styled(each, "$text-muted") for each in _reasons(task, case.content)] if full else []
    return Drawn(Content("\n").join(lines), ToTask(task.id), f"{box} {day:<{column}} ")


def _states(task: Task, case: Case) -> Content | None:
    """Late, blocked, done, of the user's own date: on one line; None where there is nothing to say."""
    late = overdue_words(task.overdue(case.today))
    done = words.PLAN_TASK_DONE.format(day=short_day(task.done, case.today)) if task.done else ""
    pinned = words.PLAN_TASK_PINNED if task.pinned and not task.done else ""
    said = ((late, "bold $error"), (blocked_words(task, case), "$warning"), (done or pinned, "$text-muted"))
    parts = [Content.styled(*each) for each in said if each[0]]
    return Content(words.DOT).join(parts) if parts else None


def _reasons(task: Task, interview: Interview) -> Iterator[str]:
    """Who does it, why it is there, why it must wait, and what that rests on."""
    if task.who:
        yield words.PLAN_TASK_WHO.format(who=task.who)
    yield words.PLAN_TASK_WHY.format(why=task.why) if task.why else words.PLAN_TASK_OWN
    if task.blocked:
        yield task.blocked
    for each in interview.references:
        if each.id in task.refs:
            author = words.SOURCE_AUTHOR.format(title=each.title, author=each.author) if each.author else each.title
            yield words.PLAN_TASK_SOURCE.format(source=author)
