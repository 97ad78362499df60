"""What to say about the dates of a plan, so that nothing is moved or passed over in silence."""

from collections.abc import Iterator
from datetime import date, timedelta

from clientexit_tui import words
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.days import format_day, good_day_from, is_poor, is_quiet, last_day, named_day
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer, State, day_of
from clientexit_tui.interview.facts import Facts

SAFETY = "safety_first"
"""The gate under which the last day waits for nothing."""

CALM = timedelta(days=2)
"""How long a decision should stand before it is told."""

BEFORE_MONEY = frozenset({SAFETY, "must_leave_conduct", "must_leave_health"})
"""Gates under which a short runway moves no date."""


@frozen
class Days:
    """The days that a plan hangs on, as far as they are known."""

    news: date | None
    last: date | None
    review: date | None


def remarks(verdict: Verdict, days: Days, *, stays: bool, talks: bool) -> tuple[str, ...]:
    """The sentences about a plan's dates.

    Args:
        verdict: what the answers point to.
        days: the days that it hangs on.
        stays: whether the user keeps the client.
        talks: whether there is something to tell them.
    """
    facts, gates = verdict.evaluation.facts, {gate.id for gate in verdict.gates}
    found: list[str] = []
    if days.news is None and talks:
        found.append(words.REMARK_NO_TALK_DAY if stays else words.REMARK_NO_NEWS_DAY)
    elif days.news is not None:
        found += list(_about_news(facts, days.news, safety=SAFETY in gates, stays=stays))
    if SAFETY not in gates:
        found += _about_given(facts, days.last, stays)
    found += _about_past(facts, days.last, days.review if stays else None)
    if days.last is not None and SAFETY not in gates:
        found += _about_contract(facts, days.last)
    if not stays and _short_runway(verdict):
        found.append(words.REMARK_SHORT_RUNWAY_STAYS if gates & BEFORE_MONEY else words.REMARK_SHORT_RUNWAY)
    return tuple(found)


def _about_news(facts: Facts, news: date, *, safety: bool, stays: bool) -> Iterator[str]:
    if news < facts.today:
        yield (words.REMARK_TALK_PAST if stays else words.REMARK_NEWS_PAST).format(news=format_day(news))
    elif is_poor(news) and not safety:
        yield _poor(words.REMARK_TALK if stays else words.REMARK_NEWS, news)
    if not safety and not stays and _comes_soon(facts, news):
        yield words.REMARK_NEWS_SOON


def _poor(what: str, day: date) -> str:
    """That a day which the user gave is a weekend or a holiday, and which one would be better; it stays as given."""
    phrase = words.REMARK_QUIET if is_quiet(day) else words.REMARK_WEEKEND
    said, weekday = format_day(day), words.WEEKDAYS[day.weekday()]
    return phrase.format(what=what, day=said, weekday=weekday, better=format_day(good_day_from(day)))


def _comes_soon(facts: Facts, news: date) -> bool:
    """Whether the news is to come before two nights have passed since the choice."""
    choice = facts.answer("choice")
    chosen = day_of(choice.at) if choice else None
    given = choice is not None and facts.text("calm_first") != "yes"
    return given and facts.today <= news < (chosen or facts.today) + CALM


def _about_given(facts: Facts, last: date | None, stays: bool) -> Iterator[str]:
    """Other days that the user gave and that the plan keeps."""
    review, wished = named_day(facts.text("review_date")), named_day(facts.text("wished_last_day"))
    if stays and review and review >= facts.today and is_poor(review):
        yield _poor(words.REMARK_REVIEW, review)
    if not stays and wished and wished == last and wished >= facts.today and is_poor(wished):
        yield _poor(words.REMARK_LAST, wished)


def _about_past(facts: Facts, last: date | None, review: date | None) -> Iterator[str]:
    wished = last_day(facts.text("wished_last_day"))
    if last and last < facts.today:
        yield words.REMARK_LAST_PAST.format(last=format_day(last))
    elif last and wished and wished < facts.today:
        yield words.REMARK_WISH_PAST.format(wished=format_day(wished))
    if review and review < facts.today:
        yield words.REMARK_REVIEW_PAST.format(review=format_day(review))


def _about_contract(facts: Facts, last: date) -> Iterator[str]:
    notice = facts.answer("notice_days")
    if facts.applicable("notice_days") and not facts.text("notice_days") and not _does_not_apply(notice):
        yield words.REMARK_NO_NOTICE
    term = last_day(facts.text("term_end"))
    if term and last < term and facts.text("may_end") == "no":
        yield words.REMARK_TERM_END.format(term=format_day(term))


def _does_not_apply(answer: Answer | None) -> bool:
    return answer is not None and answer.state is State.NOT_APPLICABLE


def _short_runway(verdict: Verdict) -> bool:
    span = verdict.evaluation.measures["runway_safe"].range
    return span is not None and span.high < 1
