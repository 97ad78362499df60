"""The plan: dated tasks from templates, the user's own steps, and what was done, noted or given a new date."""

from dataclasses import dataclass, replace
from datetime import date

from clientexit_tui.content.model import TaskTemplate
from clientexit_tui.decision.behind import questions_behind
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.anchors import Anchors, find_anchors
from clientexit_tui.exit_plan.days import last_day
from clientexit_tui.exit_plan.dues import comes_too_late, due_of
from clientexit_tui.exit_plan.gaps import fill_task
from clientexit_tui.exit_plan.marks import MARKS, OWN_TASKS
from clientexit_tui.interview.answers import Record, State
from clientexit_tui.interview.conditions import evaluate
from clientexit_tui.interview.facts import Facts

PHASES = ("before", "news", "until", "after")
"""The stretches of a plan in order."""


@dataclass(frozen=True)
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
    refs: tuple[str, ...] = ()
    from_: tuple[str, ...] = ()

    def overdue(self, today: date) -> int:
        """How many days it is late; 0 when it is done, has no date or still has time."""
        return 0 if self.done or self.due is None else max((today - self.due).days, 0)


@dataclass(frozen=True)
class Waiting:
    """A task that belongs to the plan or not, depending on open questions."""

    id: str
    title: str
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """Everything to do, in order."""

    anchors: Anchors
    tasks: tuple[Task, ...]
    """By phase, then by date; undated ones last in their phase."""
    stays: bool
    """Whether the user keeps the client."""
    option: str
    """The option it is made for: the choice, else the headline of the verdict, else nothing."""
    chosen: bool
    """Whether that is the user's own choice."""
    waiting: tuple[Waiting, ...]

    @property
    def why_last(self) -> str:
        """What decided the last day, in words."""
        return self.anchors.why_last

    @property
    def remarks(self) -> tuple[str, ...]:
        """What to know about the dates."""
        return self.anchors.remarks

    def phase(self, phase: str) -> tuple[Task, ...]:
        """The tasks of one phase in order."""
        return tuple(task for task in self.tasks if task.phase == phase)

    def next_due(self) -> Task | None:
        """The open task that is due first, if any has a date."""
        return first_due(self.tasks)


def first_due(tasks: tuple[Task, ...]) -> Task | None:
    """The open one of these tasks that is due first, if any has a date."""
    dated = [(task.due, task) for task in tasks if task.due and not task.done]
    return min(dated, key=lambda each: each[0])[1] if dated else None


def draw_up(verdict: Verdict) -> Plan:
    """The plan for the user's choice, or while there is none, for what the answers point to."""
    evaluation = verdict.evaluation
    facts, look = evaluation.facts, evaluation.look
    choice = facts.text("choice")
    option = choice or verdict.headline or ""
    stays = any(each.id == option and not each.leaves for each in facts.content.options)
    anchors = find_anchors(verdict, stays)
    timely = [template for template in facts.content.tasks if not comes_too_late(template, anchors, facts)]
    truths = [(template, evaluate(template.when, look, facts.today)) for template in timely]
    tasks = [_from_template(template, verdict, anchors) for template, truth in truths if truth is True]
    tasks += [_own(record, anchors) for record in facts.answers.records(OWN_TASKS)]
    marks = {record.id: record for record in facts.answers.records(MARKS)}
    marked = [_marked(task, marks.get(task.id)) for task in tasks]
    waiting = tuple(_waiting(template, verdict, anchors) for template, truth in truths if truth is None)
    return Plan(anchors, tuple(sorted(marked, key=_order)), stays, option, bool(choice), waiting)


def _order(task: Task) -> tuple[int, date]:
    return PHASES.index(task.phase), task.due or date.max


def _from_template(template: TaskTemplate, verdict: Verdict, anchors: Anchors) -> Task:
    return Task(
        id=template.id,
        title=fill_task(template.title, verdict, anchors),
        phase=template.phase,
        due=due_of(template, anchors, verdict.evaluation.facts),
        who=fill_task(template.who, verdict, anchors),
        why=fill_task(template.why, verdict, anchors),
        refs=template.refs,
        from_=template.from_,
    )


def _own(record: Record, anchors: Anchors) -> Task:
    due = last_day(record.get("due"))
    return Task(record.id, record.get("title"), _phase_of(due, anchors), due, record.get("who"), own=True)


def _phase_of(due: date | None, anchors: Anchors) -> str:
    if due is None or due < anchors.news:
        return "before"
    if due == anchors.news:
        return "news"
    return "after" if anchors.last and due > anchors.last else "until"


def _marked(task: Task, mark: Record | None) -> Task:
    if mark is None:
        return task
    pinned = last_day(mark.get("due"))
    return replace(
        task, due=pinned or task.due, pinned=pinned is not None, done=last_day(mark.get("done")), note=mark.get("note")
    )


def _waiting(template: TaskTemplate, verdict: Verdict, anchors: Anchors) -> Waiting:
    facts = verdict.evaluation.facts
    questions = tuple(each for each in questions_behind(template.when, verdict.evaluation) if _open(each, facts))
    return Waiting(template.id, fill_task(template.title, verdict, anchors), questions)


def _open(question_id: str, facts: Facts) -> bool:
    answer = facts.answers.get(question_id)
    return facts.applies.get(question_id) is not False and (answer is None or answer.state is not State.ANSWERED)
