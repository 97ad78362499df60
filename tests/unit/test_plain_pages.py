"""The library, the home of a session and its pages in the plain face."""

from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.sessions.history import History
from clientexit_tui.visits.judging import judge_with
from tests.plain_talk import LEAVING, WIDE, Heard, loaded, opened, talk
from tests.shipped import content
from tests.stores import Disk, session_in, store_in

VISITS, RENAME = words.PLAIN_VISITS, words.PLAIN_RENAME
"""Rows of the home."""


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
    assert words.PLAIN_HOME_ROAD.partition("{")[0] in heard.text


def test_once_there_is_a_verdict_enter_goes_on_with_the_first_section_to_do(home: Path) -> None:
    heard, _ = opened(home, first_look=["threatened"])
    assert words.PLAIN_HOME_ENTER.format(section="First things first") in heard.text


def test_back_goes_through_the_questions_to_the_home_and_the_library(home: Path) -> None:
    heard, _ = opened(home, "1", "s", "b", "b", "b")
    assert heard.text.count(f"Question 1 of 3: {content().by_id['first_look'].ask}") == 2
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


# Verdict and options


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


# Visits


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

    def fail(_controller: SessionController) -> None:
        raise RuntimeError("In confidence")

    monkeypatch.setattr("clientexit_tui.plain.session.tell_home", fail)
    heard = talk(store, [], session.id)
    assert heard.code == 1
    assert words.CRASH_SAVED in heard.text
    assert "In confidence" not in heard.text
