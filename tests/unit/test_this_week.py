"""The three that come first."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.content.check_tasks import check_tasks
from clientexit_tui.decision.verdict import Verdict, decide
from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.exit_plan.this_week import MOST, this_week
from clientexit_tui.interview.answers import Answer, Record, State
from clientexit_tui.interview.facts import Facts
from tests import shipped
from tests.amount import examples
from tests.generated import Made, sessions
from tests.shipped import TODAY, content
from tests.tiny import content as tiny_content
from tests.tiny import template
from tests.tiny import verdict as tiny_verdict

LEAVING: dict[str, Any] = {"choice": "exit_with_explanation", "tell_on": "2026-12-15", "notice_days": "30"}


def first(**given: Any) -> list[str]:
    return _ids(shipped.verdict(**{**LEAVING, **given}))


def tiny(*templates: Any, **given: Any) -> list[str]:
    given = {"choice": "exit_with_explanation", "tell_on": "2026-11-25", **given}
    return _ids(tiny_verdict(tiny_content(tasks=templates), **given))


def _ids(verdict: Verdict) -> list[str]:
    return [task.id for task in this_week(verdict, draw_up(verdict))]


def test_what_an_urgent_notice_asks_for_comes_before_all_else() -> None:
    danger = first(safety_threat="yes")
    assert set(danger) == {"t_safe_tell_someone", "t_safe_no_meeting", "t_evidence_hold"}
    claim = first(claim_threatened="yes", safety_threat="no", insured="yes")
    assert claim[0] == "t_lawyer"
    assert set(claim) == {"t_lawyer", "t_evidence_hold", "t_insurer"}


def test_before_there_is_a_choice_only_urgent_steps_come_first() -> None:
    assert first(choice=State.UNKNOWN) == []
    assert "t_lawyer" in first(choice=State.UNKNOWN, claim_threatened="yes")


def test_then_comes_what_most_others_wait_for_and_then_what_is_due_first() -> None:
    made = (
        template("soon", days=-2),
        template("sooner", anchor="today"),
        template("chain", days=-1, opens=("link",)),
        template("link", days=-1, opens=("end",)),
        template("end", phase="news"),
        template("other", phase="news"),
    )
    assert tiny(*made) == ["chain", "soon", "sooner"]
    done = (Record("chain", {"done": "2026-11-23"}),)
    assert tiny(*made, plan_marks=done) == ["link", "soon", "sooner"]


def test_what_is_far_off_done_or_blocked_is_not_for_this_week() -> None:
    late = template("late", "news", 30, "until")
    assert tiny(template("a"), late) == ["a"]
    assert tiny(template("a"), plan_marks=(Record("a", {"done": "2026-11-23"}),)) == []
    assert tiny(late) == []


def test_a_task_without_a_day_can_be_done_this_week_where_it_prepares_the_news() -> None:
    assert tiny(template("a", "last", -60), template("b", "last", 3, "after")) == ["a"]


@settings(max_examples=examples(80), deadline=None)
@given(sessions())
def test_they_are_open_tasks_of_the_plan_that_wait_for_no_other(made: Made) -> None:
    choice = made.random.choice(content().options).id
    verdict = decide(Facts(content(), made.answers.with_answer("choice", Answer(value=choice)), TODAY))
    plan = draw_up(verdict)
    found = this_week(verdict, plan)
    assert len(found) <= MOST
    assert all(task in plan.tasks and not task.done and not task.blocked for task in found)
    todo = {task.id for task in plan.tasks if not task.done and not task.blocked}
    waiting = {name for each in content().tasks if each.id in todo for name in each.opens}
    assert not waiting & {task.id for task in found}
    assert found == this_week(verdict, plan)


@settings(max_examples=examples(80), deadline=None)
@given(sessions(), st.dates(TODAY, TODAY + timedelta(days=60)))
def test_no_task_is_due_before_one_that_it_waits_for(made: Made, news: date) -> None:
    choice = made.random.choice(content().options).id
    told = made.answers.with_answer("tell_on", Answer(value=news.isoformat()))
    plan = draw_up(decide(Facts(content(), told.with_answer("choice", Answer(value=choice)), TODAY)))
    days = {task.id: task.due for task in plan.tasks}
    for each in content().tasks:
        for later in each.opens:
            first, then = days.get(each.id), days.get(later)
            assert first is None or then is None or first <= then, (each.id, later)


def test_no_task_waits_for_itself() -> None:
    opens = {each.id: set(each.opens) for each in content().tasks}
    while opens:
        free = [name for name in opens if not any(name in others for others in opens.values())]
        assert free, f"these wait for each other: {sorted(opens)}"
        opens = {name: others for name, others in opens.items() if name not in free}


def test_a_task_names_tasks_and_urgent_gates_that_are_there() -> None:
    odd = replace(content().tasks[0], opens=("t_letterr",), gates=("must_leave_health",), settled_by=("notice",))
    said = [str(each) for each in check_tasks(replace(content(), tasks=(*content().tasks, odd)))]
    assert len(said) == 3
    assert "'settled_by' names 'notice', which is no question" in said[0]
    assert "'opens' names 't_letterr', which is no task" in said[1]
    assert "'gates' names 'must_leave_health', which is no urgent gate" in said[2]
