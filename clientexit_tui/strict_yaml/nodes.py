"""What is read from strict YAML: texts, mappings and sequences, each with its place."""

from typing import NamedTuple, TypeAlias

from clientexit_tui.errors import Place
from clientexit_tui.frozen import frozen

Plain: TypeAlias = "str | dict[str, Plain] | list[Plain] | None"
"""The same without places."""


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
