"""Records of two versions made into one list, record by record and field by field."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from clientexit_tui.interview.answers import Answer, Record, State
from clientexit_tui.sessions.merge_parts import (
    Conflict,
    Side,
    changed_on,
    entry,
    latest,
    merged_extra,
    merged_others,
    newer,
    with_others,
)
from clientexit_tui.strict_yaml.nodes import Plain


def are_records(base: Answer | None, mine: Answer | None, theirs: Answer | None) -> bool:
    """Whether these are lists of records; a cleared answer is one where there were records before."""
    sides = [each for each in (mine, theirs) if each is not None]
    if len(sides) == 1 and not _records(base):
        return False
    return all(_is_list(each) for each in sides) and any(_records(each) for each in sides)


def _is_list(answer: Answer) -> bool:
    is_tuple = isinstance(answer.value, tuple) and all(isinstance(each, Record) for each in answer.value)
    return answer.state is State.ANSWERED and is_tuple


def _records(answer: Answer | None) -> dict[str, Record]:
    if answer is None or not isinstance(answer.value, tuple):
        return {}
    return {each.id: each for each in answer.value if isinstance(each, Record)}


def merge_records(
    question: str, base: Answer | None, mine: Answer | None, theirs: Answer | None
) -> tuple[Answer | None, list[Conflict]]:
    """The records of both in one answer, and what both had changed."""
    before, here, there = _records(base), _records(mine), _records(theirs)
    conflicts: list[Conflict] = []
    lost: list[Plain] = []
    records = []
    for each in _ordered(list(here), list(there)):
        record, found = _record(question, each, before.get(each), here.get(each), there.get(each))
        conflicts += found
        lost += [_loser(conflict) for conflict in found if conflict.field and conflict.said(conflict.took.opposite)]
        records += [record] if record else []
    extras = (_extra(base), _extra(mine), _extra(theirs))
    times = mine.at if mine else "", theirs.at if theirs else ""
    extra, clashes = merged_extra(*extras)
    for key in clashes:
        took = newer(*times, extras[1][key], extras[2][key])
        conflict = Conflict(question, extras[1][key], extras[2][key], took, *times, field=key)
        extra[key] = conflict.said(took)
        conflicts.append(conflict)
        lost.append(_loser(conflict))
    extra = with_others(extra, merged_others(*extras, lost))
    if not records and not extra and (mine is None or theirs is None):
        return None, conflicts
    return Answer(State.ANSWERED, tuple(records), latest(*times), extra), conflicts


def _extra(answer: Answer | None) -> Mapping[str, object]:
    return answer.extra if answer else {}


def _loser(conflict: Conflict) -> Plain:
    side = conflict.took.opposite
    return entry(conflict.said(side), conflict.at(side), record=conflict.record, field=conflict.field)


def _record(
    question: str, record_id: str, base: Record | None, mine: Record | None, theirs: Record | None
) -> tuple[Record | None, list[Conflict]]:
    """One record: taken away where only that happened; kept and told where it was changed as well."""
    if mine is None or theirs is None:
        there = mine or theirs
        if there is None or base is None:
            return there, []
        if there.fields == base.fields:
            return None, []
        took = Side.MINE if mine else Side.THEIRS
        times = mine.at if mine else "", theirs.at if theirs else ""
        return there, [Conflict(question, mine, theirs, took, *times, record=record_id)]
    return _fields(question, base, mine, theirs)


def _fields(question: str, base: Record | None, mine: Record, theirs: Record) -> tuple[Record, list[Conflict]]:
    """A record that both have, field by field."""
    merged: dict[str, str | tuple[str, ...]] = {}
    conflicts = []
    for key in dict.fromkeys((*mine.fields, *theirs.fields)):
        was, here, there = base.fields.get(key) if base else None, mine.fields.get(key), theirs.fields.get(key)
        side = changed_on(was, here, there)
        took = side or _newer_field(mine.at, theirs.at, here, there)
        if side is None:
            conflicts.append(Conflict(question, here, there, took, mine.at, theirs.at, mine.id, key))
        value = here if took is Side.MINE else there
        if value is not None:
            merged[key] = value
    return replace(mine, fields=merged, at=latest(mine.at, theirs.at)), conflicts


def _newer_field(mine_at: str, theirs_at: str, mine: object, theirs: object) -> Side:
    """The newer, but never a cleared one over one that says something."""
    if mine is None or theirs is None:
        return Side.MINE if theirs is None else Side.THEIRS
    return newer(mine_at, theirs_at, mine, theirs)


def _ordered(mine: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """The ids of both: in the order of both where they agree, else by id, which is the order of making."""
    common = set(mine) & set(theirs)
    if [each for each in mine if each in common] != [each for each in theirs if each in common]:
        return sorted({*mine, *theirs})
    left, right, ordered = list(mine), list(theirs), list[str]()
    while left or right:
        heads = [each for each in (left[:1], right[:1]) if each and (each[0] not in common or left[:1] == right[:1])]
        ordered.append(min(head[0] for head in heads))
        left, right = _after(left, ordered[-1]), _after(right, ordered[-1])
    return ordered


def _after(ids: list[str], taken: str) -> list[str]:
    return ids[1:] if ids[:1] == [taken] else ids
