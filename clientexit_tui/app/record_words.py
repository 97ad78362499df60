"""Records in words."""

from clientexit_tui.content.model import Interview, Kind, Question
from clientexit_tui.interview.answers import Answer, Answers, Record
from clientexit_tui.interview.facts import describe
from clientexit_tui.views.answer_words import value_words

SEPARATOR = " · "
LONGEST = 120
"""Characters of a line about a record."""


def record_words(question: Question, record: Record) -> list[str]:
    """What a record says, field by field, each on one line; empty fields are left out."""
    return [words for field in question.fields if (words := " ".join(_field_words(field, record).split()))]


def record_line(question: Question, record: Record, most: int = 3) -> str:
    """A record on one line: its first fields that say something.

    Args:
        question: the records question it belongs to.
        record: the record.
        most: how many fields.
    """
    line = SEPARATOR.join(record_words(question, record)[:most])
    return line[:LONGEST].rstrip() + "…" if len(line) > LONGEST else line


def in_order(question: Question, records: tuple[Record, ...]) -> tuple[Record, ...]:
    """The records as they are listed: dated ones in the order of their dates."""
    if not any(field.id == "date" and field.kind is Kind.DATE for field in question.fields):
        return records
    return tuple(sorted(records, key=lambda record: record.get("date") or "9"))


def _field_words(field: Question, record: Record) -> str:
    value = record.fields.get(field.id)
    if not value:
        return ""
    return value_words(field, value) if isinstance(value, str) else describe(field, Answer(value=value))


def linked(question: Question, content: Interview, answers: Answers) -> dict[str, str]:
    """The records that a links question may name: their ids and lines."""
    target = content.by_id.get(question.links_to)
    if question.kind is not Kind.LINKS or target is None:
        return {}
    return {record.id: record_line(target, record) for record in answers.records(target.id)}
