"""Where long texts belong: whatever the place, a text put there is the text that is there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.app.text_places import TextPlace, place_words, reply_place, text_at, with_text
from clientexit_tui.case import Case
from clientexit_tui.content.model import Kind
from clientexit_tui.interview.answers import Answer, Answers
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.session import Session
from tests.shipped import answered, content
from tests.stores import NOW

AT = NOW.isoformat()


def case(**given: object) -> Case:
    """What follows from these answers."""
    return Case(content(), Session("20261122-000001", "Northwind", AT, AT, answered(**given)), NOW.date())  # type: ignore[arg-type]


def places() -> list[TextPlace]:
    """Every place for a long text that the interview has."""
    found = [TextPlace(each.id) for each in content().by_id.values() if each.kind is Kind.LONG_TEXT]
    for each in content().by_id.values():
        found += [TextPlace(each.id, "r1", field.id) for field in each.fields if field.kind is Kind.LONG_TEXT]
    return [*found, *(reply_place(each.id) for each in content().pushbacks)]


def put(before: Case, place: TextPlace, text: str) -> Case:
    """What follows once a text was put at a place."""
    answers = dict(before.session.answers.by_id)
    for question_id, answer in with_text(before, place, text, AT).items():
        answers.pop(question_id, None)
        if isinstance(answer, Answer):
            answers[question_id] = answer
    return Case(content(), Session("20261122-000001", "Northwind", AT, AT, Answers(answers)), NOW.date())


@pytest.mark.parametrize("place", places(), ids=str)
def test_a_text_put_at_a_place_is_there_and_the_place_has_a_name(place: TextPlace) -> None:
    assert place_words(content(), place)
    assert text_at(put(case(), place, "New words"), place) == "New words"


@given(st.text(min_size=1), st.sampled_from(["story", "feelings"]))
def test_only_that_answer_is_changed(text: str, question: str) -> None:
    words = clean(text).strip() or "x"
    before = case(story="Old", client_name="Acme")
    after = put(before, TextPlace(question), words)
    assert text_at(after, TextPlace(question)) == words
    assert set(after.session.answers.differing(before.session.answers)) <= {question}


def test_the_letter_becomes_the_users_own_and_the_draft_it_began_with_is_kept() -> None:
    before = case(choice="exit_with_explanation", client_name="Acme")
    place = TextPlace("letter_text")
    assert text_at(before, place) == before.letter.text
    after = put(before, place, "My letter")
    assert after.session.answers.text("letter_base") == before.letter.text
    again = put(after, place, "Another")
    assert again.session.answers.text("letter_base") == before.letter.text


def test_a_field_of_an_entry_that_is_there_leaves_its_other_fields() -> None:
    before = case(people=[{"name": "Tom", "role": "Owner"}, {"name": "Edith"}])
    field = next(each.id for each in content().by_id["people"].fields if each.id not in ("name", "role"))
    first = before.session.answers.records("people")[0]
    after = put(before, TextPlace("people", first.id, field), "New")
    tom, edith = after.session.answers.records("people")
    assert (tom.get("name"), tom.get("role"), tom.get(field), edith.get("name")) == ("Tom", "Owner", "New", "Edith")


@pytest.mark.parametrize("place", [TextPlace(""), TextPlace("gone"), TextPlace("people", "r1", "gone")])
def test_a_place_that_is_not_asked_any_more_has_no_name_and_no_text(place: TextPlace) -> None:
    assert place_words(content(), place) == ""
    assert text_at(case(story="Old"), place) == ""
