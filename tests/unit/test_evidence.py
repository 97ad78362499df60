"""The record of events: facts, dated, numbered, and nothing else."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.documents.evidence import evidence_paper
from clientexit_tui.documents.markdown import to_markdown
from clientexit_tui.documents.tree import BulletList, Document, Heading, Paragraph, Quote
from clientexit_tui.interview.answers import Answer, Answers, Record
from clientexit_tui.interview.facts import Facts
from tests.shipped import TODAY, Given, content, facts

EVENTS: list[Mapping[str, str]] = [
    {"date": "2026-03-14", "what": "The call ended after four minutes.", "kept": "Note of 14 March"},
    {"date": "2025-11", "what": "The plan was changed."},
    {"what": "They rang at night."},
]


def record(**told: Given) -> Document:
    """The record of events on these answers."""
    return evidence_paper(facts(**told))


def text(**told: Given) -> str:
    """The same as text."""
    return to_markdown(record(**told))


def entries(document: Document) -> list[str]:
    """The headings of the entries, in order."""
    return [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 2]


def under(document: Document, heading: str) -> str:
    """The points beneath a heading."""
    at = next(at for at, block in enumerate(document.blocks) if isinstance(block, Heading) and heading in block.text)
    following = document.blocks[at + 1]
    return "\n".join(following.items) if isinstance(following, BulletList) else ""


def test_it_says_first_that_it_may_be_disclosed_and_that_originals_stay_as_they_are() -> None:
    first, second = record().blocks[:2]
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert "may have to be shown to the other side" in first.text
    assert "Keep every original unchanged" in second.text


def test_events_are_numbered_oldest_first_and_dates_stay_as_rough_as_they_are_known() -> None:
    assert entries(record(incidents=EVENTS)) == [
        "1. November 2025: event",
        "2. Saturday 14 March 2026: event",
        "3. No date: event",
    ]


def test_what_has_no_date_stands_at_the_end_and_says_so() -> None:
    said = text(incidents=EVENTS)
    assert said.index("## Without a date") > said.index("2\\. Saturday")
    assert "stand outside the order" in said


def test_attempts_invoices_and_the_beginning_stand_in_the_same_order() -> None:
    document = record(
        started="2025-01-07",
        incidents=EVENTS[:1],
        attempts=[{"date": "2026-02-01", "to": "Dana", "outcome": "ignored"}],
        invoices=[{"name": "Invoice 7", "amount": "900 EUR", "due": "2026-10-23", "status": "late"}],
    )
    assert entries(document) == [
        "1. Tuesday 7 January 2025: the work began",
        "2. Sunday 1 February 2026: raised with them",
        "3. Saturday 14 March 2026: event",
        "4. Friday 23 October 2026: invoice due",
    ]
    assert "30 days after it was due" in under(document, "invoice due")


@pytest.mark.parametrize(("status", "due"), [("to_send", "2026-10-01"), ("late", "2026-12-24"), ("late", "2026-13-40")])
def test_only_what_was_sent_and_is_past_its_day_is_called_unpaid(status: str, due: str) -> None:
    assert "after it was due" not in text(invoices=[{"name": "Invoice 7", "due": due, "status": status}])


def test_feelings_the_story_weights_and_notes_on_people_are_left_out() -> None:
    said = text(
        story="SECRET story",
        feelings="SECRET feelings",
        incidents=[{"date": "2026-03-14", "what": "A call.", "feeling": "SECRET anger", "severity": "4"}],
        people=[{"name": "Dana", "role": "Director", "note": "SECRET note"}],
        gut_note="SECRET gut",
        choice="quiet_exit",
    )
    assert "SECRET" not in said
    assert "crossed a line" not in said
    assert "quiet" not in said.lower()
    assert "| Dana | Director |" in said


def test_an_event_says_where_its_original_is_or_that_nobody_noted_it() -> None:
    document = record(incidents=EVENTS)
    assert "Original kept: Note of 14 March" in under(document, "14 March")
    assert "Original kept: not noted" in under(document, "November 2025")


def test_what_the_user_makes_of_an_event_is_no_fact() -> None:
    said = text(incidents=EVENTS, control_level="3", control_evidence=["r1", "r9"])
    assert "control" not in said.lower()
    assert said == text(incidents=EVENTS)


@pytest.mark.parametrize(
    ("side", "what", "shown"),
    [
        ("client", "A call.", True),
        ("other", "A call.", True),
        ("mine", "A call.", False),
        ("mine", "Ms Amsel took the call.", True),
        ("mine", "A call about Amselfeld.", False),
    ],
)
def test_who_only_helps_the_user_is_named_nowhere(side: str, what: str, shown: bool) -> None:
    said = text(incidents=[{"what": what}], people=[{"name": "Judith Amsel", "role": "Adviser", "side": side}])
    assert ("| Judith Amsel |" in said) is shown


def test_days_overdue_are_counted_from_the_invoices_where_there_are_any() -> None:
    assert "Days overdue: 8 days" in text(outstanding="900 EUR", pay_late="once", unpaid_days="8")
    dated = {"name": "Invoice 7", "due": "2026-10-23", "status": "late"}
    assert "Days overdue" not in text(outstanding="900 EUR", pay_late="once", unpaid_days="8", invoices=[dated])


def test_somebody_who_was_told_has_a_role_while_listed_and_stays_as_typed_when_taken_out() -> None:
    told: list[dict[str, str]] = [{"date": "2026-03-14", "told": "Pieter"}]
    people: list[dict[str, str]] = [{"name": "Pieter", "role": "head of sales"}]
    assert "Who was told: Pieter (head of sales)" in under(record(incidents=told, people=people), "14 March")
    assert "Who was told: Pieter" in under(record(incidents=told), "14 March")


def test_a_date_typed_by_hand_that_cannot_be_is_shown_as_it_stands_among_the_undated() -> None:
    document = record(incidents=[{"date": "2026-02-31", "what": "A call."}])
    (entry,) = entries(document)
    assert "2026-02-31" in entry
    assert any(isinstance(block, Heading) and block.text == "Without a date" for block in document.blocks)


def test_a_list_spoilt_by_hand_is_shown_as_it_stands() -> None:
    said = text(incidents="they rang at night")
    assert "In the file, and not readable as a list" in said
    assert "they rang at night" in said
    assert "not readable" not in text(incidents=EVENTS)


def test_what_was_agreed_is_told_and_a_no_to_a_claim_is_no_fact() -> None:
    said = text(contract="written", notice_days="30", claim_threatened="no", told_plainly="yes")
    assert "- Notice period: 30 days" in said
    assert "- Told plainly: Yes" in said
    assert "Claim" not in said


def test_an_empty_record_says_so_and_what_to_note() -> None:
    said = text()
    assert "Nothing is on record yet." in said
    assert "where the message, file or note is kept" in said


@pytest.mark.parametrize(("hours", "told"), [("1", "1 hour"), ("2", "2 hours")])
def test_one_hour_is_said_as_one(hours: str, told: str) -> None:
    assert f"- Hours lost: {told}\n" in text(incidents=[{"what": "A call.", "cost_hours": hours}])


def test_nothing_in_it_is_a_quote_of_how_it_felt() -> None:
    document = record(incidents=EVENTS, feelings="low", other_side="They would say so.")
    assert not [block for block in document.blocks if isinstance(block, Quote)]


fields = st.dictionaries(st.sampled_from(["date", "what", "told", "cost_hours", "cost_money", "kept"]), st.text())


@given(st.lists(fields, max_size=4))
def test_whatever_stands_in_a_file_gives_one_entry_for_each_event(told: list[dict[str, str]]) -> None:
    records = tuple(Record(f"r{number}", each) for number, each in enumerate(told))
    seen = Facts(content(), Answers({"incidents": Answer(value=records)}), TODAY)
    assert len(entries(evidence_paper(seen))) == len(told)
