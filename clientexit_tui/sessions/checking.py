"""Looks for mistakes in a session file, those of hand edits above all."""

from datetime import date
from pathlib import Path

from clientexit_tui.content.model import Content
from clientexit_tui.errors import ClientExitError, DocumentError, LocatedError, Place, SessionError
from clientexit_tui.sessions.armor import HEAD_BYTES, TAIL_BYTES, broken
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.copy_names import copy_name
from clientexit_tui.sessions.files import read_whole
from clientexit_tui.sessions.importing import AnswersReading
from clientexit_tui.sessions.listing import check_name
from clientexit_tui.sessions.migrations import migrate
from clientexit_tui.sessions.names import misnamed
from clientexit_tui.sessions.sealing import is_sealed
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.system import Ops, told
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, Scalar
from clientexit_tui.strict_yaml.reader import read

_PARTS = ("state", "value", "at")


def check_session(content: Content, path: Path, today: date) -> tuple[LocatedError, ...]:
    """Every problem found in a session file: one where it cannot be opened, else one for each doubtful answer."""
    file = str(path)
    copy = copy_name(path.name)
    if reason := copy.told(path.lstat().st_mtime) if copy else misnamed(path.name):
        return (DocumentError(Place(file), reason),)
    try:
        data = read_whole(path, Ops())
        if is_sealed(path):  # what is in it cannot be looked at without the passphrase
            problem = broken(data[:HEAD_BYTES], data[-TAIL_BYTES:])
            return (DocumentError(Place(file), f"the file {problem}"),) if problem else ()
        session = Codec().decode(data, file)
        check_name(path, session.id)
    except LocatedError as error:
        return (error,)
    except SessionError as error:
        return (DocumentError(Place(file), str(error)),)
    except OSError as error:
        return (DocumentError(Place(file), told(error)),)
    _, body = read(data, file, documents=2, explicit_end=True)
    reading = AnswersReading(content, today, at="")
    reading.read(_without_extras(body, _carried_over(content, session)))
    return tuple(sorted((*reading.problems, *reading.contradictions), key=lambda each: each.place))


def carried_over(content: Content, path: Path) -> tuple[str, ...]:
    """What will be done to the answers of a session when it is opened, since the interview has changed."""
    try:
        return migrate(content, Codec().decode(read_whole(path, Ops()), str(path))).report
    except (ClientExitError, OSError):  # told as a problem already
        return ()


def _carried_over(content: Content, session: Session) -> frozenset[str]:
    """The answers that cannot be held against this interview as they stand: they will be carried over."""
    after = migrate(content, session).session.answers
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
