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
from clientexit_tui.frozen import frozen
from clientexit_tui.plain_files import MAX_BYTES
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, Scalar, SequenceNode

MAX_DEPTH = 32
MAX_NODES = 200_000

TOO_DEEP = f"values are nested more than {MAX_DEPTH} deep"
IN_QUOTES = "put the value in quotes if it is text"

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_NOTHING = frozenset({"", "~", "null"})


def unfit_character(text: str) -> tuple[int, str] | None:
    """Where the first character stands that has no business in text, and what to say of it."""
    found = _UNFIT.search(text)
    return (found.start(), f"the character U+{ord(found.group()):04X} cannot stand in text") if found else None


@frozen
class _Named:
    """A value with an anchor, and what it takes each time that it is written out."""

    node: Node
    nodes: int
    letters: int
    height: int


class _Open:
    """A mapping or sequence whose end has not been seen yet."""

    def __init__(self, place: Place, *, mapping: bool, flow: bool, anchor: str | None, taken: tuple[int, int]) -> None:
        self.place = place
        self.mapping = mapping
        self.flow = flow
        """Whether it stands in brackets."""
        self.anchor = anchor
        self.taken = taken
        """Nodes and letters read before it."""
        self.height = 1
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
    """Builds nodes from events with a stack of its own, so that no nesting can exhaust the interpreter's.

    A value with an anchor may stand in several places, as other programs write what they hold once. It counts as often
    as it stands there, so that no short file can become a large one; and it cannot hold itself.
    """

    def __init__(self, file: str, *, documents: int = 1, most_nodes: int = 0) -> None:
        """Starts with nothing.

        Args:
            file: its path as the user knows it, for errors.
            documents: how many documents it may hold.
            most_nodes: how many values; `MAX_NODES` where not given.
        """
        self.file = file
        self.roots: list[Node] = []
        self.ended = False
        """Whether the last document had a line ``...`` at its end."""
        self._documents = documents
        self._most = most_nodes or MAX_NODES
        self._event: Event | None = None
        self._stack: list[_Open] = []
        self._nodes = 0
        self._letters = 0
        self._named: dict[str, _Named] = {}
        self._unused: dict[str, Place] = {}
        """Anchors to which nothing has referred yet."""

    @property
    def last(self) -> Place:
        """The place of the event last seen."""
        mark = self._event and self._event.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file)

    @property
    def depth(self) -> int:
        """How many mappings and sequences are open."""
        return len(self._stack)

    @property
    def unclosed(self) -> Place | None:
        """Where the innermost bracket stands that was not closed yet."""
        return self._stack[-1].place if self._stack and self._stack[-1].flow else None

    def take(self, event: Event) -> None:
        """Takes the next event."""
        self._event = event
        if isinstance(event, ScalarEvent):  # most are
            self._count(event)
            self._scalar(event)
        elif isinstance(event, CollectionEndEvent):
            self._close(self._stack.pop())
        elif isinstance(event, AliasEvent):
            self._alias(event.anchor or "")
        elif isinstance(event, NodeEvent):
            self._count(event)
            self._start(event)
        elif isinstance(event, DocumentStartEvent):
            self._begin(event)
        elif isinstance(event, DocumentEndEvent):
            self._end(event)

    def _begin(self, event: DocumentStartEvent) -> None:
        if event.version or event.tags:
            self._refuse("lines that start with '%' are not used here")
        if len(self.roots) == self._documents:
            more = "one part" if self._documents == 1 else f"{self._documents} parts"
            self._refuse(f"the file holds more than {more} (divided by lines '---')")

    def _end(self, event: DocumentEndEvent) -> None:
        self.ended = bool(event.explicit)
        for name, place in self._unused.items():
            raise DocumentError(place, f"nothing refers to the anchor &{name}; {IN_QUOTES}")
        self._named.clear()

    def _count(self, event: NodeEvent) -> None:
        """Counts a node, and refuses what is not needed for plain data."""
        self._nodes += 1
        if self._nodes > self._most:
            self._refuse_so_many()
        if event.anchor:
            if event.anchor in self._named:
                self._refuse(f"the anchor &{event.anchor} is here twice; {IN_QUOTES}")
            self._unused[event.anchor] = self.last
        if event.tag:  # type: ignore[attr-defined]  # every node event but an alias has one
            self._refuse(f"tags (!name) are not used here; {IN_QUOTES}")

    def _start(self, event: NodeEvent) -> None:
        if self._stack and self._stack[-1].wants_key:
            self._refuse("a key must be text; put it in quotes")
        if len(self._stack) == MAX_DEPTH:
            self._refuse(TOO_DEEP)
        self._stack.append(
            _Open(
                self.last,
                mapping=isinstance(event, MappingStartEvent),
                flow=bool(event.flow_style),  # type: ignore[attr-defined]  # what begins a collection has one
                anchor=event.anchor,
                taken=(self._nodes - 1, self._letters),
            )
        )

    def _close(self, done: _Open) -> None:
        node = done.closed()
        if done.anchor:
            nodes, letters = self._nodes - done.taken[0], self._letters - done.taken[1]
            self._named[done.anchor] = _Named(node, nodes, letters, done.height)
        self._add(node, done.height)

    def _scalar(self, event: ScalarEvent) -> None:
        text: str = event.value
        self._letters += len(text)
        style, place = event.style, self.last
        if style == '"' and (found := unfit_character(text)):  # made by an escape such as "\\0"
            self._refuse(found[1])
        nothing = not style and text in _NOTHING
        if event.anchor:
            if nothing:
                self._refuse(f"the anchor &{event.anchor} names nothing; {IN_QUOTES}")
            self._named[event.anchor] = _Named(Scalar(text, place), 1, len(text), 0)
        if self._stack and self._stack[-1].wants_key:
            if nothing:
                self._refuse("a key must be text; put it in quotes")
            if text == "<<" and not style:
                self._refuse("merge keys (<<) are not used here; write the values out")
            self._key(text, place)
        else:
            self._add(Scalar(None if nothing else text, place))

    def _alias(self, name: str) -> None:
        """Takes the value that an anchor before it names, as if it were written out."""
        named = self._named.get(name)
        if named is None:
            within = any(each.anchor == name for each in self._stack)
            told = "holds itself" if within else "refers to no anchor before it"
            self._refuse(f"the alias *{name} {told}; {IN_QUOTES}")
        self._unused.pop(name, None)
        self._nodes += named.nodes
        self._letters += named.letters
        if self._nodes > self._most:
            self._refuse_so_many()
        if self._letters > MAX_BYTES:
            self._refuse(f"with every alias written out, the file holds more than {MAX_BYTES // 1_000_000} MB of text")
        if len(self._stack) + named.height > MAX_DEPTH:
            self._refuse(TOO_DEEP)
        if self._stack and self._stack[-1].wants_key:
            if not isinstance(named.node, Scalar) or named.node.text is None:
                self._refuse("a key must be text; put it in quotes")
            self._key(named.node.text, self.last)
        else:
            node = named.node
            self._add(Scalar(node.text, self.last) if isinstance(node, Scalar) else node, named.height)

    def _key(self, text: str, place: Place) -> None:
        top = self._stack[-1]
        if text in top.keys:
            self._refuse(f"the key '{text}' is here twice (first at line {top.keys[text].line})")
        top.key = text
        top.keys[text] = place

    def _add(self, node: Node, height: int = 0) -> None:
        if not self._stack:
            self.roots.append(node)
            return
        top = self._stack[-1]
        if height >= top.height:
            top.height = height + 1
        if top.key is not None:
            top.items[top.key] = node
            top.key = None
        else:
            top.listed.append(node)

    def _refuse_so_many(self) -> NoReturn:
        self._refuse(f"the file holds more than {self._most:,} values")

    def _refuse(self, problem: str) -> NoReturn:
        raise DocumentError(self.last, problem)
