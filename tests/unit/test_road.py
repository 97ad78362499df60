"""The road in every face but the drawn one: `next`, the states of `set`, and plain mode."""

import json
from pathlib import Path

import pytest

from clientexit_tui import __main__, words
from clientexit_tui.case import Case
from clientexit_tui.cli.parser import GOALS
from clientexit_tui.interview.answers import State
from clientexit_tui.road import CHOICE, Goal, gaps, next_step
from clientexit_tui.sessions.session import Session
from tests.plain_talk import LEAVING, loaded, opened
from tests.shipped import TODAY, Given, answered, content
from tests.stores import NOW

Capture = pytest.CaptureFixture[str]
AT = "2026-11-22T09:00:00+01:00"
DANGER: dict[str, Given] = {"first_look": ["threatened"]}


def case(**given: Given) -> Case:
    """A session with these answers."""
    return Case(content(), Session("20261122-abcdef", "Northwind", AT, AT, answered(**given), 1, ""), TODAY)


@pytest.fixture
def session(home: Path, capsys: Capture) -> str:  # noqa: ARG001 - where it is made
    """The id of a new session."""
    return run(capsys, "new", "Northwind", "--no-open").strip()


def run(capsys: Capture, *argv: str, code: int = 0) -> str:
    """What a command prints."""
    capsys.readouterr()
    assert __main__.main(argv, lambda: NOW) == code
    return capsys.readouterr().out


def test_goals_are_the_same_for_the_parser_and_the_road() -> None:
    assert tuple(Goal) == GOALS


def test_next_gives_a_question_as_questions_does_and_says_why(session: str, capsys: Capture) -> None:
    told = json.loads(run(capsys, "next", session, "--json"))
    (asked,) = (each for each in json.loads(run(capsys, "questions", "--json")) if each["id"] == "first_look")
    assert told["question"] == asked
    assert (told["done"], told["station"], told["because"]) == (False, "story", words.ROAD_FIRST)
    assert (told["answered"], told["left"] > 0) == (0, True)


def test_next_says_that_a_verdict_is_ready_and_how_sure_it_is(session: str, capsys: Capture) -> None:
    run(capsys, "set", session, "first_look", "threatened")
    told = json.loads(run(capsys, "next", session, "--json"))
    assert (told["done"], told["headline"], told["confidence"], told["steady"]) == (True, "quiet_exit", "settled", 1.0)
    assert run(capsys, "next", session).strip() == words.ROAD_DONE["verdict"]


def test_after_the_verdict_the_letter_and_the_plan_ask_for_the_choice_and_then_for_what_they_lack() -> None:
    for goal in (Goal.LETTER, Goal.PLAN):
        step = next_step(case(**DANGER), goal)
        assert step.question
        assert step.question.id == CHOICE
    undated = {name: value for name, value in LEAVING.items() if name != "notice_days"}
    chosen = case(**undated, first_look=["none"])
    lacking = gaps(chosen, Goal.LETTER)
    step = next_step(chosen, Goal.LETTER)
    assert lacking
    assert step.question
    assert (step.question.id, step.left) == (lacking[0], len(lacking))


def test_what_is_to_be_done_after_the_end_is_asked_once_they_are_told() -> None:
    asked_after = {"warranty_days", "non_compete_months"}
    told = {"tell_on": "2026-11-18", "told_them": "well"}
    before, after = case(**LEAVING, first_look=["none"]), case(**{**LEAVING, **told}, first_look=["none"])
    assert asked_after.isdisjoint(gaps(before, Goal.PLAN))
    assert asked_after <= {*gaps(after, Goal.PLAN)}


@pytest.mark.parametrize(
    ("way", "days"),
    [
        ("continue", {"review_date"}),
        ("repair", {"tell_on", "review_date"}),
        ("renegotiate", {"tell_on", "review_date"}),
        ("transition", {"tell_on", "notice_days"}),
        ("exit_with_explanation", {"tell_on", "notice_days"}),
        ("quiet_exit", {"tell_on", "notice_days"}),
    ],
)
def test_a_plan_asks_first_for_the_days_on_which_its_way_rests(way: str, days: set[str]) -> None:
    asked = gaps(case(first_look=["none"], about=["treated"], tried="once", choice=way), Goal.PLAN)
    assert {*asked[: len(days)]} == days


def test_who_goes_on_as_now_is_never_asked_for_a_day_of_the_news() -> None:
    assert "tell_on" not in gaps(case(first_look=["none"], tried="once", choice="continue"), Goal.PLAN)


def test_on_the_way_to_a_letter_the_verdict_comes_first() -> None:
    step = next_step(case(), Goal.LETTER)
    assert step.question
    assert step.question.id == "first_look"


def test_what_may_be_told_beside_is_asked_without_end_and_never_twice() -> None:
    step = next_step(case(**DANGER, **LEAVING), Goal.DEEPER)
    assert step.question
    assert step.question.id not in {*DANGER, *LEAVING}
    assert step.because == words.ROAD_BECAUSE["deeper"]


@pytest.mark.parametrize(
    ("option", "state"),
    [
        ("--unknown", State.UNKNOWN),
        ("--later", State.LATER),
        ("--prefer-not", State.PREFER_NOT),
        ("--not-applicable", State.NOT_APPLICABLE),
    ],
)
def test_a_state_is_set_by_its_option(session: str, capsys: Capture, option: str, state: State) -> None:
    run(capsys, "set", session, "tried", option)
    shown = json.loads(run(capsys, "show", session, "--json"))
    assert state.value in json.dumps(shown)


def test_entries_are_set_as_json(session: str, capsys: Capture) -> None:
    run(
        capsys, "set", session, "incidents", "--value-json", '[{"what": "She rewrote the brief", "date": "2026-10-14"}]'
    )
    assert "She rewrote the brief" in run(capsys, "show", session)


@pytest.mark.parametrize("more", [(), ("once", "--unknown"), ("--unknown", "--later"), ("once", "--value-json", "[]")])
def test_one_way_of_answering_is_needed_and_no_more(session: str, capsys: Capture, more: tuple[str, ...]) -> None:
    run(capsys, "set", session, "tried", *more, code=1)


def test_json_that_cannot_be_read_is_told(session: str, capsys: Capture) -> None:
    assert __main__.main(("set", session, "incidents", "--value-json", "[{"), lambda: NOW) == 1
    assert "--value-json" in capsys.readouterr().err


def test_plain_mode_walks_the_road_on_enter_and_ends_at_the_verdict(home: Path) -> None:
    heard, store = opened(home, "", "1", "b")
    assert content().by_id["first_look"].ask in heard.lines
    assert words.ROAD_FIRST in heard.text
    assert words.ROAD_READY in heard.lines
    assert loaded(store).answers.get("first_look") is not None


def test_in_plain_mode_what_is_skipped_is_not_asked_again_on_this_walk_and_going_back_asks_it(home: Path) -> None:
    heard, _ = opened(home, "", "6", "s", "b", "b", "b", "q")
    asked = [line for line in heard.lines if line.endswith("?") and "more question" not in line]
    assert asked.count(content().by_id["first_look"].ask) == 2
    second = asked[1]
    assert asked.count(second) == 2


def test_what_follows_from_other_answers_is_shown_as_such_and_leads_to_what_was_said(home: Path) -> None:
    heard, _ = opened(home, words.PLAIN_REVIEW, first_look=["none"])
    said = words.FROM_ANSWERS.format(answer="No")
    assert any(line.endswith(f"Threat or fear: {said}") for line in heard.lines)
    assert case(first_look=["none"]).facts.source_of("safety_threat") == "first_look"
    assert case(safety_threat="no").facts.source_of("safety_threat") == "safety_threat"
