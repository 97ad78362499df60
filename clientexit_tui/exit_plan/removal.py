"""Taking a record away together with all that points to it, and bringing both back."""

from collections.abc import Mapping
from dataclasses import replace

from clientexit_tui.content.model import Interview, Kind
from clientexit_tui.exit_plan.marks import MARKS, OWN_TASKS
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer, Answers, Record, State

Changes = Mapping[str, Answer | None]
"""Answers that change in one step, by question id; None clears."""


@frozen
class Removed:
    """A record that was taken away, and what pointed to it."""

    question_id: str
    record: Record
    place: int
    """Where it stood among the others."""
    linked_from: tuple[str, ...]
    """The questions whose answers named it."""
    mark: Record | None = None
    """The tick, date and note that a task of the user's own had on the plan."""


def find_removal(content: Interview, answers: Answers, question_id: str, record_id: str) -> Removed | None:
    """What taking a record away would take away, or None where there is no such record."""
    records = answers.written(question_id)
    place = next((at for at, each in enumerate(records) if each.id == record_id), None)
    if place is None:
        return None
    linking = (each.id for each in content.by_id.values() if each.kind is Kind.LINKS and each.links_to == question_id)
    linked_from = tuple(each for each in linking if record_id in _links(answers, each))
    marks = answers.written(MARKS) if question_id == OWN_TASKS else ()
    mark = next((each for each in marks if each.id == record_id), None)
    return Removed(question_id, records[place], place, linked_from, mark)


def taken_away(answers: Answers, removed: Removed) -> Changes:
    """The answers without the record and without what pointed to it."""
    gone = removed.record.id
    changes = {removed.question_id: _with(answers, removed.question_id, _others(answers, removed.question_id, gone))}
    for each in removed.linked_from:
        changes[each] = _with(answers, each, tuple(link for link in _links(answers, each) if link != gone))
    if removed.mark:
        changes[MARKS] = _with(answers, MARKS, _others(answers, MARKS, gone))
    return changes


def brought_back(answers: Answers, removed: Removed) -> Changes:
    """The answers with the record in its old place, and with what pointed to it."""
    records = list(_others(answers, removed.question_id, removed.record.id))
    records.insert(removed.place, removed.record)
    changes = {removed.question_id: _with(answers, removed.question_id, tuple(records))}
    order = [each.id for each in records]
    for each in removed.linked_from:
        links = {*_links(answers, each), removed.record.id}
        known = tuple(link for link in order if link in links)
        unknown = tuple(link for link in _links(answers, each) if link not in order)
        changes[each] = _with(answers, each, known + unknown)
    if removed.mark:
        changes[MARKS] = _with(answers, MARKS, (*_others(answers, MARKS, removed.mark.id), removed.mark))
    return changes


def _with(answers: Answers, question_id: str, value: tuple[str, ...] | tuple[Record, ...]) -> Answer | None:
    """The answer with another value; it keeps a state such as "later", and without a value it is none."""
    before = answers.get(question_id)
    if before is None or before.state is State.ANSWERED:
        return Answer(value=value) if value else None
    return replace(before, value=value or None, at="")


def _others(answers: Answers, question_id: str, record_id: str) -> tuple[Record, ...]:
    return tuple(each for each in answers.written(question_id) if each.id != record_id)


def _links(answers: Answers, question_id: str) -> tuple[str, ...]:
    given = answers.get(question_id)
    value = given.value if given else None
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, tuple) else ()
