"""Looking back, and the page for the talk, by keys pressed and what is then true."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from clientexit_tui import words
from clientexit_tui.tui.parts.look_back_parts import side_by_side
from clientexit_tui.tui.widgets.part_line import PartLine
from tests.desk_cases import LEAVING, opened
from tests.shipped import TODAY
from tests.tui_desk import seen

PAST = {**LEAVING, "tell_on": "2026-10-01", "notice_days": "14", "resell_share": "60"}
NOTED = {**PAST, "checkins": [{"date": "2026-10-22", "which": "week", "sold": "40"}]}
STAYING = {
    "choice": "renegotiate",
    "tell_on": "2026-12-01",
    "boundary_facts": "Two calls after nine.",
    "otherwise": "A third.",
}


async def test_the_two_sides_stand_beside_each_other_where_there_is_room(home: Path) -> None:
    async with opened(home, "look_back", NOTED) as case:
        assert any(
            words.LOOK_EXPECTED in line and words.LOOK_HAPPENED in line for line in case.words("look_back").splitlines()
        )
    async with opened(home, "look_back", NOTED, width=40) as case:
        labels = [words.LOOK_EXPECTED, words.LOOK_HAPPENED]
        assert [line for line in case.words("look_back").splitlines() if line in labels][:2] == labels


@pytest.mark.parametrize("width", [76, 80, 101, 120, 160])
async def test_the_two_sides_fit_their_lines_at_any_width(home: Path, width: int) -> None:
    words_then = {"predicted": "Calmer weeks, a little less money and time to find out what I want to do. " * 3}
    async with opened(home, "look_back", {**NOTED, **words_then}, width=width) as case:
        for line in case.pilot.app.screen.query(PartLine):
            text = str(line.part.text)
            if words.LOOK_EXPECTED in text:
                assert line.size.height == len(text.splitlines())


def test_columns_are_folded_by_cells_and_not_by_letters() -> None:
    lines = [each.plain for each in side_by_side(["日本語の文字 are wide"], ["one two three four"], 10)]
    assert len(lines) > 1
    assert all(line.index(word) for line, word in zip(lines[:1], ["one"], strict=True))
    assert {cell_len(line[: line.index(word)]) for line, word in zip(lines, ("one", "three"), strict=False)} == {12}


async def test_the_check_in_that_is_due_opens_with_its_name_and_day(home: Path) -> None:
    async with opened(home, "look_back", PAST) as case:
        assert "Due now: one week after" in case.words("look_back")
        await case.press("a")
        assert case.screen == "RecordScreen"
        await case.press("escape")
        assert case.session.answers.get("checkins") is None, "nothing written, nothing kept"
        await case.press("a", "tab", "tab")
        await case.write("4000 EUR")
        await case.press("escape")
        await case.settle()
        (record,) = case.session.answers.records("checkins")
        assert dict(record.fields) == {"date": TODAY.isoformat(), "which": "week", "income": "4000.00 EUR"}
        assert "4,000.00 EUR over the last month" in case.words("look_back")


async def test_a_noted_check_in_can_be_opened_again(home: Path) -> None:
    async with opened(home, "look_back", NOTED) as case:
        assert "You sold less of the freed hours than you expected." in case.words("look_back")
        await case.mark("look_back", "checkin:r1")
        await case.press("enter")
        assert case.screen == "RecordScreen"


@pytest.mark.parametrize("key", ["q:went_well", "prevention"])
async def test_reflection_and_prevention_lead_to_their_questions(home: Path, key: str) -> None:
    async with opened(home, "look_back", NOTED) as case:
        case.sheet("look_back").mark(key)
        await case.press("enter")
        assert case.screen == "SectionScreen"


async def test_it_is_reached_from_the_home_and_the_plan(home: Path) -> None:
    async with opened(home, "", PAST) as case:
        await case.press("b")
        assert case.screen == "LookBackScreen"
        await case.press("p")
        assert case.screen == "PlanScreen"
        await case.press("r")
        assert case.screen == "LookBackScreen"


async def test_an_empty_session_can_look_back_too(home: Path) -> None:
    async with opened(home, "look_back") as case:
        assert words.LOOK_NO_CHECKIN in case.words("look_back")
        assert words.LOOK_NO_CHECKIN_MORE in case.words("look_back")


async def test_who_stays_checks_in_at_the_review_against_what_was_set_in_advance(home: Path) -> None:
    async with opened(home, "look_back", STAYING) as case:
        assert "A third." in case.words("look_back")
        await case.press("a")
        await case.press("tab", "tab")
        await case.write("1 EUR")
        await case.press("escape")
        await case.settle()
        assert case.session.answers.records("checkins")[0].get("which") == "review"


async def test_the_page_for_the_talk_shows_what_is_there_and_what_is_missing(home: Path) -> None:
    async with opened(home, "boundary", STAYING) as case:
        shown = case.words("boundary")
        assert "Two calls after nine." in shown
        assert "[One calm line about what comes next.]" in shown
        assert shown.index(words.BOUNDARY_ALONE) < shown.index("A third.")
        assert "3 parts missing" in seen(case.pilot)
        await case.press("enter")
        assert case.screen == "SectionScreen"


async def test_who_leaves_is_told_that_the_page_is_for_staying(home: Path) -> None:
    async with opened(home, "boundary", LEAVING) as case:
        assert words.BOUNDARY_NOT_STAYING in case.words("boundary")
        await case.press("enter")
        assert case.screen == "VerdictScreen"
