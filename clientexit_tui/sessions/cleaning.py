"""Sessions with every text clean, whoever made them."""

from collections.abc import Mapping

from clientexit_tui.errors import SessionError
from clientexit_tui.interview.answers import Answer, Answers, Record, Value
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.session import Session
from clientexit_tui.strict_yaml.nodes import Plain


def cleaned_session(session: Session) -> Session:
    """The session with every text clean, as it is after a save and a load."""
    return Session(
        id=session.id,
        title=clean(session.title, single=True),
        created=clean(session.created, single=True),
        updated=clean(session.updated, single=True),
        answers=Answers({key: cleaned_answer(answer) for key, answer in session.answers.by_id.items()}),
        content_version=session.content_version,
        place=clean(session.place, single=True),
        extra=cleaned_extra(session.extra),
    )


def cleaned_answer(answer: Answer) -> Answer:
    """The answer with every text clean."""
    value = answer.value
    return Answer(
        state=answer.state,
        value=None if value is None else _cleaned_value(value),
        at=clean(answer.at, single=True),
        extra=cleaned_extra(answer.extra),
    )


def _cleaned_value(value: Value) -> Value:
    if isinstance(value, str):
        return clean(value)
    records = tuple(_cleaned_record(each) for each in value if isinstance(each, Record))
    return records or tuple(clean(each, single=True) for each in value if isinstance(each, str))


def _cleaned_record(record: Record) -> Record:
    fields = {
        key: clean(field) if isinstance(field, str) else tuple(clean(each, single=True) for each in field)
        for key, field in record.fields.items()
    }
    return Record(clean(record.id, single=True), fields, clean(record.at, single=True))


def cleaned_extra(extra: Mapping[str, object]) -> dict[str, object]:
    """Keys that this program does not know, with their values, clean."""
    return {clean(key, single=True): cleaned_plain(value) for key, value in extra.items()}


def cleaned_plain(value: object) -> Plain:
    """A value that this program does not know, clean."""
    if value is None or isinstance(value, str):
        return value and clean(value)
    if isinstance(value, Mapping):
        return {clean(str(key), single=True): cleaned_plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [cleaned_plain(each) for each in value]
    raise SessionError(f"a value of the kind {type(value).__name__} cannot be kept in a session")
