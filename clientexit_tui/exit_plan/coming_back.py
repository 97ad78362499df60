"""What the date asks on coming back: whether they were told, what came of the talk, a check-in, a choice slept on."""

from collections.abc import Callable, Iterator
from datetime import date

from clientexit_tui.decision.ranking import Confidence
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.checkins import CHECKINS, REVIEW, TASKS, next_checkin
from clientexit_tui.exit_plan.days import last_day
from clientexit_tui.exit_plan.news import CHANGED_MIND, DAY, NOT_YET, REPLY, TOLD, is_old_news
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.exit_plan.remarks import SAFETY
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer, State, day_of, is_after
from clientexit_tui.interview.facts import Facts

CHOICE, OUTCOME = "choice", "talk_outcome"
CONFIRMING = ("choice_sure", "ready_sure")
"""The two questions that confirm a choice on another day."""
NO_CHANGE = ("nothing", "worse")
"""What can have come of a talk that did not help."""


@frozen
class Due:
    """A question that the date asks."""

    question: str
    why: str
    """The reason, as an id of its words."""
    day: date | None = None
    """The day that the reason is about."""
    which: str = ""
    """Which check-in it is."""


def asked_on_return(verdict: Verdict, plan: Plan) -> tuple[Due, ...]:
    """What the date asks, the first one first; nothing while there is no choice."""
    if not plan.chosen:
        return ()
    found = (due for part in _PARTS for due in part(verdict, plan))
    return tuple({each.question: each for each in reversed(tuple(found))}.values())[::-1]


def _news(verdict: Verdict, _plan: Plan) -> Iterator[Due]:
    """Whether they were told, and what follows from that."""
    facts = verdict.evaluation.facts
    if not facts.applicable(TOLD):
        return
    told, day = facts.answers.get(TOLD), last_day(facts.text(DAY))
    if told is None or is_old_news(facts) or _is_put_off(told, facts.today):
        yield Due(TOLD, "told", day)
    elif told.value == CHANGED_MIND and not _is_after(facts, CHOICE, TOLD):
        yield Due(CHOICE, "changed_mind")
    elif told.value in (CHANGED_MIND, NOT_YET):
        yield Due(DAY, "day")
    else:
        yield from _reply(facts)


def _is_put_off(told: Answer, today: date) -> bool:
    """Whether an answer was put off until later, on an earlier day."""
    given = day_of(told.at)
    return told.state is State.LATER and given is not None and given < today


def _reply(facts: Facts) -> Iterator[Due]:
    yield from _unanswered(facts, REPLY, "reply")
    reply = facts.text(REPLY)
    if reply == "threat" and not _looked_at_safety(facts):
        yield Due("safety_threat", "safety")
    if reply == "offer":
        yield from _unanswered(facts, "offer_terms", "offer")
        yield from _unanswered(facts, "offer_enough", "offer")
        leaves = any(each.id == facts.text(CHOICE) and each.leaves for each in facts.content.options)
        if leaves and facts.text("offer_enough") == "yes" and _is_after(facts, "offer_enough", CHOICE):
            yield Due(CHOICE, "offer_enough")


def _looked_at_safety(facts: Facts) -> bool:
    """Whether fear was spoken of, or asked about since they threatened."""
    asked = facts.source_of("safety_threat")
    return facts.text("safety_threat") == "yes" or _is_after(facts, asked, facts.source_of(REPLY))


def _review(verdict: Verdict, plan: Plan) -> Iterator[Due]:
    """For those who stay: what came of the talk, or the check-in at the review where there was none."""
    facts = verdict.evaluation.facts
    if facts.applicable(OUTCOME):
        day, answer = last_day(facts.text("review_date")), facts.answers.get(OUTCOME)
        given = day_of(answer.at) if answer else None
        if answer is None or (given and day and given < day):
            yield Due(OUTCOME, "outcome", day)
        elif answer.value in NO_CHANGE and _is_after(facts, OUTCOME, CHOICE):
            yield Due(CHOICE, "no_change")
        return
    for task in plan.tasks:
        if TASKS.get(task.id) == REVIEW and not task.done and task.due and task.due <= facts.today:
            yield Due(CHECKINS, "review", task.due)


def _checkin(verdict: Verdict, plan: Plan) -> Iterator[Due]:
    facts = verdict.evaluation.facts
    found = next_checkin(facts, plan.tasks)
    if found and found[1] <= facts.today:
        yield Due(CHECKINS, "checkin", found[1], found[0])


def _slept(verdict: Verdict, _plan: Plan) -> Iterator[Due]:
    """Whether a choice made on an earlier day, on a verdict that is not sure, still holds; not once they are told."""
    facts = verdict.evaluation.facts
    chosen = _day(facts, CHOICE)
    if chosen is None or chosen >= facts.today or facts.answer(TOLD) or any(g.id == SAFETY for g in verdict.gates):
        return
    open_ = [each for each in CONFIRMING if (given := _day(facts, each)) is None or given <= chosen]
    if open_ and verdict.confidence in (Confidence.LIKELY, Confidence.OPEN):
        yield from (Due(each, "slept", chosen) for each in open_)


_PARTS: tuple[Callable[[Verdict, Plan], Iterator[Due]], ...] = (_news, _review, _checkin, _slept)


def _unanswered(facts: Facts, question_id: str, why: str) -> Iterator[Due]:
    if facts.is_asked(question_id) and facts.answers.get(question_id) is None:
        yield Due(question_id, why)


def _day(facts: Facts, question_id: str) -> date | None:
    """The day on which a question was answered, where that is known."""
    answer = facts.given.get(question_id)
    return day_of(answer.at) if answer else None


def _is_after(facts: Facts, question_id: str, other_id: str) -> bool:
    """Whether one question is known to have been answered after another."""
    return is_after(facts.given.get(question_id), facts.given.get(other_id))
