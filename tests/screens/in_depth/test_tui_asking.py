"""In depth: the questions to take along on the screen: by keys pressed and what is then true."""

from pathlib import Path

import pytest

from clientexit_tui import words
from tests.desk_cases import opened
from tests.screens.test_tui_asking import OPEN, on_the_page
from tests.tui_desk import desk, seen


async def test_with_nothing_to_ask_the_page_says_so(home: Path) -> None:
    async with opened(home, "", {"client_name": "Northwind"}) as case:
        await on_the_page(case)
        assert "There is nothing to ask so far" in case.words("questions")


async def test_the_contract_pages_name_the_key_and_lead_there_and_back(home: Path) -> None:
    async with opened(home, "stakeholders", OPEN, width=120) as case:
        assert words.KEY_ASKING in case.keys
        await case.press("f3")
        assert case.screen == "AskingScreen"
        await case.press("escape")
        assert case.screen == "SectionScreen"


async def test_other_pages_do_not_spend_room_on_the_key(home: Path) -> None:
    async with opened(home, "story", OPEN, width=120) as case:
        assert words.KEY_ASKING not in case.keys


async def test_the_palette_leads_there(home: Path) -> None:
    from clientexit_tui.tui.palette import commands

    async with opened(home, "", OPEN) as case:
        command = next(each for each in commands(desk(case.pilot)) if each.title == "Questions to take along")
        command.callback()
        await case.pilot.pause()
        assert case.screen == "AskingScreen"


@pytest.mark.parametrize("width", [40, 80, 120])
async def test_it_fits_any_width(home: Path, width: int) -> None:
    async with opened(home, "", OPEN, width=width) as case:
        await on_the_page(case)
        assert case.sheet("questions").marked == "aq_notice"
        assert "How many days" in seen(case.pilot)
        assert max(len(line) for line in seen(case.pilot).splitlines()) <= width
