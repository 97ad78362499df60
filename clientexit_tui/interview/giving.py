"""Answers as somebody gave them, in a file or on the command line: the one gate through which they enter."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import replace
from datetime import date

from clientexit_tui import words
from clientexit_tui.content.model import Check, Kind, Question
from clientexit_tui.errors import AnswerError, nearest
from clientexit_tui.interview.answers import Answer, Record, State, Value, usual_currency
from clientexit_tui.interview.checks import failed_check
from clientexit_tui.interview.contradictions import contradictions
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.given_reader import EnoughError, Mistake, Path, Reader
from clientexit_tui.interview.given_records import read_records
from clientexit_tui.interview.given_values import GivenContext
from clientexit_tui.strict_yaml.nodes import Plain

__all__ = ["GivenError", "Mistake", "Path", "check_answer", "give", "usual_currency"]

_PARTS = ("state", "value", "at")
_STATES = tuple(state.value for state in State)


class GivenError(AnswerError):
    """A given value that does not fit its question, with every mistake in it."""

    def __init__(self, question: Question, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__("\n".join(mistake.told(question.id) for mistake in mistakes))
        self.mistakes = mistakes


def give(
    question: Question,
    raw: Plain,
    *,
    today: date,
    currency: str,
    at: str,
    linkable: Collection[str] | None = None,
    mark: str = "",
) -> Answer:
    """The answer that a given value stands for.

    Args:
        question: what it answers.
        raw: the value itself, or ``{value: …}`` or ``{state: …}``.
        today: the day that relative dates are counted from.
        currency: the usual one, or nothing.
        at: the time of the answer, where it does not bring one.
        linkable: for a links question, the ids of the records that there are; None leaves them unchecked.
        mark: the decimal mark that the other figures show, see `decimal_mark`; nothing where they show none.

    Raises:
        GivenError: it does not fit its question, or breaks a limit of it.
    """
    reader = Reader(GivenContext(today, currency, linkable, mark), at)
    answer = Answer()
    with suppress(EnoughError):  # the mistakes found are told
        answer = _stated(reader, question, raw) if isinstance(raw, dict) else _valued(reader, question, raw)
    if reader.mistakes:
        raise GivenError(question, tuple(reader.mistakes))
    return answer


def check_answer(question: Question, answer: Answer, facts: Facts | None = None) -> tuple[Check, ...]:
    """The warnings that an answer calls for, those of its records' fields included.

    Args:
        question: what it answers.
        answer: the answer, which is valid by itself.
        facts: the other answers and the day, where they are known; what it contradicts there is told as well, and
            among that there can be errors.
    """
    beside = contradictions(question, answer, facts) if facts else ()
    return tuple(dict.fromkeys((*_alone(question, answer), *beside)))


def _alone(question: Question, answer: Answer) -> tuple[Check, ...]:
    if answer.state is not State.ANSWERED or answer.value is None:
        return ()
    if question.kind is not Kind.RECORDS:
        return _warnings(question, answer.value)
    records = (record for record in answer.value if isinstance(record, Record))
    given = ((question.field(name), value) for record in records for name, value in record.fields.items())
    return tuple(dict.fromkeys(check for field, value in given if field for check in _warnings(field, value)))


def _stated(reader: Reader, question: Question, raw: dict[str, Plain]) -> Answer:
    """An answer given by its parts."""
    for key in raw:
        if key not in _PARTS:
            reader.note((key,), words.GIVEN_NO_KEY.format(key=key, hint=nearest(key, _PARTS)), of_key=True)
    state, at = raw.get("state") or State.ANSWERED.value, reader.time(raw, ())
    if state not in _STATES:
        hint = nearest(str(state), _STATES)
        reader.note(("state",), words.GIVEN_NO_STATE.format(text=state, hint=hint, states=", ".join(_STATES)))
        return Answer(at=at)
    if state == State.ANSWERED:
        return Answer(value=_value(reader, question, raw.get("value"), ("value",)), at=at)
    if raw.get("value") is not None:
        reader.note(("value",), words.GIVEN_STATE_AND_VALUE.format(state=state))
    return Answer(State(str(state)), at=at)


def _valued(reader: Reader, question: Question, raw: Plain) -> Answer:
    return Answer(value=_value(reader, question, raw, ()), at=reader.at)


def _value(reader: Reader, question: Question, raw: Plain, path: Path) -> Value:
    if question.kind is Kind.RECORDS:
        return read_records(reader, question, raw, path)
    return reader.value(question, raw, path)


def _warnings(question: Question, value: Value) -> tuple[Check, ...]:
    soft = (check for check in question.checks if check.level != "error")
    return tuple(check for check in soft if failed_check(replace(question, checks=(check,)), value))
