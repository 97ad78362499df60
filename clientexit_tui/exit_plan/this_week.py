"""The few tasks that come first: what an urgent gate asks for, then what others wait for, then what is due."""

from collections.abc import Mapping
from datetime import date, timedelta

from clientexit_tui.content.model import TaskTemplate
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.plan import PHASES, Plan, Task

MOST = 3
WEEK = timedelta(days=7)

Opened = Mapping[str, frozenset[str]]
"""For each task of the plan that is open, the open ones that wait for it."""


def this_week(verdict: Verdict, plan: Plan) -> tuple[Task, ...]:
    """At most three tasks, the first one first; while there is no choice, only what an urgent gate asks for.

    A task that waits for another one of the plan comes after it. What is due in more than a week does not count.
    """
    facts = verdict.evaluation.facts
    templates = {each.id: each for each in facts.content.tasks}
    todo = {task.id: task for task in plan.tasks if not task.done and not task.blocked}
    opened = {name: _all_opened(name, templates, frozenset(todo)) for name in todo}
    waiting = frozenset().union(*opened.values())
    ranks = {gate.id: place for place, gate in enumerate(verdict.urgent)}

    def urgency(task: Task) -> int:
        gates = templates[task.id].gates if task.id in templates else ()
        return min((ranks[gate] for gate in gates if gate in ranks), default=len(ranks))

    def order(task: Task) -> tuple[int, int, date, int]:
        return urgency(task), -len(opened[task.id]), task.due or date.max, PHASES.index(task.phase)

    soon = [task for task in todo.values() if _is_due(task, facts.today) and task.id not in waiting]
    asked = [task for task in soon if plan.chosen or urgency(task) < len(ranks)]
    return tuple(sorted(asked, key=order)[:MOST])


def _all_opened(task_id: str, templates: Mapping[str, TaskTemplate], todo: frozenset[str]) -> frozenset[str]:
    """The open tasks that wait for one, and those that wait for these."""
    found: set[str] = set()
    left = [task_id]
    while left:
        template = templates.get(left.pop())
        new = [name for name in template.opens if name in todo and name not in found] if template else []
        found.update(new)
        left += new
    return frozenset(found)


def _is_due(task: Task, today: date) -> bool:
    """Whether it is due within a week; what prepares the news and has no day yet may be done at any time."""
    return task.phase == "before" if task.due is None else task.due < today + WEEK
