"""The options on the screen: all in the same detail, none before another."""

from pathlib import Path

from clientexit_tui.tui.screens.options import OptionCard
from clientexit_tui.tui.widgets.plain import Plain
from tests.on_screen import User, opened


def cards(user: User) -> list[OptionCard]:
    """The options as shown."""
    return list(user.pilot.app.screen.query(OptionCard))


async def test_every_option_has_the_same_layout_in_the_order_of_the_interview(home: Path) -> None:
    async with opened(home, "options") as user:
        assert [card.option for card in cards(user)] == list(user.case.content.options)
        kinds = [[(type(each), each.classes) for each in card.query(Plain)] for card in cards(user)]
        assert all(kind == kinds[0] for kind in kinds)
        assert len({card.region.x for card in cards(user)}) == 1
