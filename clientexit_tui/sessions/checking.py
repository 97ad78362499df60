"""Looks for mistakes in a session file, those of hand edits above all."""

from datetime import date
from pathlib import Path

from clientexit_tui.content.model import Content
from clientexit_tui.errors import DocumentError, LocatedError, Place, SessionError
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.files import read_whole
from clientexit_tui.sessions.importing import AnswersReading
from clientexit_tui.sessions.listing import check_name
from clientexit_tui.sessions.names import misnamed
from clientexit_tui.sessions.system import Ops, told
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, Scalar
from clientexit_tui.strict_yaml.reader import read

_PARTS = ("state", "value", "at")


def check_session(content: Content, path: Path, today: date) -> tuple[LocatedError, ...]:
    """Every problem found in a session file: one where it cannot be opened, else one for each doubtful answer."""
    file = str(path)
    if reason := misnamed(path.name):
        return (DocumentError(Place(file), reason),)
    try:
        data = read_whole(path, Ops())
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
    reading.read(_without_extras(body))
    return tuple(sorted((*reading.problems, *reading.contradictions), key=lambda each: each.place))


def _without_extras(body: Node) -> Node | None:
    """The answers as a file to import has them: without what other programs keep there."""
    answers = body.items.get("answers") if isinstance(body, MappingNode) else None
    if not isinstance(answers, MappingNode):
        return None
    bare = {key: _bare(each) for key, each in answers.items.items()}
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
