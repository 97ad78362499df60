"""What follows from a session."""

from datetime import date
from typing import Any

import pytest

from clientexit_tui.case import Case
from clientexit_tui.content.model import Interview, Pushback
from clientexit_tui.documents.papers import paper
from clientexit_tui.documents.tree import Document
from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.session import Session
from tests.tiny import AT, PLACE, TODAY, Given, answers, block, content, is_, lint_rule, records, template

TASKS = (
    template("always", "today", 0, title="Keep notes"),
    template("safe", "today", 0, title="Tell someone", when=is_("safety_threat", "yes")),
    template("stop", "last", 0, "until", title="Stop"),
)


def case(interview: Interview | None = None, today: date = TODAY, **values: Any) -> Case:
    session = Session("20261123-abcdef", "Northwind", AT, AT, answers(**values), content_version=1)
    return Case(interview or content(tasks=TASKS), session, today)


@pytest.mark.parametrize(
    ("values", "status"),
    [
        ({}, "new"),
        ({"client_name": "Northwind"}, "gathering"),
        ({"ignored": "yes"}, "deciding"),
        ({"choice": "repair"}, "staying"),
        ({"choice": "quiet_exit"}, "leaving"),
        ({"choice": "quiet_exit", "tell_on": "2026-11-16", "notice_days": "7"}, "leaving"),
        ({"choice": "quiet_exit", "tell_on": "2026-11-10", "notice_days": "7"}, "looking_back"),
        ({"choice": "repair", "tell_on": "2026-11-10", "notice_days": "7"}, "staying"),
        ({"choice": "repair", "checkins": records({"date": "2026-11-20"})}, "looking_back"),
    ],
)
def test_the_status_says_where_the_session_stands(values: Given, status: str) -> None:
    assert case(**values).status == status


def test_the_header_is_what_the_library_shows() -> None:
    header = case(client_name="Northwind", choice="quiet_exit", safety_threat="no", tell_on="2026-12-01").header
    assert (header.id, header.title, header.client) == ("20261123-abcdef", "Northwind", "Northwind")
    assert (header.status, header.choice, header.answered, header.urgent) == ("leaving", "quiet_exit", 4, False)
    assert (header.next_task, header.next_due, header.updated) == ("Keep notes", "2026-11-23", AT)


def test_before_a_choice_there_is_no_next_task() -> None:
    header = case(ignored="yes").header
    assert (header.next_task, header.next_due) == ("", "")


def test_before_a_choice_an_urgent_notice_brings_its_own_task() -> None:
    header = case(safety_threat="yes").header
    assert header.urgent
    assert (header.next_task, header.next_due) == ("Tell someone", "2026-11-23")


def test_without_open_dated_tasks_there_is_no_next_task() -> None:
    header = case(content(tasks=(template("stop", "last"),)), choice="quiet_exit").header
    assert (header.next_task, header.next_due) == ("", "")


def test_everything_derived_hangs_together() -> None:
    interview = content(
        tasks=TASKS,
        letter=(block("a", "It is just over on {last_day}."),),
        lint=(lint_rule("hedge", find=("just",)),),
        pushbacks=(Pushback("why", PLACE, they_say="Why?"),),
    )
    seen = case(
        interview,
        choice="quiet_exit",
        leave_form="explain",
        ignored="yes",
        large_income="yes",
        notice_days="1",
        tell_on="2026-11-23",
    )
    assert seen.letter_text == "It is just over on Tuesday 24 November 2026."
    assert [each.rule.id for each in seen.findings] == ["hedge"]
    assert [each.id for each in seen.pushbacks] == ["why"]
    assert [flip.question for flip in seen.flips] == ["ignored"]
    assert isinstance(paper("summary", seen), Document)
    assert seen.facts is seen.verdict.evaluation.facts
    assert [each.section.id for each in seen.progress][:2] == ["first", "story"]


def test_the_users_own_letter_is_the_one_that_is_looked_at() -> None:
    interview = content(letter=(block("a", "just"),), lint=(lint_rule("hedge", find=("just",)),))
    seen = case(interview, letter_text="A firm letter.")
    assert (seen.letter_text, seen.findings) == ("A firm letter.", ())


def test_the_same_session_gives_the_same_case() -> None:
    values: Given = {"choice": "quiet_exit", "notice_days": "10", "ignored": "yes"}
    assert case(**values).header == case(**values).header
    assert paper("summary", case(**values)) == paper("summary", case(**values))


@pytest.mark.parametrize("value", ["no", "nonsense", None])
def test_the_case_after_an_answer_is_the_case_anew(value: str | None) -> None:
    before = case(ignored="yes", safety_threat="yes")
    session = before.session.answer("ignored", Answer(value=value) if value else None, AT)
    after, anew = before.after(session), Case(before.content, session, TODAY)
    assert (after.verdict.headline, after.verdict.ranking) == (anew.verdict.headline, anew.verdict.ranking)
    assert (after.verdict.gates, after.verdict.reasons) == (anew.verdict.gates, anew.verdict.reasons)
    assert (after.header, after.facts.unreadable) == (anew.header, anew.facts.unreadable)
