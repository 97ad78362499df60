"""Makes nodes of a YAML parser's events, and refuses what is not needed for plain data."""

import re
from typing import NoReturn

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from clientexit_tui.errors import DocumentError, Place
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, Scalar, SequenceNode

MAX_DEPTH = 32
MAX_NODES = 200_000

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_NOTHING = frozenset({"", "~", "null"})


def unfit_character(text: str) -> tuple[int, str] | None:
    """Where the first character stands that has no business in text, and what to say of it."""
    found = _UNFIT.search(text)
    return (found.start(), f"the character U+{ord(found.group()):04X} cannot stand in text") if found else None


class _Open:
    """A mapping or sequence whose end has not been seen yet."""

    def __init__(self, place: Place, *, mapping: bool) -> None:
        self.place = place
        self.mapping = mapping
        self.items: dict[str, Node] = {}
        self.keys: dict[str, Place] = {}
        self.listed: list[Node] = []
        self.key: str | None = None

    @property
    def wants_key(self) -> bool:
        """Whether the next node is a key."""
        return self.mapping and self.key is None

    def closed(self) -> Node:
        """The finished node."""
        if self.mapping:
            return MappingNode(self.items, self.keys, self.place)
        return SequenceNode(tuple(self.listed), self.place)


class Walk:
    """Builds nodes from events with a stack of its own, so that no nesting can exhaust the interpreter's."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.roots: list[Node] = []
        self.ended = False
        """Whether the last document had a line ``...`` at its end."""
        self._event: Event | None = None
        self._stack: list[_Open] = []
        self._nodes = 0

    @property
    def last(self) -> Place:
        """The place of the event last seen."""
        mark = self._event and self._event.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file)

    def take(self, event: Event) -> None:
        """Takes the next event."""
        self._event = event
        if isinstance(event, ScalarEvent):  # most are
            self._count(event)
            self._scalar(event)
        elif isinstance(event, CollectionEndEvent):
            self._add(self._stack.pop().closed())
        elif isinstance(event, NodeEvent):
            self._count(event)
            self._start(mapping=isinstance(event, MappingStartEvent))
        elif isinstance(event, DocumentStartEvent):
            if event.version or event.tags:
                self._refuse("lines that start with '%' are not used here")
        elif isinstance(event, DocumentEndEvent):
            self.ended = bool(event.explicit)

    def _count(self, event: NodeEvent) -> None:
        """Counts a node, and refuses what is not needed for plain data."""
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._refuse(f"the file holds more than {MAX_NODES:,} values")
        if isinstance(event, AliasEvent):
            self._refuse("aliases (*name) are not used here; write the value out, or put it in quotes if it is text")
        if event.anchor:
            self._refuse("anchors (&name) are not used here; put the value in quotes if it is text")
        if event.tag:  # type: ignore[attr-defined]  # every node event but an alias has one
            self._refuse("tags (!name) are not used here; put the value in quotes if it is text")

    def _start(self, *, mapping: bool) -> None:
        if self._stack and self._stack[-1].wants_key:
            self._refuse("a key must be text; put it in quotes")
        if len(self._stack) == MAX_DEPTH:
            self._refuse(f"values are nested more than {MAX_DEPTH} deep")
        self._stack.append(_Open(self.last, mapping=mapping))

    def _scalar(self, event: ScalarEvent) -> None:
        text: str = event.value
        if event.style == '"' and (found := unfit_character(text)):  # made by an escape such as "\\0"
            self._refuse(found[1])
        nothing = not event.style and text in _NOTHING
        if self._stack and self._stack[-1].wants_key:
            if nothing:
                self._refuse("a key must be text; put it in quotes")
            if text == "<<" and not event.style:
                self._refuse("merge keys (<<) are not used here; write the values out")
            self._key(text)
        else:
            self._add(Scalar(None if nothing else text, self.last))

    def _key(self, text: str) -> None:
        top = self._stack[-1]
        if text in top.keys:
            self._refuse(f"the key '{text}' is here twice (first at line {top.keys[text].line})")
        top.key = text
        top.keys[text] = self.last

    def _add(self, node: Node) -> None:
        if not self._stack:
            self.roots.append(node)
            return
        top = self._stack[-1]
        if top.key is not None:
            top.items[top.key] = node
            top.key = None
        else:
            top.listed.append(node)

    def _refuse(self, problem: str) -> NoReturn:
        raise DocumentError(self.last, problem)
