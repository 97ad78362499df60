"""The exit plan in words: the card, its days, its tasks, settling up, and what it still waits for."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.app.days import day_and_distance, overdue_words, short_day
from clientexit_tui.app.plan_words import blocked_words
from clientexit_tui.case import Case
from clientexit_tui.exit_plan.card import card_of
from clientexit_tui.exit_plan.plan import Plan, Task
from clientexit_tui.exit_plan.settling import settling
from clientexit_tui.exit_plan.timeline import moments_of
from clientexit_tui.plain.blocks import BULLET
from clientexit_tui.plain.talk import Talk, sentence


def tell_card(talk: Talk, case: Case) -> None:
    """What was decided, why, who, what and when."""
    plan = case.plan
    phrase = words.PLAN_STAYING if plan.stays else words.PLAN_LEAVING
    sure = case.facts.text("choice_sure")
    chosen = words.PLAN_YOUR_CHOICE_SURE.format(percent=sure) if sure else words.PLAN_YOUR_CHOICE
    talk.say(f"{phrase.format(option=case.content.option(plan.option).title)}. {chosen}")
    card = card_of(case.verdict, plan)
    for name, lines in (("reasons", card.reasons or (words.CARD_NO_REASONS,)), ("who", card.who), ("what", card.what)):
        if lines:
            talk.console.say(" ".join(lines), words.PLAIN_LABEL.format(label=words.CARD_LABELS[name]), "  ")
    for day in _days(plan, case):
        talk.console.say(day, words.PLAIN_LABEL.format(label=words.CARD_LABELS["when"]), "  ")
    for each in (plan.why_last, *plan.remarks):
        talk.say(each)


def _days(plan: Plan, case: Case) -> Iterator[str]:
    for name, day in plan.days:
        said = day_and_distance(day, case.today) if day else words.NO_DAY
        yield words.PLAIN_STANDING.format(label=words.PLAN_DAYS[name], said=said)


def tell_timeline(talk: Talk, case: Case) -> None:
    """The days that matter, one to a line."""
    moments = moments_of(case.plan, case.facts)
    if moments:
        talk.heading(words.PLAIN_TIMELINE)
    for each in moments:
        said = words.PLAIN_STANDING.format(label=day_and_distance(each.day, case.today), said=each.label)
        talk.console.say(said, BULLET)


def tell_nothing_chosen(talk: Talk, case: Case) -> None:
    """That the plan waits for a choice, and where the answers point."""
    headline = case.verdict.headline
    talk.say(f"{words.PLAN_NO_CHOICE} {words.PLAN_NO_CHOICE_MORE}")
    if headline:
        talk.say(words.PLAN_POINTS.format(option=case.content.option(headline).title))
    talk.say(words.PLAN_TO_VERDICT)


def tell_count(talk: Talk, case: Case) -> None:
    """How much is done, late and blocked, and when the next task is due."""
    plan, today = case.plan, case.today
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
    talk.say(f"{', '.join(said)}.")


def tell_first(talk: Talk, case: Case) -> None:
    """What comes first this week."""
    if case.first_tasks:
        talk.heading(words.PLAN_FIRST)
    for each in case.first_tasks:
        talk.console.say(task_line(each, case), BULLET)


def tell_settling(talk: Talk, case: Case) -> None:
    """Money, pack, access, data."""
    settled = settling(case.facts, case.plan)
    if settled:
        talk.heading(f"{words.SETTLE_TITLE}:")
    for each in settled:
        talk.console.say(words.PLAIN_MIND.format(text=each.text) if each.warns else each.text, BULLET)


def tell_waiting(talk: Talk, case: Case) -> None:
    """Tasks that an open question may add."""
    if not (case.plan.chosen and case.plan.waiting):
        return
    talk.heading(words.SUMMARY_WAITING)
    for each in case.plan.waiting:
        shorts = ", ".join(case.content.by_id[question].short for question in each.questions[:3])
        talk.console.say(f"{each.title}, {words.PLAN_WAITS_FOR.format(questions=shorts)}", BULLET)


def questions_of(case: Case) -> tuple[str, ...]:
    """The questions behind settling up, and those that tasks wait for; none before there is a choice."""
    plan = case.plan
    if not plan.chosen:
        return ()
    settled = (each.question for each in settling(case.facts, plan))
    waiting = (question for each in plan.waiting for question in each.questions[:1])
    return tuple(dict.fromkeys((*settled, *waiting)))


def task_line(task: Task, case: Case) -> str:
    """A task in words: its state and day first, then what, with whom, what blocks it, and any note."""
    today = case.today
    day = short_day(task.due, today) if task.due else words.NO_DAY
    late = overdue_words(task.overdue(today))
    if task.done:
        said = words.PLAIN_TASK_DONE.format(day=short_day(task.done, today), task=task.title)
    elif task.blocked:
        said = words.PLAIN_TASK_BLOCKED.format(why=blocked_words(task, case), task=task.title)
    elif late:
        said = words.PLAIN_TASK_LATE.format(day=day, late=late, task=task.title)
    else:
        said = words.PLAIN_TASK_DUE.format(day=day, task=task.title)
    more = [words.PLAIN_TASK_WHO.format(who=task.who)] if _is_others(task) else []
    more += [words.PLAIN_TASK_PINNED] if task.pinned and not task.done else []
    more += [words.PLAN_TASK_NOTE.format(note=task.note)] if task.note else []
    return f"{sentence(said)} {' '.join(more)}" if more else said


def _is_others(task: Task) -> bool:
    return bool(task.who) and task.who.casefold() not in words.YOURSELF
