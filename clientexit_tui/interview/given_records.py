"""Reads given records: lists of entries, each with its fields."""

import re
from collections.abc import Iterator
from itertools import count

from clientexit_tui import words
from clientexit_tui.content.model import Question
from clientexit_tui.errors import nearest
from clientexit_tui.interview.answers import Record
from clientexit_tui.interview.given_reader import Path, Reader
from clientexit_tui.strict_yaml.nodes import Plain

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}")


def read_records(reader: Reader, question: Question, raw: Plain, path: Path) -> tuple[Record, ...]:
    """The records of an answer; an entry without an id gets the next free one.

    Args:
        reader: reads the fields and notes mistakes.
        question: the records question.
        raw: what was given.
        path: where that stands in the answer.
    """
    if not isinstance(raw, list) or not raw:
        reader.note(path, words.GIVEN_NO_RECORDS.format(fields=_field_names(question)))
        return ()
    records = _with_ids(reader, raw, path)
    numbers = _free_numbers(records)
    for place, each in enumerate(raw):
        where = (*path, place)
        if not isinstance(each, dict):
            reader.note(where, words.GIVEN_NO_RECORDS.format(fields=_field_names(question)))
            continue
        record_id = records[place].id if place in records else next(numbers)
        records[place] = Record(record_id, _read_fields(reader, question, each, where), reader.time(each, where))
    return tuple(records[place] for place in sorted(records))


def _free_numbers(records: dict[int, Record]) -> Iterator[str]:
    """Free ones of ``r1``, ``r2``, …; nothing can be linked to these records yet, so any free id will do."""
    taken = [int(each.id[1:]) for each in records.values() if re.fullmatch("r[0-9]+", each.id)]
    return (f"r{number}" for number in count(max(taken, default=0) + 1))


def _with_ids(reader: Reader, raw: list[Plain], path: Path) -> dict[int, Record]:
    """Empty records for the entries that bring ids, by position; those ids are taken."""
    found: dict[str, int] = {}
    for place, each in enumerate(raw):
        given = each.get("id") if isinstance(each, dict) else None
        if given is None:
            continue
        if not isinstance(given, str) or not _ID.fullmatch(given):
            reader.note((*path, place, "id"), words.GIVEN_BAD_ID.format(id=given))
        elif given in found:
            reader.note((*path, place, "id"), words.GIVEN_ID_TWICE.format(id=given))
        else:
            found[given] = place
    return {place: Record(record_id) for record_id, place in found.items()}


def _read_fields(
    reader: Reader, question: Question, raw: dict[str, Plain], path: Path
) -> dict[str, str | tuple[str, ...]]:
    """The fields of one entry; empty ones are left out."""
    values: dict[str, str | tuple[str, ...]] = {}
    before = len(reader.mistakes)
    for key, each in raw.items():
        if field := question.field(key):
            if each:
                values[key] = reader.value(field, each, (*path, key))
        elif key not in ("id", "at"):
            hint = nearest(key, [field.id for field in question.fields])
            problem = words.GIVEN_NO_FIELD.format(field=key, hint=hint, fields=_field_names(question))
            reader.note((*path, key), problem, of_key=True)
    if not values and len(reader.mistakes) == before:
        reader.note(path, words.GIVEN_EMPTY_RECORD.format(fields=_field_names(question)))
    return values


def _field_names(question: Question) -> str:
    return ", ".join(field.id for field in question.fields)
