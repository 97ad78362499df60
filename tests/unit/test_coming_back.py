"""Coming back: what the date asks first, what each reply changes in the plan, and what was told is told once."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings

from clientexit_tui import __main__, words
from clientexit_tui.case import Case
from clientexit_tui.decision.verdict import Confidence
from clientexit_tui.exit_plan.coming_back import asked_on_return
from clientexit_tui.interview.answers import Answer, State, is_after
from clientexit_tui.road import Goal, first_on_return, next_step
from clientexit_tui.sessions.session import Session
from tests.amount import examples
from tests.generated import Made, sessions
from tests.plain_talk import loaded, opened
from tests.shipped import TODAY, Given, answered, content
from tests.stores import NOW

NEWS = date(2026, 11, 18)
SENDING = {"t_letter", "t_talk", "t_rehearse", "t_second_reader", "t_pack", "t_calm", "t_own_copies"}
ASKING = {"t_stay_page", "t_stay_talk", "t_stay_price", "t_stay_scope"}
LEAVING: Mapping[str, Given] = {
    "first_look": ["none"],
    "choice": "exit_with_explanation",
    "tell_on": NEWS.isoformat(),
    "notice_days": "30",
    "channel": "call_then_write",
}
STAYING: Mapping[str, Given] = {**LEAVING, "choice": "repair", "new_price": "90.00 EUR"}
TOLD: Mapping[str, Given] = {**LEAVING, "told_them": "well"}


def on(day: date, *given: Mapping[str, Given], **more: Given) -> Case:
    """A session as it is seen on a day."""
    answers = answered(**{key: value for each in (*given, more) for key, value in each.items()})
    return Case(content(), Session("20261122-abcdef", "Northwind", "", "", answers, 4, ""), day)


def at(value: str, day: date, hour: int = 9) -> Answer:
    """An answer that was given at a time."""
    return Answer(value=value, at=f"{day.isoformat()}T{hour:02}:00:00+00:00")


def first(case: Case) -> str:
    """The question that the date asks first; nothing where it asks none."""
    due = asked_on_return(case.verdict, case.plan)
    return due[0].question if due else ""


def tasks(case: Case) -> set[str]:
    return {task.id for task in case.plan.tasks}


# What the date asks


@pytest.mark.parametrize("choice", ["exit_with_explanation", "quiet_exit", "transition", "repair", "renegotiate"])
@pytest.mark.parametrize(("days", "asked"), [(-1, ""), (0, "told_them"), (1, "told_them"), (400, "told_them")])
def test_from_the_day_of_the_news_on_it_is_asked_whether_they_were_told(choice: str, days: int, asked: str) -> None:
    assert first(on(NEWS + timedelta(days=days), LEAVING, choice=choice)) == asked


def test_nothing_is_asked_without_a_choice_a_day_or_news() -> None:
    for missing in ("choice", "tell_on"):
        given = {name: value for name, value in LEAVING.items() if name != missing}
        assert first(on(TODAY, given)) == ""
    assert first(on(TODAY, LEAVING, choice="continue")) == ""


def test_the_reason_names_the_day() -> None:
    step = first_on_return(on(TODAY, LEAVING))
    assert step
    assert step.because == "The day of the news was Wednesday 18 November 2026."
    today = first_on_return(on(NEWS, LEAVING))
    assert today
    assert today.because == words.RETURN_TODAY["told"]


@pytest.mark.parametrize(
    ("more", "asked"),
    [
        ({"told_them": "well"}, "their_reply"),
        ({"told_them": "hard", "their_reply": "silence"}, ""),
        ({"told_them": "well", "their_reply": "offer"}, "offer_terms"),
        ({"told_them": "well", "their_reply": "offer", "offer_terms": "20 % more"}, "offer_enough"),
        ({"told_them": "threatened"}, "safety_threat"),
        ({"told_them": "well", "their_reply": "threat"}, "safety_threat"),
        ({"told_them": "threatened", "safety_threat": "yes"}, ""),
        ({"told_them": "not_yet"}, "tell_on"),
        ({"told_them": "changed_mind"}, "choice"),
        ({"told_them": State.UNKNOWN}, ""),
    ],
)
def test_each_answer_asks_for_what_follows_from_it(more: Mapping[str, Given], asked: str) -> None:
    assert first(on(TODAY, LEAVING, more)) == asked


def test_fear_is_asked_about_once_after_a_threat() -> None:
    told: Mapping[str, Given] = {"told_them": at("threatened", TODAY, 9)}
    assert first(on(TODAY, LEAVING, told, safety_threat=at("no", TODAY, 8))) == "safety_threat"
    assert first(on(TODAY, LEAVING, told, safety_threat=at("no", TODAY, 10))) == ""


def test_a_new_day_and_a_new_choice_ask_anew_when_they_come() -> None:
    put_off: Mapping[str, Given] = {"told_them": at("not_yet", TODAY)}
    later = at("2026-11-25", TODAY, 10)
    assert first(on(TODAY, LEAVING, put_off, tell_on=later)) == ""
    assert first(on(date(2026, 11, 25), LEAVING, put_off, tell_on=later)) == "told_them"
    changed: Mapping[str, Given] = {"told_them": at("changed_mind", TODAY), "choice": at("repair", TODAY, 10)}
    assert first(on(TODAY, LEAVING, changed)) == "tell_on"
    assert first(on(date(2026, 11, 25), LEAVING, changed, tell_on=later)) == "told_them"


def test_news_told_before_the_day_that_is_named_now_was_other_news() -> None:
    case = on(TODAY, LEAVING, told_them=at("well", date(2026, 5, 1)))
    assert first(case) == "told_them"


def test_on_the_day_of_other_news_the_plan_prepares_it_whatever_was_told_before() -> None:
    old: Mapping[str, Given] = {"told_them": at("well", date(2026, 5, 1)), "their_reply": "offer"}
    left = tasks(on(TODAY, LEAVING, old))
    assert {"t_letter", "t_talk"} <= left
    assert "t_reply_offer" not in left
    threat: Mapping[str, Given] = {"told_them": at("threatened", date(2026, 5, 1))}
    assert "t_evidence_hold" in tasks(on(TODAY, LEAVING, threat)), "what is kept stays kept"
    changed: Mapping[str, Given] = {"told_them": at("changed_mind", NEWS), "tell_on": at("2026-11-20", TODAY)}
    left = tasks(on(TODAY, LEAVING, changed))
    assert {"t_letter", "t_hand_over"} <= left
    assert "t_choose_again" not in left


def test_times_are_compared_across_zones_and_where_one_is_missing_nothing_is_after() -> None:
    early, late = Answer(at="2026-11-22T10:00:00+02:00"), Answer(at="2026-11-22T09:00:00+00:00")
    assert is_after(late, early)
    assert not is_after(early, late)
    assert is_after(Answer(at="2026-11-22T09:30:00"), late)
    assert not any(is_after(one, late) for one in (None, Answer(), Answer(at="then")))


def test_an_offer_that_is_enough_asks_who_leaves_for_the_choice_again() -> None:
    offer: Mapping[str, Given] = {
        "told_them": "well",
        "their_reply": "offer",
        "offer_terms": "More",
        "offer_enough": at("yes", TODAY),
    }
    assert first(on(TODAY, LEAVING, offer, choice=at("quiet_exit", NEWS), choice_sure=at("90", TODAY))) == "choice"
    assert first(on(TODAY, LEAVING, offer, choice=at("quiet_exit", TODAY, 10))) == ""
    no: Mapping[str, Given] = {**offer, "offer_enough": at("no", TODAY)}
    assert first(on(TODAY, LEAVING, no, choice=at("quiet_exit", NEWS))) == ""


@pytest.mark.parametrize(("days", "asked"), [(-1, ""), (0, "talk_outcome"), (30, "talk_outcome")])
def test_from_the_review_on_it_is_asked_what_came_of_the_talk(days: int, asked: str) -> None:
    said: Mapping[str, Given] = {"told_them": "well", "their_reply": "silence", "review_date": "2027-01-15"}
    assert first(on(date(2027, 1, 15) + timedelta(days=days), STAYING, said)) == asked


def test_who_goes_on_as_before_is_asked_for_a_check_in_at_the_review() -> None:
    case = on(date(2027, 1, 16), LEAVING, choice="continue", review_date="2027-01-15")
    assert first(case) == "checkins"
    noted = [{"date": "2027-01-15", "which": "review"}]
    assert first(on(date(2027, 1, 16), LEAVING, choice="continue", review_date="2027-01-15", checkins=noted)) == ""


def test_a_check_in_is_asked_for_when_it_is_due() -> None:
    said: Mapping[str, Given] = {**TOLD, "their_reply": "apology"}
    due = next(each.due for each in on(TODAY, said).plan.tasks if each.id == "t_check_week")
    assert due
    assert [first(on(due + timedelta(days=each), said)) for each in (-1, 0, 1)] == ["", "checkins", "checkins"]
    step = first_on_return(on(due + timedelta(days=1), said))
    assert step
    assert step.because.startswith("The check-in one week after the last day was due on ")


def test_a_choice_on_a_verdict_that_is_not_sure_is_confirmed_on_another_day_with_two_questions() -> None:
    made: Mapping[str, Given] = {"tell_on": "2027-02-01", "choice": at("exit_with_explanation", NEWS)}
    case = on(TODAY, LEAVING, made, tried="several")
    assert case.verdict.confidence in (Confidence.LIKELY, Confidence.OPEN)
    due = asked_on_return(case.verdict, case.plan)
    assert [each.question for each in due] == ["choice_sure", "ready_sure"]
    assert first(on(NEWS, LEAVING, made, tried="several")) == "", "not on the day itself"
    sure: Mapping[str, Given] = {"choice_sure": at("80", TODAY), "ready_sure": at("yes", TODAY)}
    assert first(on(TODAY, LEAVING, made, sure, tried="several")) == ""
    early: Mapping[str, Given] = {"choice_sure": at("80", NEWS), "ready_sure": at("yes", NEWS)}
    assert first(on(TODAY, LEAVING, made, early, tried="several")) == "choice_sure"


def test_who_is_in_danger_or_has_a_settled_verdict_is_not_asked_to_confirm() -> None:
    made: Mapping[str, Given] = {"tell_on": "2027-02-01", "choice": at("quiet_exit", NEWS)}
    case = on(TODAY, LEAVING, made, first_look=["threatened"])
    assert first(case) == ""


# What each changes


def test_before_the_news_and_with_no_word_on_it_nothing_changes() -> None:
    assert {"t_letter", "t_talk", "t_rehearse"} <= tasks(on(TODAY, LEAVING))
    assert {"t_letter", "t_talk", "t_rehearse"} <= tasks(on(TODAY, LEAVING, told_them="not_yet"))


@pytest.mark.parametrize("how", ["well", "hard", "threatened"])
def test_once_they_are_told_nothing_prepares_or_brings_the_news(how: str) -> None:
    left = tasks(on(TODAY, LEAVING, told_them=how))
    assert not SENDING & left
    assert {"t_hand_over", "t_last_day", "t_check_week"} <= left
    assert not (ASKING & tasks(on(TODAY, STAYING, told_them=how)))


REPLIES = {
    "apology": "t_reply_apology",
    "offer": "t_reply_offer",
    "refusal": "t_reply_refusal",
    "silence": "t_reply_silence",
    "let_us_talk": "t_reply_talk",
    "threat": "t_reply_threat",
}
STAY_REPLIES = {
    **REPLIES,
    "refusal": "t_stay_reply_refusal",
    "silence": "t_stay_reply_silence",
    "let_us_talk": "t_stay_reply_talk",
}


@pytest.mark.parametrize(
    ("given_", "by_reply"), [(LEAVING, REPLIES), (STAYING, STAY_REPLIES)], ids=["leaving", "staying"]
)
@pytest.mark.parametrize("reply", REPLIES)
def test_each_reply_has_one_task_of_its_own(given_: Mapping[str, Given], by_reply: dict[str, str], reply: str) -> None:
    found = tasks(on(TODAY, given_, told_them="well", their_reply=reply))
    assert found & {*REPLIES.values(), *STAY_REPLIES.values()} == {by_reply[reply]}


def test_a_week_of_silence_asks_for_one_line() -> None:
    case = on(TODAY, TOLD, their_reply="silence")
    (task,) = (each for each in case.plan.tasks if each.id == "t_reply_silence")
    assert task.due == NEWS + timedelta(days=7)


def test_a_threat_puts_the_lawyer_first_and_keeps_everything_until_it_is_dealt_with() -> None:
    held: Mapping[str, Given] = {"data_held": "yes", "data_wish": "delete"}
    case = on(TODAY, LEAVING, held, told_them="threatened")
    assert [gate.id for gate in case.verdict.urgent] == ["lawyer_first"]
    assert {"t_lawyer", "t_evidence_hold", "t_reply_threat", "t_data_hold"} <= tasks(case)
    (deleting,) = (each for each in case.plan.tasks if each.id == "t_data")
    assert deleting.blocked
    assert "their_reply" in deleting.blocked_by
    over = on(TODAY, LEAVING, held, told_them="threatened", reply_hold_lifted="yes")
    assert over.verdict.urgent == ()
    assert not {"t_evidence_hold", "t_reply_threat", "t_data_hold"} & tasks(over)


def test_where_a_lawyer_comes_first_any_reply_goes_to_the_lawyer() -> None:
    case = on(TODAY, TOLD, their_reply="offer", claim_threatened="yes")
    assert "t_reply_lawyer" in tasks(case)
    assert "t_reply_offer" not in tasks(case)


def test_an_offer_does_not_turn_the_verdict_and_says_that_it_can_be_looked_at_again() -> None:
    told, offered = on(TODAY, TOLD), on(TODAY, TOLD, their_reply="offer", offer_enough="yes")
    assert told.verdict.ranking == offered.verdict.ranking
    assert {each.id for each in offered.verdict.gates} - {each.id for each in told.verdict.gates} == {"their_offer"}


def test_who_changed_their_mind_chooses_again_and_nothing_else_hangs_on_the_news() -> None:
    case = on(TODAY, LEAVING, told_them="changed_mind")
    assert "t_choose_again" in tasks(case)
    assert not {"t_letter", "t_letter_legal", "t_hand_over", "t_last_day", "t_check_week"} & tasks(case)


def test_who_has_not_told_them_needs_another_day() -> None:
    assert "t_new_day" in tasks(on(TODAY, LEAVING, told_them="not_yet"))


@pytest.mark.parametrize(
    ("outcome", "there", "gone"),
    [
        ("kept", {"t_stay_review_talk"}, {"t_stay_otherwise", "t_choose_after_talk", "t_stay_review"}),
        ("partly", {"t_stay_review_talk", "t_stay_otherwise"}, {"t_choose_after_talk", "t_stay_review"}),
        ("nothing", {"t_stay_otherwise", "t_choose_after_talk"}, {"t_stay_review_talk", "t_stay_review"}),
        ("worse", {"t_stay_otherwise", "t_choose_after_talk"}, {"t_stay_review_talk", "t_stay_review"}),
    ],
)
def test_what_came_of_the_talk_decides_what_is_left(outcome: str, there: set[str], gone: set[str]) -> None:
    found = tasks(on(TODAY, STAYING, told_them="well", review_date="2026-11-20", talk_outcome=outcome))
    assert there <= found
    assert not gone & found


@settings(max_examples=examples(100), deadline=None)
@given(sessions())
def test_what_is_asked_on_coming_back_is_in_the_interview_and_once_each(made: Made) -> None:
    answers = made.answers.with_answer("choice", Answer(value=made.random.choice(content().options).id))
    case = Case(content(), Session("20261122-abcdef", "N", "", "", answers, 4, ""), TODAY)
    due = [each.question for each in asked_on_return(case.verdict, case.plan)]
    assert len(due) == len({*due})
    assert {*due} <= {*content().by_id}
    assert all(case.facts.applicable(each) for each in due)


# In the faces


def test_next_gives_it_first_for_a_letter_and_a_plan_and_not_for_a_verdict() -> None:
    case = on(TODAY, LEAVING)
    for goal in (Goal.LETTER, Goal.PLAN):
        step = next_step(case, goal)
        assert step.question
        assert (step.question.id, step.goal, step.left) == ("told_them", goal, 1)
    passed = next_step(case, Goal.PLAN, frozenset({"told_them"}))
    assert passed.question is None or passed.question.id != "told_them"
    verdict = next_step(case)
    assert verdict.question
    assert (verdict.question.id, verdict.because) == (
        "told_them",
        "The day of the news was Wednesday 18 November 2026.",
    )
    deeper = next_step(case, Goal.DEEPER)
    assert deeper.because == words.ROAD_BECAUSE["deeper"]


def test_next_prints_the_question_and_the_reason(home: Path, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: ARG001
    def run(*argv: str) -> str:
        capsys.readouterr()
        assert __main__.main(argv, lambda: NOW) == 0
        return capsys.readouterr().out

    session = run("new", "Northwind", "--no-open").strip()
    for name, value in (("choice", "quiet_exit"), ("tell_on", NEWS.isoformat())):
        run("set", session, name, value)
    told = json.loads(run("next", session, "--goal", "plan", "--json"))
    assert (told["question"]["id"], told["station"]) == ("told_them", "looking_back")
    assert told["because"].startswith("The day of the news was ")
    run("set", session, "told_them", "well")
    assert json.loads(run("next", session, "--goal", "letter", "--json"))["question"]["id"] == "their_reply"


def test_plain_mode_asks_it_on_enter_with_the_reason_and_goes_on_to_what_follows(home: Path) -> None:
    heard, store = opened(home, "", "1", "4", **LEAVING)
    assert "The day of the news was Wednesday 18 November 2026. Enter asks about it." in heard.text
    assert content().by_id["told_them"].ask in heard.lines
    kept = loaded(store).answers
    assert (kept.text("told_them"), kept.text("their_reply")) == ("well", "silence")


def test_in_plain_mode_what_is_passed_over_is_not_asked_again(home: Path) -> None:
    heard, _ = opened(home, "", "s", "b", **LEAVING)
    assert heard.lines.count(content().by_id["told_them"].ask) == 1
    again, _ = opened(home / "other", "", "b", "", "b", **LEAVING)
    assert again.lines.count(content().by_id["told_them"].ask) == 2, "going back passes nothing over"


def test_a_session_of_an_earlier_version_opens_unchanged_and_is_only_asked_more() -> None:
    before = Session("20261122-abcdef", "Northwind", "", "", answered(**LEAVING), 3, "")
    case = Case(content(), before, TODAY)
    assert case.session is before
    assert case.facts.parked == ()
    assert {"told_them"} == {each.id for each in case.facts.asked if each.id in ("told_them", "their_reply")}
