"""Checks of tasks, and of what is never together: what they name must exist."""

from collections.abc import Iterator

from clientexit_tui.content.model import Interview, Kind
from clientexit_tui.errors import ContentError, nearest


def check_tasks(content: Interview) -> Iterator[ContentError]:
    """What a task must be done by is a question about a date, and what settles it is a question."""
    dates = [question.id for question in content.by_id.values() if question.kind is Kind.DATE]
    for task in content.tasks:
        if task.by and task.by not in dates:
            yield ContentError(task.place, f"no question about a date is called '{task.by}'{nearest(task.by, dates)}")
        for name in task.settled_by:
            if name not in content.by_id:
                hint = nearest(name, content.by_id)
                yield ContentError(task.place, f"'settled_by' names '{name}', which is not a question{hint}")


def check_never_together(content: Interview) -> Iterator[ContentError]:
    """What is never together is there, and on one side only."""
    known = [each.id for elements in (content.tasks, content.gates, content.rules) for each in elements]
    for each in content.never_together:
        for name in (*each.these, *each.those):
            if name not in known:
                yield ContentError(each.place, f"no task, gate or rule is called '{name}'{nearest(name, known)}")
        for name in set(each.these) & set(each.those):
            yield ContentError(each.place, f"'{name}' stands on both sides of '{each.id}'")
