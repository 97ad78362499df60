"""Typed dates, whole and partial."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui import words
from clientexit_tui.errors import AnswerError
from clientexit_tui.interview.parsing.dates import parse_date
from clientexit_tui.interview.parsing.partial_date import PartialDate, parse_canonical_date
from clientexit_tui.interview.parsing.result import Ambiguous, NotUnderstood, Result, Understood

TODAY = date(2026, 4, 10)
"""A Friday."""


def readings(result: Result) -> tuple[Understood, ...]:
    match result:
        case Understood():
            return (result,)
        case Ambiguous():
            return result.readings
        case _:
            return ()


def canonicals(result: Result) -> tuple[str, ...]:
    return tuple(each.canonical for each in readings(result))


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2026-03-03", "2026-03-03"), ("2026-3-3", "2026-03-03"), ("2026/03/03", "2026-03-03"), ("2025-11", "2025-11"),
        ("2025", "2025"), ("11/2025", "2025-11"), ("24.12.2026", "2026-12-24"), ("3.4.2026", "2026-04-03"),
        ("24/12/2026", "2026-12-24"), ("12/24/2026", "2026-12-24"), ("3/3/2026", "2026-03-03"),
        ("3 Mar 2026", "2026-03-03"), ("3rd of March 2026", "2026-03-03"), ("March 3, 2026", "2026-03-03"),
        ("Mar. 3rd 2026", "2026-03-03"), ("TUE 3 Mar 2026", "2026-03-03"), ("Tuesday, 3 March 2026", "2026-03-03"),
        ("March 2026", "2026-03"), ("Sept, 2026", "2026-09"), ("1 may 2026", "2026-05-01"), ("3. März 2026", ""),
        ("today", "2026-04-10"), ("Yesterday", "2026-04-09"), ("tomorrow", "2026-04-11"), ("now", "2026-04-10"),
        ("3 weeks ago", "2026-03-20"), ("a week ago", "2026-04-03"), ("in 10  days", "2026-04-20"),
        ("two months ago", "2026-02-10"), ("in 1 year", "2027-04-10"), ("5 days from now", "2026-04-15"),
        ("last month", "2026-03"), ("this month", "2026-04"), ("next year", "2027"), ("this monday", ""),
        ("29 Feb 2028", "2028-02-29"), ("last straw", ""), ("in a hurry", ""), ("abc 3 mar 2026", ""),
        ("3 xyz 2026", ""),
    ],
)  # fmt: skip
def test_a_date_is_read_with_its_precision(text: str, canonical: str) -> None:
    assert canonicals(parse_date(text, TODAY)) == ((canonical,) if canonical else ())


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("3 Mar 2026", "Tue 3 Mar 2026 (38 days ago)"), ("today", "Fri 10 Apr 2026 (today)"),
        ("yesterday", "Thu 9 Apr 2026 (yesterday)"), ("tomorrow", "Sat 11 Apr 2026 (tomorrow)"),
        ("in 2 days", "Sun 12 Apr 2026 (in 2 days)"), ("2025-11", "November 2025 (5 months ago)"),
        ("2026-05", "May 2026 (in 1 month)"), ("April 2026", "April 2026 (this month)"), ("2025", "2025 (1 year ago)"),
        ("2026", "2026 (this year)"), ("2029", "2029 (in 3 years)"),
    ],
)  # fmt: skip
def test_a_date_is_echoed_with_its_distance(text: str, echo: str) -> None:
    assert [each.echo for each in readings(parse_date(text, TODAY))] == [echo]


def test_the_order_of_day_and_month_is_asked_about() -> None:
    result = parse_date("3/4/2026", TODAY)
    assert isinstance(result, Ambiguous)
    assert canonicals(result) == ("2026-04-03", "2026-03-04")
    assert canonicals(parse_date("3-4-2026", TODAY, day_first=False)) == ("2026-03-04", "2026-04-03")


def test_a_weekday_without_a_date_is_asked_about() -> None:
    assert canonicals(parse_date("last monday", TODAY)) == ("2026-04-06", "2026-03-30")
    assert canonicals(parse_date("last fri", TODAY)) == ("2026-04-03", "2026-03-27")
    assert canonicals(parse_date("next Friday", TODAY)) == ("2026-04-17", "2026-04-24")
    assert canonicals(parse_date("next mon", TODAY)) == ("2026-04-13", "2026-04-20")


@pytest.mark.parametrize("text", ["tomorrow", "next year", "next month", "next monday"])
def test_no_date_is_past_the_last_year(text: str) -> None:
    assert isinstance(parse_date(text, date(2199, 12, 31)), NotUnderstood)


def test_months_are_counted_to_the_last_day_there_is() -> None:
    assert canonicals(parse_date("1 month ago", date(2026, 3, 31))) == ("2026-02-28",)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", words.NOTHING_TYPED), ("soon", words.NOT_A_DATE), ("3", words.NOT_A_DATE),
        ("２０２６", words.OTHER_DIGITS),
        ("30 Feb 2026", "There is no day 30 in February 2026: it has 28 days."),
        ("29.2.2026", "There is no day 29 in February 2026: it has 28 days."),
        ("30/2/2026", "There is no day 30 in February 2026: it has 28 days."),
        ("2/30/2026", "There is no day 30 in February 2026: it has 28 days."),
        ("2026-13-01", words.NO_SUCH_MONTH.format(month=13)), ("12.24.2026", words.NO_SUCH_MONTH.format(month=24)),
        ("2026-00", words.NO_SUCH_MONTH.format(month=0)), ("13/2026", words.NO_SUCH_MONTH.format(month=13)),
        ("3 Mar", words.ADD_THE_YEAR), ("March", words.ADD_THE_YEAR), ("3/4", words.ADD_THE_YEAR),
        ("3/4/26", words.ADD_THE_YEAR), ("24.12.", words.ADD_THE_YEAR),
        ("Mon 3 Mar 2026", "3 Mar 2026 is a Tuesday. Please check the day."),
        ("1066-10-14", words.YEAR_OUT_OF_RANGE.format(first=1900, last=2199)),
        ("99999 days ago", words.YEAR_OUT_OF_RANGE.format(first=1900, last=2199)),
        ("in 2000 years", words.YEAR_OUT_OF_RANGE.format(first=1900, last=2199)),
        ("in 99999 weeks", words.YEAR_OUT_OF_RANGE.format(first=1900, last=2199)),
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_the_reason(text: str, why: str) -> None:
    assert parse_date(text, TODAY) == NotUnderstood(why)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2026-02-03", date(2026, 2, 3), date(2026, 2, 3)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_partial_date_stands_for_every_day_in_it(text: str, earliest: date, latest: date) -> None:
    found = parse_canonical_date(text)
    assert (found.earliest, found.latest, found.canonical) == (earliest, latest, text)


@pytest.mark.parametrize("text", ["", "2026-3", "2026-02-30", "today", "2026-11-22T10:00", "２０２６", "2026\n"])
def test_other_text_is_not_a_canonical_date(text: str) -> None:
    with pytest.raises(AnswerError):
        parse_canonical_date(text)


PARTS = ("2026", "3", "12", "31", "/", "-", ".", " ", "mar", "monday", "last", "ago", "in", "weeks", "year", "of")
parts = st.lists(st.sampled_from(PARTS), max_size=8)
typed = st.text() | parts.map(" ".join) | parts.map("".join)
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(typed, days)
def test_no_text_breaks_the_parser_and_what_is_canonical_stays(text: str, today: date) -> None:
    for each in readings(parse_date(text, today)):
        assert parse_date(each.canonical, today) == each
        assert parse_canonical_date(each.canonical).canonical == each.canonical


@given(days)
def test_the_echo_of_a_date_reads_as_the_date(day: date) -> None:
    found = PartialDate(day.year, day.month, day.day)
    echo = readings(parse_date(found.canonical, TODAY))[0].echo
    assert canonicals(parse_date(echo.partition(" (")[0], TODAY)) == (day.isoformat(),)


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1900, 2199))
def test_an_unclear_order_is_never_guessed(first: int, second: int, year: int) -> None:
    found = canonicals(parse_date(f"{first}/{second}/{year}", TODAY))
    assert len(found) == (1 if first == second else 2)


@given(days, st.integers(0, 999))
def test_days_ago_are_counted_back(today: date, count: int) -> None:
    found = canonicals(parse_date(f"{count} days ago", today))
    before = today - timedelta(days=count)
    assert found == ((before.isoformat(),) if before.year >= 1900 else ())
