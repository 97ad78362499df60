"""Documents without names: every person and company that the user named is a few initials, the same everywhere."""

import re
from dataclasses import fields, is_dataclass, replace

from clientexit_tui import words
from clientexit_tui.documents.names import Names
from clientexit_tui.documents.tree import Document, Source

_MAIL = re.compile(r"(?<![^\s@<>()\[\],;:\"])[^\s@<>()\[\],;:\"]+@[^\s@<>()\[\],;:\"]+\.\w[\w-]*")
_WEB = re.compile(r"(?i:\b[a-z][a-z0-9+.-]{1,20}://|\bwww\.)[^\s<>\"]*[^\s<>\".,;:!?)\]]")
_PHONE = re.compile(
    r"(?<![\w.,/-])(?!\d\d[./-]\d\d[./-]\d{4})"  # no date
    r"(?:\+\s?\d|00\d|\(0|0\d)(?:[ ()/.\-\u00a0]{0,3}\d){7,14}(?!\w)"
)
_ADDRESSES = ((_MAIL, words.REDACTED_MAIL), (_WEB, words.REDACTED_WEB), (_PHONE, words.REDACTED_PHONE))
"""What leads to somebody without a name, and what stands in its place."""
_OURS = frozenset({"kind", "id"})
"""Texts that only programs read: which paper, which task."""


def redact(document: Document, names: Names) -> Document:
    """The same document with initials for the names, and without addresses and phone numbers."""
    redacted = _redacted(document, names)
    if not isinstance(redacted, Document):
        raise TypeError("a document was made into something else")
    return redacted


def redact_text(text: str, names: Names) -> str:
    """One text with initials for the names, and without addresses and phone numbers."""
    for pattern, word in _ADDRESSES:
        text = pattern.sub(word, text)
    return names.shortened(text)


def _redacted(value: object, names: Names) -> object:
    """Whatever stands in the tree, with every text in it redacted."""
    match value:
        case str():
            return redact_text(value, names)
        case tuple():
            return tuple(_redacted(each, names) for each in value)
        case Source(text, address):
            # the address of a work is the program's own; it goes only where it happens to hold a name
            return Source(redact_text(text, names), address if names.shortened(address) == address else "")
        case _ if is_dataclass(value) and not isinstance(value, type):
            texts = {each.name: getattr(value, each.name) for each in fields(value) if each.name not in _OURS}
            return replace(value, **{key: _redacted(each, names) for key, each in texts.items()})
        case _:
            return value
