"""The exit plan in the plain face: the card, its days, tasks by number, own steps, the page for the talk."""

from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.exit_plan.card import card_of
from clientexit_tui.exit_plan.looking_back import look_back
from clientexit_tui.exit_plan.settling import settling
from clientexit_tui.interview.answers import Record
from clientexit_tui.views.to_ask import asked_of
from tests.plain_talk import LEAVING, loaded, opened
from tests.shipped import Given, content
from tests.stores import NOW, Disk

PLAN = "9"
"""The row of the home."""
HELD: dict[str, Given] = {**LEAVING, "claim_threatened": "yes", "data_held": "yes", "data_wish": "both"}
"""What deletes is blocked."""
OWN: dict[str, Given] = {**LEAVING, "own_tasks": [{"title": "Book a Friday", "due": "2026-11-27"}]}
STAYING: dict[str, Given] = {
    "choice": "renegotiate",
    "tell_on": "2026-12-01",
    "boundary_facts": "Two calls after nine.",
}

PAST: dict[str, Given] = {**LEAVING, "tell_on": "2026-10-01", "resell_share": "60"}
NOTED: dict[str, Given] = {**PAST, "checkins": [{"date": "2026-10-22", "which": "week", "sold": "40"}]}
"""The last day has come, and a check-in is noted."""


def row(home: Path, text: str, **given: Given) -> str:
    """The number that stands before a row of the plan."""
    heard, _ = opened(home / "look", PLAN, **given)
    return next(line for line in heard.lines if text in line and line[:1].isdigit()).partition(".")[0]


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
    _, store = opened(home, PLAN, *lines, **LEAVING)
    assert first_mark(store).get(field) == expected


def test_a_step_of_the_users_own_joins_the_plan(home: Path) -> None:
    heard, store = opened(home, PLAN, **LEAVING)
    row = next(line for line in heard.lines if line.endswith(words.PLAIN_TASK_OWN)).partition(".")[0]
    heard, store = opened(home / "b", PLAN, row, "a", "Book a Friday", "", "", "r", "", **LEAVING)
    assert loaded(store).answers.records("own_tasks")[0].get("title") == "Book a Friday"
    assert "Book a Friday" in heard.text.rpartition(words.TRAIL_PLAN)[2]


def test_the_card_says_the_decision_why_who_what_and_when(home: Path) -> None:
    given = {**LEAVING, "choice_sure": "80", "choice_note": "They ask for lies.", "supporter": "Tom"}
    heard, store = opened(home, PLAN, **given)
    case = Case(content(), loaded(store), NOW.date())
    card = card_of(case.verdict, case.plan)
    assert "80 % sure" in heard.text
    assert "Reasons: They ask for lies." in heard.lines
    assert f"Who: {' '.join(card.who)}" in heard.lines
    assert "When: Day of the news: Tue 1 Dec 2026 (in 9 days)" in heard.lines
    assert "When: Last day: Tue 15 Dec 2026 (in 23 days)" in heard.lines


def test_the_days_that_matter_are_lines_with_the_days_in_words(home: Path) -> None:
    heard, _ = opened(home, PLAN, client_deadline="2026-12-20", **LEAVING)
    said = heard.text.partition(words.PLAIN_TIMELINE)[2].split("\n\n")[0].strip().splitlines()
    assert said[0] == "- Tue 1 Dec 2026 (in 9 days): news"
    assert said[1] == "- Tue 15 Dec 2026 (in 23 days): last day"
    assert "- Sun 20 Dec 2026 (in 28 days): their deadline" in said


def test_a_blocked_task_says_so_and_is_not_ticked(home: Path) -> None:
    number = row(home, words.TASK_BLOCKED.format(answers="")[:-1], **HELD)
    heard, store = opened(home, PLAN, number, "1", **HELD)
    assert f"{number}. Not now, blocked by: " in heard.text
    task = next(each for each in Case(content(), loaded(store), NOW.date()).plan.tasks if each.blocked)
    assert task.blocked in heard.text
    assert loaded(store).answers.records("plan_marks") == ()


def test_settling_up_is_said_and_leads_to_its_questions(home: Path) -> None:
    heard, store = opened(home, PLAN, words.PLAIN_PLAN_BEHIND, **HELD)
    case = Case(content(), loaded(store), NOW.date())
    for each in settling(case.facts, case.plan):
        assert each.text in heard.text
        assert f". {content().by_id[each.question].short}" in heard.text


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        ((words.PLAIN_TASK_CHANGE, "Book a Monday", "r"), ["Book a Monday"]),
        ((words.PLAIN_TASK_DELETE,), []),
        ((words.PLAIN_TASK_DELETE, words.PLAIN_TASK_UNDO), ["Book a Friday"]),
    ],
)
def test_a_step_of_ones_own_is_changed_deleted_and_brought_back(
    home: Path, lines: tuple[str, ...], titles: list[str]
) -> None:
    _, store = opened(home, PLAN, row(home, "Book a Friday", **OWN), *lines, **OWN)
    assert [each.get("title") for each in loaded(store).answers.records("own_tasks")] == titles


def test_a_check_in_on_the_plan_leads_to_looking_back_and_once_noted_is_done_by_that(home: Path) -> None:
    number = row(home, "Check-in after one week", **NOTED)
    heard, _ = opened(home, PLAN, number, words.PLAIN_TASK_CHECK_IN, **NOTED)
    assert words.LOOK_PROCESS in heard.text
    heard, store = opened(home / "b", PLAN, number, words.PLAIN_TASK_UNTICK, **NOTED)
    assert words.PLAN_CHECKED_IN in heard.text
    assert loaded(store).answers.records("plan_marks") == ()


def test_a_step_of_the_program_is_not_deleted(home: Path) -> None:
    heard, _ = opened(home, PLAN, "1", **LEAVING)
    assert words.PLAIN_TASK_DELETE not in heard.text


def test_before_there_is_a_choice_the_plan_says_so_and_leads_to_the_verdict(home: Path) -> None:
    undecided = {key: each for key, each in LEAVING.items() if key != "choice"}
    heard, _ = opened(home, PLAN, words.PLAIN_VERDICT, **undecided)
    assert words.PLAN_NO_CHOICE in heard.text
    assert words.VERDICT_AID in heard.text


# The page for the talk


def test_those_who_stay_have_a_page_for_the_talk_with_its_gaps(home: Path) -> None:
    heard, _ = opened(home, PLAN, words.PLAIN_BOUNDARY, **STAYING)
    assert "1. Two calls after nine." in heard.lines
    assert f"3. [{words.BOUNDARY_HINTS['boundary_proposal']}]" in heard.lines
    assert words.BOUNDARY_NO_CRITERIA in heard.text
    assert words.BOUNDARY_PRICE in heard.text


def test_a_part_of_the_page_is_written_from_it(home: Path) -> None:
    heard, store = opened(home, PLAN, words.PLAIN_BOUNDARY, "3", "Mail only.", ".", **STAYING)
    assert loaded(store).answers.text("boundary_proposal") == "Mail only."
    assert "3. Mail only." in heard.lines


def test_those_who_leave_are_not_offered_the_page_for_the_talk(home: Path) -> None:
    heard, _ = opened(home, PLAN, **LEAVING)
    assert words.PLAIN_BOUNDARY not in heard.text


# Looking back


def test_what_was_expected_stands_before_what_happened_line_by_line(home: Path) -> None:
    heard, _ = opened(home, words.PLAIN_LOOK_BACK, **NOTED)
    hours = heard.text.partition(f"{words.LOOK_TOPICS['hours']}:\n")[2].split("\n\n")[0].splitlines()
    assert hours[0].endswith(f". Expected: {words.LOOK_RESELL.format(percent=60)}")
    assert hours[1].strip().startswith("Happened: One week after, Thu 22 Oct 2026: ")
    assert hours[1].endswith(words.LOOK_SOLD.format(percent=40))
    assert hours[2] == words.LOOK_HOURS_JUDGED["less"]


def test_each_line_of_what_was_expected_is_said_as_such(home: Path) -> None:
    heard, store = opened(home, words.PLAIN_LOOK_BACK, health_suffering="yes", health_level="2", **NOTED)
    case = Case(content(), loaded(store), NOW.date())
    topics = look_back(case.verdict, case.plan).compared
    assert any(len(each.expected) > 1 for each in topics)
    for line in (line for each in topics for line in each.expected):
        assert any(told.endswith(f"Expected: {line}") for told in heard.lines)


def test_a_check_in_of_today_is_noted_under_the_name_that_is_due(home: Path) -> None:
    _, store = opened(home, words.PLAIN_LOOK_BACK, words.LOOK_ADD, "", "", "1000 EUR", "r", **PAST)
    (record,) = loaded(store).answers.records("checkins")
    assert (record.get("date"), record.get("which")) == ("2026-11-22", "week")
    heard, store = opened(home / "b", words.PLAIN_LOOK_BACK, words.LOOK_ADD, "r", **PAST)
    assert loaded(store).answers.records("checkins") == ()
    assert words.PLAIN_RECORD_EMPTY in heard.text


def test_a_check_in_is_changed(home: Path) -> None:
    lines = (words.PLAIN_LOOK_BACK, "2", "23 October 2026", "r")
    _, store = opened(home, *lines, **NOTED)
    assert loaded(store).answers.records("checkins")[0].get("date") == "2026-10-23"


def test_looking_back_is_offered_once_the_last_day_has_come(home: Path) -> None:
    assert words.PLAIN_LOOK_BACK not in opened(home, **LEAVING)[0].text
    assert words.PLAIN_LOOK_BACK in opened(home / "b", PLAN, **PAST)[0].text


# Questions for advisers


def test_what_to_ask_an_adviser_is_said_with_why_and_its_answer_is_put_in(home: Path) -> None:
    given: dict[str, Given] = {**LEAVING, "fees": "9000 EUR", "wrong_asked": "yes"}
    heard, store = opened(home, words.PLAIN_ASKING, **given)
    asked = asked_of(Case(content(), loaded(store), NOW.date()))
    assert asked
    for number, each in enumerate(asked, 1):
        assert f"{number}. {each.ask}" in heard.lines
        assert f"   {each.why}" in heard.lines
    heard, _ = opened(home / "b", words.PLAIN_ASKING, "1", **given)
    assert content().by_id[asked[0].about].ask in heard.text.rpartition(words.PLAIN_ASK_WHICH)[2]
