"""The days that a plan hangs on: its start, the news, the last day, the review."""

from collections.abc import Iterator
from datetime import date, timedelta

from clientexit_tui import words
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.days import first_day, format_day, last_day, named_day, next_working, whole_days
from clientexit_tui.exit_plan.remarks import SAFETY, Days, remarks
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import day_of
from clientexit_tui.interview.facts import Facts

REVIEW_AFTER = timedelta(days=60)
CONTINUE = "continue"
"""The way on which nothing is to be told."""
COUNTED = ("notice_days", "handover_days")
"""Days that are counted from the news."""
WISHED = "wished_last_day"
"""What the user asks for; a day of their own is never moved."""


@frozen
class Anchors:
    """The days that tasks are counted from."""

    today: date
    """The day on which the plan starts: when the choice was made, else the day it is looked at."""
    news: date | None
    """None while the user has not named the day, so that nothing that hangs on it is dated."""
    last: date | None
    """None while it is not known, and when the user stays."""
    review: date | None
    why_last: str
    """What decided the last day, in words."""
    remarks: tuple[str, ...]
    """What the user should know about the dates: past ones, moved ones, missing ones, money."""
    last_lacks: str
    """The question that the last day waits for, while it is not known."""


@frozen
class Bound:
    """A day before which the work cannot end, and the question that says so."""

    question: str
    day: date
    days: int | None = None
    """How many days it is counted from the news, where it is."""


def find_anchors(verdict: Verdict, stays: bool) -> Anchors:
    """The days of a plan.

    Args:
        verdict: what the answers point to.
        stays: whether the user keeps the client, so that there is no last day.
    """
    facts, safety = verdict.evaluation.facts, any(gate.id == SAFETY for gate in verdict.gates)
    news = _news(facts) if talks(verdict) else None
    last, why = (None, words.LAST_STAYS) if stays else _last(facts, news, safety)
    start = _start(facts)
    counted = news if talks(verdict) else start
    review = first_day(facts.text("review_date")) or (next_working(counted + REVIEW_AFTER) if counted else None)
    said = remarks(verdict, Days(news, last, review), stays=stays, talks=talks(verdict))
    return Anchors(start, news, last, review, why, said, _lacks(facts, news, safety))


def talks(verdict: Verdict) -> bool:
    """Whether there is something to tell the client: all ways but going on as before begin with a talk or a letter."""
    return (verdict.evaluation.facts.text("choice") or verdict.headline) != CONTINUE


def _start(facts: Facts) -> date:
    """Kept still by the time of the choice, so that a task due at the start can become overdue."""
    choice = facts.answer("choice")
    return min(day_of(choice.at) or facts.today, facts.today) if choice else facts.today


def _news(facts: Facts) -> date | None:
    """The day that the user named, weekend or not; of a month or a year that is over, the last one."""
    told = facts.text("tell_on")
    latest = last_day(told)
    return named_day(told) or (latest if latest and latest < facts.today else None)


def _last(facts: Facts, news: date | None, safety: bool) -> tuple[date | None, str]:
    if safety:
        return news, words.LAST_BY_SAFETY
    if news is None:
        wished = last_day(facts.text(WISHED))
        return wished, words.LAST_WISHED if wished else words.LAST_NEEDS_NEWS
    bounds = tuple(_bounds(facts, news))
    if not bounds:
        return None, words.LAST_UNKNOWN
    latest = max(news, *(bound.day for bound in bounds))
    deciding = [each for each in bounds if each.day == latest]
    chosen = latest == news or any(each.question == WISHED for each in deciding)
    last = latest if chosen else next_working(latest)
    return last, _why(facts, deciding, latest, last)


def _lacks(facts: Facts, news: date | None, safety: bool) -> str:
    counted = safety or any(whole_days(facts, each) is not None for each in COUNTED)
    return "tell_on" if news is None and counted else WISHED


def _bounds(facts: Facts, news: date) -> Iterator[Bound]:
    for question in COUNTED:
        days = whole_days(facts, question)
        if days is not None:
            yield Bound(question, news + timedelta(days=days), days)
    for question in ("handover_ready", "acute_until", WISHED):
        day = last_day(facts.text(question))
        if day:
            yield Bound(question, day)


def _why(facts: Facts, deciding: list[Bound], latest: date, last: date) -> str:
    causes = [words.LAST_CAUSES[each.question].format(days=each.days) for each in deciding]
    if not causes:
        sentences = [words.LAST_BY_NEWS]
    else:
        phrase = words.LAST_DECIDED if len(causes) == 1 else words.LAST_DECIDED_BY_SEVERAL
        sentences = [phrase.format(what=words.LAST_AND.join(causes))]
    wished = last_day(facts.text(WISHED))
    if wished and wished < latest:
        sentences.append(words.LAST_WISH_TOO_EARLY.format(wished=format_day(wished)))
    if last != latest:
        sentences.append(words.LAST_MOVED.format(weekday=words.WEEKDAYS[latest.weekday()]))
    return " ".join(sentences)
