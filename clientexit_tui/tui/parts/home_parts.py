"""The words at the head of a session's home, and how far each section has come."""

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.app.library_words import due_words
from clientexit_tui.case import Case
from clientexit_tui.decision.verdict import Confidence
from clientexit_tui.interview.progress import SectionProgress, Status
from clientexit_tui.message.forms import headline_title
from clientexit_tui.tui.widgets.row import shortened

TASK = 160
"""Columns of the next task's words."""


def urgent_words(case: Case) -> Content:
    """What is urgent, first of all."""
    lines = [Content.assemble(("! ", "bold"), (gate.title, "bold")) for gate in case.verdict.urgent]
    return Content("\n").join([*lines, Content(words.URGENT_MORE)])


def standing(case: Case) -> Content:
    """The next step, where the answers point, the choice, and what is due."""
    parts = [Content.assemble((f"{words.NEXT_STEP}  ", "$text-muted"), (_suggestion(case), "bold"))]
    verdict = case.verdict
    if verdict.headline:
        said = headline_title(verdict).lower()
        sure = words.UI_CONFIDENCE[verdict.confidence.value]
        label = words.UI_POINTS_TO if verdict.confidence is not Confidence.OPEN else words.UI_POINTS_SO_FAR
        parts.append(Content.assemble((f"{label}  ", "$text-muted"), f"{said}, {sure}"))
    chosen = case.facts.text("choice")
    if chosen:
        option = case.content.option(chosen).title.lower()
        parts.append(Content.assemble((f"{words.YOUR_CHOICE}  ", "$text-muted"), option))
    task = case.next_task
    if task is not None and task.due is not None:
        when = due_words(task.due.isoformat(), case.today)
        parts.append(Content.assemble((f"{words.NEXT_DUE}  ", "$text-muted"), f"{shortened(task.title, TASK)}, {when}"))
    return Content("\n").join(parts)


def _suggestion(case: Case) -> str:
    """The one obvious next step."""
    todo = next((each for each in case.progress if each.status is not Status.DONE), None)
    if todo is None:
        return words.ALL_DONE
    started = words.BEGIN_WITH if todo.status is Status.NOT_STARTED else words.GO_ON_WITH
    return started.format(section=todo.section.title)


def progress_words(each: SectionProgress, *, narrow: bool = False) -> str:
    """Where a section stands, in words, or where there is no room for them in numbers."""
    if not each.asked:
        return words.NOTHING_ASKED
    said = words.SECTION_STATUS[each.status.value]
    if narrow and each.status is Status.IN_PROGRESS:
        return words.COUNT_OF.format(count=each.answered, all=each.asked)
    if each.status is Status.IN_PROGRESS:
        said = words.DOT.join((said, words.COUNT_OF.format(count=each.answered, all=each.asked)))
    if each.later:
        said = words.DOT.join((said, words.FOR_LATER.format(count=each.later)))
    return said
