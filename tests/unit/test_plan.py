"""The plan and its marks."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.exit_plan.figures import format_money
from clientexit_tui.exit_plan.gaps import fill, gaps_of
from clientexit_tui.exit_plan.marks import noted, redated, ticked
from clientexit_tui.exit_plan.plan import PHASES, Plan, Task, draw_up
from clientexit_tui.interview.answers import Answer, Answers, Record, State
from tests.amount import examples
from tests.tiny import AT, TODAY, answers, content, is_, records, template, verdict

LATER = "2026-12-01T10:00:00+00:00"


def plan(*templates: object, today: date = TODAY, choice: str = "exit_with_explanation", **values: Any) -> Plan:
    return draw_up(verdict(content(tasks=templates), today, **{"choice": choice, "tell_on": "2026-11-23", **values}))


def the(task_id: str, drawn: Plan) -> Task:
    return next(task for task in drawn.tasks if task.id == task_id)


def test_tasks_are_counted_from_their_anchors() -> None:
    drawn = plan(
        template("a", "today", 1),
        template("b", "news", -2),
        template("c", "last", 7, "after"),
        template("d", "review", 0, "after"),
        tell_on="2026-12-01",
        notice_days="10",
        review_date="2027-02-01",
    )
    assert the("a", drawn).due == date(2026, 11, 24)
    assert the("b", drawn).due == date(2026, 11, 27), "a Friday, since 29 November is a Sunday"
    assert the("c", drawn).due == date(2026, 12, 18)
    assert the("d", drawn).due == date(2027, 2, 1)


def test_a_task_whose_anchor_is_not_known_has_no_date() -> None:
    assert the("c", plan(template("c", "last", 7))).due is None


def test_nothing_is_due_before_the_plan_starts() -> None:
    assert the("b", plan(template("b", "news", -14), tell_on="2026-11-25")).due == TODAY


def test_a_task_on_a_past_day_keeps_it_and_is_late() -> None:
    task = the("b", plan(template("b", "news", -1), tell_on="2026-11-10"))
    assert task.due == date(2026, 11, 9)
    assert task.overdue(TODAY) == 14


def test_a_task_is_in_the_plan_where_its_condition_holds_and_waits_where_it_is_open() -> None:
    sure, never = template("sure", when=is_("acute", "yes")), template("never", when=is_("acute", "no"))
    waits = template("waits", when=is_("claim_threatened", "yes"))
    drawn = plan(sure, never, waits, acute="yes")
    assert [task.id for task in drawn.tasks] == ["sure"]
    assert [(each.id, each.questions) for each in drawn.waiting] == [("waits", ("claim_threatened",))]


def test_tasks_are_sorted_by_phase_then_date_and_undated_ones_are_last_in_their_phase() -> None:
    drawn = plan(
        template("after", "news", 30, "after"),
        template("no_day", "last", 0, "before"),
        template("second", "news", -2, "before"),
        template("first", "news", -5, "before"),
        template("news", "news", 0, "news"),
        tell_on="2026-12-01",
    )
    assert [task.id for task in drawn.tasks] == ["first", "second", "no_day", "news", "after"]
    assert [task.id for task in drawn.phase("news")] == ["news"]


@settings(max_examples=examples(40))
@given(st.lists(st.tuples(st.sampled_from(PHASES), st.integers(-30, 60)), max_size=8))
def test_the_order_is_by_phase_and_date_whatever_the_templates(shapes: list[tuple[str, int]]) -> None:
    made = [template(f"t{number}", "news", days, phase) for number, (phase, days) in enumerate(shapes)]
    order = [(PHASES.index(task.phase), task.due or date.max) for task in plan(*made).tasks]
    assert order == sorted(order)


def test_gaps_are_filled_from_answers_and_else_with_words_that_read() -> None:
    tasks = (
        template("known", title="Write to {client_name} by {last_day}"),
        template("open", title="Call {refer_to}", who="{contact_name}", why="{thanks_line}"),
    )
    drawn = plan(*tasks, client_name="Northwind", notice_days="1")
    assert the("known", drawn).title == "Write to Northwind by Tuesday 24 November 2026"
    assert the("open", drawn).title == "Call the person you refer to"
    assert the("open", drawn).who == "your contact there"
    assert the("open", drawn).why == "(Thanks line: not given yet)"


def test_what_fills_a_gap_is_never_read_for_gaps() -> None:
    assert (
        the("a", plan(template("a", title="Call {refer_to}"), refer_to="{client_name}")).title == "Call {client_name}"
    )


def test_amounts_and_dates_are_said_in_words() -> None:
    drawn = plan(template("a", title="Ask {new_price} at {review_date}"), new_price="1250.5 EUR", review_date="2027-02")
    assert the("a", drawn).title == "Ask 1,250.50 EUR at February 2027"
    assert format_money("90000 JPY") == "90,000 JPY"


def test_gaps_are_found_once_in_order_and_braces_that_are_none_are_kept() -> None:
    assert gaps_of("{b} {a} {b} {A} {}") == ("b", "a")
    assert fill("{b} {A}", str.upper) == "B {A}"


def test_own_tasks_find_their_phase_by_their_date() -> None:
    own = records(
        {"title": "Before", "due": "2026-11-24"},
        {"title": "Then", "due": "2026-11-25", "who": "Me"},
        {"title": "Until", "due": "2026-11-27"},
        {"title": "After", "due": "2026-12-25"},
        {"title": "Some day"},
    )
    drawn = plan(tell_on="2026-11-25", notice_days="9", own_tasks=own)
    assert [(task.title, task.phase, task.own) for task in drawn.tasks] == [
        ("Before", "before", True),
        ("Some day", "before", True),
        ("Then", "news", True),
        ("Until", "until", True),
        ("After", "after", True),
    ]
    assert drawn.tasks[2].who == "Me"


def test_marks_tick_pin_and_note_a_task() -> None:
    marks = (Record("a", {"done": "2026-11-24", "note": "by phone"}), Record("b", {"due": "2026-12-24"}))
    drawn = plan(template("a"), template("b"), template("c"), plan_marks=marks)
    assert (the("a", drawn).done, the("a", drawn).note, the("a", drawn).pinned) == (
        date(2026, 11, 24),
        "by phone",
        False,
    )
    assert (the("b", drawn).due, the("b", drawn).pinned) == (date(2026, 12, 24), True)
    assert the("c", drawn).done is None


def test_the_next_task_is_the_open_one_due_first() -> None:
    marks = (Record("a", {"done": "2026-11-24"}),)
    drawn = plan(template("a"), template("b", days=3), template("c", days=9, phase="news"), plan_marks=marks)
    due = drawn.next_due()
    assert due is not None
    assert due.id == "b"
    assert plan(template("a"), plan_marks=marks).next_due() is None


def test_only_an_open_task_past_its_day_is_late() -> None:
    late = Task("a", "A", "before", date(2026, 11, 20))
    assert late.overdue(TODAY) == 3
    assert late.overdue(date(2026, 11, 20)) == late.overdue(date(2026, 11, 1)) == 0
    assert Task("a", "A", "before", date(2026, 11, 20), done=TODAY).overdue(TODAY) == 0
    assert Task("a", "A", "before", None).overdue(TODAY) == 0


def test_the_plan_follows_the_choice_and_before_one_the_headline() -> None:
    chosen = plan(choice="repair", ignored="yes")
    assert (chosen.option, chosen.chosen, chosen.stays) == ("repair", True, True)
    pointed = draw_up(verdict(content(), ignored="yes"))
    assert (pointed.option, pointed.chosen, pointed.stays) == ("exit_with_explanation", False, False)
    nothing = draw_up(verdict(content()))
    assert (nothing.option, nothing.chosen, nothing.stays) == ("", False, False)
    assert nothing.why_last.startswith("The last day is counted from the day of the news")
    assert nothing.remarks == nothing.anchors.remarks


def test_a_tick_a_date_and_a_note_are_kept_beside_each_other_with_their_time() -> None:
    given_before = answers(plan_marks=(Record("b", {"note": "x"}),))
    first = given_before.with_answer("plan_marks", ticked(given_before, "a", date(2026, 12, 1), LATER))
    second = first.with_answer("plan_marks", redated(first, "a", date(2026, 12, 9), LATER))
    third = second.with_answer("plan_marks", noted(second, "a", "called", LATER))
    other, mark = third.records("plan_marks")
    assert (other.id, other.get("note"), other.at) == ("b", "x", "")
    assert dict(mark.fields) == {"done": "2026-12-01", "due": "2026-12-09", "note": "called"}
    assert mark.at == LATER


def test_a_mark_taken_back_leaves_nothing_behind() -> None:
    marked = Answers({"plan_marks": ticked(Answers(), "a", TODAY, LATER)})
    assert ticked(marked, "a", None, LATER) == Answer(State.ANSWERED, (), LATER)
    assert redated(Answers(), "a", None, LATER).value == noted(Answers(), "a", "", LATER).value == ()


def test_unknown_keys_of_the_marks_survive() -> None:
    before = Answers({"plan_marks": Answer(value=(), at=AT, extra={"mine": 1})})
    assert ticked(before, "a", TODAY, LATER).extra == {"mine": 1}
