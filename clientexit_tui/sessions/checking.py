"""Looks for mistakes in a session file, those of hand edits above all."""

from contextlib import suppress
from datetime import date
from pathlib import Path

from clientexit_tui.content.model import Interview
from clientexit_tui.errors import DocumentError, LocatedError, Place, SessionError
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.given_reader import EnoughError
from clientexit_tui.sessions.armor import HEAD_BYTES, TAIL_BYTES, broken
from clientexit_tui.sessions.codec import session_of, with_clean_keys
from clientexit_tui.sessions.copy_names import copy_name
from clientexit_tui.sessions.header import read_header
from clientexit_tui.sessions.importing import AnswersReading
from clientexit_tui.sessions.listing import check_name
from clientexit_tui.sessions.migrations import migrate
from clientexit_tui.sessions.names import misnamed
from clientexit_tui.sessions.sealing import is_sealed
from clientexit_tui.sessions.session import Session
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, Scalar
from clientexit_tui.strict_yaml.reader import read

_PARTS = ("state", "value", "at")


@frozen
class Checked:
    """What was found in a session file."""

    problems: tuple[LocatedError, ...] = ()
    """One where it cannot be opened, else one for each doubtful answer."""
    report: tuple[str, ...] = ()
    """What will be done to its answers when it is opened, since the interview has changed."""


def check_session(content: Interview, path: Path, data: bytes, today: date) -> Checked:
    """Every problem found in a session file.

    Args:
        content: the interview.
        path: the file.
        data: all of its bytes.
        today: the day.
    """
    file = str(path)
    copy = copy_name(path.name)
    if reason := copy.told(path.lstat().st_mtime) if copy else misnamed(path.name):
        return Checked((DocumentError(Place(file), reason),))
    if is_sealed(path):  # what is in it cannot be looked at without the passphrase
        problem = broken(data[:HEAD_BYTES], data[-TAIL_BYTES:])
        return Checked((DocumentError(Place(file), f"the file {problem}"),) if problem else ())
    try:
        read_header(data, file)
        _, body = read(data, file, documents=2, explicit_end=True)
        body = with_clean_keys(body)
        session = session_of(body, file)
        check_name(path, session.id)
    except LocatedError as error:
        return Checked((error,))
    except SessionError as error:
        return Checked((DocumentError(Place(file), str(error)),))
    return _checked(content, body, session, today)


def _checked(content: Interview, body: Node, session: Session, today: date) -> Checked:
    migrated = migrate(content, session)
    reading = AnswersReading(content, today, at="")
    with suppress(EnoughError):  # the problems found are told
        reading.read(_without_extras(body, _carried_over(content, session, migrated.session)))
    found = (*reading.problems, *reading.contradictions)
    return Checked(tuple(sorted(found, key=lambda each: each.place)), migrated.report)


def _carried_over(content: Interview, session: Session, migrated: Session) -> frozenset[str]:
    """The answers that cannot be held against this interview as they stand: they will be carried over."""
    after = migrated.answers
    changed = {each for each in session.answers if after.get(each) != session.answers.get(each)}
    return frozenset(changed | {each.id for each in content.retired})


def _without_extras(body: Node, left_out: frozenset[str]) -> Node | None:
    """The answers as a file to import has them: without what other programs keep there."""
    answers = body.items.get("answers") if isinstance(body, MappingNode) else None
    if not isinstance(answers, MappingNode):
        return None
    bare = {key: _bare(each) for key, each in answers.items.items() if key not in left_out}
    return MappingNode({key: each for key, each in bare.items() if each}, answers.keys, answers.place)


def _bare(answer: Node) -> Node | None:
    """An answer with its known parts; None where it says nothing yet, such as text that was not understood."""
    if not isinstance(answer, MappingNode):
        return answer
    items = {key: each for key, each in answer.items.items() if key in _PARTS}
    value = items.get("value")
    if "state" not in items and (value is None or (isinstance(value, Scalar) and not value.text)):
        return None
    return MappingNode(items, answer.keys, answer.place)
