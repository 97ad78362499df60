"""What to ask next in a case, on the way to a verdict, a letter, a plan, or further down: one question, and why.

Every face walks this road. It is worked out from the answers alone, so the same answers give the same question.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.content.model import Question
from clientexit_tui.decision.next_question import Ask
from clientexit_tui.exit_plan.anchors import CONTINUE
from clientexit_tui.exit_plan.coming_back import Due, asked_on_return
from clientexit_tui.exit_plan.days import format_day
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.frozen import frozen

CHOICE = "choice"
"""The question of what the user decides."""
NEWS_DAY, NOTICE, REVIEW_DAY = "tell_on", "notice_days", "review_date"
"""Without these a plan has no days: of the news, of the end, of the review."""


class Goal(StrEnum):
    """Where the road leads."""

    VERDICT = "verdict"
    LETTER = "letter"
    PLAN = "plan"
    DEEPER = "deeper"
    """What may be told beside, though it need not be."""


BRINGS_BACK = (Goal.LETTER, Goal.PLAN)
"""Goals on the way to which the date has its say first."""


@frozen
class Step:
    """The next question towards a goal, or that the goal is reached."""

    goal: Goal
    question: Question | None
    """None where the goal is reached."""
    because: str
    """Why it is asked, in a sentence; nothing where the goal is reached."""
    answered: int
    """How many questions have an answer of any kind."""
    left: int
    """About how many questions there are still to come, with this one."""
    steady: float
    """How likely the verdict is to stay as it is, from 0 to 1."""
    ready: bool
    """Whether there is a verdict that no open answer is likely to change."""

    @property
    def done(self) -> bool:
        """Whether the goal is reached."""
        return self.question is None


def next_step(case: Case, goal: Goal = Goal.VERDICT, passed: frozenset[str] = frozenset()) -> Step:
    """The next question towards a goal.

    Args:
        case: the session.
        goal: where the road is to lead.
        passed: questions that the user has passed over, and that are not asked now.
    """
    if goal in BRINGS_BACK and (first := first_on_return(case, passed, goal)):
        return first
    road, chosen = case.verdict.road.without(passed) if passed else case.verdict.road, case.facts.text(CHOICE)
    if goal is Goal.VERDICT or (goal is not Goal.DEEPER and road.ask and not chosen):
        question, because, left = (road.ask.question, _reason(case, road.ask), road.left) if road.ask else ("", "", 0)
    else:
        found = [CHOICE] if goal is not Goal.DEEPER and not chosen else []
        found += (each for each in _FOLLOWING[goal](case) if each not in passed)
        question, because, left = next(iter(found), ""), words.ROAD_BECAUSE[goal.value], len(found)
    asked = case.content.by_id[question] if question else None
    return Step(goal, asked, because if asked else "", len(case.session.answers), left, road.steady, road.is_ready)


def first_on_return(case: Case, passed: frozenset[str] = frozenset(), goal: Goal = Goal.PLAN) -> Step | None:
    """What the date asks before all else, such as whether they were told; None where it asks nothing."""
    found = [each for each in asked_on_return(case.verdict, case.plan) if each.question not in passed]
    if not found:
        return None
    road, first = case.verdict.road, found[0]
    asked, answered = case.content.by_id[first.question], len(case.session.answers)
    return Step(goal, asked, _date_words(case, first), answered, len(found), road.steady, road.is_ready)


def _date_words(case: Case, due: Due) -> str:
    """Why the date asks it."""
    today = due.day == case.today and due.why in words.RETURN_TODAY
    return (words.RETURN_TODAY if today else words.RETURN_BECAUSE)[due.why].format(
        day=format_day(due.day) if due.day else "",
        which=words.CHECKIN_NAMES.get(due.which, ""),
        confidence=words.UI_CONFIDENCE[case.verdict.confidence],
    )


def _reason(case: Case, ask: Ask) -> str:
    """Why a question is asked on the way to a verdict."""
    if ask.first:
        due = (each for each in asked_on_return(case.verdict, case.plan) if each.question == ask.question)
        return next((_date_words(case, each) for each in due), words.ROAD_FIRST)
    if len(ask.between) < 2:
        return words.ROAD_SURER
    one, other = (case.content.option(each).title.lower() for each in ask.between[:2])
    return words.ROAD_BETWEEN.format(one=one, other=other)


def gaps(case: Case, goal: Goal) -> tuple[str, ...]:
    """The questions whose answers a goal still lacks."""
    return tuple(_FOLLOWING[goal](case)) if goal in (Goal.LETTER, Goal.PLAN) else ()


def _open(case: Case, questions: Iterable[str]) -> Iterator[str]:
    """Those that can be asked now and have no answer of any kind."""
    for each in dict.fromkeys(questions):
        if case.facts.applicable(each) and case.session.answers.get(each) is None:
            yield each


def _letter(case: Case) -> Iterator[str]:
    own = case.facts.text("letter_text")
    return _open(case, () if own else case.letter.gaps)


def _plan(case: Case) -> Iterator[str]:
    """The days first; what is to be done after the end can wait until they are told."""
    waiting = (each for task in case.plan.near for each in task.questions)
    return _open(case, (*_days(case.plan), *(waiting if case.plan.chosen else ())))


def _days(plan: Plan) -> tuple[str, ...]:
    """The days on which a plan rests: who goes on tells nothing, and who stays gives no notice."""
    if plan.option == CONTINUE:
        return (REVIEW_DAY,)
    return (NEWS_DAY, REVIEW_DAY) if plan.stays else (NEWS_DAY, NOTICE)


def _deeper(case: Case) -> Iterator[str]:
    asked = (each.id for each in case.facts.asked)
    return _open(case, (*case.verdict.open_questions, *asked))


_FOLLOWING: Mapping[Goal, Callable[[Case], Iterator[str]]] = {
    Goal.VERDICT: lambda _: iter(()),
    Goal.LETTER: _letter,
    Goal.PLAN: _plan,
    Goal.DEEPER: _deeper,
}
