"""What if: the verdict on one other answer, the same as if it were given, and nothing is changed or saved."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings

from clientexit_tui import __main__, words
from clientexit_tui.case import Case
from clientexit_tui.decision.verdict import decide
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.interview.facts import Facts
from clientexit_tui.plain.what_if import triable
from clientexit_tui.sessions.session import Session
from clientexit_tui.what_if import what_if
from tests.amount import examples
from tests.generated import Made, answer_to, sessions
from tests.plain_talk import LEAVING, loaded, opened
from tests.shipped import TODAY, Given, answered, content
from tests.stores import NOW

Capture = pytest.CaptureFixture[str]


def case(**given_: Given) -> Case:
    return Case(content(), Session("20261122-abcdef", "Northwind", "", "", answered(**given_), 4, ""), TODAY)


def run(capsys: Capture, *argv: str, code: int = 0) -> str:
    capsys.readouterr()
    assert __main__.main(argv, lambda: NOW) == code
    return capsys.readouterr().out


def test_a_danger_that_is_tried_is_urgent_and_rules_out_the_choice() -> None:
    found = what_if(case(**LEAVING), "safety_threat", Answer(value="yes"))
    assert found.then.urgent == ("safety_first",)
    assert found.then.headline == "quiet_exit"
    assert found.then.choice
    assert (found.then.choice.option, found.then.choice.blocked) == ("exit_with_explanation", True)
    assert found.now.urgent == ()
    assert found.now.choice
    assert not found.now.choice.blocked


def test_what_changes_nothing_says_so() -> None:
    found = what_if(case(**LEAVING), "client_name", Answer(value="Other"))
    assert found.now == found.then


def test_without_a_choice_none_stands() -> None:
    assert what_if(case(), "safety_threat", Answer(State.UNKNOWN)).then.choice is None


@settings(max_examples=examples(60), deadline=None)
@given(sessions())
def test_it_is_the_verdict_on_the_changed_answers_and_leaves_the_session_alone(made: Made) -> None:
    question = made.random.choice(content().questions)
    tried = answer_to(question, made.random, made.currency)
    session = Session("20261122-abcdef", "N", "", "", made.answers, 4, "")
    whole = Case(content(), session, TODAY)
    found = what_if(whole, question.id, tried).then
    verdict = decide(Facts(content(), made.answers.with_answer(question.id, tried), TODAY))
    assert found.headline == verdict.headline
    assert found.confidence is verdict.confidence
    assert found.urgent == tuple(gate.id for gate in verdict.urgent)
    assert whole.session is session
    assert whole.session.answers.get(question.id) == made.answers.get(question.id)


@pytest.fixture
def session(home: Path, capsys: Capture) -> str:  # noqa: ARG001 - where it is made
    """The id of a session that leans to leaving."""
    made = run(capsys, "new", "Northwind", "--no-open").strip()
    for name in ("control_level", "silence_level", "wellbeing_level"):
        run(capsys, "set", made, name, "3")
    run(capsys, "set", made, "choice", "repair")
    return made


def test_the_command_tells_what_would_follow_and_saves_nothing(session: str, capsys: Capture, home: Path) -> None:
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    told = json.loads(run(capsys, "what-if", session, "safety_threat", "yes", "--json"))
    assert told["then"]["urgent"] == ["safety_first"]
    assert told["then"]["choice"] == {"option": "repair", "rank": told["then"]["choice"]["rank"], "blocked": True}
    assert told["now"]["urgent"] == []
    said = run(capsys, "what-if", session, "safety_threat", "yes")
    assert said.rstrip().endswith(words.WHAT_IF_KEPT)
    assert "Your safety comes first" in said
    assert words.STATES["unknown"] in run(capsys, "what-if", session, "control_level", "--unknown")
    after = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    assert after == before


@pytest.mark.parametrize(
    "bad", [("no_such", "1"), ("safety_threat", "perhaps"), ("control_level",), ("fees", "-1 EUR")]
)
def test_a_value_is_read_as_strictly_as_one_that_is_set(session: str, capsys: Capture, bad: tuple[str, ...]) -> None:
    run(capsys, "what-if", session, *bad, code=1)


def test_in_plain_mode_another_answer_is_tried_on_the_verdict_page(home: Path) -> None:
    assert "told_plainly" in {each.id for each in triable(case(**LEAVING))}
    heard, store = opened(home, "6", words.PLAIN_WHAT_IF, "told_plainly", "no", "b", **LEAVING)
    assert words.PLAIN_WHAT_IF_WHICH in heard.lines
    assert words.WHAT_IF_KEPT in heard.lines
    assert loaded(store).answers.text("told_plainly") == "yes"


def test_in_plain_mode_going_back_tries_nothing(home: Path) -> None:
    for lines in (("b",), ("told_plainly", "b")):
        heard, _ = opened(home / str(len(lines)), "6", words.PLAIN_WHAT_IF, *lines, "b", **LEAVING)
        assert words.WHAT_IF_KEPT not in heard.lines


def test_in_plain_mode_not_knowing_can_be_tried(home: Path) -> None:
    heard, _ = opened(home, "6", words.PLAIN_WHAT_IF, "told_plainly", "u", "b", **LEAVING)
    assert f"With “{content().by_id['told_plainly'].short}: {words.STATES['unknown']}”" in heard.text
