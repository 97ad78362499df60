"""A document as JSON for other programs: the tree as it is, every block with its type."""

import json
from dataclasses import fields, is_dataclass
from datetime import date

from clientexit_tui.documents.tree import Document
from clientexit_tui.safetext import clean


def to_json(document: Document) -> str:
    """The whole tree, ending in a line end; what reads it can build the same document again."""
    return json.dumps(_value(document), ensure_ascii=False, indent=2) + "\n"


def _value(value: object) -> object:
    match value:
        case str():
            return clean(value)
        case date():
            return value.isoformat()
        case tuple():
            return [_value(each) for each in value]
        case _ if is_dataclass(value):
            named = {each.name: _value(getattr(value, each.name)) for each in fields(value)}
            return named if isinstance(value, Document) else {"type": _type_name(value), **named}
        case _:
            return value


def _type_name(value: object) -> str:
    """The block's name as other languages write it, such as ``bullet_list``."""
    name = type(value).__name__
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")
