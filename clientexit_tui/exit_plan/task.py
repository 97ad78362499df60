"""A task of the plan, and one that waits for an answer."""

from datetime import date

from clientexit_tui.frozen import frozen


@frozen
class Task:
    """Something to do, by a day where one is known."""

    id: str
    title: str
    phase: str
    due: date | None
    who: str = ""
    why: str = ""
    done: date | None = None
    note: str = ""
    pinned: bool = False
    """Whether the user gave it a date of its own, which no longer moves with the plan."""
    own: bool = False
    """Whether the user wrote it."""
    blocked: str = ""
    """Why it must not be done now; nothing where it may be, and where it was done before."""
    blocked_by: tuple[str, ...] = ()
    """The questions whose answers block it."""
    refs: tuple[str, ...] = ()
    from_: tuple[str, ...] = ()

    def overdue(self, today: date) -> int:
        """How many days it is late; 0 when it is done, must not be done, has no date or still has time."""
        return 0 if self.done or self.blocked or self.due is None else max((today - self.due).days, 0)


@frozen
class Waiting:
    """A task that belongs to the plan or not, depending on open questions."""

    id: str
    title: str
    questions: tuple[str, ...]
    phase: str
    """The stretch of the plan in which it would stand."""


def first_due(tasks: tuple[Task, ...]) -> Task | None:
    """The open one of these tasks that is due first, if any has a date."""
    dated = [(task.due, task) for task in tasks if task.due and not task.done and not task.blocked]
    return min(dated, key=lambda each: each[0])[1] if dated else None
