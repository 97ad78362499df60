"""The exit plan: what was decided, the dates, and every task to tick."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from clientexit_tui import words
from clientexit_tui.app.clipboard import Copied
from clientexit_tui.app.plan_words import looks_back
from clientexit_tui.case import Case
from clientexit_tui.documents.papers import paper
from clientexit_tui.exit_plan.checkins import TASKS as CHECKIN_TASKS
from clientexit_tui.tui.drawing import drawn
from clientexit_tui.tui.parts.plan_parts import plan_parts
from clientexit_tui.tui.screens.task_steps import TaskStepsPage
from clientexit_tui.tui.widgets.linked_page import LinkedPage
from clientexit_tui.views.letter import urgent_lines
from clientexit_tui.views.targets import Target, ToTask

ON_A_TASK = frozenset({"tick", "redate", "note", "why"})
ON_THE_PLAN = frozenset({"open", "next", "add", "questions('plan')", "go('boundary')", "go('look_back')"})


class PlanScreen(TaskStepsPage):
    """The plan, for leaving or for staying."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", words.KEY_TICK, id="plan.tick"),
        Binding("e", "redate", words.KEY_REDATE, id="plan.redate"),
        Binding("t", "note", words.KEY_NOTE, id="plan.note"),
        Binding("w", "why", words.KEY_WHY, id="plan.why"),
        Binding("W", "all_whys", words.KEY_ALL_WHYS, show=False, id="plan.all_whys"),
        Binding("n", "next", words.KEY_NEXT_TASK, id="plan.next"),
        Binding("a", "add", words.KEY_ADD_TASK, id="plan.add"),
        Binding("c", "change", words.KEY_CHANGE_TASK, id="plan.change"),
        Binding("delete", "delete", words.KEY_DELETE_TASK, id="plan.delete"),
        Binding("u", "undo", words.KEY_UNDO, id="plan.undo"),
        Binding("d", "questions('plan')", words.KEY_DATES, id="plan.dates"),
        Binding("b", "go('boundary')", words.KEY_BOUNDARY, id="plan.boundary"),
        Binding("r", "go('look_back')", words.KEY_LOOK_BACK, id="plan.look_back"),
        Binding("l", "go('letter')", words.KEY_LETTER, show=False, id="plan.letter"),
        Binding("y", "app.copy_out", words.KEY_COPY, show=False, id="plan.copy"),
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
        return words.TRAIL_PLAN_STAYING if self.case.plan.stays and self.case.plan.chosen else words.TRAIL_PLAN

    def position(self) -> str:
        """How much is done."""
        tasks = self.case.plan.tasks
        if not tasks:
            return ""
        return words.PLAN_POSITION.format(done=sum(each.done is not None for each in tasks), count=len(tasks))

    def to_copy(self) -> Copied:
        """The whole plan with its tasks, as a text."""
        from clientexit_tui.documents.plain_text import to_plain_text  # when somebody copies it

        return Copied(words.COPY_PLAN, to_plain_text(paper("plan", self.case)))

    def body(self) -> ComposeResult:
        """One sheet."""
        yield LinkedPage(id="plan")

    def show_case(self, case: Case) -> None:
        """Shows the plan as it follows from the answers."""
        super().show_case(case)
        self._show(case)

    def _show(self, case: Case) -> None:
        parts = plan_parts(case, self._explained, self.app.size.width)
        self.sheet.show([*drawn(urgent_lines(case), self.app.size.width), *parts])

    def on_resize(self, _event: events.Resize) -> None:
        """Draws the line of days for the new width."""
        self._show(self.case)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is done to a task needs a task, and each page beside the plan its reason."""
        if not super().check_action(action, parameters):
            return False
        plan = self.case.plan
        if action == "go" and parameters == ("boundary",):
            return plan.chosen and plan.stays
        if action in ON_A_TASK:
            return self.marked_task is not None
        if action == "next":
            return plan.next_due() is not None
        return self.can_change(action)

    def shows_key(self, action: str) -> bool:
        """On a task, what can be done to it; elsewhere, what can be done to the plan."""
        task = self.marked_task
        if action == "go('look_back')" and not looks_back(self.case):
            return False
        if task is None:
            return True
        return action not in (ON_THE_PLAN | {"note", "why"} if task.own else ON_THE_PLAN)

    async def follow(self, target: Target) -> None:
        """Ticks a task or opens its check-in, or goes where a line leads."""
        match target:
            case ToTask(task) if task in CHECKIN_TASKS:
                self.navigator.go("look_back")
            case ToTask():
                self.action_tick()
            case _:
                await super().follow(target)

    def action_why(self) -> None:
        """Shows or hides why the task is there and where that comes from."""
        if task := self.marked_task:
            self._explained ^= {task.id}
            self._show(self.case)
            if self.focused is not None:
                self.call_after_refresh(self.focused.scroll_visible, animate=False)

    def action_next(self) -> None:
        """Puts the mark on the open task that is due first."""
        if task := self.case.plan.next_due():
            self.sheet.mark(ToTask(task.id))

    def action_all_whys(self) -> None:
        """Shows or hides that for every task."""
        every = frozenset(task.id for task in self.case.plan.tasks)
        self._explained = frozenset() if self._explained >= every else every
        self._show(self.case)
