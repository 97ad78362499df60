"""In depth: the questions to take along on the screen: by keys pressed and what is then true."""

from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.views.targets import ToQuestion
from tests.driven import app_of, seen
from tests.on_screen import opened
from tests.screens.test_tui_asking import OPEN, on_the_page


async def test_with_nothing_to_ask_the_page_says_so(home: Path) -> None:
    async with opened(home, "", {"client_name": "Northwind"}) as user:
        await on_the_page(user)
        assert "There is nothing to ask so far" in user.words("questions")


async def test_the_contract_pages_name_the_key_and_lead_there_and_back(home: Path) -> None:
    async with opened(home, "stakeholders", OPEN, width=120) as user:
        assert words.KEY_ASKING in user.keys
        await user.press("f3")
        assert user.screen == "AskingScreen"
        await user.press("escape")
        assert user.screen == "SectionScreen"


async def test_other_pages_do_not_spend_room_on_the_key(home: Path) -> None:
    async with opened(home, "story", OPEN, width=120) as user:
        assert words.KEY_ASKING not in user.keys


async def test_the_palette_leads_there(home: Path) -> None:
    from clientexit_tui.tui.palette import commands

    async with opened(home, "", OPEN) as user:
        command = next(each for each in commands(app_of(user.pilot)) if each.title == "Questions to take along")
        command.callback()
        await user.pilot.pause()
        assert user.screen == "AskingScreen"


@pytest.mark.parametrize("width", [40, 80, 120])
async def test_it_fits_any_width(home: Path, width: int) -> None:
    async with opened(home, "", OPEN, width=width) as user:
        await on_the_page(user)
        assert user.page("questions").marked == ToQuestion("notice_days")
        assert "How many days" in seen(user.pilot)
        assert max(len(line) for line in seen(user.pilot).splitlines()) <= width
