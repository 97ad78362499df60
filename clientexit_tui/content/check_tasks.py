"""Checks of tasks, and of what is never together: what they name must exist."""

from collections.abc import Iterator

from clientexit_tui.content.model import Interview, Kind
from clientexit_tui.errors import ContentError, nearest


def check_tasks(content: Interview) -> Iterator[ContentError]:
    """A task is to be done by a date that is asked for; questions settle it, it opens tasks, its gates are urgent."""
    dates = [question.id for question in content.by_id.values() if question.kind is Kind.DATE]
    for task in content.tasks:
        if task.by and task.by not in dates:
            yield ContentError(task.place, f"no question about a date is called '{task.by}'{nearest(task.by, dates)}")
        for key, what, known in (
            ("settled_by", "question", [*content.by_id]),
            ("opens", "task", [each.id for each in content.tasks]),
            ("gates", "urgent gate", [gate.id for gate in content.gates if gate.urgent]),
        ):
            for name in getattr(task, key):
                if name not in known:
                    yield ContentError(task.place, f"'{key}' names '{name}', which is no {what}{nearest(name, known)}")


def check_never_together(content: Interview) -> Iterator[ContentError]:
    """What is never together is there, and on one side only."""
    known = [each.id for elements in (content.tasks, content.gates, content.rules) for each in elements]
    for each in content.never_together:
        for name in (*each.these, *each.those):
            if name not in known:
                yield ContentError(each.place, f"no task, gate or rule is called '{name}'{nearest(name, known)}")
        for name in set(each.these) & set(each.those):
            yield ContentError(each.place, f"'{name}' stands on both sides of '{each.id}'")
