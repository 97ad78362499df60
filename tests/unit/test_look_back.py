"""What was expected beside what the check-ins say."""

from datetime import date
from typing import Any

import pytest

from clientexit_tui.decision.verdict import decide
from clientexit_tui.exit_plan.checkins import AFTER_LAST, TASKS
from clientexit_tui.exit_plan.looking_back import Compared, LookBack, look_back
from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.interview.answers import Answer, Answers
from clientexit_tui.interview.facts import Facts
from tests import shipped
from tests.shipped import TODAY, content

DECIDED: dict[str, Any] = {
    "choice": "exit_with_explanation",
    "tell_on": "2026-12-01",
    "notice_days": "14",
    "period_months": "6",
    "fees": "18000 EUR",
    "direct_costs": "900 EUR",
    "outstanding": "0 EUR",
    "late_invoices": [],
    "hours_billed": "150",
    "hours_unbilled": "110",
    "hours_recovery": "40",
    "other_rate": "95 EUR",
    "resell_share": "60",
    "total_revenue": "52000 EUR",
    "cash": "19000 EUR",
    "monthly_need": "6200 EUR",
    "other_net": "4300 EUR",
    "health_suffering": "yes",
    "health_level": "3",
    "repercussions": "2",
    "client_relieved": "unlikely",
    "predicted": "Calmer weeks.",
    "choice_sure": "80",
}


def looked(checkins: list[dict[str, str]] | None = None, **given: Any) -> LookBack:
    verdict = shipped.verdict(**{**DECIDED, **given, **({"checkins": checkins} if checkins else {})})
    return look_back(verdict, draw_up(verdict))


def topic(name: str, checkins: list[dict[str, str]] | None = None, **given: Any) -> Compared:
    return next(each for each in looked(checkins, **given).compared if each.topic == name)


def test_the_money_expected_is_told_by_the_month() -> None:
    assert topic("money").expected == (
        "They brought 3,000.00 EUR a month.",
        "They cost you 3,000.00 EUR a month, with your hours counted.",
        "They were 34.6 % of your income.",
        "Without them, 4,300.00 EUR a month from the others.",
        "You needed 6,200.00 EUR a month.",
        "Your cash was to fill the gap for 10 months.",
    )


def test_the_hours_expected_to_come_free_and_the_share_that_makes_leaving_pay() -> None:
    assert topic("hours").expected == (
        "About 50 hours a month were to come free.",
        "You expected to sell 60 % of them.",
        "In money terms, leaving pays above 60 %.",
    )


@pytest.mark.parametrize(
    ("income", "words"),
    [
        ("5000 EUR", "1,200.00 EUR short of what you need. It is 700.00 EUR more than the others were to bring."),
        ("6200 EUR", "That is what you need."),
        ("7000.50 EUR", "800.50 EUR more than you need."),
        ("4300 EUR", "It is what the others were to bring."),
    ],
)
def test_the_income_of_the_month_is_compared_with_need_and_expectation(income: str, words: str) -> None:
    assert words in topic("money", [{"income": income}]).judgement


def test_another_currency_is_not_compared() -> None:
    assert topic("money", [{"income": "5000 USD"}]).judgement == ""


@pytest.mark.parametrize(
    ("name", "field", "less", "same", "more"),
    [
        ("hours", "sold", "40", "60", "75.5"),
        ("health", "health_now", "1", "3", "4"),
        ("reputation", "trouble_now", "0", "2", "3"),
    ],
)
def test_scales_and_shares_are_compared_in_words(name: str, field: str, less: str, same: str, more: str) -> None:
    found = [topic(name, [{field: each}]).judgement for each in (less, same, more)]
    assert len(set(found)) == 3
    assert "less" in found[0]
    assert "more" in found[2]


def test_who_was_well_then_is_compared_with_being_well() -> None:
    found = topic("health", [{"health_now": "0"}], health_suffering="no")
    assert found.judgement == "It weighs on you as much as it did then."


@pytest.mark.parametrize(
    ("foreseen", "reaction", "words"),
    [
        ("likely", "relieved", "As you thought"),
        ("likely", "hostile", "harder for them than you thought"),
        ("unlikely", "calm", "easier for them than you thought"),
        ("unlikely", "sorry", "As you thought"),
        ("unsure", "silent", ""),
    ],
)
def test_how_the_client_took_it_is_compared_with_what_was_thought(foreseen: str, reaction: str, words: str) -> None:
    found = topic("client", [{"reaction": reaction}], client_relieved=foreseen).judgement
    assert words in found
    assert bool(words) == bool(found)


def test_the_whole_is_what_was_written_then_and_whether_one_would_do_it_again() -> None:
    found = topic("whole", [{"again": "no"}])
    assert found.expected == ("What you expect in a year: Calmer weeks.", "How sure you are: 80 %")
    assert "judged by what you could know then" in found.judgement


def test_check_ins_are_told_in_the_order_of_their_days_and_the_latest_word_counts() -> None:
    notes = [
        {"date": "2027-03-16", "which": "three_months", "sold": "80"},
        {"date": "2026-12-22", "which": "week", "sold": "20", "hours": "Slow"},
        {"date": "2027-12-15", "which": "year", "hours": "Busy"},
    ]
    found = topic("hours", notes)
    assert [each.when for each in found.happened] == [
        "one week after, Tue 22 Dec 2026",
        "three months after, Tue 16 Mar 2027",
        "one year after, Wed 15 Dec 2027",
    ]
    assert found.happened[0].text == "20 % of the freed hours sold. Slow"
    assert found.judgement == "You sold more of the freed hours than you expected."


def test_a_check_in_of_words_alone_is_told_and_not_judged() -> None:
    found = topic("money", [{"date": "2026-12", "money": "Fine"}])
    assert [(each.when, each.text) for each in found.happened] == [("December 2026", "Fine")]
    assert found.judgement == ""


def test_the_next_check_in_is_the_first_that_is_not_noted() -> None:
    last = date(2026, 12, 15)
    assert looked().next == ("week", last + AFTER_LAST["week"])
    assert looked([{"which": "week"}]).next == ("month", last + AFTER_LAST["month"])
    assert looked([{"which": each} for each in AFTER_LAST]).next is None


def test_a_noted_check_in_settles_its_task_in_the_plan() -> None:
    verdict = shipped.verdict(**DECIDED, checkins=[{"which": "month", "date": "2027-01-14"}])
    done = {task.id: task.done for task in draw_up(verdict).tasks if task.id in TASKS}
    assert done["t_check_month"] == date(2027, 1, 14)
    assert done["t_check_week"] is None


def test_every_check_in_is_a_choice_of_the_question_and_a_task_of_the_plan() -> None:
    field = content().by_id["checkins"].field("which")
    assert field is not None
    assert {each.id for each in field.choices} == set(TASKS.values())
    assert set(TASKS) <= {each.id for each in content().tasks}


def test_an_expectation_changed_after_the_end_is_named() -> None:
    known = shipped.answered(**DECIDED)
    late = Answer(value="5", at="2027-02-01T10:00:00+00:00")
    answers = Answers({**known.by_id, "resell_share": late})
    verdict = decide(Facts(content(), answers, TODAY))
    assert look_back(verdict, draw_up(verdict)).changed_later == ("resell_share",)
    assert looked().changed_later == ()


def test_who_stays_compares_without_what_only_an_ending_brings() -> None:
    found = looked([{"which": "review", "income": "5000 EUR"}], choice="repair", otherwise="Silence for a week.")
    assert [each.topic for each in found.compared] == ["money", "health", "client", "whole"]
    assert not [line for line in found.compared[0].expected if "Without them" in line]
    assert found.compared[0].judgement == "That is 1,200.00 EUR short of what you need."
    assert found.criteria == "Silence for a week."
    assert found.next is None


def test_nothing_said_leaves_both_sides_empty() -> None:
    verdict = shipped.verdict()
    found = look_back(verdict, draw_up(verdict))
    assert all(not (each.expected or each.happened or each.judgement) for each in found.compared)
    assert (found.next, found.noted, found.criteria) == (None, (), "")


def test_the_questions_for_looking_back_come_with_their_answers() -> None:
    found = dict(looked(went_well="I asked first.").reflection)
    assert found["went_well"] == "I asked first."
    assert found["next_time"] == ""
    assert "exit_before_when" not in found
