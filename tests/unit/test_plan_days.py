"""Days that tasks keep off, days that they must not come after, and which shipped tasks have a place in a plan."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.content.model import FORMS, TaskTemplate
from clientexit_tui.content.reader import read_as
from clientexit_tui.exit_plan.days import QUIET_DAYS, good_day_from, good_day_until
from clientexit_tui.exit_plan.plan import PHASES, Plan, draw_up
from clientexit_tui.interview.answers import State
from clientexit_tui.strict_yaml.reader import read
from tests import shipped
from tests.amount import examples
from tests.tiny import TODAY, content, template, verdict

FRIDAY, SATURDAY, MONDAY = date(2026, 11, 27), date(2026, 11, 28), date(2026, 11, 30)


def due(*, anchor: str = "news", days: int = 0, phase: str = "before", by: str = "", workday: bool = True,
        **values: Any) -> date | None:  # fmt: skip
    made = template("t", anchor, days, phase, by=by, workday=workday)
    values = {"tell_on": "2026-11-30" if anchor == "today" else "2026-11-23", **values}
    return draw_up(verdict(content(tasks=(made,)), choice="exit_with_explanation", **values)).tasks[0].due


def ids(**given: Any) -> set[str]:
    return {task.id for task in plan(**given).tasks}


def plan(**given: Any) -> Plan:
    safe = {"safety_threat": "no", "claim_threatened": "no", "wrong_asked": "no", "choice": "exit_with_explanation"}
    return draw_up(shipped.verdict(**{**safe, **given}))


def test_before_the_news_a_task_moves_back_to_a_working_day_and_after_it_forward() -> None:
    assert due(tell_on="2026-12-01", days=-3) == FRIDAY
    assert due(tell_on="2026-11-27", days=1, phase="news") == MONDAY
    assert due(tell_on="2026-12-01", days=-3, workday=False) == FRIDAY


def test_only_what_is_counted_from_today_and_asks_nobody_may_fall_on_a_weekend() -> None:
    assert due(anchor="today", days=5, workday=False) == SATURDAY
    assert due(anchor="today", days=5, workday=True) == FRIDAY


def test_a_private_task_keeps_off_weekends_and_not_off_quiet_days() -> None:
    after: dict[str, Any] = {
        "tell_on": "2026-12-17",
        "wished_last_day": "2026-12-17",
        "anchor": "last",
        "phase": "after",
    }
    assert due(**after, days=7, workday=False) == date(2026, 12, 24)
    assert due(**after, days=9, workday=False) == date(2026, 12, 28)


def test_no_task_moves_back_to_before_the_plan_starts() -> None:
    made = content(tasks=(template("t", days=-3, workday=True),))
    begun_on_saturday = draw_up(verdict(made, SATURDAY, tell_on="2026-12-01"))
    assert begun_on_saturday.tasks[0].due == MONDAY


def test_a_reminder_before_the_last_day_moves_back_but_not_to_before_the_news() -> None:
    assert due(tell_on="2026-11-24", wished_last_day="2026-12-01", anchor="last", days=-3, phase="until") == FRIDAY
    assert due(tell_on="2026-11-30", wished_last_day="2026-12-07", notice_days="1", anchor="last", days=-2,
               phase="until") == date(2026, 12, 4)  # fmt: skip


def test_the_holidays_at_the_turn_of_the_year_are_no_days_for_telling_people() -> None:
    assert due(tell_on="2026-12-18", wished_last_day="2026-12-18", anchor="last", days=7, phase="after") == date(
        2026, 12, 28
    )
    assert due(tell_on="2026-12-28", days=-3) == date(2026, 12, 23)
    assert good_day_from(date(2026, 12, 31)) == date(2027, 1, 4)


@settings(max_examples=examples(60))
@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_good_day_is_near_and_neither_in_a_weekend_nor_quiet(day: date) -> None:
    assert good_day_until(day) <= day <= good_day_from(day)
    for found in (good_day_from(day), good_day_until(day)):
        assert abs((found - day).days) <= 6
        assert found.weekday() < 5
        assert (found.month, found.day) not in QUIET_DAYS


def test_what_belongs_on_the_day_of_the_news_stays_there_and_a_quiet_day_is_remarked_upon() -> None:
    assert due(tell_on="2026-12-24", phase="news") == date(2026, 12, 24)
    said = plan(tell_on="2026-12-24").remarks
    assert any("few people read or answer on Thursday 24 December 2026" in each for each in said)
    assert not any("few people" in each for each in plan(tell_on="2026-12-24", safety_threat="yes").remarks)


def test_a_task_comes_no_later_than_the_date_it_must_be_done_by() -> None:
    known: dict[str, Any] = {"acute": "yes", "tell_on": "2026-12-01", "wished_last_day": "2026-12-18"}
    assert due(**known, acute_until="2026-12-02", days=3, phase="until", by="acute_until") == date(2026, 12, 2)
    assert due(**known, acute_until="2026-12-15", days=3, phase="until", by="acute_until") == date(2026, 12, 4)
    assert due(**known, acute_until="2026-12-14", anchor="last", days=-3, phase="until", by="acute_until") == date(
        2026, 12, 11
    )


def test_a_task_for_a_date_that_is_over_before_the_news_is_left_out() -> None:
    made = content(tasks=(template("t", days=3, phase="until", by="acute_until"),))
    known: dict[str, Any] = {"choice": "exit_with_explanation", "acute": "yes", "tell_on": "2026-12-08"}
    assert draw_up(verdict(made, acute_until="2026-12-04", **known)).tasks == ()
    assert len(draw_up(verdict(made, acute_until="2026-12-08", **known)).tasks) == 1


def test_a_task_until_the_last_day_is_not_due_after_it() -> None:
    assert due(tell_on="2026-12-01", notice_days="0", days=3, phase="until") == date(2026, 12, 1)


@settings(max_examples=examples(60))
@given(st.sampled_from(PHASES), st.integers(-20, 40), st.dates(date(2026, 11, 23), date(2027, 1, 10)))
def test_no_task_is_due_before_the_plan_starts_however_it_moves(phase: str, days: int, news: date) -> None:
    found = due(tell_on=news.isoformat(), notice_days="14", days=days, phase=phase)
    assert found is not None
    assert found >= TODAY


def test_a_template_names_its_date_and_whether_it_needs_a_working_day() -> None:
    lines = "id: a\ntitle: A\nphase: news\nanchor: news\nwho: You\nwhy: So.\n"
    plain = read_as(TaskTemplate, *read(lines.encode(), "tasks.yaml"))
    full = read_as(TaskTemplate, *read((lines + 'by: acute_until\nworkday: "yes"\n').encode(), "tasks.yaml"))
    assert (plain.by, plain.workday, full.by, full.workday) == ("", False, "acute_until", True)


def test_no_shipped_safety_task_waits_for_a_working_day() -> None:
    careful = ("t_safe_tell_someone", "t_safe_no_meeting", "t_safe_home", "t_health", "t_evidence_hold")
    assert not [each.id for each in shipped.content().tasks if each.id in careful and each.workday]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_leaving_has_one_task_that_tells_the_client(form: str) -> None:
    task = "t_letter_legal" if form == "legal" else "t_letter"
    assert ids(leave_form=form) & {"t_letter", "t_letter_legal"} == {task}


@pytest.mark.parametrize("flag", ["safety_threat", "claim_threatened", "wrong_asked"])
def test_no_recommendation_is_asked_of_a_client_who_did_wrong(flag: str) -> None:
    asked = {"leave_form": "explain", "goodwill": "strained"}
    assert "t_portfolio" in ids(**asked)
    assert "t_portfolio" not in ids(**asked, **{flag: "yes"})
    assert "t_portfolio" not in ids(**asked, flags=["abusive"])


def test_what_has_been_done_is_not_asked_for_again() -> None:
    assert "t_sub_heard" in ids(subcontractors="yes")
    assert "t_sub_heard" not in ids(subcontractors="yes", sub_said="Both accounts.")
    ill = {"health_suffering": "yes", "health_level": "2"}
    assert "t_health" in ids(**ill)
    assert "t_health" not in ids(**ill, health_help="yes")


def test_a_last_invoice_is_planned_unless_there_is_surely_none() -> None:
    money, doing = {"t_final_invoice", "t_payment_check"}, [{"name": "Report", "status": "doing"}]
    assert money <= ids()
    assert money <= ids(invoices=[{"name": "Invoice 1", "status": "sent"}])
    assert money <= ids(invoices=State.NOT_APPLICABLE, deliverables=doing)
    assert not money & ids(invoices=State.NOT_APPLICABLE, deliverables=[{"name": "Report", "status": "done"}])


def test_a_date_to_be_done_by_that_is_a_sunday_brings_the_task_to_the_friday_before() -> None:
    known: dict[str, Any] = {"acute": "yes", "tell_on": "2026-12-01", "acute_until": "2026-12-06"}
    assert due(**known, wished_last_day="2026-12-18", days=9, phase="until", by="acute_until") == date(2026, 12, 4)
