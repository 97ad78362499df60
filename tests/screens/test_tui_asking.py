"""The questions to take along on the screen: by keys pressed and what is then true."""

from pathlib import Path

from clientexit_tui import words
from clientexit_tui.interview.answers import State
from clientexit_tui.tui.widgets.line import Line
from tests.desk_cases import Case, opened
from tests.shipped import Given
from tests.tui_desk import seen

OPEN: dict[str, Given] = {
    "client_name": "Northwind",
    "contract": "written",
    "notice_days": State.UNKNOWN,
    "fees": State.UNKNOWN,
}


async def on_the_page(case: Case) -> None:
    """From home to the page."""
    await case.press("q")
    assert case.screen == "AskingScreen"


async def test_home_leads_to_the_questions_by_adviser(home: Path) -> None:
    async with opened(home, "", OPEN) as case:
        await on_the_page(case)
        said = case.words("questions")
        assert said.index("For your lawyer") < said.index("For your accountant")
        assert "How many days of notice do I owe Northwind" in said
        assert "to ask: 2" in seen(case.pilot)


async def test_the_page_leads_to_the_export(home: Path) -> None:
    async with opened(home, "", OPEN) as case:
        await on_the_page(case)
        assert words.KEY_EXPORT in case.keys
        await case.press("x")
        assert case.screen == "ExportDialog"
        assert "questions" in case.pilot.app.screen.query_one(Line).value
