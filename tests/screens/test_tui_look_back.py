"""Looking back, and the page for the talk, by keys pressed and what is then true."""

from pathlib import Path

from clientexit_tui import words
from tests.driven import seen
from tests.on_screen import LEAVING, opened

PAST = {**LEAVING, "tell_on": "2026-10-01", "notice_days": "14", "resell_share": "60"}

NOTED = {**PAST, "checkins": [{"date": "2026-10-22", "which": "week", "sold": "40"}]}

STAYING = {
    "choice": "renegotiate",
    "tell_on": "2026-12-01",
    "boundary_facts": "Two calls after nine.",
    "otherwise": "A third.",
}


async def test_the_two_sides_stand_beside_each_other_where_there_is_room(home: Path) -> None:
    async with opened(home, "look_back", NOTED) as user:
        assert any(
            words.LOOK_EXPECTED in line and words.LOOK_HAPPENED in line for line in user.words("look_back").splitlines()
        )
    async with opened(home, "look_back", NOTED, width=40) as user:
        labels = [words.LOOK_EXPECTED, words.LOOK_HAPPENED]
        assert [line for line in user.words("look_back").splitlines() if line in labels][:2] == labels


async def test_the_page_for_the_talk_shows_what_is_there_and_what_is_missing(home: Path) -> None:
    async with opened(home, "boundary", STAYING) as user:
        shown = user.words("boundary")
        assert "Two calls after nine." in shown
        assert "[One calm line about what comes next.]" in shown
        assert shown.index(words.BOUNDARY_ALONE) < shown.index("A third.")
        assert "3 parts missing" in seen(user.pilot)
        await user.press("enter")
        assert user.screen == "SectionScreen"
