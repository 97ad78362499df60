"""Pictures: where bars and days stand, and what their SVG says without colour."""

from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui import words
from clientexit_tui.documents.chart_places import NUMBER_WIDTH, Stretch, marks, stretch, ticks, uncertain
from clientexit_tui.documents.charts import bar_svg, timeline_svg
from clientexit_tui.documents.tree import Bar, Point, Timeline
from clientexit_tui.exit_plan.days import format_day

DAY = date(2026, 11, 22)
NUMBERS = st.floats(allow_nan=True, allow_infinity=True)
TIMELINES = st.builds(
    lambda days, today: Timeline("t", tuple(Point(day, "x") for day in days), today),
    st.lists(st.dates(), max_size=40),
    st.dates(),
)


def bar(low: float, high: float) -> Bar:
    return Bar("label", low, high, "words")


def timeline(*offsets: int) -> Timeline:
    """A time line of days counted from today."""
    return Timeline("t", tuple(Point(DAY + timedelta(offset), f"day {offset}") for offset in offsets), DAY)


@pytest.mark.parametrize(
    ("low", "high", "top", "drawn"),
    [
        (1, 1, 4, Stretch(0.25, 0.25)),
        (1, 3, 4, Stretch(0.25, 0.75)),
        (5, 9, 4, Stretch(1, 1)),
        (-1, 2, 4, Stretch(0, 0.5)),
        (3, 1, 4, Stretch(0.75, 0.75)),
        (1, 2, 0, Stretch(0, 0)),
    ],
)
def test_a_bar_stands_within_its_scale(low: float, high: float, top: float, drawn: Stretch) -> None:
    assert stretch(bar(low, high), top) == drawn


@given(NUMBERS, NUMBERS, NUMBERS)
def test_no_number_breaks_a_bar(low: float, high: float, top: float) -> None:
    reach = stretch(bar(low, high), top)
    assert 0 <= reach.certain <= reach.possible <= 1
    ElementTree.fromstring(bar_svg(bar(low, high), top))  # noqa: S314


def test_only_short_scales_of_whole_steps_are_marked() -> None:
    assert ticks(4) == (0.25, 0.5, 0.75)
    assert ticks(50_000) == ticks(2.5) == ticks(float("nan")) == ()


def test_what_is_possible_is_outlined_and_said_in_the_title() -> None:
    sure, unsure = bar_svg(bar(2, 2), 4), bar_svg(bar(1, 3.5), 4)
    assert 'class="possible"' not in sure
    assert 'class="possible"' in unsure
    assert words.BAR_UP_TO.format(high=2, top=4) in sure
    assert words.BAR_FROM_TO.format(low=1, high=3.5, top=4) in unsure
    assert not uncertain((bar(2, 2),), 4)
    assert uncertain((bar(2, 2), bar(1, 3)), 4)


def test_days_stand_in_order_by_their_distance_with_today_among_them() -> None:
    shown = marks(timeline(30, -10, 10))
    assert [(mark.number, mark.today) for mark in shown] == [(1, False), (0, True), (2, False), (3, False)]
    assert [mark.place for mark in shown] == [0, 0.25, 0.5, 1]


def test_points_of_one_day_share_a_mark_and_today_may_be_one_of_them() -> None:
    (shown,) = marks(Timeline("t", (Point(DAY, "a"), Point(DAY, "b")), DAY))
    assert (shown.labels, shown.number, shown.today, shown.place) == ((words.TODAY, "a", "b"), 1, True, 0.5)


@given(TIMELINES)
def test_numbers_on_the_same_level_never_touch(line: Timeline) -> None:
    shown = marks(line)
    assert {point.day for point in line.points} | {line.today} == {mark.day for mark in shown}
    for level in range(6):
        places = [mark.place for mark in shown if mark.level == level]
        assert all(after - before >= NUMBER_WIDTH for before, after in pairwise(places))


@given(TIMELINES)
def test_every_time_line_is_sound_svg_with_a_title_and_a_description(line: Timeline) -> None:
    picture = ElementTree.fromstring(timeline_svg(line))  # noqa: S314
    title, description = (picture.findtext(f"{{http://www.w3.org/2000/svg}}{name}") for name in ("title", "desc"))
    assert title
    assert description == words.TIMELINE_PICTURE_TELLS.format(count=len({point.day for point in line.points}))


def test_the_title_of_a_time_line_names_its_ends() -> None:
    shown = timeline_svg(timeline(5, 30))
    assert words.TIMELINE_PICTURE.format(first=format_day(DAY), last=format_day(DAY + timedelta(30))) in shown
    assert f">{words.TODAY}</text>" in shown
