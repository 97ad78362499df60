"""A whole session as one file to carry elsewhere, with every state and time, and back."""

import json

from clientexit_tui.errors import DocumentError, Place
from clientexit_tui.sessions.codec import Codec, body_plain, session_of
from clientexit_tui.sessions.header import is_newer
from clientexit_tui.sessions.session import SCHEMA, Header, Session
from clientexit_tui.strict_yaml.json_form import fit_for_yaml
from clientexit_tui.strict_yaml.nodes import MappingNode, Scalar
from clientexit_tui.strict_yaml.reader import read

MARK = "clientexit"
"""The key that tells a whole session from answers written by hand."""


def to_yaml(session: Session, header: Header) -> str:
    """The session as its own file has it."""
    return Codec().encode(session, header).decode("utf-8")


def to_json(session: Session) -> str:
    """The session as JSON, with the same keys."""
    data = {MARK: str(SCHEMA), **body_plain(session)}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def read_session(source: bytes, file: str) -> Session | None:
    """The session in a file made by either of these; None where the file is something else.

    Raises:
        DocumentError: it is one, but damaged.
        NewerSessionError: a newer version of the program wrote it.
    """
    start = source.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(f"{MARK}:".encode()):
        return Codec().decode(source, file)
    if not start.startswith(b"{") or f'"{MARK}"'.encode() not in source:
        return None
    (root,) = read(fit_for_yaml(source), file)
    mark = root.items.get(MARK) if isinstance(root, MappingNode) else None
    if not isinstance(root, MappingNode) or not isinstance(mark, Scalar):
        return None
    if is_newer(mark.text or ""):
        raise DocumentError(mark.place, "a newer version of this program wrote this; update it to import the file")
    items = {key: each for key, each in root.items.items() if key != MARK}
    return session_of(MappingNode(items, root.keys, Place(file)), file)
