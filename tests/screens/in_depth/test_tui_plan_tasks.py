"""The exit plan on the screen: by keys pressed and what is then true."""

from datetime import date
from pathlib import Path

from clientexit_tui import words
from tests.desk_cases import LEAVING, opened
from tests.screens.test_tui_plan import again, task


async def test_a_note_is_kept_and_why_tells_reason_and_source(home: Path) -> None:
    async with opened(home, "plan", LEAVING) as case:
        first = task(case)
        await case.mark("plan", f"task:{first.id}")
        await case.press("t")
        await case.write("ring")
        await case.press("enter", "w")
        assert again(case, first.id).note == "ring"
        assert "Note: ring" in case.words("plan")
        assert first.why in case.words("plan")
        await case.press("w")
        assert first.why not in case.words("plan")


async def test_a_step_of_the_users_own_joins_the_plan(home: Path) -> None:
    async with opened(home, "plan", LEAVING) as case:
        await case.press("a")
        await case.write("Breathe")
        await case.press("escape")
        await case.settle()
        assert [each.title for each in case.outlook.plan.tasks if each.own] == ["Breathe"]
        assert case.screen == "PlanScreen"
        assert "Breathe" in case.words("plan")


async def test_the_key_line_fits_what_has_the_mark(home: Path) -> None:
    async with opened(home, "plan", LEAVING) as case:
        assert case.keys == "enter open   n next task   a add   d dates   esc back   f1 help"
        await case.mark("plan", f"task:{task(case).id}")
        assert case.keys == "space tick   e date   t note   w why   esc back   f1 help"


OWN = {**LEAVING, "own_tasks": [{"title": "Ring Ana", "due": "2026-11-20"}]}

HELD = {**LEAVING, "claim_threatened": "yes", "data_held": "yes", "data_wish": "delete"}


async def test_a_blocked_task_says_why_and_is_not_ticked(home: Path) -> None:
    async with opened(home, "plan", HELD) as case:
        await case.mark("plan", "task:t_data")
        await case.press("space")
        assert case.screen == "Tell"
        assert case.session.answers.get("plan_marks") is None
        await case.press("escape")
        short = case.outlook.content.by_id["claim_threatened"].short.lower()
        assert words.TASK_BLOCKED.format(answers=short) in case.words("plan")
        part = next(each for each in case.sheet("plan").parts if each.key == "task:t_data")
        assert part.sign.startswith(words.BLOCKED_BOX)


async def test_settling_up_stands_on_the_page_and_leads_to_its_questions(home: Path) -> None:
    money = {"retainer_left": "yes", "prepaid_amount": "300 EUR", "prepaid_earned": "120 EUR"}
    async with opened(home, "plan", {**LEAVING, **money}) as case:
        assert "You return 180.00 EUR." in case.words("plan")
        await case.mark("plan", "q:prepaid_earned")
        await case.press("enter")
        assert case.screen == "SectionScreen"


async def test_why_can_be_shown_for_all_tasks_at_once(home: Path) -> None:
    async with opened(home, "plan", OWN) as case:
        whys = [each.why for each in case.outlook.plan.tasks if each.why]
        await case.press("W")
        assert all(each in case.words("plan") for each in whys)
        await case.press("W")
        assert not [each for each in whys if each in case.words("plan")]


async def test_a_check_in_leads_to_looking_back_and_when_noted_is_done(home: Path) -> None:
    noted = {**LEAVING, "checkins": [{"date": "2026-11-21", "which": "week"}]}
    async with opened(home, "plan", noted) as case:
        await case.mark("plan", "task:t_check_week")
        assert again(case, "t_check_week").done is not None
        await case.press("space")
        assert case.session.answers.get("plan_marks") is None, "the check-in is what makes it done"
        await case.press("enter")
        assert case.screen == "LookBackScreen"


async def test_one_key_marks_the_task_that_is_next(home: Path) -> None:
    async with opened(home, "plan", OWN) as case:
        await case.press("n")
        assert case.sheet("plan").marked == "task:r1"
        await case.press("space", "n")
        following = case.outlook.plan.next_due()
        assert following is not None
        assert case.sheet("plan").marked == f"task:{following.id}"


async def test_a_date_of_its_own_is_said_back_and_kept_and_an_empty_one_lets_go(home: Path) -> None:
    async with opened(home, "plan", LEAVING) as case:
        first = task(case)
        await case.mark("plan", f"task:{first.id}")
        await case.press("e")
        await case.write("soon")
        await case.press("enter")
        assert case.screen == "AskDay", "what is not understood is not taken"
        await case.press("ctrl+u")
        await case.write("3 dec 2026")
        assert "Thu 3 Dec 2026" in str(case.pilot.app.screen.query_one("#understood").render())
        await case.press("enter")
        assert (again(case, first.id).due, again(case, first.id).pinned) == (date(2026, 12, 3), True)
        await case.press("e", "ctrl+u", "enter")
        assert (again(case, first.id).due, again(case, first.id).pinned) == (first.due, False)
