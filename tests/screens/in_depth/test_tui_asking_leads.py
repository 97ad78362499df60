"""The questions to take along on the screen: by keys pressed and what is then true."""

from pathlib import Path

from tests.desk_cases import opened
from tests.screens.test_tui_asking import OPEN, on_the_page
from tests.shipped import Given
from tests.tui_desk import asked, field


async def test_enter_leads_to_the_question_and_its_answer_takes_the_line_away(home: Path) -> None:
    async with opened(home, "", OPEN) as case:
        await on_the_page(case)
        await case.mark("questions", "aq_notice")
        await case.press("enter")
        assert case.screen == "SectionScreen"
        assert "notice_days" in asked(case.pilot)
        assert field(case.pilot, "notice_days").has_focus_within
        await case.write("30")
        await case.settle()
        await case.press("escape")
        assert case.screen == "AskingScreen"
        assert "aq_notice" not in {part.key for part in case.sheet("questions").parts}


async def test_a_question_about_the_letter_leads_to_the_letter(home: Path) -> None:
    told: dict[str, Given] = {"choice": "exit_with_explanation", "letter_text": "It was my mistake."}
    async with opened(home, "", told) as case:
        await on_the_page(case)
        await case.mark("questions", "aq_letter_admission")
        await case.press("enter")
        assert case.screen == "MessageScreen"
