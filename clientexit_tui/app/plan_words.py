"""The exit plan in words: what blocks a task, and whether there is something to look back on."""

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.exit_plan.task import Task


def blocked_words(task: Task, case: Case) -> str:
    """What blocks a task, in a few words; nothing where nothing does."""
    shorts = ", ".join(case.content.by_id[each].short.lower() for each in task.blocked_by)
    return words.TASK_BLOCKED.format(answers=shorts) if task.blocked else ""


def looks_back(case: Case) -> bool:
    """Whether the last day or the review has come, or a check-in is noted."""
    anchors = case.plan.anchors
    ended = anchors.review if case.plan.stays else anchors.last
    return (ended is not None and ended <= case.today) or bool(case.facts.records("checkins"))
