"""The user's own keys in the settings: which may be given, read strictly."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from clientexit_tui import words
from clientexit_tui.errors import DocumentError, nearest
from clientexit_tui.plain_files import read_file
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, Scalar
from clientexit_tui.strict_yaml.reader import read

SCHEMA = Path(__file__).parent / "schema.json"
"""The JSON Schema of the settings, for editors that complete them; the ids of all keys stand there."""
HELD = ("ctrl", "alt", "shift", "super", "meta", "hyper")


def keys_in(text: str, name: str) -> dict[str, str]:
    """The keys by the id of what they do. Raises DocumentError for the first mistake."""
    (root,) = read(text, name)
    node = root.items.get("keys") if isinstance(root, MappingNode) else None
    return {} if node is None else read_keys(node)


def read_keys(node: Node) -> dict[str, str]:
    """The keys in a mapping of ids to keys. Raises DocumentError for the first mistake."""
    if not isinstance(node, MappingNode):
        raise DocumentError(node.place, words.CONFIG_KEYS_SHAPE)
    made: dict[str, str] = {}
    for name, given in node.items.items():
        if name not in key_ids():
            hint = nearest(name, key_ids())
            raise DocumentError(node.keys[name], words.CONFIG_NO_KEY_ID.format(name=name, hint=hint))
        if not isinstance(given, Scalar) or not given.text:
            raise DocumentError(given.place, words.CONFIG_KEYS_SHAPE)
        wrong = [each for each in _divided(given.text) if not _is_key(each)]
        if wrong:
            raise DocumentError(given.place, words.CONFIG_NO_SUCH_KEY.format(key=wrong[0]))
        made[name] = ",".join(_divided(given.text))
    return made


@cache
def key_ids() -> Mapping[str, str]:
    """The ids of everything that has a key, with what it does."""
    return {name: each["description"] for name, each in _properties()["keys"]["properties"].items()}


def theme_words() -> tuple[str, ...]:
    """The names of the themes."""
    return tuple(_properties()["theme"]["enum"])


@cache
def _properties() -> dict[str, Any]:
    """What the schema says of each setting."""
    properties: dict[str, Any] = json.loads(read_file(SCHEMA, follow=True))["properties"]
    return properties


def _divided(text: str) -> tuple[str, ...]:
    """Several keys, divided by commas; a comma of its own is called 'comma'."""
    return tuple(each.strip() for each in text.split(","))


def _is_key(key: str) -> bool:
    """Whether a keyboard may have it: one character, or a name such as f5 or pageup, with what is held down."""
    *held, last = key.split("+")
    named = last.isidentifier() and last.islower() and last.isascii()
    return all(each in HELD for each in held) and (named or (len(last) == 1 and last.isprintable() and last != " "))
