"""Laws that the dates of every plan keep, whatever was answered."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.decision.verdict import Verdict, decide
from clientexit_tui.exit_plan.anchors import find_anchors
from clientexit_tui.exit_plan.days import next_working, working_day_until
from clientexit_tui.exit_plan.plan import Plan, draw_up
from clientexit_tui.interview.answers import Answers
from clientexit_tui.interview.facts import Facts
from tests.amount import examples
from tests.generated import Made, sessions
from tests.shipped import TODAY, answered, content
from tests.tiny import TODAY as TINY_TODAY
from tests.tiny import content as tiny_content
from tests.tiny import template
from tests.tiny import verdict as tiny_verdict

DAYS = st.dates(date(2026, 9, 1), date(2027, 12, 31))
TEXTS = DAYS.map(date.isoformat)
LENGTHS = st.integers(0, 200).map(str)
DATED: Mapping[str, st.SearchStrategy[Any]] = {
    "tell_on": TEXTS,
    "wished_last_day": TEXTS,
    "handover_ready": TEXTS,
    "acute_until": TEXTS,
    "client_deadline": TEXTS,
    "notice_days": LENGTHS,
    "handover_days": LENGTHS,
    "acute": st.sampled_from(("yes", "no")),
}
"""Answers that dates hang on, any of which may be missing."""
FACTS = st.fixed_dictionaries({}, optional=dict(DATED))
LEAVING = {"choice": "exit_with_explanation", "claim_threatened": "no", "wrong_asked": "no"}


def verdict_on(**values: Any) -> Verdict:
    """The verdict on answers over the shipped content."""
    return decide(Facts(content(), answered(**values), TODAY))


def plan_of(**values: Any) -> Plan:
    """The plan that follows from them."""
    return draw_up(verdict_on(**values))


@settings(max_examples=examples(60), deadline=None)
@given(FACTS)
def test_the_last_day_waits_for_the_notice_the_handover_and_the_critical_time(facts: dict[str, str]) -> None:
    found = find_anchors(verdict_on(**LEAVING, safety_threat="no", **facts), stays=False)
    if found.news is None or found.last is None:
        assert found.last is None or "wished_last_day" in facts
        return
    for question in ("notice_days", "handover_days"):
        assert found.last >= found.news + timedelta(days=int(facts.get(question, "0")))
    if facts.get("acute") == "yes" and "acute_until" in facts:
        assert found.last >= date.fromisoformat(facts["acute_until"])
    assert found.last >= found.news
    assert found.last.weekday() < 5 or found.last.isoformat() in (facts.get("wished_last_day"), facts.get("tell_on"))


@settings(max_examples=examples(60), deadline=None)
@given(FACTS)
def test_nothing_is_planned_for_a_weekend_but_what_is_counted_from_today_in_days(facts: dict[str, str]) -> None:
    free = {each.id for each in content().tasks if each.anchor == "today"}
    plan = plan_of(**LEAVING, safety_threat="no", **facts)
    own = (plan.anchors.news, plan.anchors.last)
    for task in plan.tasks:
        assert task.due is None or task.due.weekday() < 5 or task.due in own or task.id in free, task.id


@settings(max_examples=examples(60), deadline=None)
@given(FACTS, st.sampled_from(("exit_with_explanation", "quiet_exit", "repair", "renegotiate")), st.booleans())
def test_without_a_day_of_the_news_nothing_that_hangs_on_it_has_a_date(
    facts: dict[str, str], choice: str, safe: bool
) -> None:
    known = {**LEAVING, **facts, "choice": choice, "tell_on": "2027-03", "safety_threat": "no" if safe else "yes"}
    plan = plan_of(**known)
    hanging = {each.id for each in content().tasks if each.anchor != "today"}
    assert plan.anchors.news is None
    assert {task.id for task in plan.tasks} & hanging
    assert not [task.id for task in plan.tasks if task.id in hanging and task.due]


@settings(max_examples=examples(60), deadline=None)
@given(FACTS)
def test_what_prepares_the_news_comes_no_later_than_the_news(facts: dict[str, str]) -> None:
    plan = plan_of(**LEAVING, safety_threat="no", **facts)
    if plan.anchors.news is not None and plan.anchors.news >= TODAY:
        assert not [task.id for task in plan.phase("before") if task.due and task.due > plan.anchors.news]


@settings(max_examples=examples(60), deadline=None)
@given(FACTS)
def test_no_fact_moves_the_day_that_safety_asks_for_any_later(facts: dict[str, str]) -> None:
    told = {"tell_on": facts.get("tell_on", TODAY.isoformat())}
    facts = {**facts, **told}
    alone, all_known = (plan_of(**LEAVING, safety_threat="yes", **each) for each in (told, facts))
    assert alone.anchors.last is not None
    assert all_known.anchors.last is not None
    assert all_known.anchors.last <= alone.anchors.last
    without = {task.id: task.due for task in alone.tasks if task.id.startswith("t_safe_")}
    assert without
    for task in all_known.tasks:
        if task.id in without and without[task.id] is not None:
            assert task.due is not None
            assert task.due <= (without[task.id] or date.max)


@settings(max_examples=examples(40), deadline=None)
@given(FACTS, FACTS, DAYS)
def test_a_pinned_date_stays_whatever_the_answers_become(
    before: dict[str, str], after: dict[str, str], day: date
) -> None:
    made = tiny_content(tasks=(template("t", "news", -3), template("u", "last", 7, "after")))
    marks = answered(plan_marks=[{"due": day.isoformat()}]).records("plan_marks")
    pins = tuple(type(each)(task, each.fields) for each in marks for task in ("t", "u"))
    known = [{key: value for key, value in each.items() if key != "client_deadline"} for each in (before, after)]
    for facts in known:
        drawn = draw_up(tiny_verdict(made, TINY_TODAY, choice="exit_with_explanation", plan_marks=pins, **facts))
        assert [(task.due, task.pinned) for task in drawn.tasks] == [(day, True), (day, True)]


@settings(max_examples=examples(60), deadline=None)
@given(sessions())
def test_every_session_has_a_plan_and_no_task_twice(made: Made) -> None:
    drawn = draw_up(decide(Facts(content(), made.answers, TODAY)))
    ids = [task.id for task in drawn.tasks if not task.own]
    assert len(ids) == len(set(ids))
    assert not {each.id for each in drawn.waiting} & set(ids)


@given(DAYS)
def test_a_working_day_is_at_most_two_days_away_on_either_side(day: date) -> None:
    assert working_day_until(day) <= day <= next_working(day)
    assert (next_working(day) - working_day_until(day)).days in (0, 3)
    assert working_day_until(day).weekday() < 5


def test_an_empty_session_has_a_plan_without_dates_to_leave() -> None:
    assert draw_up(decide(Facts(content(), Answers(), TODAY))).anchors.last is None


@settings(max_examples=examples(40), deadline=None)
@given(DAYS, st.integers(0, 60), st.integers(-20, 40), st.booleans())
def test_what_belongs_before_the_last_day_is_never_due_after_it(
    news: date, notice: int, days: int, workday: bool
) -> None:
    made = tiny_content(tasks=(template("t", "news", days, "until", workday=workday),))
    given = {"tell_on": news.isoformat(), "notice_days": str(notice), "choice": "exit_with_explanation"}
    drawn = draw_up(tiny_verdict(made, TINY_TODAY, **given))
    assert drawn.anchors.last is not None
    assert drawn.tasks[0].due is not None
    assert drawn.tasks[0].due <= drawn.anchors.last
