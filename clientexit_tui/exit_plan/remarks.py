"""What to say about the dates of a plan, so that nothing is moved or passed over in silence."""

from collections.abc import Iterator
from datetime import date

from clientexit_tui import words
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.days import first_day, format_day, is_quiet, last_day
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.interview.facts import Facts

SAFETY = "safety_first"
"""The gate under which the last day waits for nothing."""

BEFORE_MONEY = frozenset({SAFETY, "must_leave_conduct", "must_leave_health"})
"""Gates under which a short runway moves no date."""


def remarks(verdict: Verdict, news: date, last: date | None, review: date | None) -> tuple[str, ...]:
    """The sentences about a plan's dates.

    Args:
        verdict: what the answers point to.
        news: the day of the news.
        last: the last day, if there is one.
        review: the review date where the user stays.
    """
    facts, gates = verdict.evaluation.facts, {gate.id for gate in verdict.gates}
    found = [*_about_news(facts, news, SAFETY in gates), *_about_past(facts, last, review)]
    if last is not None and SAFETY not in gates:
        found += _about_contract(facts, last)
    if review is None and _short_runway(verdict):
        found.append(words.REMARK_SHORT_RUNWAY_STAYS if gates & BEFORE_MONEY else words.REMARK_SHORT_RUNWAY)
    return tuple(found)


def _about_news(facts: Facts, news: date, safety: bool) -> Iterator[str]:
    chosen = first_day(facts.text("tell_on"))
    if chosen is None:
        yield words.REMARK_NO_NEWS_DAY.format(news=format_day(news))
    elif chosen != news:
        yield words.REMARK_NEWS_MOVED.format(weekday=words.WEEKDAYS[chosen.weekday()], news=format_day(news))
    if is_quiet(news) and not safety:
        yield words.REMARK_NEWS_QUIET.format(news=format_day(news))
    if news < facts.today:
        yield words.REMARK_NEWS_PAST.format(news=format_day(news))


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
