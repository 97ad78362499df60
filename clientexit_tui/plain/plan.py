"""The exit plan: what was decided, its days, its tasks by number, and the pages beside it."""

from clientexit_tui import words
from clientexit_tui.app.plan_words import looks_back
from clientexit_tui.case import Case
from clientexit_tui.exit_plan.marks import OWN_TASKS
from clientexit_tui.exit_plan.plan import PHASES
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.navigator import Navigator
from clientexit_tui.plain.plan_words import (
    questions_of,
    task_line,
    tell_card,
    tell_count,
    tell_first,
    tell_nothing_chosen,
    tell_settling,
    tell_timeline,
    tell_waiting,
)
from clientexit_tui.plain.talk import Row
from clientexit_tui.plain.task_talk import TaskTalk

TASK = "task:"
DATES, AGAIN, UNDO, BEHIND = "dates", "again", "undo", "behind"


class PlanPage:
    """The plan, for leaving or for staying."""

    def __init__(self, controller: SessionController, navigator: Navigator) -> None:
        self._controller = controller
        self._talk = controller.talk
        self._navigator = navigator
        self._task = TaskTalk(controller, navigator)

    def run(self) -> None:
        """Says the plan, then does what is chosen until the user goes back."""
        rows = self._tell()
        while (chosen := self._talk.pick("", rows, listed=False)) is not None:
            if chosen.startswith(TASK) and not self._task.run(chosen.removeprefix(TASK)):
                self._talk.say(words.PLAIN_TASK_NEXT)
                continue  # the numbers said before still hold, so the plan is not said again
            if not chosen.startswith(TASK):
                self._do(chosen)
            rows = self._tell()

    def _do(self, chosen: str) -> None:
        match chosen:
            case "undo":
                self._task.undo()
            case "dates":
                self._navigator.section("plan")
            case "behind":
                self._behind()
            case "own_tasks":
                self._navigator.question(OWN_TASKS)
            case "again":
                pass  # it is said again in any case
            case place:
                self._navigator.page(place)

    def _behind(self) -> None:
        """Asks which question behind settling up or a waiting task, and asks that."""
        by_id = self._controller.content.by_id
        rows = [(each, by_id[each].short) for each in questions_of(self._controller.case)]
        chosen = self._talk.pick(words.VERDICT_WHICH, rows)
        if chosen is not None:
            self._navigator.question(chosen)

    # What is said

    def _tell(self) -> list[Row]:
        """Says the plan with its tasks numbered; gives all that can be chosen as rows."""
        case = self._controller.case
        stays = case.plan.stays and case.plan.chosen
        self._talk.heading(words.TRAIL_PLAN_STAYING if stays else words.TRAIL_PLAN)
        for gate in case.verdict.urgent:
            self._talk.say(words.PLAIN_URGENT.format(title=gate.title))
        if case.plan.chosen:
            tell_card(self._talk, case)
            tell_timeline(self._talk, case)
        else:
            tell_nothing_chosen(self._talk, case)
        rows = self._tell_tasks(case)
        tell_settling(self._talk, case)
        tell_waiting(self._talk, case)
        self._talk.heading(words.PLAIN_TASK_WHICH)
        more = self._more(case)
        for number, (_, said) in enumerate(more, len(rows) + 1):
            self._talk.console.say(said, words.PLAIN_NUMBER.format(number=number))
        return [*rows, *more]

    def _more(self, case: Case) -> list[Row]:
        """What can be chosen beside the tasks."""
        rows = [(UNDO, words.PLAIN_TASK_UNDO)] if self._task.can_undo else []
        rows += [(OWN_TASKS, words.PLAIN_TASK_OWN), (DATES, words.PLAIN_PLAN_DATES)]
        rows += [(BEHIND, words.PLAIN_PLAN_BEHIND)] if questions_of(case) else []
        rows += [("boundary", words.PLAIN_BOUNDARY)] if case.plan.chosen and case.plan.stays else []
        rows += [("look_back", words.PLAIN_LOOK_BACK)] if looks_back(case) else []
        rows += [(AGAIN, words.PLAIN_READ_AGAIN), ("verdict", words.PLAIN_VERDICT), ("letter", words.PLAIN_LETTER)]
        return [*rows, ("export", words.PLAIN_EXPORT)]

    def _tell_tasks(self, case: Case) -> list[Row]:
        rows: list[Row] = []
        plan = case.plan
        self._talk.console.gap()
        tell_count(self._talk, case)
        tell_first(self._talk, case)
        titles = words.PHASES_STAYING if plan.stays else words.PHASES
        for phase in PHASES:
            tasks = plan.phase(phase)
            if tasks:
                self._talk.heading(titles[phase] if plan.chosen else words.PLAN_ANYWAY)
            for task in tasks:
                rows.append((f"{TASK}{task.id}", task.title))
                self._talk.console.say(task_line(task, case), words.PLAIN_NUMBER.format(number=len(rows)))
        return rows
