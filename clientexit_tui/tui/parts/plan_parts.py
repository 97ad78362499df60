"""The exit plan as parts: its card, the tasks by phase, settling up, and what may yet be added."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.app.days import short_day
from clientexit_tui.case import Case
from clientexit_tui.content.model import Interview
from clientexit_tui.exit_plan.plan import PHASES, Plan
from clientexit_tui.exit_plan.settling import settling
from clientexit_tui.tui.parts.card_parts import card_parts
from clientexit_tui.tui.parts.task_parts import MOST, task_part
from clientexit_tui.tui.widgets.linked_line import Drawn
from clientexit_tui.tui.widgets.row import shortened
from clientexit_tui.views.targets import ToQuestion


def plan_parts(case: Case, shown: frozenset[str], columns: int) -> Iterator[Drawn]:
    """The whole plan.

    Args:
        case: the session.
        shown: ids of tasks whose reason and sources are shown.
        columns: the width of the screen.
    """
    plan = case.plan
    yield from card_parts(case, columns)
    yield from _count(plan, case.today)
    yield from _first(case)
    yield from _phases(case, shown)
    yield from _settling(case)
    yield from _waiting(plan, case.content)


def _count(plan: Plan, today: date) -> Iterator[Drawn]:
    if not plan.tasks:
        return
    said = [words.PLAN_DONE.format(done=sum(each.done is not None for each in plan.tasks), count=len(plan.tasks))]
    late = sum(each.overdue(today) > 0 for each in plan.tasks)
    blocked = sum(bool(each.blocked) for each in plan.tasks)
    said += [words.PLAN_LATE.format(count=late)] if late else []
    said += [words.TASKS_BLOCKED.format(count=blocked)] if blocked else []
    following = plan.next_due()
    if following and following.due:
        said.append(words.PLAN_NEXT.format(day=short_day(following.due, today)))
    yield Drawn(words.DOT.join(said), classes="gap")


def _first(case: Case) -> Iterator[Drawn]:
    """What comes first this week; each stands below again, where it can be ticked."""
    if case.first_tasks:
        yield Drawn(words.PLAN_FIRST, classes="heading")
    for number, task in enumerate(case.first_tasks, 1):
        yield Drawn(shortened(task.title, MOST), sign=str(number))


def _phases(case: Case, shown: frozenset[str]) -> Iterator[Drawn]:
    plan = case.plan
    titles = words.PHASES_STAYING if plan.stays else words.PHASES
    for phase in PHASES:
        tasks = plan.phase(phase)
        column = max((len(short_day(each.due, case.today)) for each in tasks if each.due), default=0)
        if tasks:
            yield Drawn(titles[phase] if plan.chosen else words.PLAN_ANYWAY, classes="heading")
        for task in tasks:
            yield task_part(task, case, column, full=task.id in shown)


def _settling(case: Case) -> Iterator[Drawn]:
    """Money, pack, access, data: each leads to its question."""
    settled = settling(case.facts, case.plan)
    if settled:
        yield Drawn(words.SETTLE_TITLE, classes="heading")
    for each in settled:
        yield Drawn(shortened(each.text, MOST), ToQuestion(each.question), "!" if each.warns else "·")


def _waiting(plan: Plan, interview: Interview) -> Iterator[Drawn]:
    """Tasks that an open question may add; before there is a choice, they would be most of the plan."""
    if not (plan.chosen and plan.waiting):
        return
    yield Drawn(words.SUMMARY_WAITING, classes="heading")
    for each in plan.waiting:
        shorts = ", ".join(interview.by_id[question].short for question in each.questions[:3])
        target = ToQuestion(each.questions[0]) if each.questions else None
        yield Drawn(
            Content.assemble(each.title, "\n", (words.PLAN_WAITS_FOR.format(questions=shorts), "$text-muted")),
            target,
            "?",
        )
