"""The user's decision about what both sides of a merge had changed."""

from collections.abc import Mapping
from dataclasses import fields, replace

from clientexit_tui.interview.answers import Answer, Answers, Record
from clientexit_tui.sessions.merge_parts import Conflict, Side, entry, kept_others, with_others
from clientexit_tui.sessions.merging import entry_of
from clientexit_tui.sessions.session import Session
from clientexit_tui.strict_yaml.nodes import Plain


def resolved(session: Session, conflict: Conflict, side: Side) -> Session:
    """The merged session with one side of a conflict taken for good, and the other no longer kept."""
    said = conflict.said(side)
    if not conflict.question:
        extra = _decided(session.extra, conflict)
        if conflict.field in {each.name for each in fields(Session)}:
            return replace(session, extra=extra, **{conflict.field: said})  # type: ignore[arg-type]  # a text
        return replace(session, extra={**extra, conflict.field: said})
    answer = _answer(session.answers.get(conflict.question), conflict, said)
    others = session.answers.without(conflict.question)
    answers = {**others.by_id, conflict.question: answer} if answer else others.by_id
    order = dict.fromkeys((*session.answers, conflict.question))
    return replace(session, answers=Answers({key: answers[key] for key in order if key in answers}))


def _answer(answer: Answer | None, conflict: Conflict, said: object) -> Answer | None:
    if conflict.record:
        return _with_record(answer, conflict, said) if answer else None
    if conflict.field:
        answer = answer or Answer()
        return replace(answer, extra={**_decided(answer.extra, conflict), conflict.field: said})
    if not isinstance(said, Answer):
        return None
    kept = _left(answer.extra if answer else {}, conflict)
    return replace(said, extra=with_others(said.extra, kept))


def _with_record(answer: Answer, conflict: Conflict, said: object) -> Answer:
    """The answer with one record, or a field of it, as one side has it."""
    records = answer.records
    changed = (_record(each, conflict, said) if each.id == conflict.record else each for each in records)
    value = tuple(each for each in changed if each)
    return replace(answer, value=value, extra=_decided(answer.extra, conflict))


def _record(record: Record, conflict: Conflict, said: object) -> Record | None:
    """One record as one side has it, whole or in one field."""
    if conflict.field:
        return _with_field(record, conflict.field, said)
    return said if isinstance(said, Record) else None


def _with_field(record: Record, field: str, said: object) -> Record:
    kept = {key: each for key, each in record.fields.items() if key != field or said is not None}
    if isinstance(said, str | tuple):
        kept[field] = said
    return replace(record, fields=kept)


def _decided(extra: Mapping[str, object], conflict: Conflict) -> dict[str, object]:
    return with_others(extra, _left(extra, conflict))


def _left(extra: Mapping[str, object], conflict: Conflict) -> dict[str, Plain]:
    """What is still kept once this conflict is decided."""
    lost = [_kept_form(conflict, side) for side in Side]
    return {key: each for key, each in kept_others(extra).items() if each not in lost}


def _kept_form(conflict: Conflict, side: Side) -> Plain:
    said = conflict.said(side)
    if isinstance(said, Answer):
        return entry_of(said)
    return entry(
        said if not isinstance(said, Record) else None, conflict.at(side), record=conflict.record, field=conflict.field
    )
