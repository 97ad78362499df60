"""Answers to older versions of the interview are carried over on a copy, once, with a report; nothing is lost."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.content.check import check_content
from clientexit_tui.content.loader import load_content, read_content
from clientexit_tui.content.migrations import Migration, Op, Retired
from clientexit_tui.content.model import Choice, Interview, Kind, Question
from clientexit_tui.content.reader import read_as
from clientexit_tui.errors import ContentError
from clientexit_tui.interview.answers import Answer, Answers, Record, State
from clientexit_tui.locations import content_dir
from clientexit_tui.sessions.checking import check_session
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.header import NewerSessionError
from clientexit_tui.sessions.migrations import Migrated, migrate
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.strict_yaml.reader import read
from clientexit_tui.tui.app import ClientExitApp
from tests.amount import examples
from tests.driven import NOW, on, press, seen, session_in, store_in
from tests.places import TESTS
from tests.shipped import content as shipped
from tests.tiny import PLACE, TODAY, ask
from tests.tiny import content as tiny

AT = "2026-11-20T10:00:00+00:00"
GOLDEN = TESTS / "golden" / "session_schema_1.yaml"


def ops(*lines: str) -> tuple[Op, ...]:
    """Steps as `data/` declares them."""
    text = "id: m\nto: 2\nops:\n" + "".join(f"  - {line}\n" for line in lines)
    (node,) = read(text.encode(), "test")
    return read_as(Migration, node).ops


def interview(*questions: Question, steps: tuple[Op, ...] = (), retired: tuple[Retired, ...] = ()) -> Interview:
    """Version 2 of an interview with these questions."""
    base = tiny()
    sections = (replace(base.sections[0], groups=(replace(base.sections[0].groups[0], questions=questions),)),)
    migrations = (Migration("m2", PLACE, 2, steps),) if steps else ()
    by_id = {each.id: each for each in questions}
    return replace(base, version=2, sections=sections, by_id=by_id, migrations=migrations, retired=retired)


def session(version: int = 1, **values: Any) -> Session:
    """A session answered against a version."""
    answers = {key: each if isinstance(each, Answer) else Answer(value=each, at=AT) for key, each in values.items()}
    return Session("20261120-0a1b2c", "Northwind", AT, AT, Answers(answers), version)


def values(migrated: Migrated) -> dict[str, object]:
    """The values after it."""
    return {key: each.value for key, each in migrated.session.answers.by_id.items()}


def test_an_answer_under_an_id_of_old_moves_to_the_question_of_now() -> None:
    old = session(days_late="40", story="a")
    migrated = migrate(interview(ask("late_days", was=("days_late",)), ask("story")), old)
    assert values(migrated) == {"late_days": "40", "story": "a"}
    assert list(migrated.session.answers) == ["late_days", "story"], "its place in the file stays"
    assert len(migrated.report) == 1
    assert "Late days" in migrated.report[0]
    assert values(Migrated(old)) == {"days_late": "40", "story": "a"}, "the session itself is not touched"


def test_an_answer_of_now_is_never_written_over() -> None:
    migrated = migrate(interview(ask("late_days", was=("days_late",))), session(days_late="40", late_days="50"))
    assert values(migrated) == {"days_late": "40", "late_days": "50"}
    assert "answered already" in migrated.report[0]


def test_fields_of_records_can_have_names_of_old() -> None:
    people = ask("people", Kind.RECORDS, fields=(ask("name", was=("called",)),))
    migrated = migrate(interview(people), session(people=(Record("r1", {"called": "Ann", "x": "y"}, AT),)))
    assert values(migrated) == {"people": (Record("r1", {"name": "Ann", "x": "y"}, AT),)}


CHOICES: list[tuple[str, object, object]] = [
    ("map_values: {question: q, values: {a: b}}", "a", "b"),
    ("map_values: {question: q, values: {a: b}}", "c", "c"),
    ("map_values: {question: q, values: {a: b}}", ("a", "b", "c"), ("b", "c")),
    ("split_choice: {question: q, choice: a, into: [b, c]}", ("a", "d"), ("b", "c", "d")),
    ("split_choice: {question: q, choice: a, into: [b]}", "a", "b"),
    ("split_choice: {question: q, choice: a, into: [b, c]}", "a", None),
    ("to_text: {question: q, values: {a: Very good}}", "a", "Very good"),
    ("to_text: {question: q, values: {a: Very good}}", ("a", "b"), "Very good; b"),
]


@pytest.mark.parametrize(("step", "before", "after"), CHOICES)
def test_choices_are_mapped_split_and_written_out(step: str, before: object, after: object) -> None:
    migrated = migrate(interview(ask("q", Kind.MULTI, of="abcd"), steps=ops(step)), session(q=before))
    assert values(migrated) == {"q": after}
    assert bool(migrated.report) == (before != after)


def test_a_choice_that_only_the_user_can_split_is_open_again_and_kept() -> None:
    step = "split_choice: {question: q, choice: a, into: [b, c]}"
    answer = migrate(interview(ask("q", Kind.SINGLE, of="bc"), steps=ops(step)), session(q="a")).session.answers.get(
        "q"
    )
    assert answer == Answer(State.LATER, None, AT, {"before": "a"})


def test_a_choice_is_copied_beside_what_is_chosen_there_but_never_over_it() -> None:
    step = ops("copy_choice: {from: q, choice: a, to: w, as: b}")
    several = interview(ask("q", Kind.MULTI, of="a"), ask("w", Kind.MULTI, of="bc"), steps=step)
    assert values(migrate(several, session(q=("a",), w=("c",))))["w"] == ("c", "b")
    assert values(migrate(several, session(q=("a",))))["w"] == ("b",)
    assert "w" not in values(migrate(several, session(q=("x",))))
    one = interview(ask("q", Kind.MULTI, of="a"), ask("w", Kind.SINGLE, of="bc"), steps=step)
    assert values(migrate(one, session(q=("a",))))["w"] == "b"
    assert values(migrate(one, session(q=("a",), w="c")))["w"] == "c"
    none = ask("w", Kind.MULTI, choices=(Choice("b", "b"), Choice("none", "none", exclusive=True)))
    alone = interview(ask("q", Kind.MULTI, of="a"), none, steps=step)
    assert values(migrate(alone, session(q=("a",), w=("none",))))["w"] == ("none",)


def test_a_retired_answer_is_kept_and_the_reason_is_told_once() -> None:
    retired = Retired("mood", PLACE, 2, "replaced by a better one", ("stress",))
    content = interview(ask("stress"), retired=(retired,))
    migrated = migrate(content, session(mood="low"))
    assert values(migrated) == {"mood": "low"}
    assert "replaced by a better one" in migrated.report[0]
    assert "Stress" in migrated.report[0]
    assert migrate(content, migrated.session) == Migrated(migrated.session)
    assert migrate(content, session(version=2, mood="low")).report == ()


def test_what_was_done_is_stored_and_never_done_twice() -> None:
    swap = interview(ask("q", Kind.SINGLE, of="ab"), steps=ops("map_values: {question: q, values: {a: b, b: a}}"))
    once = migrate(swap, session(q="a"))
    assert (values(once), once.session.extra) == ({"q": "b"}, {"migrations": ["m2"]})
    read_back = Codec("1").decode(Codec("1").encode(once.session, Header("", "")), "f")
    assert read_back == once.session
    assert migrate(swap, read_back) == Migrated(read_back)


def test_answers_to_this_version_are_not_carried_over() -> None:
    content = interview(ask("q", Kind.SINGLE, of="ab"), steps=ops("map_values: {question: q, values: {a: b}}"))
    now = session(version=2, q="a")
    assert migrate(content, now) == Migrated(now)


def test_a_session_without_answers_has_nothing_to_carry_over() -> None:
    content = interview(ask("q"), steps=ops("to_text: {question: q}"))
    assert migrate(content, session()) == Migrated(session())


STEPS = st.sampled_from([step for step, _, _ in CHOICES] + ["rename: {from: q, to: w}", "rename: {from: w, to: q}",
                        "copy_choice: {from: q, choice: a, to: w, as: b}"])  # fmt: skip
VALUES = st.one_of(st.sampled_from("abcd"), st.lists(st.sampled_from("abcd"), unique=True).map(tuple))


@settings(max_examples=examples(80), deadline=None, derandomize=True)
@given(st.lists(STEPS, min_size=1, max_size=4), st.dictionaries(st.sampled_from(["q", "w", "x"]), VALUES))
def test_migrating_twice_is_migrating_once(steps: list[str], given_: dict[str, Any]) -> None:
    questions = [ask(each, Kind.MULTI, of="abcd") for each in "qw"]
    content = interview(*questions, steps=ops(*steps))
    old = session(**given_)
    once = migrate(content, old)
    assert migrate(content, once.session) == Migrated(once.session)
    assert once.session.answers.get("x") == old.answers.get("x"), "what no step is about stays"


# Checks of the content


MISTAKES = [
    (interview(ask("mood"), retired=(Retired("mood", PLACE, 2, "gone"),)), "the id 'mood' was retired"),
    (interview(ask("a"), retired=(Retired("mood", PLACE, 2, "gone", ("b",)),)), "no question is called 'b'"),
    (interview(ask("a", was=("mood",)), retired=(Retired("mood", PLACE, 2, "gone"),)), "but that is retired"),
    (interview(ask("a", was=("b",)), ask("b")), "'a' was 'b', but that is a question"),
    (interview(ask("a", was=("x",)), ask("b", was=("x",))), "'b' was 'x', but that was 'a'"),
    (interview(ask("a"), steps=ops("rename: {from: x, to: b}")), "no question is called 'b'"),
    (interview(ask("a"), steps=ops("retire: {question: x}")), "is not in 'retired'"),
    (interview(ask("a", Kind.SINGLE, of="p"), steps=ops("map_values: {question: a, values: {x: q}}")), "no choice 'q'"),
    (replace(interview(ask("a"), steps=ops("to_text: {question: a}")), version=1), "leads to version 2, but this is 1"),
]


@pytest.mark.parametrize(("content", "problem"), MISTAKES)
def test_a_mistake_in_ids_or_migrations_is_found(content: Interview, problem: str) -> None:
    assert any(problem in str(each) for each in check_content(content))


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("renam: {from: a, to: b}", "did you mean 'rename'"),
        ("rename: {from: a}", "needs 'to'"),
        ("split_choice: {question: a, choice: b}", "needs 'into'"),
    ],
)
def test_a_step_that_cannot_be_read_is_refused_with_its_place(line: str, problem: str) -> None:
    with pytest.raises(ContentError, match=problem):
        ops(line)


def test_the_examples_in_the_notes_of_the_file_can_be_read(tmp_path: Path) -> None:
    """What stands there in comments is what a contributor copies."""
    text = (content_dir() / "retired.yaml").read_text(encoding="utf-8")
    lines = [line[2:] for line in text.splitlines() if line.startswith("# ")]
    start = lines.index("retired:")
    (tmp_path / "retired.yaml").write_text("\n".join(lines[start:]) + "\n", encoding="utf-8")
    found = read_content(tmp_path)
    assert (len(found.retired), len(found.migrations[0].ops)) == (1, 6)


def test_the_content_as_shipped_has_no_mistake() -> None:
    assert load_content(content_dir()).version == shipped().version


# Files of older and newer programs


def test_a_file_of_schema_1_can_be_read_for_ever() -> None:
    """This file never changes. A program that cannot read it has broken its promise to somebody."""
    data = GOLDEN.read_bytes()
    session = Codec("1").decode(data, GOLDEN.name)
    assert (session.id, session.title, session.place) == (
        "20261101-0a1b2c",
        "Northwind — “the long one”",
        "story/people",
    )
    assert session.answers.text("story").startswith("It began well.\n\nThen the scope grew")
    assert session.answers.by_id["fees"] == Answer(value="4500 EUR", at="2026-11-02T09:15:00+01:00")
    assert session.answers.by_id["other_net"].state is State.UNKNOWN
    assert session.answers.by_id["months_to_replace"].extra == {"typed": "perhaps three?", "note_by_hand": "ask Ann"}
    assert session.answers.records("incidents")[0] == Record(
        "rmhxq3k2o", {"date": "2026-10", "what": "A call at 23:40.\nThen another.", "seen": ("ann", "bob")},
        "2026-11-02T09:20:00+01:00",
    )  # fmt: skip
    assert session.answers.by_id["control_shows"].value == ("slows", "watching")
    assert session.extra == {"kept_by_hand": {"mood": ["low", "tired"]}, "no_one_knows": "é 日本 🙂"}
    again = Codec("1").decode(Codec("1").encode(session, Header("", "")), "f")
    assert again == session


def test_the_file_of_schema_1_is_the_one_it_always_was() -> None:
    import hashlib

    assert hashlib.sha256(GOLDEN.read_bytes()).hexdigest() == GOLDEN_DIGEST


def test_a_file_of_a_newer_schema_is_left_alone_with_a_clear_sentence() -> None:
    newer = GOLDEN.read_bytes().replace(b'clientexit: "1"', b'clientexit: "2"')
    with pytest.raises(NewerSessionError, match=r"update the program to open it\. The file is left as it is"):
        Codec("1").decode(newer, "f")


GOLDEN_DIGEST = "ce8829f6ae5d83dc9809fd72772acec06d90bcc5d80862087ae7ff8e8f90a0a9"


# On opening and checking


OLD = session(story="a", days_late="40", mood="low")
CHANGED = interview(
    ask("story", Kind.LONG_TEXT),
    ask("late_days", was=("days_late",)),
    retired=(Retired("mood", PLACE, 2, "replaced by a better one"),),
)


def test_a_check_takes_answers_of_old_for_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / f"{OLD.id}.yaml"
    path.write_bytes(Codec("1").encode(OLD, Header(OLD.id, OLD.title)))
    before = path.read_bytes()
    checked = check_session(CHANGED, path, before, TODAY)
    assert checked.problems == ()
    assert [each.split(" ")[0] for each in checked.report] == ["The", "“mood”"]
    assert path.read_bytes() == before


async def test_what_was_carried_over_is_told_on_opening_and_written_with_the_first_change(tmp_path: Path) -> None:
    old = replace(shipped(), version=2, migrations=(), retired=(Retired("mood", PLACE, 2, "replaced by a better one"),))
    store = store_in(tmp_path / "sessions")
    made = session_in(store, story="It began well.", mood="low")
    before = store.path(made.id).read_bytes()
    app = ClientExitApp(lambda: old, store, lambda: NOW, made.id)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "replaced by a better one" in " ".join(seen(pilot).replace("│", " ").split())
        assert store.path(made.id).read_bytes() == before
        await press(pilot, "enter")
        app.controller.give("work", Answer(value="Heating"))
        app.controller.flush()
        assert store.load(made.id).extra == {"migrations": ["mood"]}
        assert store.load(made.id).answers.text("mood") == "low"
    app = ClientExitApp(lambda: old, store, lambda: NOW, made.id)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert not on(pilot, "Tell"), "it is told once"


async def test_a_session_of_a_newer_program_can_be_looked_at_and_is_never_written(tmp_path: Path) -> None:
    store = store_in(tmp_path / "sessions")
    path = store.path(session_in(store, work="Heating").id)
    newer = path.read_bytes().replace(b'clientexit: "1"', b'clientexit: "2"').replace(b'schema: "1"', b'schema: "2"')
    path.write_bytes(newer)
    app = ClientExitApp(shipped, store, lambda: NOW)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        assert "A newer version of this program wrote this session" in " ".join(seen(pilot).replace("│", " ").split())
        await press(pilot, "enter")
        assert on(pilot, "HomeScreen")
        assert "read only: from a newer version" in seen(pilot)
        assert app.controller.case.session.answers.text("work") == "Heating"
        app.controller.give("work", Answer(value="Cooling"))
        app.controller.flush()
        assert path.read_bytes() == newer
        await press(pilot, "escape")
    assert path.read_bytes() == newer
    assert len(store.ids()) == 2, "what was typed all the same is kept in a copy"
