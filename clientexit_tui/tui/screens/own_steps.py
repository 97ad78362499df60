"""The user's own steps on the plan: added, changed, deleted, and brought back."""

from clientexit_tui import words
from clientexit_tui.exit_plan.marks import OWN_TASKS
from clientexit_tui.exit_plan.plan import Task
from clientexit_tui.exit_plan.removal import Removed
from clientexit_tui.tui.records import KeptRecords
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.row import shortened

SAID = 80
"""Columns of a step's words in news of it."""


class OwnStepsPage(SessionScreen):
    """The part of the plan's screen that deals with steps of the user's own."""

    def __init__(self) -> None:
        super().__init__()
        self._deleted: list[Removed] = []

    @property
    def marked_task(self) -> Task | None:
        """The task that has the mark."""
        return None

    @property
    def _steps(self) -> KeptRecords:
        return KeptRecords(self.program, self.case.content.by_id[OWN_TASKS])

    def can_change(self, action: str) -> bool:
        """Whether an action fits: changing needs a step of the user's own, and undoing something to undo."""
        if action in ("change", "delete"):
            return self.marked_task is not None and self.marked_task.own
        return action != "undo" or bool(self._deleted)

    def action_add(self) -> None:
        """Opens an empty step."""
        self._steps.open_new(self.field_context)

    def action_change(self) -> None:
        """Opens the step that has the mark."""
        task, records = self.marked_task, self.case.session.answers.written(OWN_TASKS)
        if record := next((each for each in records if task and each.id == task.id), None):
            self._steps.open(record, self.field_context)

    def action_delete(self) -> None:
        """Takes a step away together with its marks; both can be brought back."""
        task = self.marked_task
        if task and task.own and (removed := self._steps.delete(task.id)):
            self._deleted.append(removed)
            self.refresh_bindings()
            self.navigator.say(words.PLAN_DELETED.format(title=shortened(task.title, SAID)))

    def action_undo(self) -> None:
        """Brings back the step that was deleted last."""
        if self._deleted:
            self._steps.bring_back(self._deleted.pop())
            self.refresh_bindings()
