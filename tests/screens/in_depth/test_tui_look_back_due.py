"""Looking back, and the page for the talk, by keys pressed and what is then true."""

from pathlib import Path

from rich.cells import cell_len

from clientexit_tui.tui.drawing import side_by_side
from tests.on_screen import opened
from tests.screens.test_tui_look_back import PAST
from tests.shipped import TODAY


def test_columns_are_folded_by_cells_and_not_by_letters() -> None:
    lines = [each.plain for each in side_by_side(["日本語の文字 are wide"], ["one two three four"], 10)]
    assert len(lines) > 1
    assert all(line.index(word) for line, word in zip(lines[:1], ["one"], strict=True))
    assert {cell_len(line[: line.index(word)]) for line, word in zip(lines, ("one", "three"), strict=False)} == {12}


async def test_the_check_in_that_is_due_opens_with_its_name_and_day(home: Path) -> None:
    async with opened(home, "look_back", PAST) as user:
        assert "Due now: one week after" in user.words("look_back")
        await user.press("a")
        assert user.screen == "RecordScreen"
        await user.press("escape")
        assert user.session.answers.get("checkins") is None, "nothing written, nothing kept"
        await user.press("a", "tab", "tab")
        await user.write("4000 EUR")
        await user.press("escape")
        await user.settle()
        (record,) = user.session.answers.records("checkins")
        assert dict(record.fields) == {"date": TODAY.isoformat(), "which": "week", "income": "4000.00 EUR"}
        assert "4,000.00 EUR over the last month" in user.words("look_back")


async def test_it_is_reached_from_the_home_and_the_plan(home: Path) -> None:
    async with opened(home, "", PAST) as user:
        await user.press("b")
        assert user.screen == "LookBackScreen"
        await user.press("p")
        assert user.screen == "PlanScreen"
        await user.press("r")
        assert user.screen == "LookBackScreen"
