"""The exit plan on the screen: by keys pressed and what is then true."""

from pathlib import Path

from clientexit_tui import words
from clientexit_tui.exit_plan.plan import Task
from tests.desk_cases import LEAVING, Case, opened
from tests.shipped import TODAY

UNDECIDED = {key: value for key, value in LEAVING.items() if key != "choice"}


def task(case: Case) -> Task:
    """The first task of the plan that the mark can stand on."""
    key = next(part.key for part in case.sheet("plan").parts if part.key.startswith("task:"))
    return next(each for each in case.outlook.plan.tasks if each.id == key.removeprefix("task:"))


def again(case: Case, task_id: str) -> Task:
    """A task as it is now."""
    return next(each for each in case.outlook.plan.tasks if each.id == task_id)


async def test_space_ticks_a_task_and_opens_it_again(home: Path) -> None:
    async with opened(home, "plan", LEAVING) as case:
        first = task(case)
        await case.mark("plan", f"task:{first.id}")
        await case.press("space")
        assert again(case, first.id).done == TODAY
        assert case.sheet("plan").marked == f"task:{first.id}"
        await case.press("space")
        assert again(case, first.id).done is None
        assert case.session.answers.records("plan_marks") == ()


async def test_without_a_choice_it_leads_to_the_verdict_but_urgent_tasks_are_there(home: Path) -> None:
    async with opened(home, "plan", {**UNDECIDED, "claim_threatened": "yes"}) as case:
        assert words.PLAN_NO_CHOICE in case.words("plan")
        assert any(part.key == "task:t_lawyer" for part in case.sheet("plan").parts)
        await case.mark("plan", "verdict")
        await case.press("enter")
        assert case.screen == "VerdictScreen"
