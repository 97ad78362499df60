"""The letter on the screen: by keys pressed and what is then true."""

from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer
from clientexit_tui.tui.screens.letter_edit import LetterEditScreen
from tests.driven import app_of, seen
from tests.on_screen import LEAVING, User, opened

OWN = "I am leaving soon.\n\nIt ends on 15 December 2026."


async def test_a_word_changed_makes_the_letter_the_users_own_and_answers_change_it_no_more(home: Path) -> None:
    async with opened(home, "letter", LEAVING) as user:
        draft = user.case.letter.text
        await user.press("e")
        assert user.session.answers.get("letter_text") is None
        await user.write("Hi ")
        await user.press("escape")
        await user.settle()
        assert user.session.answers.text("letter_text") == f"Hi {draft}"
        app_of(user.pilot).controller.give("notice_days", Answer(value="30"))
        assert user.session.answers.text("letter_text") == f"Hi {draft}"


@pytest.mark.parametrize(("width", "sheet"), [(80, "letter"), (120, "findings")])
async def test_a_finding_names_its_line_why_and_what_to_do_instead(home: Path, width: int, sheet: str) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}, width=width) as user:
        vague = next(each for each in user.case.findings if each.excerpt and "soon" in each.excerpt)
        shown = user.words(sheet)
        assert words.LETTER_LINE.format(line=1) in shown
        assert vague.rule.why in shown
        assert vague.rule.suggest in shown
        assert words.LETTER_NOT_ADVICE in shown


async def test_who_stays_has_no_letter_and_is_led_to_the_plan(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "choice": "repair"}) as user:
        assert words.LETTER_NONE in seen(user.pilot)
        await user.press("enter")
        assert user.screen == "PlanScreen"


async def looked(user: User) -> LetterEditScreen:
    """The editor, once it has looked through the letter."""
    screen = user.pilot.app.screen
    assert isinstance(screen, LetterEditScreen)
    await user.settle()
    return screen


async def test_findings_stand_beside_the_text_on_a_wide_screen(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}, width=120) as user:
        await user.press("e")
        screen = await looked(user)
        assert screen.beside.region.x >= screen.field.region.right
