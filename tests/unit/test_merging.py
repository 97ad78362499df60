"""Two versions of a session become one: what each changed is there, what both changed is told, nothing is lost."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.interview.answers import Answer, Answers, Record, State
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.merging import OTHER, Conflict, Merged, Side, merge
from clientexit_tui.sessions.resolving import resolved
from clientexit_tui.sessions.session import Header, Session
from tests.amount import examples

DAYS = [f"2026-11-{day}T10:00:00+00:00" for day in (20, 21, 22)]
BEFORE, EARLY, LATE = DAYS


def said(value: str, at: str = BEFORE, **extra: object) -> Answer:
    """A text answered at a time."""
    return Answer(value=value, at=at, extra=extra)


def listed(*records: Record, at: str = BEFORE) -> Answer:
    """Records answered at a time."""
    return Answer(value=records, at=at)


def session(title: str = "Northwind", updated: str = BEFORE, **answers: Answer) -> Session:
    """A session with these answers."""
    return Session("20261120-0a1b2c", title, BEFORE, updated, Answers(answers))


def answer_of(merged: Merged, question: str) -> Answer:
    """One answer of the outcome."""
    return merged.session.answers.by_id[question]


def test_what_only_one_side_changed_is_taken_from_it() -> None:
    base = session(story=said("a"), work=said("b"))
    mine = session(story=said("a2", EARLY), work=said("b"))
    theirs = session(story=said("a"), work=said("b2", LATE), new=said("c", LATE))
    merged = merge(base, mine, theirs)
    assert merged.conflicts == ()
    assert merged.session.answers == Answers(
        {"story": said("a2", EARLY), "work": said("b2", LATE), "new": said("c", LATE)}
    )


def test_what_both_changed_is_taken_from_the_newer_and_the_other_is_kept_beside_it() -> None:
    merged = merge(session(story=said("a")), session(story=said("b", LATE)), session(story=said("c", EARLY)))
    assert merged.conflicts == (Conflict("story", said("b", LATE), said("c", EARLY), Side.MINE, LATE, EARLY),)
    assert answer_of(merged, "story") == said("b", LATE, other={"value": "c", "at": EARLY})


def test_times_are_compared_as_moments_not_as_texts() -> None:
    west, east = "2026-11-22T01:00:00-08:00", "2026-11-22T09:30:00+02:00"
    merged = merge(None, session(story=said("west", west)), session(story=said("east", east)))
    assert answer_of(merged, "story").value == "west"


def test_without_a_common_version_nothing_counts_as_taken_away() -> None:
    merged = merge(None, session(story=said("a")), session(work=said("b")))
    assert (set(merged.session.answers), merged.conflicts) == ({"story", "work"}, ())


def test_an_answer_cleared_on_one_side_and_left_on_the_other_is_cleared() -> None:
    base = session(story=said("a"))
    assert len(merge(base, session(), base).session.answers) == 0
    assert len(merge(base, base, session()).session.answers) == 0


def test_an_answer_cleared_on_one_side_and_changed_on_the_other_is_kept_and_told() -> None:
    merged = merge(session(story=said("a")), session(), session(story=said("b", EARLY)))
    assert answer_of(merged, "story") == said("b", EARLY)
    assert merged.conflicts == (Conflict("story", None, said("b", EARLY), Side.THEIRS, "", EARLY),)


def test_the_states_of_an_answer_count_as_what_is_said() -> None:
    unknown = Answer(State.UNKNOWN, at=LATE)
    merged = merge(session(story=said("a")), session(story=said("b", EARLY)), session(story=unknown))
    assert answer_of(merged, "story") == replace(unknown, extra={OTHER: {"value": "b", "at": EARLY}})


def test_text_that_was_not_understood_is_kept_too() -> None:
    typed = Answer(at=EARLY, extra={"typed": "about 40?"})
    merged = merge(session(), session(fees=typed), session(fees=said("40 EUR", LATE)))
    assert answer_of(merged, "fees") == said("40 EUR", LATE, other={"at": EARLY, "typed": "about 40?"})


def test_keys_that_this_program_does_not_know_survive_from_both_sides() -> None:
    mine = replace(session(story=said("a", mood="low")), extra={"colour": "red"})
    theirs = replace(session(story=said("a", weather="rain")), extra={"pages": ["1"]})
    merged = merge(session(story=said("a")), mine, theirs)
    assert answer_of(merged, "story").extra == {"mood": "low", "weather": "rain"}
    assert merged.session.extra == {"colour": "red", "pages": ["1"]}
    assert merged.conflicts == ()


def test_a_title_changed_on_both_sides_is_a_conflict_of_the_session_itself() -> None:
    merged = merge(session(), session("North", EARLY), session("West", LATE))
    assert merged.session.title == "West"
    assert merged.conflicts == (Conflict("", "North", "West", Side.THEIRS, EARLY, LATE, field="title"),)
    assert merged.session.extra == {OTHER: {"field": "title", "value": "North", "at": EARLY}}


def test_what_was_migrated_on_either_side_counts_as_migrated() -> None:
    mine = replace(session(story=said("a")), extra={"migrations": ["m2"]})
    theirs = replace(session(story=said("a")), extra={"migrations": ["m1"]})
    merged = merge(None, mine, theirs)
    assert (merged.session.extra, merged.conflicts) == ({"migrations": ["m1", "m2"]}, ())


# Records


ANN, BOB = Record("r1", {"name": "Ann", "role": "boss"}, BEFORE), Record("r2", {"name": "Bob"}, BEFORE)


def test_records_are_merged_field_by_field() -> None:
    mine = listed(Record("r1", {"name": "Anna", "role": "boss"}, EARLY), at=EARLY)
    theirs = listed(Record("r1", {"name": "Ann", "role": "owner"}, LATE), at=LATE)
    merged = merge(session(people=listed(ANN)), session(people=mine), session(people=theirs))
    assert answer_of(merged, "people") == listed(Record("r1", {"name": "Anna", "role": "owner"}, LATE), at=LATE)
    assert merged.conflicts == ()


def test_records_added_on_both_sides_are_both_there() -> None:
    cid, dee = Record("r3", {"name": "Cid"}, EARLY), Record("r4", {"name": "Dee"}, LATE)
    base = session(people=listed(ANN))
    merged = merge(base, session(people=listed(ANN, dee, at=LATE)), session(people=listed(ANN, cid, at=EARLY)))
    assert answer_of(merged, "people") == listed(ANN, cid, dee, at=LATE)


def test_a_record_taken_away_on_one_side_goes_unless_the_other_changed_it() -> None:
    base = session(people=listed(ANN, BOB))
    robert = Record("r2", {"name": "Robert"}, LATE)
    gone = merge(base, session(people=listed(ANN, at=EARLY)), base)
    assert answer_of(gone, "people") == listed(ANN, at=EARLY)
    kept = merge(base, session(people=listed(ANN, at=EARLY)), session(people=listed(ANN, robert, at=LATE)))
    assert answer_of(kept, "people") == listed(ANN, robert, at=LATE)
    assert kept.conflicts == (Conflict("people", None, robert, Side.THEIRS, "", LATE, "r2"),)
    assert "people" not in merge(base, session(), base).session.answers.by_id


def test_a_field_that_both_changed_is_told_and_the_older_is_kept() -> None:
    mine, theirs = (
        Record("r1", {"name": "Anna", "role": "boss"}, LATE),
        Record("r1", {"name": "Anne", "role": "boss"}, EARLY),
    )
    merged = merge(session(people=listed(ANN)), session(people=listed(mine)), session(people=listed(theirs)))
    assert merged.conflicts == (Conflict("people", "Anna", "Anne", Side.MINE, LATE, EARLY, "r1", "name"),)
    kept = {"record": "r1", "field": "name", "value": "Anne", "at": EARLY}
    assert answer_of(merged, "people").extra == {OTHER: kept}


# Deciding


def test_a_decision_takes_the_side_chosen_and_forgets_the_other() -> None:
    base = session(story=said("a"), people=listed(ANN))
    mine = session(
        "North", LATE, story=said("b", LATE), people=listed(Record("r1", {"name": "Anna", "role": "boss"}, LATE))
    )
    theirs = session(
        "West", EARLY, story=said("c", EARLY), people=listed(Record("r1", {"name": "Anne", "role": "boss"}, EARLY))
    )
    merged = merge(base, mine, theirs)
    assert len(merged.conflicts) == 3
    for side, wanted in ((Side.MINE, mine), (Side.THEIRS, theirs)):
        decided = merged.session
        for conflict in merged.conflicts:
            decided = resolved(decided, conflict, side)
        assert decided.title == wanted.title
        assert decided.answers.text("story") == wanted.answers.text("story")
        assert [each.fields for each in decided.answers.records("people")] == [
            each.fields for each in wanted.answers.records("people")
        ]
        assert OTHER not in repr(decided)


def test_a_decision_for_clearing_clears() -> None:
    merged = merge(session(story=said("a")), session(), session(story=said("b", EARLY)))
    assert len(resolved(merged.session, merged.conflicts[0], Side.MINE).answers) == 0
    base = session(people=listed(ANN))
    changed = Record("r1", {"name": "Anna"}, LATE)
    merged = merge(base, session(people=listed(BOB)), session(people=listed(changed)))
    gone = resolved(merged.session, merged.conflicts[0], Side.MINE)
    assert gone.answers.records("people") == (BOB,)


# Laws


TEXTS = st.sampled_from(["red", "blue", "green", "gold"])
TIMES = st.sampled_from([*DAYS, ""])
EXTRAS = st.dictionaries(st.sampled_from(["typed", "mood"]), TEXTS, max_size=2)
RECORDS = st.builds(Record, st.sampled_from(["r1", "r2", "r3"]), st.dictionaries(st.sampled_from("xyz"), TEXTS), TIMES)
PLAIN_ANSWERS = st.builds(Answer, st.sampled_from(State), st.one_of(st.none(), TEXTS, st.tuples(TEXTS)), TIMES, EXTRAS)
LISTS = st.lists(RECORDS, max_size=3, unique_by=lambda each: each.id).map(tuple)
LIST_ANSWERS = st.builds(Answer, st.just(State.ANSWERED), LISTS, TIMES, EXTRAS)
ANSWERS = st.fixed_dictionaries(
    {}, optional={"story": PLAIN_ANSWERS, "odd": PLAIN_ANSWERS | LIST_ANSWERS, "people": LIST_ANSWERS}
)
SESSIONS = st.builds(
    Session,
    st.just("20261120-0a1b2c"),
    TEXTS,
    st.sampled_from(DAYS),
    st.sampled_from(DAYS),
    ANSWERS.map(Answers),
    st.integers(0, 3),
    st.sampled_from(["", "story"]),
    st.dictionaries(st.sampled_from(["colour", "archived"]), TEXTS, max_size=2),
)
BASES = st.none() | SESSIONS


@settings(max_examples=examples(80), deadline=None, derandomize=True)
@given(BASES, SESSIONS, SESSIONS)
def test_it_does_not_matter_which_side_is_called_mine(base: Session | None, mine: Session, theirs: Session) -> None:
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert one.session == other.session
    turned = {repr(_turned(each)) for each in other.conflicts}
    assert {repr(each) for each in one.conflicts} == turned


def _turned(conflict: Conflict) -> Conflict:
    """The same conflict seen from the other side."""
    return Conflict(
        conflict.question,
        conflict.theirs,
        conflict.mine,
        conflict.took.opposite,
        conflict.theirs_at,
        conflict.mine_at,
        conflict.record,
        conflict.field,
    )


@settings(max_examples=examples(80), deadline=None, derandomize=True)
@given(BASES, SESSIONS, SESSIONS)
def test_merging_the_same_again_changes_nothing(base: Session | None, mine: Session, theirs: Session) -> None:
    merged = merge(base, mine, theirs).session
    assert merge(base, merged, theirs).session == merged
    assert merge(base, mine, merged).session == merged
    assert merge(base, merged, merged) == Merged(merged)


@settings(max_examples=examples(40), deadline=None, derandomize=True)
@given(BASES, SESSIONS)
def test_a_version_merged_with_itself_is_itself(base: Session | None, mine: Session) -> None:
    assert merge(base, mine, mine) == Merged(mine)


@settings(max_examples=examples(40), deadline=None, derandomize=True)
@given(SESSIONS, SESSIONS)
def test_a_side_that_changed_nothing_leaves_the_other_as_it_is(base: Session, mine: Session) -> None:
    merged = merge(base, mine, base)
    assert merged.conflicts == ()
    assert merged.session.title == mine.title
    assert {key: _saying(each) for key, each in merged.session.answers.by_id.items()} == {
        key: _saying(each) for key, each in mine.answers.by_id.items()
    }


def _saying(answer: Answer) -> object:
    records = isinstance(answer.value, tuple) and all(isinstance(each, Record) for each in answer.value)
    value = {each.id: each.fields for each in answer.value if isinstance(each, Record)} if records else answer.value  # type: ignore[union-attr]
    return answer.state, value, answer.extra


@settings(max_examples=examples(80), deadline=None, derandomize=True)
@given(st.data())
def test_nothing_typed_on_either_side_is_lost(data: st.DataObject) -> None:
    """Each side types texts of its own into any place; all of them are in the outcome."""
    base = data.draw(BASES)
    marks = iter(range(10**6))
    mine, theirs = (_typed_over(data.draw(SESSIONS), who, marks) for who in ("mine", "theirs"))
    merged = merge(base, mine, theirs)
    written = Codec("1").encode(merged.session, Header("", "")).decode()
    for side in (mine, theirs):
        for text in _texts(side):
            assert text in written
    assert Codec("1").decode(written.encode(), "f") == merged.session


def _typed_over(session: Session, who: str, marks: Iterator[int]) -> Session:
    """The session with texts that stand nowhere else."""

    def mark() -> str:
        return f"{who}-{next(marks)}."

    def value_of(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(
                replace(each, fields={key: mark() for key in each.fields}) if isinstance(each, Record) else mark()
                for each in value
            )
        return value and mark()

    answers = {
        key: replace(each, value=value_of(each.value), extra={name: mark() for name in each.extra})
        for key, each in session.answers.by_id.items()
    }
    return replace(session, title=mark(), answers=Answers(answers), extra={name: mark() for name in session.extra})


def _texts(session: Session) -> Iterator[str]:
    yield session.title
    yield from (str(each) for each in session.extra.values())
    for answer in session.answers.by_id.values():
        yield from (str(each) for each in answer.extra.values())
        for value in answer.value if isinstance(answer.value, tuple) else [answer.value or ""]:
            yield from (str(each) for each in value.fields.values()) if isinstance(value, Record) else [value]
