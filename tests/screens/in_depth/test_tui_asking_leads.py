"""The questions to take along on the screen: by keys pressed and what is then true."""

from pathlib import Path

from clientexit_tui.views.targets import ToQuestion
from tests.driven import asked, field
from tests.on_screen import opened
from tests.screens.test_tui_asking import OPEN, on_the_page
from tests.shipped import Given


async def test_enter_leads_to_the_question_and_its_answer_takes_the_line_away(home: Path) -> None:
    async with opened(home, "", OPEN) as user:
        await on_the_page(user)
        await user.mark("questions", ToQuestion("notice_days"))
        await user.press("enter")
        assert user.screen == "SectionScreen"
        assert "notice_days" in asked(user.pilot)
        assert field(user.pilot, "notice_days").has_focus_within
        await user.write("30")
        await user.settle()
        await user.press("escape")
        assert user.screen == "AskingScreen"
        assert ToQuestion("notice_days") not in {part.target for part in user.page("questions").lines}


async def test_a_question_about_the_letter_leads_to_the_letter(home: Path) -> None:
    told: dict[str, Given] = {"choice": "exit_with_explanation", "letter_text": "It was my mistake."}
    async with opened(home, "", told) as user:
        await on_the_page(user)
        await user.mark("questions", ToQuestion("letter_text"))
        await user.press("enter")
        assert user.screen == "MessageScreen"
