"""The exit plan in words: its dates, its tasks, and what it still waits for."""

from clientexit_tui import words
from clientexit_tui.dialogue.days import day_and_distance, overdue_words, short_day
from clientexit_tui.exit_plan.plan import Task
from clientexit_tui.outlook import Outlook
from clientexit_tui.plain.blocks import BULLET
from clientexit_tui.plain.talk import Talk


def tell_dates(talk: Talk, outlook: Outlook) -> None:
    """What was chosen, the days of the plan, and why they are so."""
    plan, today = outlook.plan, outlook.today
    phrase = words.PLAN_STAYING if plan.stays else words.PLAN_LEAVING
    sure = outlook.facts.text("choice_sure")
    chosen = words.PLAN_YOUR_CHOICE_SURE.format(percent=sure) if sure else words.PLAN_YOUR_CHOICE
    talk.say(f"{phrase.format(option=outlook.content.option(plan.option).title)}. {chosen}")
    labels = (words.PLAN_TALK, words.PLAN_REVIEW) if plan.stays else (words.PLAN_NEWS, words.PLAN_LAST)
    days = (plan.anchors.news, plan.anchors.review if plan.stays else plan.anchors.last)
    for label, day in zip(labels, days, strict=True):
        said = day_and_distance(day, today) if day else words.NO_DAY
        talk.say(words.PLAIN_STANDING.format(label=label, said=said))
    for each in (plan.why_last, *plan.remarks):
        talk.say(each)


def tell_nothing_chosen(talk: Talk, outlook: Outlook) -> None:
    """That the plan waits for a choice, and where the answers point."""
    headline = outlook.verdict.headline
    talk.say(f"{words.PLAN_NO_CHOICE} {words.PLAN_NO_CHOICE_MORE}")
    if headline:
        talk.say(words.PLAN_POINTS.format(option=outlook.content.option(headline).title))
    talk.say(words.PLAN_TO_VERDICT)


def tell_waiting(talk: Talk, outlook: Outlook) -> None:
    """Tasks that an open question may add."""
    if not (outlook.plan.chosen and outlook.plan.waiting):
        return
    talk.heading(words.SUMMARY_WAITING)
    for each in outlook.plan.waiting:
        shorts = ", ".join(outlook.content.by_id[question].short for question in each.questions[:3])
        talk.console.say(f"{each.title}, {words.PLAN_WAITS_FOR.format(questions=shorts)}", BULLET)


def task_line(task: Task, outlook: Outlook) -> str:
    """A task in words: its state and day first, then what, with whom, and any note."""
    today = outlook.today
    day = short_day(task.due, today) if task.due else words.NO_DAY
    late = overdue_words(task.overdue(today))
    if task.done:
        said = words.PLAIN_TASK_DONE.format(day=short_day(task.done, today), task=task.title)
    elif late:
        said = words.PLAIN_TASK_LATE.format(day=day, late=late, task=task.title)
    else:
        said = words.PLAIN_TASK_DUE.format(day=day, task=task.title)
    more = [words.PLAIN_TASK_WHO.format(who=task.who)] if _is_others(task) else []
    more += [words.PLAIN_TASK_PINNED] if task.pinned and not task.done else []
    more += [words.PLAN_TASK_NOTE.format(note=task.note)] if task.note else []
    return f"{sentence(said)} {' '.join(more)}" if more else said


def sentence(text: str) -> str:
    """A text that others follow."""
    return f"{text}." if text[-1:].isalnum() else text


def _is_others(task: Task) -> bool:
    return bool(task.who) and task.who.casefold() not in words.YOURSELF
