"""Answers of a section as blocks of a document, in the user's own words."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.content.model import Kind, Question, Section
from clientexit_tui.documents.tree import Block, BulletList, Paragraph, Quote, Table
from clientexit_tui.interview.answers import Answer, Record, State
from clientexit_tui.interview.facts import Facts
from clientexit_tui.views.answer_words import answer_words, value_words

MOST_COLUMNS = 4
"""Records with more fields than this are told one by one."""


def section_answers(section: Section, facts: Facts, skip: frozenset[str] = frozenset()) -> tuple[Block, ...]:
    """What was answered in a section: short answers as points, long ones as quotes, records one by one.

    Args:
        section: the section.
        facts: what is known.
        skip: ids of questions that the document shows elsewhere.
    """
    points: list[str] = []
    blocks: list[Block] = []
    for question in section.questions:
        answer = _given(question, facts)
        if question.page != "form" or question.id in skip or answer is None or answer.state is not State.ANSWERED:
            continue
        if question.kind is Kind.LONG_TEXT and question.id not in facts.unreadable:
            blocks += _long(question, answer)
        elif question.kind is Kind.RECORDS and question.id not in facts.unreadable:
            blocks += _records(question, facts.given.records(question.id))
        elif said := answer_words(question, answer):
            points.append(words.SHORT_AND_ANSWER.format(short=question.short, answer=said))
    return (BulletList(tuple(points)), *blocks) if points else tuple(blocks)


def _given(question: Question, facts: Facts) -> Answer | None:
    """The answer that counts, or the one that would if it could be read: a document leaves out nothing."""
    return facts.given.get(question.id) if facts.applicable(question.id) else None


def _long(question: Question, answer: Answer) -> Iterator[Block]:
    if isinstance(answer.value, str) and answer.value:
        yield Paragraph(words.LEAD.format(short=question.short))
        yield Quote(answer.value)


def _records(question: Question, records: tuple[Record, ...]) -> Iterator[Block]:
    """A table where the records are short enough to be rows, else one list each."""
    ordered = _by_date(question, records)
    used = [field for field in question.fields if any(record.get(field.id) for record in ordered)]
    if not used:
        return
    if len(used) <= MOST_COLUMNS and all(field.kind is not Kind.LONG_TEXT for field in used):
        yield Paragraph(words.LEAD.format(short=question.short))
        rows = tuple(tuple(_cell(field, record) for field in used) for record in ordered)
        yield Table(tuple(field.short for field in used), rows)
        return
    for number, record in enumerate(ordered, 1):
        lead = words.LEAD if len(ordered) == 1 else words.LEAD_OF_SEVERAL
        yield Paragraph(lead.format(short=question.short, number=number, count=len(ordered)))
        yield BulletList(tuple(_field_points(used, record)))


def _cell(field: Question, record: Record) -> str:
    text = record.get(field.id)
    return value_words(field, text) if text else ""


def _by_date(question: Question, records: tuple[Record, ...]) -> list[Record]:
    """In order of their first date field, undated ones last; as given where there is none."""
    dated = next((field.id for field in question.fields if field.kind is Kind.DATE), "")
    return sorted(records, key=lambda record: record.get(dated) or "9999") if dated else list(records)


def _field_points(fields: list[Question], record: Record) -> Iterator[str]:
    for field in fields:
        if text := _cell(field, record):
            yield words.SHORT_AND_ANSWER.format(short=field.short, answer=text)
