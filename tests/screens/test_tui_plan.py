"""The exit plan on the screen: by keys pressed and what is then true."""

from pathlib import Path

from clientexit_tui import words
from clientexit_tui.exit_plan.plan import Task
from clientexit_tui.views.targets import ToPage, ToTask
from tests.on_screen import LEAVING, User, opened
from tests.shipped import TODAY

UNDECIDED = {key: value for key, value in LEAVING.items() if key != "choice"}


def task(user: User) -> Task:
    """The first task of the plan that the mark can stand on."""
    targets = (line.target for line in user.page("plan").lines)
    first = next(target.task for target in targets if isinstance(target, ToTask))
    return next(each for each in user.case.plan.tasks if each.id == first)


def again(user: User, task_id: str) -> Task:
    """A task as it is now."""
    return next(each for each in user.case.plan.tasks if each.id == task_id)


async def test_space_ticks_a_task_and_opens_it_again(home: Path) -> None:
    async with opened(home, "plan", LEAVING) as user:
        first = task(user)
        await user.mark("plan", ToTask(first.id))
        await user.press("space")
        assert again(user, first.id).done == TODAY
        assert user.page("plan").marked == ToTask(first.id)
        await user.press("space")
        assert again(user, first.id).done is None
        assert user.session.answers.records("plan_marks") == ()


async def test_without_a_choice_it_leads_to_the_verdict_but_urgent_tasks_are_there(home: Path) -> None:
    async with opened(home, "plan", {**UNDECIDED, "claim_threatened": "yes"}) as user:
        assert words.PLAN_NO_CHOICE in user.words("plan")
        assert any(part.target == ToTask("t_lawyer") for part in user.page("plan").lines)
        await user.mark("plan", ToPage("verdict"))
        await user.press("enter")
        assert user.screen == "VerdictScreen"


async def test_without_a_day_of_the_news_it_asks_for_that_day_and_dates_no_letter(home: Path) -> None:
    given = {key: value for key, value in LEAVING.items() if key != "tell_on"}
    async with opened(home, "plan", given) as user:
        assert words.REMARK_NO_NEWS_DAY.split(".")[0] in user.words("plan")
        assert again(user, "t_letter").due is None


async def test_who_goes_on_as_before_is_shown_no_day_of_a_talk(home: Path) -> None:
    async with opened(home, "plan", {**LEAVING, "choice": "continue"}) as user:
        assert words.PLAN_DAYS["review"] in user.words("plan")
        assert words.PLAN_DAYS["talk"] not in user.words("plan")
