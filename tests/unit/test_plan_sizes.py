"""How much there is to do in a usual case, what a plan for staying holds, and marks on tasks that are no more."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.content.model import TaskTemplate
from clientexit_tui.decision.verdict import decide
from clientexit_tui.exit_plan.plan import Plan, draw_up
from clientexit_tui.interview.answers import Answer, Record, State
from clientexit_tui.interview.facts import Facts
from tests import shipped
from tests.amount import examples
from tests.generated import Made, sessions, value_of
from tests.shipped import TODAY, content

CALM: Mapping[str, Any] = {
    "first_look": ["none"],
    "client_name": "Northwind",
    "contact_name": "Ana",
    "contract": "written",
    "notice_days": "30",
}
LEAVING: Mapping[str, Any] = {
    **CALM,
    "choice": "exit_with_explanation",
    "deliverables": [{"name": "Report", "status": "doing", "due": "2026-12-20"}],
    "invoices": [{"name": "17", "status": "sent", "amount": "900.00 EUR", "due": "2026-12-20"}],
}
KNOWN: Mapping[str, Any] = {
    "tell_on": "2026-12-01",
    "may_end": "yes",
    "notice_form": "A letter to the chief executive",
    "deliver_who": "me",
    "leave_form": "explain",
    "channel": "call_then_write",
    "told_plainly": "yes",
}
"""What a leaver knows once the road to the letter is walked."""
SETTLING = tuple(each for each in content().tasks if each.settled_by)


def plan(*given: Mapping[str, Any]) -> Plan:
    return draw_up(shipped.verdict(**{key: value for each in given for key, value in each.items()}))


def ids(drawn: Plan) -> set[str]:
    return {task.id for task in drawn.tasks}


@pytest.mark.parametrize("choice", ["exit_with_explanation", "transition"])
@pytest.mark.parametrize("more", [{}, KNOWN, {**KNOWN, "refer_possible": "yes", "refer_to": "Cem"}])
def test_a_usual_leaver_has_at_most_twenty_tasks(choice: str, more: Mapping[str, Any]) -> None:
    drawn = plan(LEAVING, more, {"choice": choice})
    assert len(drawn.tasks) <= 20, sorted(ids(drawn))
    assert {"t_letter", "t_safe_point", "t_hand_over", "t_final_invoice", "t_last_day"} <= ids(drawn)


@pytest.mark.parametrize("choice", ["repair", "renegotiate"])
@pytest.mark.parametrize("more", [{}, {"tell_on": "2026-12-01", "scope_changed": "yes", "new_price": "900.00 EUR"}])
def test_who_stays_has_few_tasks_and_is_planned_for_as_well(choice: str, more: Mapping[str, Any]) -> None:
    drawn = plan(CALM, more, {"choice": choice})
    assert len(drawn.tasks) <= 12, sorted(ids(drawn))
    assert {"t_stay_page", "t_stay_talk", "t_stay_confirm", "t_stay_review", "t_stay_otherwise"} <= ids(drawn)
    asks_for_terms = {"t_stay_terms", "t_stay_price"} & ids(drawn)
    assert len(asks_for_terms) == (choice == "renegotiate")


def test_who_goes_on_as_before_has_a_line_and_a_day_to_look_again_and_no_talk() -> None:
    drawn = plan(CALM, {"choice": "continue"})
    assert ids(drawn) == {"t_stay_criteria", "t_stay_watch", "t_stay_review"}
    assert all(task.due for task in drawn.tasks)
    assert [name for name, _ in drawn.days] == ["review"]
    assert drawn.remarks == ()


def test_the_check_in_after_three_months_joins_once_that_of_the_month_is_noted() -> None:
    noted = {"checkins": [{"date": "2027-02-01", "which": "month"}]}
    assert "t_check_three" not in ids(plan(LEAVING, KNOWN))
    assert "t_check_three" in ids(plan(LEAVING, KNOWN, noted))


@pytest.mark.parametrize("gone", ["t_notice_form", "t_calendar"])
def test_a_mark_on_a_task_that_is_no_more_is_kept_and_changes_nothing(gone: str) -> None:
    mark = Answer(value=(Record(gone, {"done": "2026-11-20", "note": "Looked it up"}),))
    given = {**LEAVING, **KNOWN, "plan_marks": mark}
    assert ids(plan(given)) == ids(plan(LEAVING, KNOWN))
    assert Facts(content(), shipped.answered(**given), TODAY).answers.records("plan_marks")[0].get("note")


@pytest.mark.parametrize("template", SETTLING, ids=lambda each: each.id)
@settings(max_examples=examples(12), deadline=None)
@given(made=sessions(), unless=st.sampled_from((None, State.NOT_APPLICABLE)))
def test_a_task_never_appears_once_what_it_would_find_out_is_answered(
    template: TaskTemplate, made: Made, unless: State | None
) -> None:
    answers = made.answers.with_answer("choice", Answer(value=made.random.choice(content().options).id))
    for name in template.settled_by:
        value = value_of(content().by_id[name], made.random, "EUR")
        answers = answers.with_answer(name, Answer(unless) if unless else Answer(value=value))
    facts = Facts(content(), answers, TODAY)
    drawn = draw_up(decide(facts))
    if all(facts.answer(name) for name in template.settled_by):
        assert template.id not in ids(drawn) | {each.id for each in drawn.waiting}


def test_one_open_answer_leaves_a_task_in_the_plan() -> None:
    assert "t_notice_find" in ids(plan(LEAVING))
    assert "t_notice_find" in ids(plan(LEAVING, {"notice_form": State.UNKNOWN}))
    assert "t_notice_find" not in ids(plan(LEAVING, KNOWN))


def test_who_cannot_wait_two_nights_before_the_news_is_not_told_to() -> None:
    assert "t_calm" in ids(plan(LEAVING, KNOWN))
    assert "t_calm" not in ids(plan(LEAVING, KNOWN, {"tell_on": TODAY.isoformat()}))
