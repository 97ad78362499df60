"""The exit plan on the screen: by keys pressed and what is then true."""

from datetime import date
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.views.targets import ToQuestion, ToTask
from tests.on_screen import LEAVING, opened
from tests.screens.test_tui_plan import again, task


async def test_a_note_is_kept_and_why_tells_reason_and_source(home: Path) -> None:
    async with opened(home, "plan", LEAVING) as user:
        first = task(user)
        await user.mark("plan", ToTask(first.id))
        await user.press("t")
        await user.write("ring")
        await user.press("enter", "w")
        assert again(user, first.id).note == "ring"
        assert "Note: ring" in user.words("plan")
        assert first.why in user.words("plan")
        await user.press("w")
        assert first.why not in user.words("plan")


async def test_a_step_of_the_users_own_joins_the_plan(home: Path) -> None:
    async with opened(home, "plan", LEAVING) as user:
        await user.press("a")
        await user.write("Breathe")
        await user.press("escape")
        await user.settle()
        assert [each.title for each in user.case.plan.tasks if each.own] == ["Breathe"]
        assert user.screen == "PlanScreen"
        assert "Breathe" in user.words("plan")


async def test_the_key_line_fits_what_has_the_mark(home: Path) -> None:
    async with opened(home, "plan", LEAVING) as user:
        assert user.keys == "enter open   n next task   a add   d dates   esc back   f1 help"
        await user.mark("plan", ToTask(task(user).id))
        assert user.keys == "space tick   e date   t note   w why   esc back   f1 help"


OWN = {**LEAVING, "own_tasks": [{"title": "Ring Ana", "due": "2026-11-20"}]}

HELD = {**LEAVING, "claim_threatened": "yes", "data_held": "yes", "data_wish": "delete"}


async def test_a_blocked_task_says_why_and_is_not_ticked(home: Path) -> None:
    async with opened(home, "plan", HELD) as user:
        await user.mark("plan", ToTask("t_data"))
        await user.press("space")
        assert user.screen == "Tell"
        assert user.session.answers.get("plan_marks") is None
        await user.press("escape")
        short = user.case.content.by_id["claim_threatened"].short.lower()
        assert words.TASK_BLOCKED.format(answers=short) in user.words("plan")
        part = next(each for each in user.page("plan").lines if each.target == ToTask("t_data"))
        assert part.sign.startswith(words.BLOCKED_BOX)


async def test_settling_up_stands_on_the_page_and_leads_to_its_questions(home: Path) -> None:
    money = {"retainer_left": "yes", "prepaid_amount": "300 EUR", "prepaid_earned": "120 EUR"}
    async with opened(home, "plan", {**LEAVING, **money}) as user:
        assert "You return 180.00 EUR." in user.words("plan")
        await user.mark("plan", ToQuestion("prepaid_earned"))
        await user.press("enter")
        assert user.screen == "SectionScreen"


async def test_why_can_be_shown_for_all_tasks_at_once(home: Path) -> None:
    async with opened(home, "plan", OWN) as user:
        whys = [each.why for each in user.case.plan.tasks if each.why]
        await user.press("W")
        assert all(each in user.words("plan") for each in whys)
        await user.press("W")
        assert not [each for each in whys if each in user.words("plan")]


async def test_a_check_in_leads_to_looking_back_and_when_noted_is_done(home: Path) -> None:
    noted = {**LEAVING, "checkins": [{"date": "2026-11-21", "which": "week"}]}
    async with opened(home, "plan", noted) as user:
        await user.mark("plan", ToTask("t_check_week"))
        assert again(user, "t_check_week").done is not None
        await user.press("space")
        assert user.session.answers.get("plan_marks") is None, "the check-in is what makes it done"
        await user.press("enter")
        assert user.screen == "LookBackScreen"


async def test_one_key_marks_the_task_that_is_next(home: Path) -> None:
    async with opened(home, "plan", OWN) as user:
        await user.press("n")
        assert user.page("plan").marked == ToTask("r1")
        await user.press("space", "n")
        following = user.case.plan.next_due()
        assert following is not None
        assert user.page("plan").marked == ToTask(following.id)


async def test_a_date_of_its_own_is_said_back_and_kept_and_an_empty_one_lets_go(home: Path) -> None:
    async with opened(home, "plan", LEAVING) as user:
        first = task(user)
        await user.mark("plan", ToTask(first.id))
        await user.press("e")
        await user.write("soon")
        await user.press("enter")
        assert user.screen == "AskDay", "what is not understood is not taken"
        await user.press("ctrl+u")
        await user.write("3 dec 2026")
        assert "Thu 3 Dec 2026" in str(user.pilot.app.screen.query_one("#understood").render())
        await user.press("enter")
        assert (again(user, first.id).due, again(user, first.id).pinned) == (date(2026, 12, 3), True)
        await user.press("e", "ctrl+u", "enter")
        assert (again(user, first.id).due, again(user, first.id).pinned) == (first.due, False)
