"""Changed answers in words."""

from collections.abc import Iterator
from itertools import takewhile

from clientexit_tui import words
from clientexit_tui.content.model import Interview, Kind, Question
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer, Record, State
from clientexit_tui.interview.facts import describe
from clientexit_tui.sessions.difference import Change, RecordChange
from clientexit_tui.views.answer_words import answer_words, value_words

LONGEST = 240
"""Characters shown of one text; longer ones from a little before the first difference on."""
_LEAD = 40
_FIELDS = 3


@frozen
class ChangeSaid:
    """A changed answer in words."""

    question: str
    title: str
    """The question as a short statement."""
    before: str
    after: str
    details: tuple[str, ...] = ()
    """For records: each that was added, removed or changed."""


def change_said(content: Interview, change: Change) -> ChangeSaid:
    """A change in words; of a question that the interview has no more, what its answers hold."""
    question = content.by_id.get(change.question)
    before, after = _shortened(answer_said(question, change.before), answer_said(question, change.after))
    details = tuple(_record_said(question, each) for each in change.records) if question else ()
    return ChangeSaid(change.question, question.short if question else change.question, before, after, details)


def answer_said(question: Question | None, answer: Answer | None) -> str:
    """An answer on one line, also where there is none."""
    if answer is None or (answer.value in (None, "") and answer.state is State.ANSWERED):
        return words.CHANGE_UNANSWERED
    if answer.state is not State.ANSWERED:
        return words.STATES[answer.state.value]
    if isinstance(answer.value, tuple) and (not answer.value or isinstance(answer.value[0], Record)):
        return words.CHANGE_ENTRIES[len(answer.value) == 1].format(count=len(answer.value))
    if question is None:
        value = answer.value or ""
        return _line(value if isinstance(value, str) else ", ".join(str(each) for each in value))
    return _line(answer_words(question, answer))


def _line(text: str) -> str:
    return " ".join(text.split())


def _shortened(before: str, after: str) -> tuple[str, str]:
    """Both texts short enough to be read beside each other."""
    skip = 0
    if max(len(before), len(after)) > LONGEST:
        pairs = zip(before, after, strict=False)
        skip = max(0, sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs)) - _LEAD)
    return _cut(before, skip), _cut(after, skip)


def _cut(text: str, skip: int) -> str:
    text = f"…{text[skip:]}" if skip else text
    return f"{text[:LONGEST].rstrip()}…" if len(text) > LONGEST else text


def _record_said(question: Question, change: RecordChange) -> str:
    if change.before is None or change.after is None:
        record = change.after or change.before
        said = words.CHANGE_ADDED if change.before is None else words.CHANGE_REMOVED
        return said.format(entry=_record_line(question, record) if record else change.id)
    fields = "; ".join(_field_changes(question, change, change.before, change.after))
    return words.CHANGE_EDITED.format(entry=_record_line(question, change.before), changes=fields)


def _field_changes(question: Question, change: RecordChange, before: Record, after: Record) -> Iterator[str]:
    for field_id in change.fields:
        field = question.field(field_id)
        one, other = _shortened(_field_said(field, before, field_id), _field_said(field, after, field_id))
        title = field.short if field else field_id
        yield words.CHANGE_FIELD.format(field=title, before=one, after=other)


def _field_said(field: Question | None, record: Record, field_id: str) -> str:
    value = record.fields.get(field_id)
    if not value:
        return words.CHANGE_EMPTY
    if field is None:
        return _line(record.get(field_id))
    if isinstance(value, str):
        return _line(value_words(field, value))
    return (
        words.LINKED.format(count=len(value))
        if field.kind is Kind.LINKS
        else _line(describe(field, Answer(value=value)))
    )


def _record_line(question: Question, record: Record) -> str:
    """The first fields of a record that say something."""
    said = [_field_said(field, record, field.id) for field in question.fields if record.fields.get(field.id)]
    return _cut(words.DOT.join(said[:_FIELDS]), 0) if said else record.id
