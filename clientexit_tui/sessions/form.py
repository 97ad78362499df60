"""The shape of sessions and answers in a file: to plain values and back."""

from collections.abc import Callable, Mapping
from typing import TypeVar, cast

from clientexit_tui.errors import nearest
from clientexit_tui.interview.answers import Answer, Answers, Record, State, Value
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.cleaning import cleaned_plain
from clientexit_tui.sessions.header import NewerSessionError
from clientexit_tui.sessions.session import SCHEMA, Session
from clientexit_tui.strict_yaml.nodes import Plain, Step

ANSWER_KEYS = frozenset({"state", "value", "at"})
SESSION_KEYS = frozenset({"schema", "id", "title", "created", "updated", "content_version", "place", "answers"})
STATES = tuple(state.value for state in State)


# To plain values, of what is clean


def known_plain(session: Session) -> dict[str, Plain]:
    """What this program knows of a session, but for the answers."""
    return {
        "schema": str(SCHEMA),
        "id": session.id,
        "title": session.title,
        "created": session.created,
        "updated": session.updated,
        "content_version": str(session.content_version),
        "place": session.place,
    }


def unknown_plain(extra: Mapping[str, object], known: frozenset[str]) -> dict[str, Plain]:
    """What other programs keep there; a key of the same name as ours would be there twice."""
    return {key: cast("Plain", each) for key, each in extra.items() if key not in known}


def answer_plain(answer: Answer) -> dict[str, Plain]:
    """An answer as it is written; the state is left out when it is answered."""
    written: dict[str, Plain] = {}
    if answer.state is not State.ANSWERED:
        written["state"] = answer.state.value
    if answer.value is not None:
        written["value"] = _value_plain(answer.value)
    if answer.at:
        written["at"] = answer.at
    return written | unknown_plain(answer.extra, ANSWER_KEYS)


def _value_plain(value: Value) -> Plain:
    if isinstance(value, str):
        return value
    return [_record_plain(each) if isinstance(each, Record) else each for each in value]


def _record_plain(record: Record) -> dict[str, Plain]:
    written: dict[str, Plain] = {"id": record.id}
    if record.at:
        written["at"] = record.at
    for key, field in record.fields.items():
        written[key] = field if isinstance(field, str) else list(field)
    return written


# From plain values with clean keys


class ShapeError(Exception):
    """A value that is not what belongs in its place.

    Args:
        problem: what is wrong, for the user.
        path: the keys and numbers that lead to it.
    """

    def __init__(self, problem: str, *path: Step) -> None:
        super().__init__(problem)
        self.problem = problem
        self.path = path


Read = TypeVar("Read")


def _at(step: Step, read: Callable[[Plain], Read], value: Plain) -> Read:
    """What is read of a value that stands there, so that an error says where."""
    try:
        return read(value)
    except ShapeError as error:
        raise ShapeError(error.problem, step, *error.path) from error


def session_from(values: Plain, file: str, *, newer: bool = False) -> Session:
    """The session that a body holds, with every text clean; of any schema where that may be newer.

    Raises:
        ShapeError: it holds none.
        NewerSessionError: a newer version of the program wrote it.
    """
    fields = _fields(values, "a session")
    if _count(fields, "schema", needed=True) > SCHEMA and not newer:
        raise NewerSessionError(file, "")
    return Session(
        id=_text(fields, "id", needed=True),
        title=_text(fields, "title"),
        created=_text(fields, "created"),
        updated=_text(fields, "updated"),
        content_version=_count(fields, "content_version"),
        place=_text(fields, "place"),
        answers=_at("answers", _answers, fields.get("answers")),
        extra=_unknown(fields, SESSION_KEYS),
    )


def answer_from(value: Plain) -> Answer:
    """The answer that a value holds. Raises ShapeError."""
    fields = _fields(value, "an answer")
    state = _text(fields, "state") or State.ANSWERED.value
    if state not in STATES:
        raise ShapeError(f"'{state}' is not a state of an answer{nearest(state, STATES)}", "state")
    given = _at("value", _value, fields.get("value"))
    return Answer(State(state), given, _text(fields, "at"), _unknown(fields, ANSWER_KEYS))


def _answers(value: Plain) -> Answers:
    fields = _fields({} if value is None else value, "'answers'")
    return Answers({key: _at(key, answer_from, each) for key, each in fields.items()})


def _value(value: Plain) -> Value | None:
    if value is None:
        return None
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        raise ShapeError("a value must be a text or a list")
    if value and isinstance(value[0], dict):
        return _records(value)
    return _texts(value)


def _records(values: list[Plain]) -> tuple[Record, ...]:
    records: dict[str, Record] = {}
    for at, value in enumerate(values):
        record = _at(at, _record, value)
        if record.id in records:
            raise ShapeError(f"the id '{record.id}' is here twice; give each entry its own", at)
        records[record.id] = record
    return tuple(records.values())


def _record(value: Plain) -> Record:
    fields = _fields(value, "an entry of this list")
    record_id, at = _text(fields, "id", needed=True), _text(fields, "at")
    values = {key: _at(key, _field, each) for key, each in fields.items() if key not in ("id", "at")}
    return Record(record_id, values, at)


def _field(value: Plain) -> str | tuple[str, ...]:
    return _texts(value) if isinstance(value, list) else clean(_one(value))


def _texts(values: list[Plain]) -> tuple[str, ...]:
    return tuple([clean(_at(at, _one, each), single=True) for at, each in enumerate(values)])


def _one(value: Plain) -> str:
    """One text."""
    if value is None or isinstance(value, str):
        return value or ""
    raise ShapeError("one text belongs here, not a list or a group of lines")


def _fields(value: Plain, what: str) -> dict[str, Plain]:
    if not isinstance(value, dict):
        raise ShapeError(f"{what} must be lines like 'name: value', indented below it")
    return value


def _text(fields: dict[str, Plain], key: str, *, needed: bool = False) -> str:
    """The text of a key on one line, or nothing where it is not given and not needed."""
    value = fields.get(key)
    text = clean(_at(key, _one, value), single=True) if value is not None else ""
    if needed and not text:
        raise ShapeError(f"'{key}' is missing or empty", key)
    return text


def _count(fields: dict[str, Plain], key: str, *, needed: bool = False) -> int:
    """A whole number, 0 where it is not given and not needed."""
    text = _text(fields, key, needed=needed) or "0"
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise ShapeError(f"'{key}' must be a whole number", key)
    return int(text)


def _unknown(fields: dict[str, Plain], known: frozenset[str]) -> dict[str, object]:
    """The keys that this program does not know, with their values."""
    return {key: cleaned_plain(each) for key, each in fields.items() if key not in known}
