"""The line of days drawn in text."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.exit_plan.timeline import PLAIN, Moment, draw, moments_of
from tests import shipped

TODAY = date(2026, 11, 22)
NEWS, LAST = Moment(date(2026, 12, 1), "news"), Moment(date(2026, 12, 15), "last day")


def moments(**given: Any) -> list[tuple[str, date]]:
    verdict = shipped.verdict(**given)
    return [(each.label, each.day) for each in moments_of(draw_up(verdict), verdict.evaluation.facts)]


def test_the_line_runs_from_the_first_day_to_the_last_to_scale() -> None:
    line, *_ = draw((NEWS, LAST), TODAY, 47)
    assert len(line) == 47
    assert (line[0], line[18], line[-1]) == ("●", "1", "2")


def test_what_is_past_is_drawn_otherwise_and_today_has_its_own_mark() -> None:
    line, *_ = draw((NEWS, LAST), date(2026, 12, 8), 29, PLAIN)
    assert line == "1=============o-------------2"


def test_there_is_a_plain_form_without_line_characters() -> None:
    assert all(each.isascii() for each in draw((NEWS, LAST), TODAY, 60, PLAIN))


def test_words_stand_beneath_their_marks_where_there_is_room() -> None:
    line, below, *_ = draw((NEWS, LAST), TODAY, 60)
    assert below.index("1 1 Dec news") == line.index("1")


def test_forty_columns_are_enough() -> None:
    drawn = draw((NEWS, LAST, Moment(date(2026, 12, 22), "check-in"), Moment(date(2027, 1, 14), "check-in")), TODAY, 36)
    assert all(len(each) <= 36 for each in drawn)
    assert drawn[-1] == "4 14 Jan 2027 check-in"


def test_days_that_are_one_share_a_mark() -> None:
    _, *said = draw((Moment(TODAY, "news"), LAST), TODAY, 40)
    assert "● 22 Nov today, news" in " ".join(said)


def test_nothing_to_show_is_nothing_drawn() -> None:
    assert draw((), TODAY, 40) == ()


@given(
    st.lists(st.builds(Moment, st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from(("a", "news"))),
             min_size=1, max_size=9),
    st.integers(1, 130),
)  # fmt: skip
def test_every_day_is_named_once_in_order_and_the_line_keeps_its_width(found: list[Moment], width: int) -> None:
    drawn = draw(found, TODAY, width)
    days = {TODAY, *(each.day for each in found)}
    assert sum(each.count("today") for each in drawn) == 1
    if width >= 2 * len(days):
        line, *_ = drawn
        marks = [at for at, sign in enumerate(line) if sign not in "═─"]
        assert len(line) <= width
        assert len(marks) == len(days)
    else:
        assert len(drawn) == len(days)


def test_leaving_shows_news_last_day_deadline_and_the_first_check_ins() -> None:
    found = moments(
        choice="exit_with_explanation", tell_on="2026-12-01", notice_days="14", client_deadline="2026-12-10"
    )
    assert found == [
        ("news", date(2026, 12, 1)),
        ("their deadline", date(2026, 12, 10)),
        ("last day", date(2026, 12, 15)),
        ("check-in", date(2026, 12, 22)),
        ("check-in", date(2027, 1, 14)),
    ]


def test_staying_shows_the_talk_and_the_review() -> None:
    given = {"choice": "repair", "tell_on": "2026-12-01", "review_date": "2027-01-15"}
    assert moments(**given) == [("talk", date(2026, 12, 1)), ("review", date(2027, 1, 15))]


@pytest.mark.parametrize("given", [{}, {"control_level": "4"}])
def test_before_a_choice_there_is_no_line(given: dict[str, str]) -> None:
    assert moments(**given) == []
