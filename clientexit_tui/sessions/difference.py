"""What is said differently in two sets of answers; when it was said makes no difference."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer, Answers, Record, State, Value
from clientexit_tui.sessions.session import Session


@frozen
class RecordChange:
    """One record that was added, removed, or changed in some fields."""

    id: str
    before: Record | None
    after: Record | None
    fields: tuple[str, ...]
    """Ids of the fields that differ, in the order of the later record."""


@frozen
class Change:
    """One question that is answered differently; None is no answer."""

    question: str
    before: Answer | None
    after: Answer | None
    records: tuple[RecordChange, ...] = ()
    """Where both answers are records: what became of each that differs."""


def differences(before: Answers, after: Answers, order: Iterable[str] = ()) -> tuple[Change, ...]:
    """The questions answered differently.

    Args:
        before: the earlier answers.
        after: the later ones.
        order: ids of questions; the changes come in this order, those of other questions last by their ids.
    """
    changed = {each for each in before.differing(after) if said(before.get(each)) != said(after.get(each))}
    known = [each for each in order if each in changed]
    ids = [*known, *sorted(changed.difference(known))]
    return tuple(Change(each, before.get(each), after.get(each), _records(before, after, each)) for each in ids)


def applied(before: Answers, changes: Iterable[Change]) -> Answers:
    """The answers after these changes."""
    answers = before
    for change in changes:
        if change.after is None:
            answers = answers.without(change.question)
        elif change.records:
            records = tuple(_after(before.written(change.question), change.records))
            answers = answers.with_answer(change.question, replace(change.after, value=records))
        else:
            answers = answers.with_answer(change.question, change.after)
    return answers


def said(answer: Answer | None) -> object:
    """What an answer says, to be compared; None where it says nothing yet."""
    if answer is None:
        return None
    if answer.state is State.ANSWERED and not answer.extra and answer.value in (None, ""):
        return None
    return answer.state, _said_value(answer.value), dict(answer.extra)


def _said_value(value: Value | None) -> object:
    """Records count by their ids, whatever their order."""
    if isinstance(value, tuple) and value and isinstance(value[0], Record):
        return {each.id: _said_record(each) for each in value}
    return value


def _said_record(record: Record) -> dict[str, str | tuple[str, ...]]:
    return {key: value for key, value in record.fields.items() if value}


def _records(before: Answers, after: Answers, question_id: str) -> tuple[RecordChange, ...]:
    """The records that differ; none where one of the answers has no records to compare."""
    old = {each.id: each for each in before.written(question_id)}
    new = {each.id: each for each in after.written(question_id)}
    if not (old and new):
        return ()
    changes = [_record_change(old.get(each), new.get(each), each) for each in dict.fromkeys((*new, *old))]
    return tuple(change for change in changes if change.fields or None in (change.before, change.after))


def _record_change(before: Record | None, after: Record | None, record_id: str) -> RecordChange:
    one, other = (_said_record(each) if each else {} for each in (before, after))
    keys = dict.fromkeys((*other, *one))
    fields = [each for each in keys if one.get(each) != other.get(each)]
    return RecordChange(record_id, before, after, tuple(fields))


def _after(before: Collection[Record], changes: Iterable[RecordChange]) -> Iterator[Record]:
    """The records with some changed, some gone, and new ones at the end."""
    by_id = {each.id: each for each in changes}
    for record in before:
        change = by_id.pop(record.id, None)
        kept = change.after if change else record
        if kept is not None:
            yield kept
    yield from (each.after for each in by_id.values() if each.after is not None)


def same_words(one: Session, other: Session) -> bool:
    """Whether two versions of a session hold the same words of the user."""
    return one.title == other.title and not differences(one.answers, other.answers)
