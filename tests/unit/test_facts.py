"""What applies, what is parked, and how far a session has come."""

from dataclasses import replace

import pytest

from clientexit_tui.content.conditions import Leaf
from clientexit_tui.interview.answers import Answer, Answers, Record, State, edited, with_record
from clientexit_tui.interview.conditions import Gap
from clientexit_tui.interview.facts import Facts, describe
from clientexit_tui.interview.progress import Status, progress, progress_of
from tests.shipped import TODAY, content, facts


def test_a_question_behind_an_open_answer_is_neither_asked_nor_ruled_out() -> None:
    assert facts().applies["safety_kinds"] is None
    assert facts(safety_threat="yes").applies["safety_kinds"] is True
    assert facts(safety_threat="no").applies["safety_kinds"] is False


def test_a_hidden_answer_is_parked_and_returns_with_its_condition() -> None:
    hidden = facts(safety_threat="no", safety_numbers="112")
    assert hidden.parked == ("safety_numbers",)
    assert hidden.answer("safety_numbers") is None
    assert hidden.text("safety_numbers") == ""
    back = Facts(content(), hidden.answers.with_answer("safety_threat", Answer(value="yes")), TODAY)
    assert back.parked == ()
    assert back.text("safety_numbers") == "112"


def test_a_hidden_answer_decides_nothing() -> None:
    leaf = Leaf("question", "health_level", "at_least", "3")
    assert facts(health_suffering="no", health_level="4").look(leaf) is Gap.ABSENT
    assert facts(health_level="4").look(leaf) is Gap.UNKNOWN
    assert facts(health_suffering="yes", health_level="4").look(leaf) == "4"


@pytest.mark.parametrize(
    ("state", "gap"),
    [
        (State.UNKNOWN, Gap.UNKNOWN),
        (State.LATER, Gap.UNKNOWN),
        (State.PREFER_NOT, Gap.UNKNOWN),
        (State.NOT_APPLICABLE, Gap.ABSENT),
    ],
)
def test_a_state_without_a_value_is_a_gap(state: State, gap: Gap) -> None:
    assert facts(told_plainly=state).look(Leaf("question", "told_plainly", "is", "yes")) is gap


def test_none_of_these_counts_nothing() -> None:
    leaf = Leaf("question", "flags", "count_at_least", "1")
    assert facts(flags=["none"]).look(leaf) == ()
    assert facts(flags=["abusive"]).look(leaf) == ("abusive",)


def test_answers_to_questions_no_longer_asked_are_kept_apart() -> None:
    known = Facts(content(), Answers({"old_mood": Answer(value="x")}), TODAY)
    assert known.orphans == ("old_mood",)
    assert known.parked == ()


def test_asked_questions_leave_out_those_with_a_screen_of_their_own() -> None:
    asked = [question.id for question in facts().asked]
    assert "safety_threat" in asked
    assert "safety_kinds" not in asked
    assert "plan_marks" not in asked


@pytest.mark.parametrize(
    ("question_id", "answer", "words"),
    [
        ("told_plainly", Answer(value="yes"), "Yes"),
        ("told_plainly", Answer(State.UNKNOWN), ""),
        ("client_name", Answer(value="Northwind"), "Northwind"),
        ("incidents", Answer(value=(Record("r1"), Record("r2"))), "2"),
        ("flags", Answer(value=("gone",)), "gone"),
    ],
)
def test_an_answer_in_words(question_id: str, answer: Answer, words: str) -> None:
    assert describe(content().by_id[question_id], answer) == words


def test_a_level_is_told_with_its_anchor() -> None:
    question = content().by_id["control_level"]
    assert describe(question, Answer(value="3")) == f"3  {question.choices[3].label}"


def test_a_section_counts_only_what_applies() -> None:
    first = content().sections[0]
    assert progress_of(first, facts()).status is Status.NOT_STARTED
    some = progress_of(first, facts(safety_threat="no"))
    assert (some.answered, some.status) == (1, Status.IN_PROGRESS)
    more = progress_of(first, facts(safety_threat="yes"))
    assert more.asked == some.asked + 3


def test_a_section_is_done_when_every_question_that_applies_has_a_state() -> None:
    first = content().sections[0]
    given = {
        "first_look": ["none"],
        "withholding": State.UNKNOWN,
        "tried": "nothing",
    }
    assert progress_of(first, facts(**given, about=["fit"])).status is Status.DONE
    put_off = progress_of(first, facts(**given, about=State.LATER))
    assert (put_off.status, put_off.later) == (Status.IN_PROGRESS, 1)


def test_a_question_newer_than_the_session_reopens_a_finished_section_as_new() -> None:
    group = next(each for each in content().sections[0].groups if each.id == "safety")
    newer = replace(group, questions=(group.questions[0], replace(group.questions[1], when=None, since=2)))
    section = replace(content().sections[0], groups=(newer,))
    known = facts(safety_threat="yes")
    assert progress_of(section, known, since=1).status is Status.NEW_QUESTIONS
    assert progress_of(section, known).status is Status.IN_PROGRESS


def test_progress_covers_all_ten_sections() -> None:
    assert [each.section.id for each in progress(content(), facts())] == [
        *("first", "story", "signs", "worth", "options", "verdict", "stakeholders", "message", "plan", "looking_back")
    ]


def test_records_are_replaced_by_id() -> None:
    records = (Record("r1", {"name": "Ann"}), Record("r3", {"name": "Bo"}))
    changed = with_record(records, edited(records[0], "name", "Anna"))
    assert [each.get("name") for each in changed] == ["Anna", "Bo"]
    assert edited(records[0], "name", "").fields == {}
    assert len(with_record(records, Record("r4"))) == 3


def test_answers_are_never_changed_in_place() -> None:
    answers = Answers({"a": Answer(value="1")})
    more = answers.with_answer("b", Answer(value="2"))
    assert (len(answers), len(more), list(more.without("a"))) == (1, 2, ["b"])
    with pytest.raises(TypeError):
        answers.by_id["c"] = Answer()  # type: ignore[index]
    assert answers.text("a") == "1"
    assert answers.text("b") == ""
    assert answers.records("a") == ()
    assert Record("r1", {"kinds": ("a", "b")}).get("kinds") == "a, b"
