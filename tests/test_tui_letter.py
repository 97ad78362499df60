"""The letter on the screen: by keys pressed and what is then true."""

from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer
from clientexit_tui.tui.widgets.fields import Field
from tests.desk_cases import LEAVING, opened
from tests.tui_desk import desk, seen

OWN = "I am leaving soon.\n\nIt ends on 15 December 2026."


async def test_a_gap_stands_out_and_enter_on_it_opens_its_question(home: Path) -> None:
    undated = {key: value for key, value in LEAVING.items() if key != "notice_days"}
    async with opened(home, "letter", undated) as case:
        gap = case.outlook.letter.gaps[0]
        line = next(part.key for part in case.sheet("letter").parts if "not given yet]" in str(part.text))
        await case.mark("letter", line)
        await case.press("enter")
        assert gap in [each.question.id for each in case.pilot.app.screen.query(Field) if each.display]
        await case.press("escape", "g", "enter")
        assert case.screen == "SectionScreen"


async def test_a_word_changed_makes_the_letter_the_users_own_and_answers_change_it_no_more(home: Path) -> None:
    async with opened(home, "letter", LEAVING) as case:
        draft = case.outlook.letter.text
        await case.press("e")
        assert case.session.answers.get("letter_text") is None
        await case.write("Hi ")
        await case.press("escape")
        await case.settle()
        assert case.session.answers.text("letter_text") == f"Hi {draft}"
        desk(case.pilot).give("notice_days", Answer(value="30"))
        assert case.session.answers.text("letter_text") == f"Hi {draft}"


async def test_going_back_to_the_draft_asks_first_and_can_be_undone(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}) as case:
        await case.press("r", "n")
        assert case.session.answers.text("letter_text") == OWN
        await case.press("r", "y")
        assert case.session.answers.text("letter_text") == ""
        await case.press("u")
        assert case.session.answers.text("letter_text") == OWN


@pytest.mark.parametrize(("width", "sheet"), [(80, "letter"), (120, "findings")])
async def test_a_finding_names_its_line_why_and_what_to_do_instead(home: Path, width: int, sheet: str) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}, width=width) as case:
        vague = next(each for each in case.outlook.findings if each.excerpt and "soon" in each.excerpt)
        shown = case.words(sheet)
        assert words.LETTER_LINE.format(line=1) in shown
        assert vague.rule.why in shown
        assert vague.rule.suggest in shown
        assert words.LETTER_NOT_ADVICE in shown


async def test_enter_on_a_line_writes_there(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}) as case:
        await case.mark("letter", "line:3")
        await case.press("enter")
        await case.write("So: ")
        await case.settle()
        assert case.session.answers.text("letter_text").splitlines()[2] == "So: It ends on 15 December 2026."


async def test_a_reply_in_the_users_own_words_is_kept_beside_what_they_may_say(home: Path) -> None:
    async with opened(home, "letter", LEAVING) as case:
        await case.press("p")
        they_say = case.outlook.pushbacks[0].they_say
        await case.mark("pushbacks", f"they:{they_say}")
        await case.press("enter", "tab")
        await case.write("No.")
        await case.press("escape")
        await case.settle()
        (record,) = case.session.answers.records("replies")
        assert (record.get("pushback"), record.get("reply")) == (they_say, "No.")
        assert f"{words.PUSHBACKS_YOURS} No." in case.words("pushbacks")


async def test_who_stays_has_no_letter_and_is_led_to_the_plan(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "choice": "repair"}) as case:
        assert words.LETTER_NONE in seen(case.pilot)
        await case.press("enter")
        assert case.screen == "PlanScreen"
