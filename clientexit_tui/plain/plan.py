"""The exit plan: its dates, its tasks by number, and what can be done to each."""

from clientexit_tui import words
from clientexit_tui.content.model import Kind, Question
from clientexit_tui.exit_plan.days import last_day
from clientexit_tui.exit_plan.marks import MARKS, OWN_TASKS, noted, redated, ticked
from clientexit_tui.exit_plan.plan import PHASES, Plan, Task
from clientexit_tui.outlook import Outlook
from clientexit_tui.plain.ask_typed import ask_typed
from clientexit_tui.plain.desk import Desk
from clientexit_tui.plain.plan_words import task_line, tell_dates, tell_nothing_chosen, tell_waiting
from clientexit_tui.plain.replies import Given
from clientexit_tui.plain.roads import Roads
from clientexit_tui.plain.talk import Row

TASK = "task:"
DATES, AGAIN = "dates", "again"
TICK, DATE, MOVES, NOTE, WHY = "tick", "date", "moves", "note", "why"


class PlanPage:
    """The plan, for leaving or for staying."""

    def __init__(self, desk: Desk, roads: Roads) -> None:
        self._desk = desk
        self._talk = desk.talk
        self._roads = roads

    @property
    def _plan(self) -> Plan:
        return self._desk.outlook.plan

    def run(self) -> None:
        """Says the plan, then does what is chosen until the user goes back."""
        rows = self._tell()
        while (chosen := self._talk.pick("", rows, listed=False)) is not None:
            if chosen.startswith(TASK):
                self._change(chosen.removeprefix(TASK))
                self._talk.say(words.PLAIN_TASK_NEXT)
                continue  # the numbers said before still hold, so the plan is not said again
            if chosen == OWN_TASKS:
                self._roads.question(OWN_TASKS)
            elif chosen == DATES:
                self._roads.section("plan")
            elif chosen != AGAIN:
                self._roads.page(chosen)
            rows = self._tell()

    # What is said

    def _tell(self) -> list[Row]:
        """Says the plan with its tasks numbered; gives all that can be chosen as rows."""
        outlook = self._desk.outlook
        stays = outlook.plan.stays and outlook.plan.chosen
        self._talk.heading(words.TRAIL_PLAN_STAYING if stays else words.TRAIL_PLAN)
        for gate in outlook.verdict.urgent:
            self._talk.say(words.PLAIN_URGENT.format(title=gate.title))
        if outlook.plan.chosen:
            tell_dates(self._talk, outlook)
        else:
            tell_nothing_chosen(self._talk, outlook)
        rows = self._tell_tasks(outlook)
        tell_waiting(self._talk, outlook)
        self._talk.heading(words.PLAIN_TASK_WHICH)
        more = [
            (OWN_TASKS, words.PLAIN_TASK_OWN),
            (DATES, words.PLAIN_PLAN_DATES),
            (AGAIN, words.PLAIN_READ_AGAIN),
            ("verdict", words.PLAIN_VERDICT),
            ("letter", words.PLAIN_LETTER),
            ("export", words.PLAIN_EXPORT),
        ]
        for number, (_, said) in enumerate(more, len(rows) + 1):
            self._talk.console.say(said, words.PLAIN_NUMBER.format(number=number))
        return [*rows, *more]

    def _tell_tasks(self, outlook: Outlook) -> list[Row]:
        rows: list[Row] = []
        plan = outlook.plan
        if plan.tasks:
            done = sum(each.done is not None for each in plan.tasks)
            self._talk.say(words.PLAN_DONE.format(done=done, count=len(plan.tasks)))
        titles = words.PHASES_STAYING if plan.stays else words.PHASES
        for phase in PHASES:
            tasks = plan.phase(phase)
            if tasks:
                self._talk.heading(titles[phase] if plan.chosen else words.PLAN_ANYWAY)
            for task in tasks:
                rows.append((f"{TASK}{task.id}", task.title))
                said = task_line(task, outlook)
                self._talk.console.say(said, words.PLAIN_NUMBER.format(number=len(rows)))
        return rows

    # One task

    def _change(self, task_id: str) -> None:
        """Does to one task what is chosen, until the user goes back."""
        task = next((each for each in self._plan.tasks if each.id == task_id), None)
        if task is None:  # another date took it out of the plan
            self._talk.say(words.PLAIN_NONE_THERE)
            return
        rows = [(TICK, words.PLAIN_TASK_UNTICK if task.done else words.PLAIN_TASK_TICK), (DATE, words.PLAIN_TASK_DATE)]
        rows += [(MOVES, words.PLAIN_TASK_MOVES)] if task.pinned else []
        rows += [(NOTE, words.PLAIN_TASK_NOTE), (WHY, words.PLAIN_TASK_WHY)]
        match self._talk.pick(task_line(task, self._desk.outlook), rows):
            case "tick":
                self._tick(task)
            case "date":
                self._redate(task)
            case "moves":
                self._desk.give(MARKS, redated(self._desk.answers, task.id, None, self._desk.now()))
            case "note":
                self._note(task)
            case "why":
                self._tell_why(task)
                self._change(task_id)

    def _tick(self, task: Task) -> None:
        day = None if task.done else self._desk.today
        self._desk.give(MARKS, ticked(self._desk.answers, task.id, day, self._desk.now()))
        phrase = words.PLAIN_TASK_TICKED if day else words.PLAIN_TASK_OPEN
        self._talk.say(phrase.format(task=task.title))

    def _redate(self, task: Task) -> None:
        question = next(each for each in self._desk.content.by_id[MARKS].fields if each.id == "due")
        self._talk.heading(words.PLAIN_ASK_DAY)
        reply = self._ask_day(question)
        if isinstance(reply, Given) and reply.answer and isinstance(reply.answer.value, str):
            day = last_day(reply.answer.value)
            self._desk.give(MARKS, redated(self._desk.answers, task.id, day, self._desk.now()))

    def _ask_day(self, question: Question) -> object:
        if question.kind is not Kind.DATE:
            raise TypeError(f"{question.id} is no question about a date")
        while isinstance(reply := ask_typed(self._talk, question, None, self._desk.setting), Given) and reply.again:
            self._talk.say(words.PLAIN_FIELD_AGAIN)
        return reply

    def _note(self, task: Task) -> None:
        if task.note:
            self._talk.say(words.PLAN_TASK_NOTE.format(note=task.note))
        note = self._talk.line(words.PLAIN_ASK_NOTE, empty=True)
        if note is not None:
            self._desk.give(MARKS, noted(self._desk.answers, task.id, note, self._desk.now()))

    def _tell_why(self, task: Task) -> None:
        self._talk.say(words.PLAN_TASK_WHY.format(why=task.why) if task.why else words.PLAN_TASK_OWN)
        for each in self._desk.content.references:
            if each.id in task.refs:
                author = words.SOURCE_AUTHOR.format(title=each.title, author=each.author) if each.author else each.title
                self._talk.say(words.PLAN_TASK_SOURCE.format(source=author))
