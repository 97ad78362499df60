"""The exit plan as parts: the card with the decision, the dates and their line, the tasks by phase, settling up."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.content.model import Content as Interview
from clientexit_tui.dialogue.days import day_and_distance, short_day
from clientexit_tui.dialogue.plan_words import looks_back
from clientexit_tui.exit_plan.card import Card, card_of
from clientexit_tui.exit_plan.plan import PHASES, Plan
from clientexit_tui.exit_plan.settling import settling
from clientexit_tui.exit_plan.timeline import draw, moments_of
from clientexit_tui.outlook import Outlook
from clientexit_tui.tui.parts.task_parts import TASK, task_part
from clientexit_tui.tui.widgets.part_line import Part

__all__ = ["BOUNDARY", "DATES", "LOOK_BACK", "QUESTION", "TASK", "VERDICT", "plan_parts"]

DATES, VERDICT, BOUNDARY, LOOK_BACK, QUESTION = "dates", "verdict", "boundary", "look_back", "q:"
LABEL = 17
CARD_LABEL = 8
EDGE = 4
"""Columns beside the words: the padding on both sides, the scroll bar."""
NARROW = 60
"""Columns below which dates are said in few words."""
WIDEST = 100
"""Columns of the time line at most; a longer one says no more."""
CARD_QUESTIONS = {"reasons": "choice_note", "who": "deliver_who", "what": "leave_form"}
CARD_QUESTIONS_STAYING = {"reasons": "choice_note", "who": "supporter", "what": "boundary_proposal"}


def plan_parts(outlook: Outlook, shown: frozenset[str], columns: int) -> Iterator[Part]:
    """The whole plan.

    Args:
        outlook: the session.
        shown: ids of tasks whose reason and sources are shown.
        columns: the width of the screen.
    """
    plan = outlook.plan
    if plan.chosen:
        yield from _decision(outlook)
        yield from _dates(plan, outlook.today, narrow=columns < NARROW)
        yield from _line(outlook, min(WIDEST, columns - EDGE))
        yield from _ways_on(outlook)
    else:
        yield from _nothing_chosen(outlook)
    yield from _count(plan, outlook.today)
    yield from _phases(outlook, shown)
    yield from _settling(outlook)
    yield from _waiting(plan, outlook.content)


def _decision(outlook: Outlook) -> Iterator[Part]:
    plan = outlook.plan
    title = outlook.content.option(plan.option).title
    yield Part((words.PLAN_STAYING if plan.stays else words.PLAN_LEAVING).format(option=title), classes="title")
    sure = outlook.facts.text("choice_sure")
    yield Part(words.PLAN_YOUR_CHOICE_SURE.format(percent=sure) if sure else words.PLAN_YOUR_CHOICE, classes="muted")
    yield from _card(card_of(outlook.verdict, plan), plan)


def _card(card: Card, plan: Plan) -> Iterator[Part]:
    """Reasons, who and what; when is told with the dates."""
    questions = CARD_QUESTIONS_STAYING if plan.stays else CARD_QUESTIONS
    for name, lines in (("reasons", card.reasons or (words.CARD_NO_REASONS,)), ("who", card.who), ("what", card.what)):
        if lines:
            yield Part("\n".join(lines), f"{QUESTION}{questions[name]}", words.CARD_LABELS[name].ljust(CARD_LABEL))


def _dates(plan: Plan, today: date, *, narrow: bool) -> Iterator[Part]:
    anchors = plan.anchors
    labels = (words.PLAN_TALK, words.PLAN_REVIEW) if plan.stays else (words.PLAN_NEWS, words.PLAN_LAST)
    second = anchors.review if plan.stays else anchors.last
    lines = [_dated(label, day, today, narrow) for label, day in zip(labels, (anchors.news, second), strict=True)]
    lines.append(Content.styled(plan.why_last, "$text-muted"))
    yield Part(Content("\n").join(lines), DATES, words.CARD_LABELS["when"].ljust(CARD_LABEL))
    for remark in plan.remarks:
        yield Part(remark, sign="!", classes="warning")


def _dated(label: str, day: date | None, today: date, narrow: bool) -> Content:
    """A day after what it is, beneath it where there is no room."""
    said = day_and_distance(day, today) if day else words.NO_DAY
    return Content.assemble(f"{label}\n" if narrow else label.ljust(LABEL), (said, "bold"))


def _line(outlook: Outlook, width: int) -> Iterator[Part]:
    line, *said = draw(moments_of(outlook.plan, outlook.facts), outlook.today, width)
    yield Part(Content("\n").join([Content.styled(line, "$accent"), *map(Content, said)]), classes="gap")


def _ways_on(outlook: Outlook) -> Iterator[Part]:
    """The page for the talk where the user stays; looking back where there is something to look back on."""
    if outlook.plan.stays:
        yield Part(Content.styled(words.PLAN_BOUNDARY, "bold"), BOUNDARY, "›", "gap")
    if looks_back(outlook):
        yield Part(Content.styled(words.PLAN_LOOK_BACK, "bold"), LOOK_BACK, "›", "gap")


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
    blocked = sum(bool(each.blocked) for each in plan.tasks)
    said += [words.PLAN_LATE.format(count=late)] if late else []
    said += [words.TASKS_BLOCKED.format(count=blocked)] if blocked else []
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
            yield task_part(task, outlook, column, full=task.id in shown)


def _settling(outlook: Outlook) -> Iterator[Part]:
    """Money, pack, access, data: each leads to its question."""
    settled = settling(outlook.facts, outlook.plan)
    if settled:
        yield Part(words.SETTLE_TITLE, classes="heading")
    for each in settled:
        yield Part(each.text, f"{QUESTION}{each.question}", "!" if each.warns else "·")


def _waiting(plan: Plan, interview: Interview) -> Iterator[Part]:
    """Tasks that an open question may add; before there is a choice, they would be most of the plan."""
    if not (plan.chosen and plan.waiting):
        return
    yield Part(words.SUMMARY_WAITING, classes="heading")
    for each in plan.waiting:
        shorts = ", ".join(interview.by_id[question].short for question in each.questions[:3])
        key = f"{QUESTION}{each.questions[0]}" if each.questions else ""
        yield Part(
            Content.assemble(each.title, "\n", (words.PLAN_WAITS_FOR.format(questions=shorts), "$text-muted")), key, "?"
        )
