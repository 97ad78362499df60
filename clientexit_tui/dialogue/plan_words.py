"""The exit plan in words: what blocks a task, and whether there is something to look back on."""

from clientexit_tui import words
from clientexit_tui.exit_plan.task import Task
from clientexit_tui.outlook import Outlook


def blocked_words(task: Task, outlook: Outlook) -> str:
    """What blocks a task, in a few words; nothing where nothing does."""
    shorts = ", ".join(outlook.content.by_id[each].short.lower() for each in task.blocked_by)
    return words.TASK_BLOCKED.format(answers=shorts) if task.blocked else ""


def looks_back(outlook: Outlook) -> bool:
    """Whether the last day or the review has come, or a check-in is noted."""
    anchors = outlook.plan.anchors
    ended = anchors.review if outlook.plan.stays else anchors.last
    return (ended is not None and ended <= outlook.today) or bool(outlook.facts.records("checkins"))
