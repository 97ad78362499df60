"""The options on the screen: all in the same detail, none before another."""

from pathlib import Path

from clientexit_tui import words
from tests.desk_cases import opened
from tests.screens.test_tui_options import cards
from tests.tui_desk import seen


async def test_a_wide_screen_has_them_side_by_side(home: Path) -> None:
    async with opened(home, "options", width=120) as case:
        assert len({card.region.x for card in cards(case)}) == 2
        assert len({card.region.width for card in cards(case)}) <= 2


async def test_what_matters_most_stands_above_and_enter_leads_to_its_question(home: Path) -> None:
    async with opened(home, "options", {"matters": ["health", "calm"]}) as case:
        labels = [each.label for each in case.outlook.content.by_id["matters"].choices if each.id in ("health", "calm")]
        assert all(label in seen(case.pilot) for label in labels)
        assert words.OPTIONS_EVEN in seen(case.pilot)
        await case.press("enter")
        assert case.screen == "SectionScreen"
