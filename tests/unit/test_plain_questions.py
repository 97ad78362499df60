"""The plain face asks questions of every kind, says how it understood, and saves at once."""

from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.app.editing_session import TYPED
from clientexit_tui.content.model import Kind
from clientexit_tui.interview.answers import Answer, Record, State
from clientexit_tui.plain.commands import Command, heard
from tests.plain_talk import Told, answering
from tests.shipped import Given, answered, content

PEOPLE: list[dict[str, str]] = [{"name": "Tom Marsh"}, {"name": "Edith Lane"}]


def value(told: Told) -> object:
    """The value on disk."""
    assert told.answer is not None
    assert told.answer.state is State.ANSWERED
    return told.answer.value


def records(told: Told) -> list[dict[str, object]]:
    """The fields of the entries on disk."""
    found = value(told)
    assert isinstance(found, tuple)
    return [dict(each.fields) for each in found if isinstance(each, Record)]


@pytest.mark.parametrize(
    ("question_id", "typed", "expected", "said"),
    [
        ("safety_threat", "2", "no", "= No"),
        ("safety_threat", "y", "yes", "= Yes"),
        ("pay_late", "1", "on_time", ""),
        ("control_level", "3", "3", ""),
        ("pester_kinds", "1, 2", ("calls", "remarks"), ""),
        ("pester_kinds", "2 1", ("calls", "remarks"), ""),
        ("client_name", "Harbour Lane Bakeries", "Harbour Lane Bakeries", ""),
        ("fees", "1,250.50 eur", "1250.50 EUR", "= 1,250.50 EUR"),
        ("hours_billed", "12", "12", "= 12"),
        ("started", "4 March 2024", "2024-03-04", "4 Mar 2024"),
    ],
)
def test_a_line_is_understood_by_the_kind_of_its_question(
    home: Path, question_id: str, typed: str, expected: object, said: str
) -> None:
    given: dict[str, Given] = {"pestered": "yes"}
    told = answering(home, question_id, typed, **given)
    assert value(told) == expected
    assert said in told.text


def test_a_scale_has_its_levels_for_numbers(home: Path) -> None:
    told = answering(home, "control_level", "5", "0")
    assert words.PLAIN_NO_CHOICE.format(text="5") in told.text
    assert value(told) == "0"


def test_an_amount_with_two_readings_is_asked_about_and_never_guessed(home: Path) -> None:
    told = answering(home, "fees", "1,250 KWD", "2")
    assert words.WHICH_ONE in told.text
    assert "1. = 1,250.00 KWD" in told.text
    assert value(told) == "1.25 KWD"


def test_before_a_reading_is_picked_the_text_is_kept_as_it_was_typed(home: Path) -> None:
    told = answering(home, "fees", "1,250 KWD", "b")
    assert told.answer is not None
    assert (told.answer.state, told.answer.extra[TYPED]) == (State.LATER, "1,250 KWD")


def test_what_is_not_understood_is_kept_and_asked_again(home: Path) -> None:
    told = answering(home, "fees", "a lot", "900 EUR")
    assert words.NOT_AN_AMOUNT in " ".join(told.text.split())
    assert value(told) == "900.00 EUR"
    told = answering(home / "other", "fees", "a lot", "")
    assert told.answer is not None
    assert told.answer.extra[TYPED] == "a lot"
    assert not told.ended


@pytest.mark.parametrize(
    ("question_id", "typed", "given", "said"),
    [
        ("notice_days", "200", {}, "more than six months"),
        ("total_revenue", "100 EUR", {"fees": "900.00 EUR"}, "less than the fees"),
        ("fees", "900 USD", {"other_rate": "80.00 EUR"}, "another currency"),
    ],
)
def test_a_warning_is_said_and_the_answer_taken(
    home: Path, question_id: str, typed: str, given: dict[str, Given], said: str
) -> None:
    told = answering(home, question_id, typed, **given)
    assert str(value(told)).partition(".")[0] == typed.partition(" ")[0]
    assert said in " ".join(told.text.split())


def test_what_is_refused_is_said_and_kept_as_it_was_typed(home: Path) -> None:
    told = answering(home, "started", "1 January 2027", "")
    assert "That day is still to come" in told.text
    assert told.answer is not None
    assert (told.answer.state, told.answer.extra[TYPED]) == (State.LATER, "1 January 2027")


def test_too_many_choices_are_refused_and_asked_for_again(home: Path) -> None:
    told = answering(home, "matters", "1, 2, 3, 4", "1, 2")
    assert "no more than three" in told.text
    assert value(told) == tuple(each.id for each in content().by_id["matters"].choices[:2])


def test_none_of_these_stands_alone(home: Path) -> None:
    asked = (each for each in content().questions if each.kind is Kind.MULTI and each.when is None)
    question = next(each for each in asked if any(choice.exclusive for choice in each.choices))
    alone = next(at for at, each in enumerate(question.choices, 1) if each.exclusive)
    told = answering(home, question.id, f"1, {alone}", "1")
    assert "stands alone" in told.text
    assert value(told) == (question.choices[0].id,)


def test_links_are_picked_from_the_entries_there_are(home: Path) -> None:
    told = answering(home, "attempts_evidence", "2", incidents=[{"what": "One"}, {"what": "Two"}], attempts_level="2")
    assert "2. Two" in told.text
    assert value(told) == ("r2",)


def test_without_entries_links_say_where_they_come_from(home: Path) -> None:
    told = answering(home, "attempts_evidence", "", attempts_level="2")
    assert content().by_id["incidents"].short in told.text


# Long texts


def test_a_long_text_ends_with_a_dot_and_a_line_of_dots_is_typed_with_one_more(home: Path) -> None:
    told = answering(home, "story", "Tom took over.", "", "help", "..", "the end", ".")
    assert value(told) == "Tom took over.\n\nhelp\n.\nthe end"


def test_a_text_that_is_there_is_never_replaced_before_the_new_one_is_complete(home: Path) -> None:
    assert value(answering(home, "story", "4", "New", story="Old")) == "Old\nNew"
    assert value(answering(home / "b", "story", "4", "New", ".", story="Old")) == "New"


def test_a_text_can_be_added_to_kept_or_changed_by_paragraphs(home: Path) -> None:
    assert value(answering(home, "story", "2", "More", ".", story="Old")) == "Old\nMore"
    assert value(answering(home / "b", "story", "", story="Old")) == "Old"
    assert value(answering(home / "c", "story", "3", "2", "two", ".", story="One\n\nTwo\n\nThree")) == (
        "One\n\ntwo\n\nThree"
    )


def test_the_users_editor_opens_a_long_text(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho from the editor > "$1"\n')
    editor.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(editor))
    assert value(answering(home, "story", "e")) == "from the editor"


def test_what_was_typed_of_a_long_text_is_saved_when_the_input_ends(home: Path) -> None:
    told = answering(home, "story", "Tom took over.", "Since then")
    assert told.ended
    assert value(told) == "Tom took over.\nSince then"


# Entries


def test_an_entry_is_asked_field_by_field_and_saved_with_each(home: Path) -> None:
    told = answering(home, "people", "a", "Tom Marsh", "Office manager")
    assert told.ended
    assert records(told) == [{"name": "Tom Marsh", "role": "Office manager"}]


def test_an_entry_is_changed_by_its_number_and_enter_leaves_a_field_as_it_was(home: Path) -> None:
    told = answering(home, "people", "2", "", "Owner", "r", "", people=PEOPLE)
    assert records(told) == [{"name": "Tom Marsh"}, {"name": "Edith Lane", "role": "Owner"}]
    assert not told.ended


@pytest.mark.parametrize("lines", [("2", "", "Owner", "r", ""), ("a", "Ana", "", "r", "")])
def test_a_change_to_an_entry_that_is_put_off_keeps_the_others(home: Path, lines: tuple[str, ...]) -> None:
    put_off = Answer(State.LATER, answered(people=PEOPLE).by_id["people"].value)
    told = answering(home, "people", *lines, people=put_off)
    assert [each["name"] for each in records(told)][:2] == ["Tom Marsh", "Edith Lane"]


def test_a_deleted_entry_comes_back_in_its_place_with_what_pointed_to_it(home: Path) -> None:
    told = answering(home, "people", "d 1", "", people=PEOPLE)
    assert records(told) == [{"name": "Edith Lane"}]
    told = answering(home / "b", "people", "d1", "z", "", people=PEOPLE)
    assert records(told) == PEOPLE


def test_an_entry_without_a_word_is_none(home: Path) -> None:
    told = answering(home, "people", "a", "r", "")
    assert told.answer is None
    assert words.PLAIN_RECORD_EMPTY in told.text


def test_nothing_to_add_is_an_answer(home: Path) -> None:
    assert value(answering(home, "people", "0")) == ()


# Commands


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ("u", State.UNKNOWN),
        ("unknown", State.UNKNOWN),
        ("p", State.PREFER_NOT),
        ("Prefer not", State.PREFER_NOT),
        ("x", State.NOT_APPLICABLE),
        ("l", State.LATER),
    ],
)
@pytest.mark.parametrize("question_id", ["safety_threat", "client_name", "story", "people", "started", "causes"])
def test_a_state_can_be_said_at_a_question_of_every_kind(
    home: Path, question_id: str, typed: str, state: State
) -> None:
    told = answering(home, question_id, typed)
    assert told.answer is not None
    assert (told.answer.state, told.answer.value, told.ended) == (state, None, False)


def test_a_state_keeps_what_was_written_and_is_taken_back_by_saying_it_again(home: Path) -> None:
    told = answering(home, "client_name", "u", client_name="Northwind")
    assert told.answer is not None
    assert (told.answer.state, told.answer.value) == (State.UNKNOWN, "Northwind")
    told = answering(home / "b", "client_name", "u", client_name=State.UNKNOWN)
    assert told.answer is None


def test_clear_takes_an_answer_away(home: Path) -> None:
    assert answering(home, "client_name", "c", "", client_name="Northwind").answer is None


@pytest.mark.parametrize("question_id", ["safety_threat", "client_name", "story", "people"])
def test_skipping_leaves_an_answer_as_it_is(home: Path, question_id: str) -> None:
    given: dict[str, Given] = {question_id: PEOPLE if question_id == "people" else "yes"}
    before = answering(home, question_id, "s", **given)
    assert before.answer is not None
    assert before.answer.state is State.ANSWERED
    assert not before.ended


@pytest.mark.parametrize("question_id", ["safety_threat", "client_name", "story", "people", "causes"])
def test_help_says_why_and_names_every_command(home: Path, question_id: str) -> None:
    said = answering(home, question_id, "?", "").text
    assert content().by_id[question_id].why in " ".join(said.split())
    for spellings in words.PLAIN_COMMANDS.values():
        assert words.PLAIN_OR.join(spellings) in said


def test_an_answer_that_reads_like_a_command_is_typed_behind_a_backslash(home: Path) -> None:
    assert value(answering(home, "client_name", "\\b")) == "b"
    assert value(answering(home / "b", "client_name", "\\Review")) == "Review"
    assert [heard(each) for each in ("b", "\\b", "\\\\b", "\\\\server", "B ", "be")] == [
        Command.BACK, "b", "\\b", "\\\\server", Command.BACK, "be",
    ]  # fmt: skip


def test_an_urgent_notice_is_told_in_full_the_moment_an_answer_raises_it(home: Path) -> None:
    said = " ".join(answering(home, "safety_threat", "1").text.split())
    gate = next(each for each in content().gates if each.id == "safety_first")
    assert words.VERDICT_URGENT.format(title=gate.title) in said
    assert gate.says in said
    assert "1. " in said.partition(gate.says)[2]


def test_an_answer_that_brings_up_questions_has_them_asked_next(home: Path) -> None:
    told = answering(home, "health_suffering", "1", "2", "")
    assert told.session.answers.get("health_level") == Answer(value="2", at=told.session.updated)
