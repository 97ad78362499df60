"""The options on the screen: all in the same detail, none before another."""

from pathlib import Path

from clientexit_tui import words
from tests.driven import seen
from tests.on_screen import opened
from tests.screens.test_tui_options import cards


async def test_a_wide_screen_has_them_side_by_side(home: Path) -> None:
    async with opened(home, "options", width=120) as user:
        assert len({card.region.x for card in cards(user)}) == 2
        assert len({card.region.width for card in cards(user)}) <= 2


async def test_what_matters_most_stands_above_and_enter_leads_to_its_question(home: Path) -> None:
    async with opened(home, "options", {"matters": ["health", "calm"]}) as user:
        labels = [each.label for each in user.case.content.by_id["matters"].choices if each.id in ("health", "calm")]
        assert all(label in seen(user.pilot) for label in labels)
        assert words.OPTIONS_EVEN in seen(user.pilot)
        await user.press("enter")
        assert user.screen == "SectionScreen"
