"""Records in words."""

from clientexit_tui.content.model import Content, Kind, Question
from clientexit_tui.interview.answers import Answer, Answers, Record, Value
from clientexit_tui.interview.facts import describe

SEPARATOR = " · "


def record_line(question: Question, record: Record, most: int = 3) -> str:
    """A record on one line: its first fields that say something.

    Args:
        question: the records question it belongs to.
        record: the record.
        most: how many fields.
    """
    said = (field_words(field, record) for field in question.fields)
    return SEPARATOR.join([" ".join(words.split()) for words in said if words][:most])


def field_words(field: Question, record: Record) -> str:
    """What a record says in one field, choices by their labels."""
    value: Value | None = record.fields.get(field.id)
    return describe(field, Answer(value=value)) if value else ""


def linked(question: Question, content: Content, answers: Answers) -> dict[str, str]:
    """The records that a links question may name: their ids and lines."""
    target = content.by_id.get(question.links_to)
    if question.kind is not Kind.LINKS or target is None:
        return {}
    return {record.id: record_line(target, record) for record in answers.records(target.id)}
