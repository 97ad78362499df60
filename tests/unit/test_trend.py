"""Strain, and charts of it and of the verdict across visits."""

from decimal import Decimal

import pytest

from clientexit_tui.case import Case
from clientexit_tui.decision.trend import strain
from clientexit_tui.sessions.judgement import Interval, Judgement
from clientexit_tui.sessions.session import Session
from clientexit_tui.visits.judging import judgement_of, judgement_words, then
from clientexit_tui.visits.trend import MOST, TrendPoint, point_label, strain_chart, verdict_chart
from tests.shipped import TODAY, Given, answered, content, facts

AT = "2026-11-02T09:00:00+01:00"


@pytest.mark.parametrize(
    ("given", "signs", "health"),
    [
        ({}, None, None),
        ({"health_suffering": "no"}, None, 0),
        ({"health_suffering": "yes"}, None, None),
        ({"health_suffering": "yes", "health_level": "3"}, Decimal("3.0"), 3),
        ({"health_suffering": "no", "health_level": "3"}, None, 0),
        ({"control_level": "3"}, Decimal("3.0"), None),
        ({"control_level": "3", "silence_level": "0", "culture_level": "1"}, Decimal("1.3"), None),
    ],
)
def test_strain_is_the_mean_of_the_rated_signs_and_the_users_health(
    given: dict[str, Given], signs: Decimal | None, health: int | None
) -> None:
    found = strain(facts(**given))
    assert (found.signs, found.health) == (signs, health)


def test_a_sign_that_may_still_be_raised_counts_as_it_is_rated() -> None:
    assert strain(facts(control_level="2")).signs == Decimal("2.0")


def test_the_verdict_in_short_is_the_verdict() -> None:
    session = Session(
        "20261101-abcdef", "N", AT, AT, answered(told_plainly="yes", client_commitment="not_ready", culture_level="3")
    )
    seen = Case(content(), session, TODAY)
    short = judgement_of(seen)
    assert (short.headline, short.confidence) == (seen.verdict.headline, seen.verdict.confidence)
    assert [(each.option, each.low, each.high) for each in short.intervals] == [
        (each.option, each.low, each.high) for each in seen.verdict.ranking
    ]
    assert (short.content_version, short.strain, short.health) == (content().version, "3.0", "")


def test_a_session_is_judged_on_the_day_of_its_last_change() -> None:
    assert then(content(), Session("20261101-abcdef", "N", AT, AT)).today.isoformat() == "2026-11-02"
    assert then(content(), Session("20261101-abcdef", "N", "", "?")).today.isoformat() == "2026-11-01"


def test_an_option_that_is_gone_from_the_interview_is_named_by_its_id() -> None:
    assert judgement_words(content(), Judgement("bygone", "likely")) == "bygone, likely"


def point(number: int, headline: str = "repair", score: int = 2, strain: str = "2.0", health: str = "") -> TrendPoint:
    """A visit."""
    reach = (Interval("repair", score, -4, 8), Interval("quiet_exit", 0, 0, 4))
    return TrendPoint(point_label(number, AT), Judgement(headline, "likely", reach, 1, strain, health))


def test_strain_is_drawn_with_its_numbers_in_plain_characters() -> None:
    chart = strain_chart([point(1, strain="1.0", health="4"), point(2, strain="", health="0")])
    assert chart == (
        "   1   2 Nov 2026  signs ###......... 1.0  health ############   4",
        "   2   2 Nov 2026  signs                ?  health ............   0",
    )


def test_without_any_strain_there_is_no_chart_of_it() -> None:
    assert strain_chart([point(1, strain="")]) == ()
    assert strain_chart([]) == ()


def test_intervals_are_drawn_for_every_option_that_ever_led() -> None:
    chart = tuple(verdict_chart(content(), [point(1, "quiet_exit"), point(2)], 60))
    titles = [line.strip() for line in chart if "(" not in line]
    assert titles == [content().option("repair").title.lower(), content().option("quiet_exit").title.lower()]
    assert all(line.isascii() for line in chart if "(" in line)
    assert chart[1].endswith("2 (-4 to 8)")
    assert max(len(line) for line in chart) <= 60


def test_the_score_stands_within_its_interval_on_every_line() -> None:
    for score in range(-4, 9):
        (_, line) = verdict_chart(content(), [point(1, score=score)], 80)
        cells = line.split()[4]
        assert set(cells) <= {"o", "=", "."}
        assert cells.count("o") == 1
        assert cells.strip(".").startswith(("=", "o"))


def test_a_chart_shows_the_latest_visits_only() -> None:
    many = [point(number) for number in range(1, 40)]
    assert len(strain_chart(many)) == MOST
    assert " 39 " in strain_chart(many)[-1]


def test_one_option_with_one_value_is_drawn_without_dividing_by_nothing() -> None:
    flat = TrendPoint("  1", Judgement("repair", "open", (Interval("repair", 0, 0, 0),)))
    assert len(tuple(verdict_chart(content(), [flat], 80))) == 2
