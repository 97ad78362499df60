"""What a person who returns is told."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from clientexit_tui.case import Case
from clientexit_tui.content.model import Interview, Kind
from clientexit_tui.sessions.session import Session
from clientexit_tui.visits.returning import since_last_visit, version_seen
from tests.tiny import AT, SECTIONS, TODAY, answers, ask, content, is_, records, template

TASKS = (
    template("keep", "today", 0, title="Keep notes"),
    template("safe", "today", 0, title="Tell someone", when=is_("safety_threat", "yes")),
    template("stop", "last", 0, "until", title="Stop"),
)
WEEK_AGO = TODAY - timedelta(days=7)


def checked() -> Interview:
    """The small interview with check-ins that say which they are."""
    made = content(tasks=TASKS)
    which = ask("which", Kind.SINGLE, of=("week", "month", "three_months", "year"))
    question = ask("checkins", Kind.RECORDS, fields=(ask("date", Kind.DATE), which))
    return replace(made, by_id={**made.by_id, "checkins": question})


def seen(interview: Interview | None = None, today: date = TODAY, version: int = 1, **values: Any) -> Case:
    """A session with these answers on a day."""
    session = Session("20261123-abcdef", "Northwind", AT, AT, answers(**values), version)
    return Case(interview or checked(), session, today)


@pytest.mark.parametrize("last", [None, TODAY, TODAY + timedelta(days=1)])
def test_at_the_first_visit_and_on_the_same_day_there_is_no_news(last: date | None) -> None:
    assert since_last_visit(seen(choice="quiet_exit"), last) == ()


def test_where_nothing_has_come_due_only_the_days_are_told() -> None:
    assert since_last_visit(seen(ignored="yes"), TODAY - timedelta(days=1)) == (
        "1 day since your last visit, on Sunday 22 November 2026. Nothing has come due.",
    )


def test_a_task_that_is_due_today_is_told() -> None:
    lines = since_last_visit(seen(choice="quiet_exit"), WEEK_AGO)
    assert lines == ("7 days since your last visit, on Monday 16 November 2026.", "1 task is due: “Keep notes”.")


def test_overdue_tasks_are_told_with_the_one_that_waits_longest() -> None:
    later = TODAY + timedelta(days=9)
    (_, line) = since_last_visit(seen(today=later, choice="quiet_exit"), TODAY)
    assert line == "1 task is overdue: “Keep notes”, 9 days late."
    (_, line) = since_last_visit(seen(today=later, choice="quiet_exit", safety_threat="yes"), TODAY)
    assert "overdue; first “Keep notes”, 9 days late." in line


def test_what_is_done_is_no_news_any_more() -> None:
    done = records({"done": "2026-11-23"})
    marks = tuple(replace(each, id="keep") for each in done)
    (line,) = since_last_visit(seen(choice="quiet_exit", plan_marks=marks), WEEK_AGO)
    assert "Nothing has come due" in line


def test_before_a_choice_only_what_is_urgent_is_told() -> None:
    (_, line) = since_last_visit(seen(safety_threat="yes"), WEEK_AGO)
    assert line == "1 task is due: “Tell someone”."


@pytest.mark.parametrize(
    ("days", "due"),
    [
        (6, ""),
        (7, "label week"),
        (29, "label week"),
        (30, "label month"),
        (91, "label three_months"),
        (400, "label year"),
    ],
)
def test_the_latest_check_in_is_due_a_while_after_the_last_day(days: int, due: str) -> None:
    last = date(2026, 11, 30)
    there = seen(today=last + timedelta(days=days), choice="quiet_exit", tell_on="2026-11-23", notice_days="7")
    lines = [line for line in since_last_visit(there, TODAY) if "check-in" in line]
    assert [line.rpartition(": ")[2] for line in lines] == ([f"{due}."] if due else [])


def test_a_check_in_that_was_noted_is_not_due() -> None:
    given: dict[str, Any] = {"choice": "quiet_exit", "tell_on": "2026-11-23", "notice_days": "7"}
    there = seen(today=date(2026, 12, 8), checkins=records({"which": "week"}), **given)
    assert not any("check-in" in line for line in since_last_visit(there, TODAY))


def newer_interview() -> Interview:
    """The small interview at version 3, with a question since version 2 and one since 3."""
    made = checked()
    newer = (*SECTIONS["first"], ask("fresh", since=2), ask("fresher", since=3))
    section = replace(made.sections[0], groups=(replace(made.sections[0].groups[0], questions=newer),))
    return replace(
        made,
        version=3,
        sections=(section, *made.sections[1:]),
        by_id={**made.by_id, "fresh": newer[-2], "fresher": newer[-1]},
    )


def test_questions_of_a_newer_interview_are_told_until_they_are_answered() -> None:
    made = newer_interview()
    (_, line) = since_last_visit(seen(made, ignored="yes"), WEEK_AGO)
    assert line == "The interview asks 2 new questions, first “Fresh”."
    (_, line) = since_last_visit(seen(made, version=2, ignored="yes"), WEEK_AGO)
    assert line == "The interview asks a new question: “Fresher”."
    (line,) = since_last_visit(seen(made, ignored="yes", fresh="a", fresher="b"), WEEK_AGO)
    assert "Nothing" in line


def test_there_are_never_more_than_four_lines() -> None:
    given: dict[str, Any] = {
        "choice": "quiet_exit",
        "tell_on": "2026-11-23",
        "notice_days": "7",
        "safety_threat": "yes",
    }
    assert 1 <= len(since_last_visit(seen(today=date(2027, 12, 8), **given), TODAY)) <= 4


def test_a_session_knows_the_newest_interview_only_once_nothing_in_it_is_new_to_it() -> None:
    made = newer_interview()
    assert version_seen(seen(made, ignored="yes")) == 1
    assert version_seen(seen(made, ignored="yes", fresh="a")) == 1
    assert version_seen(seen(made, ignored="yes", fresh="a", fresher="b")) == made.version


@pytest.mark.parametrize(("known", "said"), [(0, 3), (3, 3), (99, 99)])
def test_a_new_session_and_one_of_a_newer_program_keep_what_they_know(known: int, said: int) -> None:
    assert version_seen(seen(newer_interview(), version=known)) == said
