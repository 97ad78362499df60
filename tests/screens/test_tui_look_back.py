"""Looking back, and the page for the talk, by keys pressed and what is then true."""

from pathlib import Path

from rich.cells import cell_len

from clientexit_tui import words
from clientexit_tui.tui.parts.look_back_parts import side_by_side
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


async def test_it_is_reached_from_the_home_and_the_plan(home: Path) -> None:
    async with opened(home, "", PAST) as case:
        await case.press("b")
        assert case.screen == "LookBackScreen"
        await case.press("p")
        assert case.screen == "PlanScreen"
        await case.press("r")
        assert case.screen == "LookBackScreen"


async def test_the_page_for_the_talk_shows_what_is_there_and_what_is_missing(home: Path) -> None:
    async with opened(home, "boundary", STAYING) as case:
        shown = case.words("boundary")
        assert "Two calls after nine." in shown
        assert "[One calm line about what comes next.]" in shown
        assert shown.index(words.BOUNDARY_ALONE) < shown.index("A third.")
        assert "3 parts missing" in seen(case.pilot)
        await case.press("enter")
        assert case.screen == "SectionScreen"
