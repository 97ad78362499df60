"""What both sides of a merge had changed, in words."""

from clientexit_tui import words
from clientexit_tui.content.model import Interview, Question
from clientexit_tui.interview.answers import Answer, Record
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.merging import Conflict, Side
from clientexit_tui.views.answer_words import value_words
from clientexit_tui.visits.changes import answer_said


def conflict_title(content: Interview, conflict: Conflict) -> str:
    """What it is about, as a short statement."""
    question = content.by_id.get(conflict.question)
    title = question.short if question else conflict.question or words.MERGE_SESSION
    record = _record_named(question, conflict)
    field = question.field(conflict.field) if question and conflict.record else None
    parts = title, record, field.short if field else words.MERGE_FIELDS.get(conflict.field, conflict.field)
    return words.DOT.join(part for part in parts if part)


def conflict_said(content: Interview, conflict: Conflict, side: Side) -> str:
    """What one side says, in full."""
    question, said = content.by_id.get(conflict.question), conflict.said(side)
    if said is None:
        return words.MERGE_CLEARED
    if isinstance(said, Record):
        return _record(question, said)
    if isinstance(said, Answer):
        return _answer(question, said)
    field = question.field(conflict.field) if question and conflict.record else None
    if isinstance(said, str):
        return value_words(field, said) if field else clean(said)
    return ", ".join(str(each) for each in said) if isinstance(said, list | tuple) else str(said)


def conflict_when(conflict: Conflict, side: Side) -> str:
    """When one side said it, such as ``2026-11-22 14:02``; nothing where it is not known."""
    return conflict.at(side)[:16].replace("T", " ")


def _answer(question: Question | None, answer: Answer) -> str:
    if isinstance(answer.value, str) and answer.value and (question is None or not question.choices):
        return value_words(question, answer.value) if question else clean(answer.value)
    if answer.value is None and answer.extra:
        return "; ".join(f"{each}" for each in answer.extra.values())
    return answer_said(question, answer)


def _record(question: Question | None, record: Record) -> str:
    lines = []
    for key in record.fields:
        field = question.field(key) if question else None
        value = record.get(key)
        lines.append(f"{field.short}: {value_words(field, value)}" if field else f"{key}: {value}")
    return "\n".join(lines)


def _record_named(question: Question | None, conflict: Conflict) -> str:
    """The record as its first field names it, or its id."""
    records = [each for each in (conflict.mine, conflict.theirs) if isinstance(each, Record)]
    if records and question:
        said = next((records[0].get(each.id) for each in question.fields if records[0].get(each.id)), "")
        return said.splitlines()[0][:40] if said else conflict.record
    return conflict.record
