"""The entries of the record of events: what was given as an event, an attempt or an invoice, as a dated fact."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.content.model import Kind, Question
from clientexit_tui.exit_plan.days import last_day
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Record
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.readable import is_readable
from clientexit_tui.views.answer_words import value_words

NOT_FACTS = frozenset({"feeling", "severity"})
"""Fields of an event that say how it was for the user, and not what happened."""
UNPAID = frozenset({"sent", "late", "disputed"})


@frozen
class Entry:
    """One fact of the record."""

    date: str
    """Canonical, or as it stands in the file where it cannot be read; empty where it is not known."""
    kind: str
    points: tuple[str, ...]
    dated: bool
    """Whether the date can be read."""


def entries_of(facts: Facts) -> tuple[Entry, ...]:
    """Every fact of the record, in the order of the interview."""
    return (*_events(facts), *_attempts(facts), *_invoices(facts), *_start(facts))


def given_records(question_id: str, facts: Facts) -> tuple[Record, ...]:
    """The records as they were given, so that a field that cannot be read is shown and not dropped."""
    return facts.given.records(question_id) if facts.applicable(question_id) else ()


def date_field(question_id: str, facts: Facts) -> Question:
    """The field with the day of a list of records."""
    return next(each for each in facts.content.by_id[question_id].fields if each.kind is Kind.DATE)


def _made(question_id: str, kind: str, record: Record, points: tuple[str, ...], facts: Facts) -> Entry:
    field = date_field(question_id, facts)
    day = record.get(field.id)
    return Entry(day, kind, points, bool(day) and is_readable(field, day))


def _fields(question_id: str, record: Record, facts: Facts) -> tuple[str, ...]:
    """What was given in the fields of a record, its date and what is no fact left out."""
    fields = (each for each in facts.content.by_id[question_id].fields if each.id not in NOT_FACTS)
    return tuple(
        words.SHORT_AND_ANSWER.format(short=field.short, answer=_with_roles(field, value_words(field, text), facts))
        for field in fields
        if field.kind is not Kind.DATE and (text := record.get(field.id))
    )


def _with_roles(field: Question, text: str, facts: Facts) -> str:
    """Who was told, with the role where the person is listed; somebody no longer listed stands as typed."""
    if field.id != "told":
        return text
    roles = [each.get("role") for each in facts.records("people") if each.get("name") == text]
    return words.EVIDENCE_WITH_ROLE.format(name=text, role=roles[0]) if roles and roles[0] else text


def _events(facts: Facts) -> Iterator[Entry]:
    for record in given_records("incidents", facts):
        points = _fields("incidents", record, facts)
        if not record.get("kept"):
            points += (words.EVIDENCE_NOT_KEPT,)
        yield _made("incidents", words.EVIDENCE_KINDS["event"], record, points, facts)


def _attempts(facts: Facts) -> Iterator[Entry]:
    for record in given_records("attempts", facts):
        yield _made("attempts", words.EVIDENCE_KINDS["attempt"], record, _fields("attempts", record, facts), facts)


def _invoices(facts: Facts) -> Iterator[Entry]:
    for record in given_records("invoices", facts):
        points = (*_fields("invoices", record, facts), *_overdue(record, facts))
        yield _made("invoices", words.EVIDENCE_KINDS["invoice"], record, points, facts)


def _overdue(record: Record, facts: Facts) -> Iterator[str]:
    due = record.get("due")
    day = last_day(due) if due and is_readable(date_field("invoices", facts), due) else None
    if day and day < facts.today and record.get("status") in UNPAID:
        yield words.EVIDENCE_OVERDUE.format(days=(facts.today - day).days)


def _start(facts: Facts) -> Iterator[Entry]:
    if started := facts.text("started"):
        yield Entry(started, words.EVIDENCE_KINDS["start"], (), dated=True)
