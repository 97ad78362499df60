"""Answers: a value with a state, and an immutable collection of them."""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from types import MappingProxyType

from clientexit_tui.frozen import frozen

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
CURRENCY = "currency"
"""The question that asks for the currency that a session counts in."""
KEPT_BESIDE = frozenset({"letter_base"})
"""Questions that nobody is asked: the draft as it was last seen beside the user's own letter. What is in them is no
news to the user, so no comparison shows them, and a search looks there last."""


class State(StrEnum):
    """What an answer says about its question."""

    ANSWERED = "answered"
    UNKNOWN = "unknown"
    PREFER_NOT = "prefer_not"
    NOT_APPLICABLE = "not_applicable"
    LATER = "later"


@frozen
class Record:
    """One entry of a repeating answer, such as a person or an incident."""

    id: str
    """Stable and unique within its answer."""
    fields: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """Field id to canonical text (see `Value`); a field not given is absent."""
    at: str = ""
    """When it was added or last changed, ISO 8601 with offset."""

    def get(self, field_id: str) -> str:
        """The text of a field, or nothing; several choices are joined with commas."""
        value = self.fields.get(field_id, "")
        return value if isinstance(value, str) else ", ".join(value)


Value = str | tuple[str, ...] | tuple[Record, ...]
"""Canonical text, chosen ids, or records.

Text is kept canonical by kind: number and percent as plain decimals (``"35"``, ``"0.5"``), money as
``"1250.50 EUR"``, dates as ISO with their precision (``"2026-11-22"``, ``"2026-11"``, ``"2026"``), choices and
scale levels as their ids, yes_no as ``"yes"`` or ``"no"``; multi and links are tuples of ids.
"""


@frozen
class Answer:
    """What was answered to one question, and when."""

    state: State = State.ANSWERED
    value: Value | None = None
    at: str = ""
    """ISO 8601 with offset."""
    extra: Mapping[str, object] = field(default_factory=dict)
    """Keys of the file that this program does not know; they survive every save."""

    @property
    def records(self) -> "tuple[Record, ...]":
        """The records that are written in it, whatever is said beside."""
        return tuple(each for each in self.value if isinstance(each, Record)) if isinstance(self.value, tuple) else ()


@frozen
class Answers:
    """The answers of a session by question id. Changing one gives a new collection."""

    by_id: Mapping[str, Answer] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", MappingProxyType(dict(self.by_id)))

    def __iter__(self) -> Iterator[str]:
        return iter(self.by_id)

    def __len__(self) -> int:
        return len(self.by_id)

    def get(self, question_id: str) -> Answer | None:
        """The answer to a question, or None where nothing was said."""
        return self.by_id.get(question_id)

    def text(self, question_id: str) -> str:
        """The text answered, or nothing."""
        answer = self.by_id.get(question_id)
        if answer and answer.state is State.ANSWERED and isinstance(answer.value, str):
            return answer.value
        return ""

    def records(self, question_id: str) -> tuple[Record, ...]:
        """The records answered, or none: those that count."""
        answer = self.by_id.get(question_id)
        return answer.records if answer and answer.state is State.ANSWERED else ()

    def written(self, question_id: str) -> tuple[Record, ...]:
        """The records that are written there, also while something like "later" is said of the question.

        Whatever changes one of them goes on from these: the others must not be lost over what was said.
        """
        answer = self.by_id.get(question_id)
        return answer.records if answer else ()

    def differing(self, others: "Answers") -> tuple[str, ...]:
        """Ids of the questions to which the answer here is not the very same as there."""
        return tuple(each for each in self.by_id.keys() | others.by_id.keys() if self.get(each) is not others.get(each))

    def with_answer(self, question_id: str, answer: Answer) -> "Answers":
        """The same answers with one given or changed."""
        return Answers({**self.by_id, question_id: answer})

    def without(self, question_id: str) -> "Answers":
        """The same answers with one cleared."""
        return Answers({key: value for key, value in self.by_id.items() if key != question_id})


def with_record(records: tuple[Record, ...], record: Record) -> tuple[Record, ...]:
    """The records with one replaced by id, or added at the end."""
    if any(each.id == record.id for each in records):
        return tuple(record if each.id == record.id else each for each in records)
    return (*records, record)


def new_record_id(records: tuple[Record, ...], moment: datetime) -> str:
    """An id for a record made at a moment: it holds the milliseconds, so that the id of a deleted one never returns.

    Args:
        records: the records present, whose ids are taken.
        moment: now.
    """
    taken = {each.id for each in records}
    number = int(moment.timestamp() * 1000)
    while (record_id := f"r{_base_36(number)}") in taken:
        number += 1
    return record_id


def _base_36(number: int) -> str:
    digits = ""
    while number:
        number, place = divmod(number, 36)
        digits = DIGITS[place] + digits
    return digits


def edited(record: Record, field_id: str, value: str | tuple[str, ...]) -> Record:
    """The record with one field given, or cleared by an empty value."""
    fields = {key: kept for key, kept in record.fields.items() if key != field_id}
    return replace(record, fields={**fields, field_id: value} if value else fields)


def day_of(at: str) -> date | None:
    """The day of an answer's time, or None where it has none that can be read."""
    try:
        return datetime.fromisoformat(at).date()
    except ValueError:
        return None


def is_after(one: Answer | None, other: Answer | None) -> bool:
    """Whether one answer is known to have been given after another; times without a zone count as of this one."""
    first, second = (_moment(each.at) if each else None for each in (one, other))
    return first is not None and second is not None and first > second


def _moment(at: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        return None
    return found.replace(tzinfo=found.tzinfo or UTC)


def usual_currency(answers: Answers) -> str:
    """The code of the currency that a session counts in, or nothing."""
    from clientexit_tui.interview.parsing.currencies import currencies_of  # the list of sessions parses nothing

    possible = currencies_of(answers.text(CURRENCY))
    return next(iter(possible)) if len(possible) == 1 else ""
