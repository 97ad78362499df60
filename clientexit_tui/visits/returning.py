"""What is new on returning to a session."""

from collections.abc import Iterator
from datetime import date

from clientexit_tui import words
from clientexit_tui.content.model import Question
from clientexit_tui.exit_plan.checkins import AFTER_LAST, CHECKINS
from clientexit_tui.exit_plan.days import said as said_day
from clientexit_tui.exit_plan.plan import Task
from clientexit_tui.interview.answers import State
from clientexit_tui.outlook import Outlook


def since_last_visit(outlook: Outlook, last_visit: date | None) -> tuple[str, ...]:
    """What a person who returns should know, in up to four lines; nothing on the day of the last visit.

    Args:
        outlook: the session now.
        last_visit: the day of the last visit, or None at the first.
    """
    if last_visit is None or last_visit >= outlook.today:
        return ()
    days = (outlook.today - last_visit).days
    news = tuple(line for line in (_tasks(outlook), _checkin(outlook), _questions(outlook)) if line)
    first = words.SINCE_DAYS[days == 1].format(count=days, day=said_day(last_visit))
    return (first, *news) if news else (f"{first} {words.SINCE_NOTHING}",)


def _tasks(outlook: Outlook) -> str:
    """The open tasks that are due or overdue; before a choice only what is urgent."""
    today = outlook.today
    tasks = outlook.plan.tasks if outlook.plan.chosen else tuple(each for each in (outlook.next_task,) if each)
    due = sorted((each for each in tasks if _is_due(each, today)), key=lambda each: each.due or today)
    if not due:
        return ""
    late = [each for each in due if each.overdue(today)]
    if not late:
        return words.SINCE_DUE[len(due) == 1].format(count=len(due), task=due[0].title)
    said = words.SINCE_LATE[len(due) == 1]
    return said.format(count=len(due), late=len(late), task=due[0].title, days=_days(due[0].overdue(today)))


def _days(count: int) -> str:
    return words.SINCE_LATE_DAYS[count == 1].format(count=count)


def _is_due(task: Task, today: date) -> bool:
    return task.done is None and task.due is not None and task.due <= today


def _checkin(outlook: Outlook) -> str:
    """The latest check-in that is due after the last day and was not noted."""
    last, question = outlook.plan.anchors.last, outlook.content.by_id.get(CHECKINS)
    if last is None or question is None or not outlook.plan.chosen:
        return ""
    noted = {record.get("which") for record in outlook.facts.answers.records(CHECKINS)}
    due = [(which, last + after) for which, after in AFTER_LAST.items() if last + after <= outlook.today]
    if not due or due[-1][0] in noted:
        return ""
    which, day = due[-1]
    return words.SINCE_CHECKIN.format(which=_checkin_title(question, which), day=said_day(day))


def _checkin_title(question: Question, which: str) -> str:
    field = question.field("which")
    choice = field.choice(which) if field else None
    return (choice.label if choice else which).lower()


def _questions(outlook: Outlook) -> str:
    """What a newer interview asks that the session has not answered."""
    found = list(_new_questions(outlook))
    if not found:
        return ""
    return words.SINCE_QUESTIONS[len(found) == 1].format(count=len(found), question=found[0].short)


def _new_questions(outlook: Outlook) -> Iterator[Question]:
    since = outlook.session.content_version
    for question in outlook.content.questions:
        if question.since > since > 0 and question.page == "form" and outlook.facts.applicable(question.id):
            answer = outlook.session.answers.get(question.id)
            if answer is None or answer.state is State.LATER:
                yield question


def version_seen(outlook: Outlook) -> int:
    """The version of the interview that the session may say it knows: the newest once nothing in it is new to it."""
    known, newest = outlook.session.content_version, outlook.content.version
    if 0 < known < newest and any(True for _ in _new_questions(outlook)):
        return known
    return max(known, newest)
