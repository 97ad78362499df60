"""Reads the fields of one content element, with errors that name the place and the nearest valid word."""

import re
from collections.abc import Callable, Iterable
from typing import NoReturn, TypeVar

from clientexit_tui.errors import ContentError, Place, nearest
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, Scalar, SequenceNode

T = TypeVar("T")

ID = re.compile(r"[a-z][a-z0-9_]*")


def refuse(place: Place, problem: str) -> NoReturn:
    """Raises a ContentError."""
    raise ContentError(place, problem)


class Fields:
    """The fields of a mapping; every one must be known, and is read by the type it should have.

    Args:
        node: the mapping.
        what: what it is, for errors ("a question").
        known: the keys that may stand in it.

    Raises:
        ContentError: it is not a mapping, or has a key that is not known.
    """

    def __init__(self, node: Node, what: str, known: Iterable[str]) -> None:
        if not isinstance(node, MappingNode):
            refuse(node.place, f"{what} is written as 'key: value' lines")
        self.place, self.what, self._node, known = node.place, what, node, tuple(known)
        for key, place in node.keys.items():
            if key not in known:
                refuse(place, f"{what} has no field '{key}'{nearest(key, known)}")

    def __contains__(self, key: str) -> bool:
        return key in self._node.items

    def text(self, key: str, default: str = "") -> str:
        """The text of a field, or the default where it is absent."""
        if key not in self:
            return default
        node = self._node.items[key]
        if not isinstance(node, Scalar) or node.text is None:
            refuse(node.place, f"'{key}' of {self.what} must be text")
        return node.text

    def needed(self, key: str) -> str:
        """The text of a field that must be there and not empty."""
        text = self.text(key)
        if not text:
            refuse(self.place, f"{self.what} needs '{key}'")
        return text

    def id(self) -> str:
        """The element's own id."""
        given = self.needed("id")
        if not ID.fullmatch(given):
            refuse(self._node.items["id"].place, f"the id '{given}' must be lower case letters, digits and '_'")
        return given

    def one_of(self, key: str, known: Iterable[str], default: str = "") -> str:
        """A text that must be one of the known words."""
        known = tuple(known)
        text = self.text(key, default) if default else self.needed(key)
        if text not in known:
            refuse(self._node.items[key].place, f"'{text}' is no {key} of {self.what}{nearest(text, known)}")
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where absent."""
        return tuple(self._item_text(key, node) for node in self.nodes(key))

    def _item_text(self, key: str, node: Node) -> str:
        if not isinstance(node, Scalar) or node.text is None:
            refuse(node.place, f"every item of '{key}' must be text")
        return node.text

    def flag(self, key: str) -> bool:
        """Whether a field says yes; absent is no."""
        return self.one_of(key, ("yes", "no"), default="no") == "yes"

    def number(self, key: str, default: int = 0) -> int:
        """A whole number, or the default where absent."""
        text = self.text(key, str(default))
        if not re.fullmatch(r"-?\d{1,6}", text):
            refuse(self._node.items[key].place, f"'{key}' of {self.what} must be a whole number, not '{text}'")
        return int(text)

    def weights(self, key: str) -> dict[str, int]:
        """A mapping of ids to weights from 1 to 9, empty where absent."""
        node = self._node.items.get(key)
        if node is None:
            return {}
        inner = Fields(node, f"'{key}'", node.keys if isinstance(node, MappingNode) else ())
        weights = {each: inner.number(each) for each in inner.keys}
        for each, weight in weights.items():
            if not 1 <= weight <= 9:
                refuse(inner.place_of(each), f"the weight of '{each}' must be from 1 to 9")
        return weights

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that are there, in order."""
        return tuple(self._node.items)

    def nodes(self, key: str) -> tuple[Node, ...]:
        """The items of a list, empty where absent."""
        node = self._node.items.get(key)
        if node is None:
            return ()
        if not isinstance(node, SequenceNode):
            refuse(node.place, f"'{key}' of {self.what} must be a list")
        return node.items

    def each(self, key: str, read: Callable[[Node], T]) -> tuple[T, ...]:
        """The items of a list, each read."""
        return tuple(read(node) for node in self.nodes(key))

    def maybe(self, key: str, read: Callable[[Node], T]) -> T | None:
        """A field read, or None where absent."""
        return read(self._node.items[key]) if key in self else None

    def needed_by(self, key: str, read: Callable[[Node], T]) -> T:
        """A field that must be there, read."""
        if key not in self:
            refuse(self.place, f"{self.what} needs '{key}'")
        return read(self._node.items[key])

    def place_of(self, key: str) -> Place:
        """Where a key stands, or the element itself where it is absent."""
        return self._node.keys.get(key, self.place)
