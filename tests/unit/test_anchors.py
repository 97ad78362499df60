"""The days that a plan hangs on."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.exit_plan.anchors import Anchors, find_anchors
from clientexit_tui.exit_plan.days import format_day_text, next_working, whole_days
from clientexit_tui.interview.answers import State
from clientexit_tui.interview.facts import Facts
from tests.amount import examples
from tests.tiny import AT, TODAY, Given, answers, content, verdict

LEAVING: Given = {"choice": "exit_with_explanation", "calm_first": "yes"}
TOLD: Given = {"tell_on": "2026-11-23"}
OPEN: Given = {"tell_on": State.UNKNOWN}
SHORT_OF_MONEY: Given = {
    "cash": "2000 EUR",
    "monthly_need": "3000 EUR",
    "other_net": "1000 EUR",
    "months_to_replace": "4",
}
SATURDAY, MONDAY_AFTER = "2026-11-28", date(2026, 11, 30)


def anchors(stays: bool = False, today: date = TODAY, **values: Any) -> Anchors:
    return find_anchors(verdict(today=today, **{**LEAVING, **TOLD, **values}), stays)


def test_a_working_day_stays_and_a_weekend_becomes_the_next_monday() -> None:
    assert next_working(date(2026, 11, 27)) == date(2026, 11, 27)
    assert next_working(date(2026, 11, 28)) == next_working(date(2026, 11, 29)) == MONDAY_AFTER


@pytest.mark.parametrize(
    ("text", "words"),
    [("2026-11-28", "Saturday 28 November 2026"), ("2026-11", "November 2026"), ("2026", "2026")],
)
def test_dates_are_said_with_the_precision_they_have(text: str, words: str) -> None:
    assert format_day_text(text) == words


@pytest.mark.parametrize(("text", "days"), [("30", 30), ("9.5", 10), ("-3", 0), ("999999999999", 36_500)])
def test_days_are_whole_and_never_more_than_a_calendar_holds(text: str, days: int) -> None:
    assert whole_days(Facts(content(), answers(notice_days=text), TODAY), "notice_days") == days


def test_the_news_is_on_the_chosen_day_and_on_no_other() -> None:
    assert anchors(tell_on="2026-12-01").news == date(2026, 12, 1)
    for told in (State.UNKNOWN, "2026-12", "2027"):
        found = anchors(tell_on=told, notice_days="30")
        assert (found.news, found.last, found.review) == (None, None, None)
        assert found.why_last.endswith("Choose that day first.")
        assert any("First choose the day of the news" in each for each in found.remarks)


def test_of_a_month_that_is_over_the_news_was_on_its_last_day_at_the_latest() -> None:
    assert anchors(tell_on="2026-10").news == date(2026, 10, 31)


def test_without_a_day_of_the_news_the_last_day_is_at_most_a_wish() -> None:
    found = anchors(**OPEN, wished_last_day="2026-12-18", notice_days="30")
    assert found.last == date(2026, 12, 18)
    assert "the day you wished for" in found.why_last


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (
            SATURDAY,
            "Saturday 28 November 2026, is a Saturday. It stays as you chose it; the next working day is Monday 30",
        ),
        (
            "2026-12-24",
            "few people read or answer on Thursday 24 December 2026. It stays as you chose it; the next good",
        ),
    ],
)
def test_a_day_that_the_user_gave_stays_and_a_better_one_is_named(day: str, said: str) -> None:
    told = anchors(tell_on=day)
    assert told.news == date.fromisoformat(day)
    wished = anchors(wished_last_day=day, notice_days="1")
    assert wished.last == date.fromisoformat(day)
    review = anchors(stays=True, review_date=day)
    assert review.review == date.fromisoformat(day)
    for name, found in {"day of the news": told, "last day": wished, "review": review}.items():
        assert any(said in each and name in each for each in found.remarks), (name, found.remarks)
    assert any(said in each and "day of the talk" in each for each in anchors(stays=True, tell_on=day).remarks)


@pytest.mark.parametrize(
    ("values", "last", "why"),
    [
        ({"notice_days": "30"}, date(2026, 12, 23), "your notice period of 30 days"),
        ({"notice_days": "30", "handover_days": "35"}, date(2026, 12, 28), "the 35 days that a safe handover needs"),
        ({"notice_days": "1", "handover_ready": "2026-12-04"}, date(2026, 12, 4), "the handover pack is ready"),
        ({"notice_days": "1", "acute": "yes", "acute_until": "2026-12-18"}, date(2026, 12, 18), "critical time"),
        ({"notice_days": "1", "wished_last_day": "2026-12"}, date(2026, 12, 31), "the last day you wished for"),
        ({"notice_days": "2", "handover_days": "2"}, date(2026, 11, 25), "and the 2 days that a safe handover needs"),
        ({"notice_days": "0"}, TODAY, "your notice period of 0 days"),
        ({"wished_last_day": "2026-11-20"}, TODAY, "than the day of the news"),
    ],
)
def test_the_latest_of_what_binds_decides_the_last_day(values: Given, last: date, why: str) -> None:
    found = anchors(**values)
    assert found.last == last
    assert why in found.why_last


def test_a_last_day_counted_to_a_weekend_moves_to_monday_and_says_so() -> None:
    found = anchors(notice_days="5", wished_last_day="2026-11-26")
    assert found.last == MONDAY_AFTER
    assert found.why_last.endswith("That day is a Saturday, so the plan takes the next working day.")


def test_a_wish_that_is_too_early_is_answered() -> None:
    found = anchors(notice_days="30", wished_last_day="2026-12-01")
    assert "You wished for Tuesday 1 December 2026; that is too early." in found.why_last


def test_an_acute_time_that_does_not_apply_moves_nothing() -> None:
    assert anchors(notice_days="1", acute="no", acute_until="2027-01-29").last == date(2026, 11, 24)


def test_without_any_fact_there_is_no_last_day_and_it_is_said_what_is_missing() -> None:
    found = anchors()
    assert found.last is None
    assert "No last day yet" in found.why_last


def test_safety_brings_the_last_day_to_the_news_and_even_a_weekend_does_not_move_it() -> None:
    found = anchors(safety_threat="yes", tell_on=SATURDAY, notice_days="30", wished_last_day="2027-01-04")
    assert found.news == found.last == date(2026, 11, 28)
    assert "safety comes first" in found.why_last
    assert found.remarks == ()


@settings(max_examples=examples(60))
@given(
    told=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    notice=st.integers(0, 400),
    wished=st.dates(date(2026, 1, 1), date(2028, 12, 31)),
    safe=st.booleans(),
)
def test_the_last_day_is_never_before_the_news_nor_before_the_notice_has_run_unless_safety_asks_for_it(
    told: date, notice: int, wished: date, safe: bool
) -> None:
    found = anchors(
        tell_on=told.isoformat(),
        notice_days=str(notice),
        wished_last_day=wished.isoformat(),
        safety_threat="no" if safe else "yes",
    )
    assert found.last is not None
    assert found.news == told
    assert found.last >= found.news
    if safe:
        assert found.last >= max(found.news + timedelta(days=notice), wished)
        assert found.last.weekday() < 5 or found.last in (wished, told)
    else:
        assert found.last == found.news == told


def test_who_stays_has_no_last_day_but_a_review() -> None:
    found = anchors(stays=True, review_date="2027-01-15")
    assert found.last is None
    assert found.review == date(2027, 1, 15)
    assert "You are staying" in found.why_last


def test_the_review_is_sixty_days_after_the_news_on_a_working_day_unless_it_was_given() -> None:
    assert anchors(tell_on="2026-11-24").review == date(2027, 1, 25)  # 23 January is a Saturday


@pytest.mark.parametrize(
    ("values", "remark"),
    [
        ({"tell_on": "2026-11-02"}, "The day of the news, Monday 2 November 2026, is past."),
        ({"tell_on": "2026-11-02", "notice_days": "1"}, "The last day, Tuesday 3 November 2026, is past."),
        ({"wished_last_day": "2026-11-20"}, "The last day you wished for, Friday 20 November 2026, is past."),
        ({"wished_last_day": "2026-12-04"}, "Your notice period is not known."),
        ({"wished_last_day": "2026-12-04", "notice_days": State.UNKNOWN}, "Your notice period is not known."),
        ({"wished_last_day": "2026-12-04", "may_end": "no", "term_end": "2027-06"}, "on Wednesday 30 June 2027"),
        (OPEN, "First choose the day of the news"),
    ],
)
def test_past_missing_and_risky_dates_are_said(values: Given, remark: str) -> None:
    assert any(remark in each for each in anchors(**values).remarks)


def test_a_review_in_the_past_is_said() -> None:
    found = anchors(stays=True, tell_on="2026-11-24", review_date="2026-11-01")
    assert found.remarks == ("The review date, Sunday 1 November 2026, is past.",)


def test_no_remark_where_notice_does_not_apply() -> None:
    values: Given = {"notice_days": State.NOT_APPLICABLE}
    assert anchors(tell_on="2026-11-25", wished_last_day="2026-12-04", **values).remarks == ()


def test_a_short_runway_is_said_and_moves_nothing_by_itself() -> None:
    rich, poor = anchors(notice_days="30"), anchors(notice_days="30", **SHORT_OF_MONEY)
    assert (poor.news, poor.last) == (rich.news, rich.last)
    assert any("choose a later day for the news" in each for each in poor.remarks)


@pytest.mark.parametrize("gate", ["safety_threat", "unwell"])
def test_under_a_gate_that_outweighs_money_a_short_runway_asks_for_no_later_day(gate: str) -> None:
    remarks = anchors(**{gate: "yes", **SHORT_OF_MONEY}).remarks
    assert any("The dates stay all the same" in each for each in remarks)
    assert not any("choose a later day" in each for each in remarks)


def test_the_plan_starts_when_the_choice_was_made_so_that_its_first_tasks_can_become_late() -> None:
    assert anchors(today=date(2026, 12, 14)).today == TODAY == date.fromisoformat(AT[:10])


def test_without_a_choice_the_plan_starts_today() -> None:
    assert find_anchors(verdict(), stays=False).today == TODAY
