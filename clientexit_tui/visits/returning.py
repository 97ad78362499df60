"""What is new on returning to a session."""

from collections.abc import Iterator
from datetime import date

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.content.model import Question
from clientexit_tui.exit_plan.checkins import AFTER_LAST, CHECKINS
from clientexit_tui.exit_plan.days import format_day
from clientexit_tui.exit_plan.plan import Task
from clientexit_tui.interview.answers import State


def since_last_visit(case: Case, last_visit: date | None) -> tuple[str, ...]:
    """What a person who returns should know, in up to four lines; nothing on the day of the last visit.

    Args:
        case: the session now.
        last_visit: the day of the last visit, or None at the first.
    """
    if last_visit is None or last_visit >= case.today:
        return ()
    days = (case.today - last_visit).days
    news = tuple(line for line in (_tasks(case), _checkin(case), _questions(case)) if line)
    first = words.SINCE_DAYS[days == 1].format(count=days, day=format_day(last_visit))
    return (first, *news) if news else (f"{first} {words.SINCE_NOTHING}",)


def _tasks(case: Case) -> str:
    """The open tasks that are due or overdue; before a choice only what is urgent."""
    today = case.today
    tasks = case.plan.tasks if case.plan.chosen else tuple(each for each in (case.next_task,) if each)
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


def _checkin(case: Case) -> str:
    """The latest check-in that is due after the last day and was not noted."""
    last, question = case.plan.anchors.last, case.content.by_id.get(CHECKINS)
    if last is None or question is None or not case.plan.chosen:
        return ""
    noted = {record.get("which") for record in case.facts.answers.records(CHECKINS)}
    due = [(which, last + after) for which, after in AFTER_LAST.items() if last + after <= case.today]
    if not due or due[-1][0] in noted:
        return ""
    which, day = due[-1]
    return words.SINCE_CHECKIN.format(which=_checkin_title(question, which), day=format_day(day))


def _checkin_title(question: Question, which: str) -> str:
    field = question.field("which")
    choice = field.choice(which) if field else None
    return (choice.label if choice else which).lower()


def _questions(case: Case) -> str:
    """What a newer interview asks that the session has not answered."""
    found = list(_new_questions(case))
    if not found:
        return ""
    return words.SINCE_QUESTIONS[len(found) == 1].format(count=len(found), question=found[0].short)


def _new_questions(case: Case) -> Iterator[Question]:
    since = case.session.content_version
    for question in case.content.questions:
        if question.since > since > 0 and question.page == "form" and case.facts.applicable(question.id):
            answer = case.session.answers.get(question.id)
            if answer is None or answer.state is State.LATER:
                yield question


def version_seen(case: Case) -> int:
    """The version of the interview that the session may say it knows: the newest once nothing in it is new to it."""
    known, newest = case.session.content_version, case.content.version
    if 0 < known < newest and any(True for _ in _new_questions(case)):
        return known
    return max(known, newest)
