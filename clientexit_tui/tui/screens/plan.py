"""The exit plan: what was decided, the dates, and every task to tick."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from clientexit_tui import words
from clientexit_tui.exit_plan.marks import MARKS, OWN_TASKS, noted, redated, ticked
from clientexit_tui.exit_plan.plan import Task
from clientexit_tui.interview.answers import Answers
from clientexit_tui.outlook import Outlook
from clientexit_tui.tui.day_dialog import AskDay, Day
from clientexit_tui.tui.dialogs import AskText
from clientexit_tui.tui.page import Page
from clientexit_tui.tui.parts.gates import GATE, urgent_line
from clientexit_tui.tui.parts.leading import open_question
from clientexit_tui.tui.parts.plan_parts import DATES, TASK, VERDICT, plan_parts
from clientexit_tui.tui.record_desk import RecordDesk
from clientexit_tui.tui.widgets.part_line import PartOpened
from clientexit_tui.tui.widgets.sheet import Sheet


class PlanScreen(Page):
    """The plan, for leaving or for staying."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", words.KEY_TICK, id="plan.tick"),
        Binding("e", "redate", words.KEY_REDATE, id="plan.redate"),
        Binding("t", "note", words.KEY_NOTE, id="plan.note"),
        Binding("w", "why", words.KEY_WHY, id="plan.why"),
        Binding("a", "add", words.KEY_ADD_TASK, id="plan.add"),
        Binding("d", "questions('plan')", words.KEY_DATES, id="plan.dates"),
        Binding("l", "go('letter')", words.KEY_LETTER, show=False, id="plan.letter"),
        Binding("x", "go('export')", words.KEY_EXPORT, show=False, id="plan.export"),
    ]
    AUTO_FOCUS = ""
    HELP = words.HELP_PLAN

    def __init__(self) -> None:
        super().__init__()
        self._explained: frozenset[str] = frozenset()
        """Tasks whose reason and sources are shown."""

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_PLAN_STAYING if self.outlook.plan.stays and self.outlook.plan.chosen else words.TRAIL_PLAN

    def position(self) -> str:
        """How much is done."""
        tasks = self.outlook.plan.tasks
        if not tasks:
            return ""
        return words.PLAN_POSITION.format(done=sum(each.done is not None for each in tasks), count=len(tasks))

    def body(self) -> ComposeResult:
        """One sheet."""
        yield Sheet(id="plan")

    @property
    def sheet(self) -> Sheet:
        """The plan on the screen."""
        return self.query_one("#plan", Sheet)

    def show_outlook(self, outlook: Outlook) -> None:
        """Shows the plan as it follows from the answers."""
        super().show_outlook(outlook)
        self.sheet.show([*urgent_line(outlook.verdict), *plan_parts(outlook, self._explained)])

    @property
    def marked_task(self) -> Task | None:
        """The task that has the mark."""
        task_id = self.sheet.marked.removeprefix(TASK) if self.sheet.marked.startswith(TASK) else ""
        return next((task for task in self.outlook.plan.tasks if task.id == task_id), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """What is done to a task needs a task."""
        return action not in ("tick", "redate", "note", "why") or not self.is_mounted or self.marked_task is not None

    def shows_key(self, action: str) -> bool:
        """On a task, what can be done to it; elsewhere, what can be done to the plan."""
        return action not in (("open", "add", "questions('plan')") if self.marked_task else ())

    @on(PartOpened)
    def _open(self, event: PartOpened) -> None:
        """Ticks a task, or goes where a part leads."""
        if event.key.startswith(TASK):
            self.action_tick()
        elif event.key == DATES:
            self.action_questions("plan")
        elif event.key == VERDICT or event.key.startswith(GATE):
            self.desk.go("verdict")
        else:
            open_question(self, event.key.removeprefix("q:"))

    def action_tick(self) -> None:
        """Marks the task as done today, or as open again."""
        if task := self.marked_task:
            day = None if task.done else self.desk.today
            self.desk.give(MARKS, ticked(self._answers, task.id, day, self.desk.now()))

    @property
    def _answers(self) -> Answers:
        return self.outlook.session.answers

    def action_redate(self) -> None:
        """Asks for another day for the task; an empty one lets it move with the plan again."""
        if not (task := self.marked_task):
            return
        question = next(each for each in self.outlook.content.by_id[MARKS].fields if each.id == "due")
        day = task.due if task.pinned or task.own else None
        dialog = AskDay(task.title, words.PLAN_ASK_DAY, question, day, self.setting)
        self.app.push_screen(dialog, lambda given: self._redated(task, given))

    def _redated(self, task: Task, given: Day | None) -> None:
        if given is not None:
            self.desk.give(MARKS, redated(self._answers, task.id, given.day, self.desk.now()))

    def action_note(self) -> None:
        """Asks for a note on the task."""
        if task := self.marked_task:
            dialog = AskText(task.title, words.PLAN_ASK_NOTE, task.note)
            self.app.push_screen(dialog, lambda note: self._noted(task, note))

    def _noted(self, task: Task, note: str | None) -> None:
        if note is not None:
            self.desk.give(MARKS, noted(self._answers, task.id, note, self.desk.now()))

    def action_why(self) -> None:
        """Shows or hides why the task is there and where that comes from."""
        if task := self.marked_task:
            self._explained ^= {task.id}
            self.show_outlook(self.outlook)

    def action_add(self) -> None:
        """Opens an empty task of the user's own."""
        question = self.outlook.content.by_id[OWN_TASKS]
        RecordDesk(self.desk, question).open_new(self.setting)
