"""The questions to take along on the screen: by keys pressed and what is then true."""

from pathlib import Path

from clientexit_tui import words
from clientexit_tui.interview.answers import State
from clientexit_tui.tui.widgets.line import Line
from tests.driven import seen
from tests.on_screen import User, opened
from tests.shipped import Given

OPEN: dict[str, Given] = {
    "client_name": "Northwind",
    "contract": "written",
    "notice_days": State.UNKNOWN,
    "fees": State.UNKNOWN,
}


async def on_the_page(user: User) -> None:
    """From home to the page."""
    await user.press("q")
    assert user.screen == "AskingScreen"


async def test_home_leads_to_the_questions_by_adviser(home: Path) -> None:
    async with opened(home, "", OPEN) as user:
        await on_the_page(user)
        said = user.words("questions")
        assert said.index("For your lawyer") < said.index("For your accountant")
        assert "How many days of notice do I owe Northwind" in said
        assert "to ask: 2" in seen(user.pilot)


async def test_the_page_leads_to_the_export(home: Path) -> None:
    async with opened(home, "", OPEN) as user:
        await on_the_page(user)
        assert words.KEY_EXPORT in user.keys
        await user.press("x")
        assert user.screen == "ExportDialog"
        assert "questions" in user.pilot.app.screen.query_one(Line).value
