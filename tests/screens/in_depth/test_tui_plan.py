"""In depth: the exit plan on the screen: by keys pressed and what is then true."""

from pathlib import Path

from clientexit_tui import words
from clientexit_tui.views.targets import ToTask
from tests.driven import seen
from tests.on_screen import LEAVING, opened
from tests.screens.in_depth.test_tui_plan_tasks import HELD, OWN
from tests.screens.test_tui_plan import UNDECIDED, again
from tests.shipped import TODAY


async def test_staying_has_the_same_screen_with_its_own_heading(home: Path) -> None:
    async with opened(home, "plan", {**UNDECIDED, "choice": "repair"}) as user:
        title = user.case.content.option("repair").title
        assert words.PLAN_STAYING.format(option=title) in user.words("plan")
        assert words.PLAN_DAYS["review"] in user.words("plan")


async def test_what_is_overdue_is_said_in_words_and_the_last_day_has_its_reason(home: Path) -> None:
    step = [{"title": "Ring Ana", "due": "2026-11-20"}]
    async with opened(home, "plan", {**LEAVING, "own_tasks": step}) as user:
        assert words.PLAN_OVERDUE.format(days=2) in user.words("plan")
        assert user.case.plan.why_last in user.words("plan")
        assert "Tue 15 Dec 2026" in user.words("plan")


async def test_the_owner_is_named_where_it_is_not_the_user(home: Path) -> None:
    steps = [{"title": "Ring Ana", "who": "You"}, {"title": "Walk", "who": "Judith"}]
    async with opened(home, "plan", {**LEAVING, "own_tasks": steps}) as user:
        assert "(You)" not in user.words("plan")
        assert "Walk (Judith)" in user.words("plan")


async def test_the_card_tells_reasons_who_what_and_when_above_the_tasks(home: Path) -> None:
    card = {"choice_note": "I cannot sleep.", "contact_name": "Ana", "supporter": "Judith", "exit_scope": "project"}
    async with opened(home, "plan", {**LEAVING, **card}) as user:
        shown = user.words("plan")
        for each in ("I cannot sleep.", "You tell Ana.", "Judith supports you.", "What ends: This project."):
            assert shown.index(each) < shown.index(words.PHASES["before"])
        await user.press("enter")
        assert user.screen == "SectionScreen", "each line of the card leads to its question"


async def test_the_line_of_days_follows_the_width_of_the_screen(home: Path) -> None:
    async with opened(home, "plan", LEAVING, width=40) as user:
        assert "●" in user.words("plan")
        widest = max(len(line) for line in user.words("plan").splitlines() if "─" in line)
        assert widest <= 36
        await user.pilot.resize_terminal(100, 30)
        await user.settle()
        assert max(len(line) for line in user.words("plan").splitlines() if "─" in line) > widest


async def test_an_own_step_is_changed_deleted_and_brought_back(home: Path) -> None:
    async with opened(home, "plan", OWN) as user:
        await user.mark("plan", ToTask("r1"))
        assert "c change   del delete" in user.keys
        await user.press("c")
        await user.write("!")
        await user.press("escape")
        await user.settle()
        assert again(user, "r1").title == "Ring Ana!"
        await user.press("space")
        await user.press("delete")
        assert not [each for each in user.case.plan.tasks if each.own]
        await user.press("u")
        assert (again(user, "r1").title, again(user, "r1").done) == ("Ring Ana!", TODAY)
        await user.press("u")
        assert len(user.session.answers.records("own_tasks")) == 1


async def test_a_step_of_the_plan_cannot_be_deleted(home: Path) -> None:
    async with opened(home, "plan", OWN) as user:
        planned = next(each for each in user.case.plan.tasks if not each.own)
        await user.mark("plan", ToTask(planned.id))
        await user.press("delete", "c")
        assert user.screen == "PlanScreen"
        assert again(user, planned.id) == planned


async def test_once_the_hold_is_lifted_the_task_can_be_ticked(home: Path) -> None:
    async with opened(home, "plan", {**HELD, "hold_lifted": "yes"}) as user:
        await user.mark("plan", ToTask("t_data"))
        await user.press("space")
        assert again(user, "t_data").done == TODAY


async def test_a_tick_draws_anew_only_what_it_changes(home: Path) -> None:
    async with opened(home, "plan", LEAVING) as user:
        week = {each.id for each in user.case.first_tasks}
        later = next(each for each in user.case.plan.tasks if each.id not in week and each.due)
        await user.mark("plan", ToTask(later.id))
        before = user.page("plan").lines
        await user.press("space")
        after = user.page("plan").lines
        changed = [new for old, new in zip(before, after, strict=True) if old != new]
        assert len(changed) == 2, "the task, and how many are done"


async def test_a_past_last_day_an_impossible_date_and_a_gone_owner_are_shown(home: Path) -> None:
    bad = {
        **LEAVING,
        "tell_on": "2026-01-05",
        "wished_last_day": "2026-02-31",
        "client_deadline": "soon",
        "own_tasks": [{"title": "Call", "due": "2026-13-45", "who": "Judith"}],
        "plan_marks": [{"due": "never", "done": "2026-02-30"}],
        "checkins": [{"date": "yesterday", "which": "nobody", "sold": "many"}],
        "people": [],
    }
    async with opened(home, "plan", bad) as user:
        shown = user.words("plan")
        assert "is past" in shown
        assert "Call (Judith)" in shown
        await user.press("r")
        assert user.screen == "LookBackScreen"


async def test_staying_leads_to_the_page_for_the_talk_and_leaving_does_not(home: Path) -> None:
    async with opened(home, "plan", {**UNDECIDED, "choice": "repair"}) as user:
        await user.press("b")
        assert user.screen == "BoundaryScreen"
    async with opened(home, "plan", LEAVING) as user:
        await user.press("b")
        assert user.screen == "PlanScreen"


async def test_the_reasons_of_the_last_task_in_sight_scroll_into_sight(home: Path) -> None:
    async with opened(home, "plan", OWN) as user:
        await user.press("n", "w")
        await user.pilot.pause()
        assert words.PLAN_TASK_OWN in seen(user.pilot)
