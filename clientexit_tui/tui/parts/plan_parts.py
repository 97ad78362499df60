"""The exit plan as parts: the decision, the dates and why they are so, the tasks by phase."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.content.model import Content as Interview
from clientexit_tui.dialogue.days import day_and_distance, overdue_words, short_day
from clientexit_tui.exit_plan.plan import PHASES, Plan, Task
from clientexit_tui.outlook import Outlook
from clientexit_tui.tui.widgets.part_line import Part

TASK, DATES, VERDICT = "task:", "dates", "verdict"
LABEL = 17


def plan_parts(outlook: Outlook, shown: frozenset[str]) -> Iterator[Part]:
    """The whole plan.

    Args:
        outlook: the session.
        shown: ids of tasks whose reason and sources are shown.
    """
    plan = outlook.plan
    if plan.chosen:
        yield from _decision(outlook)
        yield from _dates(plan, outlook.today)
    else:
        yield from _nothing_chosen(outlook)
    yield from _count(plan, outlook.today)
    yield from _phases(outlook, shown)
    yield from _waiting(plan, outlook.content)


def _decision(outlook: Outlook) -> Iterator[Part]:
    plan = outlook.plan
    title = outlook.content.option(plan.option).title
    yield Part((words.PLAN_STAYING if plan.stays else words.PLAN_LEAVING).format(option=title), classes="title")
    sure = outlook.facts.text("choice_sure")
    yield Part(words.PLAN_YOUR_CHOICE_SURE.format(percent=sure) if sure else words.PLAN_YOUR_CHOICE, classes="muted")


def _dates(plan: Plan, today: date) -> Iterator[Part]:
    anchors = plan.anchors
    labels = (words.PLAN_TALK, words.PLAN_REVIEW) if plan.stays else (words.PLAN_NEWS, words.PLAN_LAST)
    second = anchors.review if plan.stays else anchors.last
    lines = [
        Content.assemble(label.ljust(LABEL), (day_and_distance(day, today) if day else words.NO_DAY, "bold"))
        for label, day in zip(labels, (anchors.news, second), strict=True)
    ]
    lines.append(Content.styled(plan.why_last, "$text-muted"))
    yield Part(Content("\n").join(lines), DATES, "›", "gap")
    for remark in plan.remarks:
        yield Part(remark, sign="!", classes="warning")


def _nothing_chosen(outlook: Outlook) -> Iterator[Part]:
    yield Part(words.PLAN_NO_CHOICE, classes="title")
    headline = outlook.verdict.headline
    pointing = words.PLAN_POINTS.format(option=outlook.content.option(headline).title) if headline else ""
    yield Part(" ".join(filter(None, (words.PLAN_NO_CHOICE_MORE, pointing))))
    yield Part(Content.styled(words.PLAN_TO_VERDICT, "bold"), VERDICT, "›", "gap")


def _count(plan: Plan, today: date) -> Iterator[Part]:
    if not plan.tasks:
        return
    said = [words.PLAN_DONE.format(done=sum(each.done is not None for each in plan.tasks), count=len(plan.tasks))]
    late = sum(each.overdue(today) > 0 for each in plan.tasks)
    said += [words.PLAN_LATE.format(count=late)] if late else []
    following = plan.next_due()
    if following and following.due:
        said.append(words.PLAN_NEXT.format(day=short_day(following.due, today)))
    yield Part(words.DOT.join(said), classes="gap")


def _phases(outlook: Outlook, shown: frozenset[str]) -> Iterator[Part]:
    plan = outlook.plan
    titles = words.PHASES_STAYING if plan.stays else words.PHASES
    for phase in PHASES:
        tasks = plan.phase(phase)
        column = max((len(short_day(each.due, outlook.today)) for each in tasks if each.due), default=0)
        if tasks:
            yield Part(titles[phase] if plan.chosen else words.PLAN_ANYWAY, classes="heading")
        for task in tasks:
            yield _task(task, outlook, column, task.id in shown)


def _task(task: Task, outlook: Outlook, column: int, full: bool) -> Part:
    today = outlook.today
    box = words.TICKED if task.done else words.UNTICKED
    day = short_day(task.due, today) if task.due else ""
    others = task.who and task.who.casefold() not in words.YOURSELF
    who = f" {words.TASK_WHO.format(who=task.who)}" if others else ""
    title = Content.assemble((task.title, "$text-muted" if task.done else ""), (who, "$text-muted"))
    late = overdue_words(task.overdue(today))
    done = words.PLAN_TASK_DONE.format(day=short_day(task.done, today)) if task.done else ""
    pinned = words.PLAN_TASK_PINNED if task.pinned and not task.done else ""
    second = words.DOT.join(filter(None, (done, pinned)))
    lines = [title]
    if late or second:
        lines.append(
            Content.assemble((late, "bold $error"), words.DOT if late and second else "", (second, "$text-muted"))
        )
    if task.note:
        lines.append(Content(words.PLAN_TASK_NOTE.format(note=task.note)))
    lines += [Content.styled(each, "$text-muted") for each in _sources(task, outlook.content)] if full else []
    return Part(Content("\n").join(lines), f"{TASK}{task.id}", f"{box} {day:<{column}} ")


def _sources(task: Task, interview: Interview) -> Iterator[str]:
    """Why the task is there and what that rests on."""
    yield words.PLAN_TASK_WHY.format(why=task.why) if task.why else words.PLAN_TASK_OWN
    for each in interview.references:
        if each.id in task.refs:
            author = words.SOURCE_AUTHOR.format(title=each.title, author=each.author) if each.author else each.title
            yield words.PLAN_TASK_SOURCE.format(source=author)


def _waiting(plan: Plan, interview: Interview) -> Iterator[Part]:
    """Tasks that an open question may add; before there is a choice, they would be most of the plan."""
    if not (plan.chosen and plan.waiting):
        return
    yield Part(words.SUMMARY_WAITING, classes="heading")
    for each in plan.waiting:
        shorts = ", ".join(interview.by_id[question].short for question in each.questions[:3])
        key = f"q:{each.questions[0]}" if each.questions else ""
        yield Part(
            Content.assemble(each.title, "\n", (words.PLAN_WAITS_FOR.format(questions=shorts), "$text-muted")), key, "?"
        )
