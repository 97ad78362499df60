"""The plan: dated tasks from templates, the user's own steps, and what was done, noted or given a new date."""

from dataclasses import replace
from datetime import date

from clientexit_tui.content.conditions import Condition, leaves
from clientexit_tui.content.model import TaskTemplate
from clientexit_tui.decision.dependencies import questions_behind
from clientexit_tui.decision.evaluation import Evaluation
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.anchors import CONTINUE, Anchors, find_anchors
from clientexit_tui.exit_plan.checkins import checked_in
from clientexit_tui.exit_plan.days import last_day
from clientexit_tui.exit_plan.dues import comes_too_late, due_of, in_order
from clientexit_tui.exit_plan.gaps import fill_task
from clientexit_tui.exit_plan.marks import MARKS, OWN_TASKS
from clientexit_tui.exit_plan.news import is_called_off, is_old_news
from clientexit_tui.exit_plan.task import Task, Waiting, first_due
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Record, State
from clientexit_tui.interview.conditions import Truth, evaluate
from clientexit_tui.interview.facts import Facts

__all__ = ["PHASES", "Plan", "Task", "Waiting", "draw_up", "first_due"]

NEWS = "news"
PHASES = ("before", NEWS, "until", "after")
"""The stretches of a plan in order."""
_SETTLING = (State.ANSWERED, State.NOT_APPLICABLE)


@frozen
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
    def near(self) -> tuple[Waiting, ...]:
        """What waits for an answer now; what comes in the last phase waits for the news first, where there is some."""
        ahead = any(task.phase == NEWS and not task.done for task in self.tasks)
        return tuple(each for each in self.waiting if not (ahead and each.phase == PHASES[-1]))

    @property
    def why_last(self) -> str:
        """What decided the last day, in words."""
        return self.anchors.why_last

    @property
    def remarks(self) -> tuple[str, ...]:
        """What to know about the dates."""
        return self.anchors.remarks

    @property
    def days(self) -> tuple[tuple[str, date | None], ...]:
        """The days that it hangs on, known or not: ``news`` or ``talk``, ``last`` or ``review``."""
        if not self.stays:
            return (("news", self.anchors.news), ("last", self.anchors.last))
        talk = () if self.option == CONTINUE else (("talk", self.anchors.news),)
        return (*talk, ("review", self.anchors.review))

    def phase(self, phase: str) -> tuple[Task, ...]:
        """The tasks of one phase in order."""
        return tuple(task for task in self.tasks if task.phase == phase)

    def next_due(self) -> Task | None:
        """The open task that is due first, if any has a date."""
        return first_due(self.tasks)


def draw_up(verdict: Verdict) -> Plan:
    """The plan for the user's choice, or while there is none, for what the answers point to."""
    facts = verdict.evaluation.facts
    choice = facts.text("choice")
    option = choice or verdict.headline or ""
    stays = any(each.id == option and not each.leaves for each in facts.content.options)
    anchors = find_anchors(verdict, stays)
    truths = [(template, _belongs(template, verdict.evaluation)) for template in _timely(verdict, anchors)]
    belonging = [template for template, truth in truths if truth is True]
    due = _dues(belonging, anchors, facts)
    tasks = [_from_template(template, verdict, anchors, due[template.id]) for template in belonging]
    tasks += [_own(record, anchors) for record in facts.answers.records(OWN_TASKS)]
    marks = _marks(facts)
    marked = [_marked(task, marks.get(task.id)) for task in tasks]
    waiting = tuple(_waiting(template, verdict, anchors) for template, truth in truths if truth is None)
    return Plan(anchors, tuple(sorted(marked, key=_order)), stays, option, bool(choice), waiting)


def _timely(verdict: Verdict, anchors: Anchors) -> list[TaskTemplate]:
    """The templates of which something is left to do, and time to do it."""
    evaluation, facts = verdict.evaluation, verdict.evaluation.facts
    left = [each for each in facts.content.tasks if not comes_too_late(each, anchors, facts)]
    return [each for each in left if not (_settled(each, evaluation) or is_called_off(each, facts))]


def _marks(facts: Facts) -> dict[str, Record]:
    """What the user noted of each task; a mark on one that is no more stays in the session, and out of the plan."""
    marks = checked_in(facts)
    for mark in facts.answers.records(MARKS):
        marks[mark.id] = Record(mark.id, {**marks.get(mark.id, mark).fields, **mark.fields})
    return marks


def _settled(template: TaskTemplate, evaluation: Evaluation) -> bool:
    """Whether the answers say already what the task would find out, that there is no such thing, or that it is over."""
    facts, over = evaluation.facts, template.settled_when
    if over and not is_old_news(facts) and evaluate(over, evaluation.look, facts.today) is True:
        return True
    given = [facts.answer(each) for each in template.settled_by]
    return bool(given) and all(each is not None and each.state in _SETTLING for each in given)


def _belongs(template: TaskTemplate, evaluation: Evaluation) -> Truth:
    """Whether a task is in the plan; undecided also while it may be one that must not be done."""
    look, today = evaluation.look, evaluation.facts.today
    truth = evaluate(template.when, look, today)
    if truth is True and template.blocked_when and evaluate(template.blocked_when, look, today) is None:
        return None
    return truth


def _order(task: Task) -> tuple[int, date]:
    return PHASES.index(task.phase), task.due or date.max


def _dues(templates: list[TaskTemplate], anchors: Anchors, facts: Facts) -> dict[str, date | None]:
    dues = {template.id: due_of(template, anchors, facts) for template in templates}
    return in_order(dues, {template.id: template.opens for template in templates})


def _from_template(template: TaskTemplate, verdict: Verdict, anchors: Anchors, due: date | None) -> Task:
    causes = _causes(template.blocked_when, verdict.evaluation)
    return Task(
        id=template.id,
        title=fill_task(template.title, verdict, anchors),
        phase=template.phase,
        due=due,
        who=fill_task(template.who, verdict, anchors),
        why=fill_task(template.why, verdict, anchors),
        blocked=template.blocked_why if causes else "",
        blocked_by=causes,
        refs=template.refs,
        from_=template.from_,
    )


def _causes(condition: Condition | None, evaluation: Evaluation) -> tuple[str, ...]:
    """The questions whose answers make a block hold; none where it does not."""
    look, today = evaluation.look, evaluation.facts.today
    if condition is None or evaluate(condition, look, today) is not True:
        return ()
    return tuple(dict.fromkeys(leaf.id for leaf in leaves(condition) if evaluate(leaf, look, today) is True))


def _own(record: Record, anchors: Anchors) -> Task:
    due = last_day(record.get("due"))
    return Task(record.id, record.get("title"), _phase_of(due, anchors), due, record.get("who"), own=True)


def _phase_of(due: date | None, anchors: Anchors) -> str:
    if due is None or anchors.news is None or due < anchors.news:
        return "before"
    if due == anchors.news:
        return "news"
    return "after" if anchors.last and due > anchors.last else "until"


def _marked(task: Task, mark: Record | None) -> Task:
    if mark is None:
        return task
    pinned, done = last_day(mark.get("due")), last_day(mark.get("done"))
    marked = replace(task, due=pinned or task.due, pinned=pinned is not None, done=done, note=mark.get("note"))
    return replace(marked, blocked="", blocked_by=()) if done else marked


def _waiting(template: TaskTemplate, verdict: Verdict, anchors: Anchors) -> Waiting:
    facts = verdict.evaluation.facts
    behind = (
        *questions_behind(template.when, verdict.evaluation),
        *questions_behind(template.blocked_when, verdict.evaluation),
    )
    questions = tuple(each for each in dict.fromkeys(behind) if _open(each, facts))
    return Waiting(template.id, fill_task(template.title, verdict, anchors), questions, template.phase)


def _open(question_id: str, facts: Facts) -> bool:
    answer = facts.answers.get(question_id)
    return facts.applies.get(question_id) is not False and (answer is None or answer.state is not State.ANSWERED)
