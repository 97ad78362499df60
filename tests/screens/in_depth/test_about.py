"""What the program says about itself: read, written out, printed and shown."""

from pathlib import Path

from clientexit_tui import words
from clientexit_tui.documents.about import about
from clientexit_tui.documents.plain_text import to_plain_text
from clientexit_tui.tui.screens.about import EDGE, AboutScreen
from clientexit_tui.tui.widgets.plain import Plain
from tests.driven import app_of, press, running, seen, store_in
from tests.shipped import content


async def test_the_page_has_the_same_text_and_opens_from_the_library(tmp_path: Path) -> None:
    async with running(store_in(tmp_path)) as pilot:
        assert words.ABOUT_TITLE in [each.title for each in app_of(pilot).get_system_commands(pilot.app.screen)]
        await app_of(pilot).run_action("about")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, AboutScreen)
        shown = str(screen.query_one("#about-text", Plain).render())
        assert shown.split() == to_plain_text(about(content()), 80 - EDGE).split()
        assert words.ABOUT_TITLE in seen(pilot).splitlines()[0]
        await app_of(pilot).run_action("about")  # once is enough
        await press(pilot, "end", "escape")
        assert type(pilot.app.screen).__name__ == "LibraryScreen"
