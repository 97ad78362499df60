"""The library, the home of a session and its pages in the plain face."""

import os
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.content.model import Question
from clientexit_tui.interview.answers import Answer, Record
from clientexit_tui.plain.desk import Desk
from clientexit_tui.sessions.history import History
from clientexit_tui.visits.judging import judge_with
from tests.plain_desk import WIDE, Heard, loaded, talk
from tests.shipped import Given, content
from tests.stores import Disk, session_in, store_in

LEAVING: dict[str, Given] = {
    "told_plainly": "yes",
    "attempts": [{"outcome": "ignored"}, {"outcome": "refused"}],
    "control_level": "3",
    "silence_level": "4",
    "undermining_level": "3",
    "culture_level": "2",
    "wellbeing_level": "3",
    "choice": "exit_with_explanation",
    "tell_on": "2026-12-01",
    "notice_days": "14",
}
"""Answers that point to leaving, and the choice to do so."""
LETTER, PUSHBACKS, REVIEW, VISITS, EXPORT, RENAME = (str(number) for number in range(11, 17))
"""The rows of the home after the ten sections."""


def opened(home: Path, *lines: str, **given: Given) -> tuple[Heard, Disk]:
    """What is said when these lines are typed in a session with these answers; q ends it."""
    store = store_in(home)
    session = session_in(store, "Northwind", "", **given)
    heard = talk(store, [*lines, "q"], session.id, width=WIDE)
    assert heard.code == 0
    return heard, store


# The library


def test_an_empty_library_explains_itself_and_a_session_is_made_and_opened(home: Path) -> None:
    store = store_in(home)
    heard = talk(store, ["1", "Bellhouse", "q"])
    assert "Everything stays on this computer" in heard.text
    assert loaded(store).title == "Bellhouse"


def test_an_example_opens_as_a_session_of_its_own(home: Path) -> None:
    store = store_in(home)
    talk(store, ["2", "1", "q"])
    assert len(loaded(store).answers) > 50


def test_sessions_are_listed_with_where_they_stand(home: Path) -> None:
    store = store_in(home)
    session_in(store, "Northwind", "", **LEAVING)
    assert "1. Northwind: leaving, " in talk(store, ["q"], width=WIDE).text


def test_a_search_opens_what_it_found_at_its_question(home: Path) -> None:
    store = store_in(home)
    session_in(store, "Northwind", "", story="The warehouse burned")
    session_in(store, "Other")
    heard = talk(store, ["5", "warehouse", "1", "", "q"], width=WIDE)
    assert "1 found" in heard.text
    question = content().by_id["story"]
    assert question.ask in heard.text.partition("1 found")[2]


def manage(store: Disk, row: str, *lines: str) -> Heard:
    """Does something with the one session in the library: 1 another title, 2 a copy, 3 put away, 4 delete."""
    return talk(store, ["5", "1", row, *lines, "q"], width=WIDE)


def test_a_session_is_renamed_copied_and_put_away(home: Path) -> None:
    store = store_in(home)
    session_in(store)
    manage(store, "1", "Westwind")
    assert loaded(store).title == "Westwind"
    heard = manage(store, "3")
    assert words.PLAIN_AWAY_SAID.format(title="Westwind") in heard.text
    assert "1. Westwind" not in talk(store, ["q"], width=WIDE).text
    assert "1. Westwind: put away" in talk(store, ["3", "q"], width=WIDE).text


def test_a_deleted_session_comes_back(home: Path) -> None:
    store = store_in(home)
    session = session_in(store)
    manage(store, "4", "1")
    assert store.ids() == []
    talk(store, ["4", "1", "q"], width=WIDE)
    assert store.ids() == [session.id]
    manage(store, "4", "1", "4", "q")
    assert store.ids() == [session.id], "the row that undoes it stands before the deleted sessions"


def test_nothing_is_deleted_without_a_yes(home: Path) -> None:
    store = store_in(home)
    session = session_in(store)
    manage(store, "4", "2")
    manage(store, "4", "b")
    assert store.ids() == [session.id]


def test_a_file_that_cannot_be_read_is_listed_with_its_reason(home: Path) -> None:
    store = store_in(home)
    session_in(store)
    (home / "20260101-abcdef.yaml").write_bytes(b"what: [is this\n")
    heard = talk(store, ["1", "2", "q"], width=WIDE)
    assert words.SESSION_TO_DO in heard.text


# The home and the sections


def test_the_home_says_what_is_urgent_and_what_is_next(home: Path) -> None:
    heard, _ = opened(home, safety_threat="yes")
    gate = next(each for each in content().gates if each.id == "safety_first")
    assert words.PLAIN_URGENT.format(title=gate.title) in heard.text
    assert words.PLAIN_HOME_ENTER.format(section="First things first") in heard.text


def test_back_goes_through_the_questions_to_the_home_and_the_library(home: Path) -> None:
    heard, _ = opened(home, "1", "s", "b", "b", "b")
    assert heard.text.count("Question 1 of 1: Has anyone at the client's threatened") == 2
    assert heard.text.rstrip().endswith(words.PLAIN_BYE)
    assert words.PLAIN_LIBRARY in heard.text


def test_review_at_a_question_shows_the_answers_and_comes_back_to_it(home: Path) -> None:
    heard, _ = opened(home, "2", "r", "", client_name="Leith Ltd")
    assert "1. Client: Leith Ltd" in heard.text
    assert heard.text.count("What is the name of your main contact there?") == 2


def test_an_answer_is_changed_from_the_review_and_the_review_comes_again(home: Path) -> None:
    heard, store = opened(home, "2", "r", "1", "Leith Ltd", "", client_name="Leeds Ltd")
    assert loaded(store).answers.text("client_name") == "Leith Ltd"
    assert "1. Client: Leith Ltd" in heard.text


def test_all_answers_can_be_reviewed_from_any_menu(home: Path) -> None:
    heard, _ = opened(home, "r", "", client_name="Leith Ltd")
    assert words.PLAIN_ALL_ANSWERS in heard.text
    assert ". Client: Leith Ltd" in heard.text


def test_a_session_gets_another_title(home: Path) -> None:
    _, store = opened(home, RENAME, "Westwind")
    assert loaded(store).title == "Westwind"


# Verdict, options, letter


def test_the_verdict_says_where_the_answers_point_why_and_what_is_open(home: Path) -> None:
    heard, _ = opened(home, "6", **LEAVING)
    assert "Your answers lean to: " in heard.text or "Your answers point to: " in heard.text
    assert words.REASONS_FOR in heard.text
    assert words.SUMMARY_OPEN in heard.text
    assert words.FALSE_ALARM in heard.text


def test_a_way_is_chosen_from_the_verdict(home: Path) -> None:
    given = {key: each for key, each in LEAVING.items() if key != "choice"}
    _, store = opened(home, "6", "1", "5", **given)
    assert loaded(store).answers.text("choice") == content().by_id["choice"].choices[4].id


def test_the_six_options_are_told_in_the_same_detail(home: Path) -> None:
    heard, _ = opened(home, "5")
    for option in content().options:
        assert option.title in heard.text
        assert all(point.text in heard.text for point in (*option.good, *option.bad))


def test_the_letter_is_read_with_its_gaps_and_one_is_filled(home: Path) -> None:
    undated = {key: value for key, value in LEAVING.items() if key != "notice_days"}
    heard, store = opened(home, LETTER, words.PLAIN_LETTER_GAP.format(count=1), "1", "18 December 2026", **undated)
    assert "Still missing: " in heard.text
    (gap,) = loaded(store).answers.by_id.keys() - LEAVING.keys()
    assert loaded(store).answers.text(gap) == "2026-12-18"


def test_a_changed_paragraph_makes_the_letter_the_users_own_and_it_is_checked(home: Path) -> None:
    heard, store = opened(
        home, LETTER, words.PLAIN_LETTER_WRITE, "1", "You have always been the worst client ever.", ".", **LEAVING
    )
    assert loaded(store).answers.text("letter_text").startswith("You have always been the worst client ever.\n\n")
    assert "To look at again: 0" not in heard.text.rpartition(words.PLAIN_LETTER_KEPT)[2]


def test_the_own_letter_is_set_aside_and_brought_back(home: Path) -> None:
    given = {**LEAVING, "letter_text": "My own words."}
    _, store = opened(home, LETTER, words.PLAIN_LETTER_DRAFT, "1", **given)
    assert loaded(store).answers.text("letter_text") == ""
    _, store = opened(home / "b", LETTER, words.PLAIN_LETTER_DRAFT, "1", words.PLAIN_LETTER_BACK, **given)
    assert loaded(store).answers.text("letter_text") == "My own words."


def test_a_reply_in_the_users_own_words_is_kept(home: Path) -> None:
    fields = content().by_id["replies"].fields
    lines = [line for each in fields for line in _reply(each)]
    heard, store = opened(home, PUSHBACKS, "1", *lines, **LEAVING)
    (record,) = loaded(store).answers.records("replies")
    assert record.get("reply") == "I have decided."
    assert record.get("pushback") in heard.text


def _reply(field: Question) -> list[str]:
    """What to type at one field of a reply; what they say is there already."""
    if field.id != "reply":
        return [""]
    return ["I have decided.", "."] if field.kind == "long_text" else ["I have decided."]


# Plan, export, visits


def first_mark(store: Disk) -> Record:
    """What was done to the first task of the plan."""
    (mark,) = loaded(store).answers.records("plan_marks")
    return mark


@pytest.mark.parametrize(
    ("lines", "field", "expected"),
    [
        (["1", "1"], "done", "2026-11-22"),
        (["1", "2", "3 December 2026"], "due", "2026-12-03"),
        (["1", "2", "soon", "in 3 days"], "due", "2026-11-25"),
        (["1", "3", "Ask Jo first"], "note", "Ask Jo first"),
        (["1", "4", "1"], "done", "2026-11-22"),
    ],
)
def test_a_task_is_ticked_dated_noted_and_explained(home: Path, lines: list[str], field: str, expected: str) -> None:
    _, store = opened(home, "9", *lines, **LEAVING)
    assert first_mark(store).get(field) == expected


def test_a_step_of_the_users_own_joins_the_plan(home: Path) -> None:
    heard, store = opened(home, "9", **LEAVING)
    row = next(line for line in heard.lines if line.endswith(words.PLAIN_TASK_OWN)).partition(".")[0]
    heard, store = opened(home / "b", "9", row, "a", "Book a Friday", "", "", "r", "", **LEAVING)
    assert loaded(store).answers.records("own_tasks")[0].get("title") == "Book a Friday"
    assert "Book a Friday" in heard.text.rpartition(words.TRAIL_PLAN)[2]


def test_the_summary_is_written_for_its_owner_only_and_nothing_is_replaced_unasked(home: Path, tmp_path: Path) -> None:
    opened(home, EXPORT, "1", "1", "1", str(tmp_path / "paper.md"), **LEAVING)
    paper = tmp_path / "paper.md"
    assert paper.read_text(encoding="utf-8").startswith("# ")
    assert os.name == "nt" or paper.stat().st_mode & 0o077 == 0
    paper.write_text("mine")
    heard, _ = opened(home / "b", EXPORT, "1", "1", "1", str(tmp_path / "paper.md"), "2", "b", **LEAVING)
    assert words.EXPORT_REPLACE in heard.text
    assert paper.read_text() == "mine"


def test_a_visit_is_compared_with_now(home: Path) -> None:
    store = store_in(home)
    numbers = iter(f"{number:012x}" for number in range(1, 99))
    store.history = History(home / "history", judge_with(content), lambda: next(numbers))
    session = session_in(store, "Northwind", "", contact_name="Tom")
    talk(store, ["2", "Leith Ltd", "q"], session.id)
    heard = talk(store, [VISITS, "1", "q"], session.id, width=WIDE)
    assert "Client: not answered → Leith Ltd" in heard.text


# Troubles


@pytest.mark.parametrize("after", [["q"], ["Tom", "q"], []])
def test_what_the_disk_refuses_is_said_kept_and_saved_later(home: Path, after: list[str]) -> None:
    store = store_in(home)
    session = session_in(store)
    lines = iter(["2", "Leith Ltd", *after])

    def read() -> str:
        line = next(lines, "")
        store.full = line == "Leith Ltd"
        return line

    heard = talk(store, iter(read, ""), session.id, width=WIDE)
    assert "Not saved yet: disk full;" in heard.text
    assert (words.PLAIN_SAVED_AGAIN in heard.text) == ("Tom" in after)
    assert loaded(store).answers.text("client_name") == "Leith Ltd"
    assert heard.text.rstrip().endswith(words.PLAIN_BYE if after else words.PLAIN_BYE_ENDED)


def test_the_user_is_asked_before_words_are_lost_to_a_full_disk(home: Path) -> None:
    store = store_in(home)
    session = session_in(store)
    elsewhere = home.parent / "elsewhere"
    elsewhere.mkdir()
    lines = iter(["2", "Leith Ltd", "q", "q", "2", str(elsewhere)])

    def read() -> str:
        line = next(lines, "")
        store.full = store.full or line == "Leith Ltd"
        return line

    heard = talk(store, iter(read, ""), session.id, width=WIDE)
    assert words.PLAIN_UNSAVED in heard.text
    assert "Leith Ltd" in next(elsewhere.iterdir()).read_text(encoding="utf-8")


def test_after_another_program_changed_the_file_both_versions_can_be_kept(home: Path) -> None:
    store, other = store_in(home), store_in(home)
    session = session_in(store)
    lines = iter(["2", "Leith Ltd", "1", "q"])

    def read() -> str:
        line = next(lines, "")
        if line == "Leith Ltd":
            path = other.path(session.id)
            path.write_bytes(path.read_bytes() + b"# changed elsewhere\n")
        return line

    heard = talk(store, iter(read, ""), session.id, width=WIDE)
    assert words.PLAIN_CONFLICT in heard.text
    said = {store.load(each).title: store.load(each).answers.get("client_name") for each in store.ids()}
    assert said["Northwind"] is None
    kept = said["Northwind (copy)"]
    assert isinstance(kept, Answer)
    assert kept.value == "Leith Ltd"


def test_a_mistake_of_the_program_is_told_without_what_was_answered(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(home)
    session = session_in(store, "Northwind", "", story="In confidence")

    def fail(_desk: Desk) -> None:
        raise RuntimeError("In confidence")

    monkeypatch.setattr("clientexit_tui.plain.session.tell_home", fail)
    heard = talk(store, [], session.id)
    assert heard.code == 1
    assert words.CRASH_SAVED in heard.text
    assert "In confidence" not in heard.text
