"""Answers that cannot be true beside other answers or the day; only what is sure counts."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from clientexit_tui.content.model import Check, Kind, Question
from clientexit_tui.interview.answers import Answer, Record, State, day_of, usual_currency
from clientexit_tui.interview.conditions import as_range
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.parsing.money import money
from clientexit_tui.interview.parsing.partial_date import PartialDate, on, parse_canonical_date
from clientexit_tui.interview.readable import is_readable

TODAY = "today"


def contradictions(question: Question, answer: Answer, facts: Facts) -> tuple[Check, ...]:
    """The checks of a question that an answer breaks beside the others; for records, those of their fields.

    Args:
        question: what it answers.
        answer: the answer, which may be part of the facts or not yet.
        facts: the other answers and the day. What is parked or cannot be read contradicts nothing.
    """
    if answer.state is not State.ANSWERED or answer.value is None:
        return ()
    if isinstance(answer.value, str):
        return tuple(_broken(question, answer.value, answer.at, facts))
    records = [each for each in answer.value if isinstance(each, Record)]
    found = (
        check
        for field in question.fields
        if any(check.compares for check in field.checks)
        for record in records
        for check in _broken(field, record.get(field.id), record.at or answer.at, facts)
    )
    return tuple(dict.fromkeys(found))


def _broken(question: Question, value: str, at: str, facts: Facts) -> Iterator[Check]:
    if value and is_readable(question, value):
        yield from (check for check in question.checks if check.compares and _breaks(question, check, value, at, facts))


def _breaks(question: Question, check: Check, value: str, at: str, facts: Facts) -> bool:
    if check.same_currency and money(value).currency and not _currencies(question, facts) <= {money(value).currency}:
        return True
    other = as_range(facts.text(check.only_with)) if check.only_with else None
    if other is not None and other.high <= 0:
        return True
    if check.not_below and _is_below(question, value, facts.text(check.not_below)):
        return True
    dated = bool(check.not_after or check.not_before)
    return dated and _breaks_as_date(check, parse_canonical_date(value), at, facts)


def _breaks_as_date(check: Check, when: PartialDate, at: str, facts: Facts) -> bool:
    latest = _day(check.not_after, facts, on(facts.today))
    earliest = _day(check.not_before, facts, _given_on(at, facts.today))
    return (latest is not None and when.earliest > latest.latest) or (
        earliest is not None and when.latest < earliest.earliest
    )


def _day(name: str, facts: Facts, today: PartialDate | None) -> PartialDate | None:
    """The date that a check names."""
    if name == TODAY:
        return today
    text = facts.text(name) if name else ""
    return parse_canonical_date(text) if text else None


def _given_on(at: str, today: date) -> PartialDate | None:
    """The day on which an answer was given: a plan that has been carried out since contradicts nothing."""
    given = day_of(at)
    return on(min(given, today)) if given else None


def _is_below(question: Question, value: str, other: str) -> bool:
    if not other or (question.kind is Kind.MONEY and not money(value).adds_up_with(money(other))):
        return False
    return _figure(value) < _figure(other)


def _figure(text: str) -> Decimal:
    return Decimal(text.split(" ", maxsplit=1)[0])


def _currencies(question: Question, facts: Facts) -> set[str]:
    """The currencies of the other amounts, and the usual one."""
    usual = usual_currency(facts.answers)
    others = (
        facts.text(each.id)
        for each in facts.content.questions
        if each.id != question.id and any(check.same_currency for check in each.checks)
    )
    return ({money(text).currency for text in others if text} | {usual}) - {""}
