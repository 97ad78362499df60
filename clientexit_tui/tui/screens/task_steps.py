"""What the user does to a task of the plan: tick it, give it another day, note something on it."""

from clientexit_tui import words
from clientexit_tui.app.plan_words import blocked_words
from clientexit_tui.exit_plan.marks import MARKS, noted, redated, ticked
from clientexit_tui.exit_plan.task import Task
from clientexit_tui.interview.answers import Answers
from clientexit_tui.tui.day_dialog import AskDay, Day
from clientexit_tui.tui.dialogs import AskText
from clientexit_tui.tui.screens.own_steps import OwnStepsPage
from clientexit_tui.tui.widgets.linked_page import LinkedPage
from clientexit_tui.views.targets import ToTask


class TaskStepsPage(OwnStepsPage):
    """A page that shows the plan's tasks on the sheet `plan`."""

    @property
    def sheet(self) -> LinkedPage:
        """The plan on the screen."""
        return self.query_one("#plan", LinkedPage)

    @property
    def marked_task(self) -> Task | None:
        """The task that has the mark."""
        marked = self.sheet.marked
        return next((task for task in self.case.plan.tasks if ToTask(task.id) == marked), None)

    def action_tick(self) -> None:
        """Marks the task as done today, or as open again; one that is blocked says why."""
        if not (task := self.marked_task):
            return
        if task.blocked:
            self.navigator.tell(
                words.TASK_BLOCKED_TITLE, f"{task.title}\n\n{task.blocked}", blocked_words(task, self.case)
            )
        elif task.done and not self._is_ticked(task):
            self.navigator.say(words.PLAN_CHECKED_IN)
        else:
            day = None if task.done else self.controller.today
            self.controller.give(MARKS, ticked(self._answers, task.id, day, self.controller.now()))

    def _is_ticked(self, task: Task) -> bool:
        """Whether a task that is done was ticked, and is not done by a check-in alone."""
        return any(mark.id == task.id and mark.get("done") for mark in self._answers.records(MARKS))

    @property
    def _answers(self) -> Answers:
        return self.case.session.answers

    def action_redate(self) -> None:
        """Asks for another day for the task; an empty one lets it move with the plan again."""
        if not (task := self.marked_task):
            return
        question = next(each for each in self.case.content.by_id[MARKS].fields if each.id == "due")
        day = task.due if task.pinned or task.own else None
        dialog = AskDay(task.title, words.PLAN_ASK_DAY, question, day, self.field_context)
        self.navigator.ask(dialog, lambda given: self._redated(task, given))

    def _redated(self, task: Task, given: Day | None) -> None:
        if given is not None:
            self.controller.give(MARKS, redated(self._answers, task.id, given.day, self.controller.now()))

    def action_note(self) -> None:
        """Asks for a note on the task."""
        if task := self.marked_task:
            dialog = AskText(task.title, words.PLAN_ASK_NOTE, task.note)
            self.navigator.ask(dialog, lambda note: self._noted(task, note))

    def _noted(self, task: Task, note: str | None) -> None:
        if note is not None:
            self.controller.give(MARKS, noted(self._answers, task.id, note, self.controller.now()))
