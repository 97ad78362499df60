"""What is said differently in two sets of answers, and in words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.interview.answers import Answer, Answers, Record, State
from clientexit_tui.sessions.difference import applied, differences, said
from clientexit_tui.visits.changes import LONGEST, change_said
from tests.amount import examples
from tests.shipped import answered, content
from tests.tiny import records

TEXTS = st.sampled_from(["", "a", "b\nc"])
RECORDS = st.dictionaries(
    st.sampled_from(["r1", "r2", "r3"]),
    st.dictionaries(st.sampled_from(["what", "date"]), TEXTS, max_size=2),
    max_size=3,
).map(lambda made: tuple(Record(key, fields, "2026-01-01") for key, fields in made.items()))
VALUES = st.one_of(st.none(), TEXTS, st.lists(st.sampled_from(["x", "y"]), max_size=2).map(tuple), RECORDS)
ANSWERS = st.dictionaries(
    st.sampled_from(["incidents", "story", "gone"]),
    st.builds(Answer, st.sampled_from(State), VALUES, st.sampled_from(["", "2026-11-22"]), st.just({})),
).map(Answers)


def all_said(answers: Answers) -> dict[str, object]:
    """What is said, by question."""
    return {key: known for key in answers if (known := said(answers.get(key))) is not None}


@settings(max_examples=examples(150))
@given(ANSWERS, ANSWERS)
def test_the_differences_applied_to_what_was_before_give_what_is_after(before: Answers, after: Answers) -> None:
    assert all_said(applied(before, differences(before, after))) == all_said(after)


@settings(max_examples=examples(60))
@given(ANSWERS, ANSWERS)
def test_there_is_a_difference_exactly_where_something_else_is_said(before: Answers, after: Answers) -> None:
    changed = {each.question for each in differences(before, after)}
    assert changed == {key for key in {*before, *after} if said(before.get(key)) != said(after.get(key))}
    assert differences(before, before) == ()


def test_the_time_of_an_answer_and_the_order_of_records_make_no_difference() -> None:
    one = Answers({"a": Answer(value="1", at="2026"), "r": Answer(value=(Record("r1"), Record("r2", {}, "2025")))})
    other = Answers({"a": Answer(value="1", at="2027"), "r": Answer(value=(Record("r2"), Record("r1")))})
    assert differences(one, other) == ()


def test_changes_come_in_the_order_of_the_interview_and_unknown_questions_last() -> None:
    after = answered(zebra="1", story="It began well.", safety_threat="no", apple="2")
    found = [each.question for each in differences(Answers(), after, content().by_id)]
    assert found == ["safety_threat", "story", "apple", "zebra"]


def test_records_tell_which_was_added_removed_and_changed_in_which_field() -> None:
    before = Answers({"incidents": Answer(value=(Record("r1", {"what": "a"}), Record("r2", {"what": "b"})))})
    after = Answers({"incidents": Answer(value=(Record("r2", {"what": "c"}), Record("r3", {"what": "d"})))})
    (change,) = differences(before, after)
    told = {each.id: (each.before is None, each.after is None, each.fields) for each in change.records}
    assert told == {
        "r1": (False, True, ("what",)),
        "r2": (False, False, ("what",)),
        "r3": (True, False, ("what",)),
    }


def test_a_change_is_told_in_the_words_of_the_interview() -> None:
    before, after = (
        answered(control_level="1", safety_threat="no"),
        answered(control_level="3", safety_threat=State.LATER),
    )
    told = {each.question: change_said(content(), each) for each in differences(before, after, content().by_id)}
    assert told["control_level"].before.startswith("1")
    assert told["control_level"].after.startswith("3")
    assert (told["safety_threat"].before, told["safety_threat"].after) == ("No", "for later")


def test_records_and_questions_that_are_gone_are_told_in_words() -> None:
    before = answered(people=[{"name": "Ana", "role": "Director"}], bygone="old")
    after = Answers({"people": Answer(value=records({"name": "Ana", "role": "Owner"}, {"name": "Bo"}))})
    gone, people = sorted(
        (change_said(content(), each) for each in differences(before, after, content().by_id)),
        key=lambda each: each.question,
    )
    assert (gone.title, gone.before, gone.after) == ("bygone", "old", "not answered")
    assert any("Director → Owner" in each for each in people.details)
    assert any(each.startswith("added: Bo") for each in people.details)


def test_long_texts_are_shown_from_where_they_begin_to_differ() -> None:
    before, after = answered(story="same " * 200 + "old end"), answered(story="same " * 200 + "new end")
    (change,) = differences(before, after)
    told = change_said(content(), change)
    assert told.before.endswith("old end")
    assert told.after.endswith("new end")
    assert max(len(told.before), len(told.after)) <= LONGEST + 2
