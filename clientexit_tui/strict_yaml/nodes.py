"""What is read from strict YAML: texts, mappings and sequences, each with its place."""

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from clientexit_tui.errors import Place
from clientexit_tui.frozen import frozen

Plain: TypeAlias = "str | dict[str, Plain] | list[Plain] | None"
"""The same without places."""
Step: TypeAlias = "str | int"
"""A key or the number of an item, on the way to a value."""


class Scalar(NamedTuple):
    """One text, or None where nothing (or a plain ``null`` or ``~``) was written."""

    text: str | None
    place: Place


@frozen
class MappingNode:
    """Keys with their nodes, in the order of the file."""

    items: dict[str, "Node"]
    keys: dict[str, Place]
    """Where each key stands."""
    place: Place


@frozen
class SequenceNode:
    """A list of nodes."""

    items: tuple["Node", ...]
    place: Place


Node: TypeAlias = Scalar | MappingNode | SequenceNode


def plain(node: Node) -> Plain:
    """The value of a node without its places (nodes nest at most `reader.MAX_DEPTH` deep)."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, SequenceNode):
        return [plain(each) for each in node.items]
    return {key: plain(each) for key, each in node.items.items()}


def place_in(node: Node, path: Iterable[Step]) -> Place:
    """Where a value stands, or where it is not there, what it would be in."""
    for step in path:
        found: Node | None = None
        if isinstance(node, MappingNode):
            found = node.items.get(str(step))
        elif isinstance(node, SequenceNode) and isinstance(step, int):
            found = node.items[step]
        if found is None:
            break
        node = found
    return node.place
