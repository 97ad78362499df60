"""An evidence hold: what deletes is blocked, and says why, until a lawyer lifts it."""

from typing import Any

import pytest

from clientexit_tui.content.model import TaskTemplate
from clientexit_tui.content.reader import read_as
from clientexit_tui.decision.verdict import decide
from clientexit_tui.errors import ContentError
from clientexit_tui.exit_plan.plan import Plan, Task, draw_up, first_due
from clientexit_tui.interview.facts import Facts
from clientexit_tui.strict_yaml.reader import read
from tests import shipped
from tests.shipped import TODAY, content

SAFE: dict[str, Any] = {"safety_threat": "no", "claim_threatened": "no", "wrong_asked": "no"}
LEAVING: dict[str, Any] = {"choice": "exit_with_explanation", "tell_on": "2026-12-01", "notice_days": "14"}
DELETING = ("t_data", "t_data_backups")


def plan(**given: Any) -> Plan:
    return draw_up(shipped.verdict(**{**SAFE, **LEAVING, "data_held": "yes", "data_wish": "both", **given}))


def task(task_id: str, **given: Any) -> Task:
    return next(each for each in plan(**given).tasks if each.id == task_id)


@pytest.mark.parametrize("task_id", DELETING)
@pytest.mark.parametrize(
    ("given", "cause"),
    [
        ({"claim_threatened": "yes"}, "claim_threatened"),
        ({"safety_threat": "yes"}, "safety_threat"),
        ({"wrong_asked": "yes"}, "wrong_asked"),
        ({"invoices": [{"name": "1", "status": "disputed"}]}, "invoices"),
    ],
)
def test_a_claim_a_threat_and_a_dispute_block_what_deletes(task_id: str, given: dict[str, Any], cause: str) -> None:
    found = task(task_id, **given)
    assert "evidence hold" in found.blocked
    assert found.blocked_by == (cause,)
    assert task(task_id, **given, hold_lifted="yes").blocked == ""
    assert task(task_id, **given, hold_lifted="no").blocked == found.blocked


def test_without_a_hold_nothing_is_blocked() -> None:
    assert not [each.id for each in plan(invoices=[{"name": "1", "status": "late"}]).tasks if each.blocked]


def test_while_it_is_open_whether_there_is_a_claim_a_deletion_waits_for_the_answer() -> None:
    drawn = draw_up(shipped.verdict(**LEAVING, data_held="yes", data_wish="both", safety_threat="no", wrong_asked="no"))
    assert not {each.id for each in drawn.tasks} & set(DELETING)
    waiting = {each.id: each.questions for each in drawn.waiting}
    assert all("claim_threatened" in waiting[each] for each in DELETING)


def test_every_task_that_says_delete_is_blocked_under_a_hold_or_says_not_to() -> None:
    deleting = {
        each.id for each in content().tasks if each.title.startswith("Delete") and "Delete none" not in each.title
    }
    assert deleting <= {each.id for each in content().tasks if each.blocked_when}


def test_giving_data_back_is_not_blocked() -> None:
    assert task("t_data_return", claim_threatened="yes").blocked == ""


def test_a_blocked_task_is_neither_late_nor_next() -> None:
    blocked = Task("a", "A", "after", TODAY.replace(day=1), blocked="Hold.")
    assert blocked.overdue(TODAY) == 0
    assert first_due((blocked,)) is None


def test_what_was_deleted_before_the_hold_stays_done() -> None:
    marks = shipped.answered(plan_marks=[{"done": "2026-11-20"}]).records("plan_marks")
    given = shipped.answered(**SAFE, **LEAVING, data_held="yes", data_wish="both", hold_lifted="no")
    changed = given.with_answer("claim_threatened", shipped.answered(claim_threatened="yes").by_id["claim_threatened"])
    ticked = type(marks[0])("t_data", marks[0].fields)
    answer = shipped.answered(plan_marks="x").by_id["plan_marks"]
    with_marks = changed.with_answer("plan_marks", type(answer)(value=(ticked,)))
    facts = Facts(content(), with_marks, TODAY)
    found = next(each for each in draw_up(decide(facts)).tasks if each.id == "t_data")
    assert (found.done is not None, found.blocked) == (True, "")


@pytest.mark.parametrize("half", ["blocked_when: {question: a, is: 'yes'}", "blocked_why: So."])
def test_a_template_says_both_when_it_is_blocked_and_why(half: str) -> None:
    lines = f"id: a\ntitle: A\nphase: news\nanchor: news\nwho: You\nwhy: So.\n{half}\n"
    with pytest.raises(ContentError, match="blocked_when"):
        read_as(TaskTemplate, *read(lines.encode(), "tasks.yaml"))
