"""In depth: looking back, and the page for the talk, by keys pressed and what is then true."""

from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.tui.widgets.linked_line import LinkedLine
from clientexit_tui.views.targets import Target, ToQuestion, ToRecord, ToSection
from tests.on_screen import LEAVING, opened
from tests.screens.test_tui_look_back import NOTED, STAYING


@pytest.mark.parametrize("width", [76, 80, 101, 120, 160])
async def test_the_two_sides_fit_their_lines_at_any_width(home: Path, width: int) -> None:
    words_then = {"predicted": "Calmer weeks, a little less money and time to find out what I want to do. " * 3}
    async with opened(home, "look_back", {**NOTED, **words_then}, width=width) as user:
        for line in user.pilot.app.screen.query(LinkedLine):
            text = str(line.drawn.text)
            if words.LOOK_EXPECTED in text:
                assert line.size.height == len(text.splitlines())


async def test_a_noted_check_in_can_be_opened_again(home: Path) -> None:
    async with opened(home, "look_back", NOTED) as user:
        assert "You sold less of the freed hours than you expected." in user.words("look_back")
        await user.mark("look_back", ToRecord("checkins", "r1"))
        await user.press("enter")
        assert user.screen == "RecordScreen"


@pytest.mark.parametrize("target", [ToQuestion("went_well"), ToSection("looking_back", "prevention")])
async def test_reflection_and_prevention_lead_to_their_questions(home: Path, target: Target) -> None:
    async with opened(home, "look_back", NOTED) as user:
        user.page("look_back").mark(target)
        await user.press("enter")
        assert user.screen == "SectionScreen"


async def test_an_empty_session_can_look_back_too(home: Path) -> None:
    async with opened(home, "look_back") as user:
        assert words.LOOK_NO_CHECKIN in user.words("look_back")
        assert words.LOOK_NO_CHECKIN_MORE in user.words("look_back")


async def test_who_stays_checks_in_at_the_review_against_what_was_set_in_advance(home: Path) -> None:
    async with opened(home, "look_back", STAYING) as user:
        assert "A third." in user.words("look_back")
        await user.press("a")
        await user.press("tab", "tab")
        await user.write("1 EUR")
        await user.press("escape")
        await user.settle()
        assert user.session.answers.records("checkins")[0].get("which") == "review"


async def test_who_leaves_is_told_that_the_page_is_for_staying(home: Path) -> None:
    async with opened(home, "boundary", LEAVING) as user:
        assert words.BOUNDARY_NOT_STAYING in user.words("boundary")
        await user.press("enter")
        assert user.screen == "VerdictScreen"
