"""The options on the screen: all in the same detail, none before another."""

from pathlib import Path

from clientexit_tui import words
from clientexit_tui.tui.screens.options import OptionCard
from clientexit_tui.tui.widgets.plain import Plain
from tests.desk_cases import Case, opened
from tests.tui_desk import seen


def cards(case: Case) -> list[OptionCard]:
    """The options as shown."""
    return list(case.pilot.app.screen.query(OptionCard))


async def test_every_option_has_the_same_layout_in_the_order_of_the_interview(home: Path) -> None:
    async with opened(home, "options") as case:
        assert [card.option for card in cards(case)] == list(case.outlook.content.options)
        kinds = [[(type(each), each.classes) for each in card.query(Plain)] for card in cards(case)]
        assert all(kind == kinds[0] for kind in kinds)
        assert len({card.region.x for card in cards(case)}) == 1


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
