"""One task of the plan: ticked, dated, noted and explained; a step of the user's own is changed and deleted as well."""

from clientexit_tui import words
from clientexit_tui.content.model import Kind, Question
from clientexit_tui.exit_plan.checkins import TASKS as CHECKIN_TASKS
from clientexit_tui.exit_plan.days import last_day
from clientexit_tui.exit_plan.marks import MARKS, OWN_TASKS, noted, redated, ticked
from clientexit_tui.exit_plan.plan import Task
from clientexit_tui.exit_plan.removal import Removed
from clientexit_tui.plain.ask_typed import ask_typed
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.entries import Entries
from clientexit_tui.plain.navigator import Navigator
from clientexit_tui.plain.plan_words import task_line
from clientexit_tui.plain.replies import Given
from clientexit_tui.plain.talk import Row

TICK, DATE, MOVES, NOTE, WHY, CHANGE, DELETE = "tick", "date", "moves", "note", "why", "change", "delete"
CHECK_IN = "check_in"


class TaskTalk:
    """What can be done to a task."""

    def __init__(self, controller: SessionController, navigator: Navigator) -> None:
        self._controller = controller
        self._talk = controller.talk
        self._navigator = navigator
        self._deleted: list[Removed] = []

    @property
    def can_undo(self) -> bool:
        """Whether a step was deleted here that can be brought back."""
        return bool(self._deleted)

    def undo(self) -> None:
        """Brings back the step that was deleted last."""
        if self._deleted:
            self._steps.bring_back(self._deleted.pop())

    def run(self, task_id: str) -> bool:
        """Does to one task what is chosen; says whether the plan has other tasks now."""
        task = next((each for each in self._controller.case.plan.tasks if each.id == task_id), None)
        if task is None:  # another date took it out of the plan
            self._talk.say(words.PLAIN_NONE_THERE)
            return False
        match self._talk.pick(task_line(task, self._controller.case), _rows(task)):
            case "tick":
                self._tick(task)
            case "date":
                self._redate(task)
            case "moves":
                self._controller.give(MARKS, redated(self._controller.answers, task.id, None, self._controller.now()))
            case "note":
                self._note(task)
            case "why":
                self._tell_why(task)
                return self.run(task_id)
            case "check_in":
                self._navigator.page("look_back")
                return True
            case "change":
                self._change(task)
                return True
            case "delete":
                self._deleted += [removed] if (removed := self._steps.delete(task.id)) else []
                return True
        return False

    @property
    def _steps(self) -> Entries:
        return Entries(self._controller, self._controller.content.by_id[OWN_TASKS])

    def _change(self, task: Task) -> None:
        if record := next((each for each in self._steps.records if each.id == task.id), None):
            self._steps.write(record)

    def _tick(self, task: Task) -> None:
        """Marks the task as done today, or as open again; one that is blocked says why."""
        if task.blocked:
            self._talk.say(f"{words.TASK_BLOCKED_TITLE}: {task.blocked}")
        elif task.done and not self._is_ticked(task):
            self._talk.say(words.PLAN_CHECKED_IN)
        else:
            day = None if task.done else self._controller.today
            self._controller.give(MARKS, ticked(self._controller.answers, task.id, day, self._controller.now()))
            phrase = words.PLAIN_TASK_TICKED if day else words.PLAIN_TASK_OPEN
            self._talk.say(phrase.format(task=task.title))

    def _is_ticked(self, task: Task) -> bool:
        """Whether a task that is done was ticked, and is not done by a check-in alone."""
        return any(mark.id == task.id and mark.get("done") for mark in self._controller.answers.records(MARKS))

    def _redate(self, task: Task) -> None:
        question = next(each for each in self._controller.content.by_id[MARKS].fields if each.id == "due")
        self._talk.heading(words.PLAIN_ASK_DAY)
        reply = self._ask_day(question)
        if isinstance(reply, Given) and reply.answer and isinstance(reply.answer.value, str):
            day = last_day(reply.answer.value)
            self._controller.give(MARKS, redated(self._controller.answers, task.id, day, self._controller.now()))

    def _ask_day(self, question: Question) -> object:
        if question.kind is not Kind.DATE:
            raise TypeError(f"{question.id} is no question about a date")
        while (
            isinstance(reply := ask_typed(self._talk, question, None, self._controller.field_context), Given)
            and reply.again
        ):
            self._talk.say(words.PLAIN_FIELD_AGAIN)
        return reply

    def _note(self, task: Task) -> None:
        if task.note:
            self._talk.say(words.PLAN_TASK_NOTE.format(note=task.note))
        note = self._talk.line(words.PLAIN_ASK_NOTE, empty=True)
        if note is not None:
            self._controller.give(MARKS, noted(self._controller.answers, task.id, note, self._controller.now()))

    def _tell_why(self, task: Task) -> None:
        if task.who:
            self._talk.say(words.PLAN_TASK_WHO.format(who=task.who))
        self._talk.say(words.PLAN_TASK_WHY.format(why=task.why) if task.why else words.PLAN_TASK_OWN)
        if task.blocked:
            self._talk.say(task.blocked)
        for each in self._controller.content.references:
            if each.id in task.refs:
                author = words.SOURCE_AUTHOR.format(title=each.title, author=each.author) if each.author else each.title
                self._talk.say(words.PLAN_TASK_SOURCE.format(source=author))


def _rows(task: Task) -> list[Row]:
    rows = [(TICK, words.PLAIN_TASK_UNTICK if task.done else words.PLAIN_TASK_TICK), (DATE, words.PLAIN_TASK_DATE)]
    rows += [(MOVES, words.PLAIN_TASK_MOVES)] if task.pinned else []
    rows += [(NOTE, words.PLAIN_TASK_NOTE), (WHY, words.PLAIN_TASK_WHY)]
    rows = [(CHECK_IN, words.PLAIN_TASK_CHECK_IN), *rows] if task.id in CHECKIN_TASKS else rows
    own = [(CHANGE, words.PLAIN_TASK_CHANGE), (DELETE, words.PLAIN_TASK_DELETE)]
    return [*rows, *own] if task.own else rows
