"""The card of the exit plan as parts: the decision, reasons, who, what and when, the line of days, and ways on."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.app.days import day_and_distance
from clientexit_tui.app.plan_words import looks_back
from clientexit_tui.case import Case
from clientexit_tui.exit_plan.card import Card, card_of
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.exit_plan.timeline import draw, moments_of
from clientexit_tui.tui.parts.task_parts import MOST
from clientexit_tui.tui.widgets.linked_line import Drawn
from clientexit_tui.tui.widgets.row import shortened
from clientexit_tui.views.targets import ToPage, ToQuestion, ToSection

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


def card_parts(case: Case, columns: int) -> Iterator[Drawn]:
    """What was decided and when it happens, or the way to the verdict where nothing is chosen.

    Args:
        case: the session.
        columns: the width of the screen.
    """
    plan = case.plan
    if plan.chosen:
        yield from _decision(case)
        yield from _dates(plan, case.today, narrow=columns < NARROW)
        yield from _line(case, min(WIDEST, columns - EDGE))
        yield from _ways_on(case)
    else:
        yield from _nothing_chosen(case)


def _decision(case: Case) -> Iterator[Drawn]:
    plan = case.plan
    title = case.content.option(plan.option).title
    yield Drawn((words.PLAN_STAYING if plan.stays else words.PLAN_LEAVING).format(option=title), classes="title")
    sure = case.facts.text("choice_sure")
    yield Drawn(words.PLAN_YOUR_CHOICE_SURE.format(percent=sure) if sure else words.PLAN_YOUR_CHOICE, classes="muted")
    yield from _card(card_of(case.verdict, plan), plan)


def _card(card: Card, plan: Plan) -> Iterator[Drawn]:
    """Reasons, who and what; when is told with the dates."""
    questions = CARD_QUESTIONS_STAYING if plan.stays else CARD_QUESTIONS
    for name, lines in (("reasons", card.reasons or (words.CARD_NO_REASONS,)), ("who", card.who), ("what", card.what)):
        if lines:
            said = "\n".join(shortened(each, MOST) for each in lines)
            yield Drawn(said, ToQuestion(questions[name]), words.CARD_LABELS[name].ljust(CARD_LABEL))


def _dates(plan: Plan, today: date, *, narrow: bool) -> Iterator[Drawn]:
    lines = [_dated(words.PLAN_DAYS[name], day, today, narrow) for name, day in plan.days]
    lines.append(Content.styled(plan.why_last, "$text-muted"))
    yield Drawn(Content("\n").join(lines), ToSection("plan"), words.CARD_LABELS["when"].ljust(CARD_LABEL))
    for remark in plan.remarks:
        yield Drawn(remark, sign="!", classes="warning")


def _dated(label: str, day: date | None, today: date, narrow: bool) -> Content:
    """A day after what it is, beneath it where there is no room."""
    said = day_and_distance(day, today) if day else words.NO_DAY
    return Content.assemble(f"{label}\n" if narrow else label.ljust(LABEL), (said, "bold"))


def _line(case: Case, width: int) -> Iterator[Drawn]:
    moments = moments_of(case.plan, case.facts)
    if not moments:
        return
    line, *said = draw(moments, case.today, width)
    yield Drawn(Content("\n").join([Content.styled(line, "$accent"), *map(Content, said)]), classes="gap")


def _ways_on(case: Case) -> Iterator[Drawn]:
    """The page for the talk where the user stays; looking back where there is something to look back on."""
    if case.plan.stays:
        yield Drawn(Content.styled(words.PLAN_BOUNDARY, "bold"), ToPage("boundary"), "›", "gap")
    if looks_back(case):
        yield Drawn(Content.styled(words.PLAN_LOOK_BACK, "bold"), ToPage("look_back"), "›", "gap")


def _nothing_chosen(case: Case) -> Iterator[Drawn]:
    yield Drawn(words.PLAN_NO_CHOICE, classes="title")
    headline = case.verdict.headline
    pointing = words.PLAN_POINTS.format(option=case.content.option(headline).title) if headline else ""
    yield Drawn(" ".join(filter(None, (words.PLAN_NO_CHOICE_MORE, pointing))))
    yield Drawn(Content.styled(words.PLAN_TO_VERDICT, "bold"), ToPage("verdict"), "›", "gap")
