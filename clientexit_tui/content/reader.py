"""Reads every type of the model from nodes of strict YAML, by its own fields and annotations.

A type is looked at once and made into shapes; a shape reads one node. What is wrong goes to the `Reading`, which either
stops at the first mistake or collects them, so that a check can tell all at once.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache, reduce
from operator import or_
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from clientexit_tui.cached import cached_property
from clientexit_tui.content.condition_reader import read_condition
from clientexit_tui.content.conditions import Condition
from clientexit_tui.content.written import PLAIN, Relation, Written, listed
from clientexit_tui.errors import ContentError, Place, nearest
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, Scalar, SequenceNode

T = TypeVar("T")

BROKEN = object()
"""Stands for what could not be read; what it would be a part of is not made."""
WHOLE = r"-?[0-9]{1,6}"
EMPTY: tuple[object, ...] = ("", (), {})
"""What says nothing where something must be said."""
YES, NO = "yes", "no"
MOST_LISTED = 12
"""Words that are told in full where none is like the one that was written."""


def read_as(kind: type[T], node: Node) -> T:
    """One element of a type. Raises ContentError for the first mistake in it."""
    made: T = element_of(kind).value(node, Reading())
    return made


class Reading:
    """One reading, and what was found wrong in it.

    Args:
        most: after how many mistakes it stops; by default at the first.
    """

    def __init__(self, most: int = 1) -> None:
        self.problems: list[ContentError] = []
        self._most = most

    def refuse(self, place: Place, problem: str) -> object:
        """Notes a mistake, and gives what stands for the thing that has it. Raises it where it is the last to be."""
        return self.take(ContentError(place, problem))

    def take(self, error: ContentError) -> object:
        """The same for a mistake that was raised."""
        self.problems.append(error)
        if len(self.problems) >= self._most:
            raise error
        return BROKEN


class Shape:
    """How a value of some type is written.

    Args:
        name: what it is, for errors: ``'title' of a group``, ``every item of 'bring'``.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def value(self, node: Node, reading: Reading) -> Any:
        """The value of a node, or `BROKEN`."""
        raise NotImplementedError


class Text(Shape):
    """Text, perhaps of certain words or of a certain form."""

    def __init__(self, names: "Names", written: Written, make: Callable[[str], object] | None = None) -> None:
        super().__init__(names.name)
        self.written, self._make = written, make
        self._key, self._noun = names.key, written.noun or names.noun
        self._form = re.compile(written.pattern) if written.pattern else None

    def value(self, node: Node, reading: Reading) -> Any:
        """The text, or what is made of it."""
        if not isinstance(node, Scalar) or node.text is None:
            return reading.refuse(node.place, f"{self.name} must be text")
        text, written = node.text, self.written
        if written.words and text not in written.words:
            return reading.refuse(node.place, f"'{text}' is no {self._noun}{_meant(text, written.words)}")
        if self._form and not (self._form.fullmatch(text) and (not written.fits or written.fits(text))):
            return reading.refuse(node.place, f"the {self._key} '{text}' must be {written.form}")
        return self._make(text) if self._make else text


class Whole(Shape):
    """A whole number, perhaps with bounds."""

    def __init__(self, name: str, written: Written) -> None:
        super().__init__(name)
        self.least, self.most = written.least, written.most

    def value(self, node: Node, reading: Reading) -> Any:
        """The number."""
        text = node.text if isinstance(node, Scalar) else None
        if text is None:
            return reading.refuse(node.place, f"{self.name} must be a whole number")
        number = int(text) if re.fullmatch(WHOLE, text) else None
        too_small = number is None or (self.least is not None and number < self.least)
        if number is None or too_small or (self.most is not None and number > self.most):
            bounds = "" if self.least is None else f" from {self.least} to {self.most}"
            return reading.refuse(node.place, f"{self.name} must be a whole number{bounds}, not '{text}'")
        return number


class YesNo(Shape):
    """Whether something is so."""

    def value(self, node: Node, reading: Reading) -> Any:
        """True for yes."""
        text = node.text if isinstance(node, Scalar) else None
        if text not in (YES, NO):
            given = f", not '{text}'" if text else ""
            return reading.refuse(node.place, f"{self.name} must be {YES} or {NO}{given}")
        return text == YES


class Listed(Shape):
    """A list; an item may take something over from one before it."""

    def __init__(self, name: str, item: Shape) -> None:
        super().__init__(name)
        self.item = item

    def value(self, node: Node, reading: Reading) -> Any:
        """The items."""
        if not isinstance(node, SequenceNode):
            return reading.refuse(node.place, f"{self.name} must be a list")
        item = self.item
        if not isinstance(item, Element) or not item.looks_back:
            return tuple([item.value(each, reading) for each in node.items])
        made: list[object] = []
        earlier: dict[str, object] = {}
        for each in node.items:
            made.append(item.value_after(each, reading, earlier))
            earlier[id_in(each)] = made[-1]
        return tuple(made)


class Single(Shape):
    """The one item of a list that is spread over files."""

    def __init__(self, item: Shape) -> None:
        super().__init__(item.name)
        self.item = item

    def value(self, node: Node, reading: Reading) -> Any:
        """The list of it."""
        return (self.item.value(node, reading),)


class Mapped(Shape):
    """Values by words, which may be any or certain ones."""

    def __init__(self, name: str, inner: Shape, words: tuple[str, ...], *, filled: bool) -> None:
        super().__init__(name)
        self.inner, self.words, self.filled = inner, words, filled

    def value(self, node: Node, reading: Reading) -> Any:
        """The mapping."""
        if not isinstance(node, MappingNode):
            return reading.refuse(node.place, f"{self.name} is written as 'key: value' lines")
        if self.words and not _known(node, self.name, self.words, reading):
            return BROKEN
        for word in self.words:
            if word not in node.items:
                reading.refuse(node.place, f"{self.name} needs '{word}'")
        values = {key: self.inner.value(each, reading) for key, each in node.items.items()}
        for key, value in values.items():
            if self.filled and value in EMPTY:
                reading.refuse(node.keys[key], f"{self.name} needs '{key}'")
        return values


class Conditional(Shape):
    """A condition, which has a reader of its own."""

    def value(self, node: Node, reading: Reading) -> Any:
        """The condition."""
        try:
            return read_condition(node)
        except ContentError as error:
            return reading.take(error)


class OneOfTypes(Shape):
    """One key, which says of which type the value under it is."""

    def __init__(self, name: str, kinds: tuple[Any, ...]) -> None:
        super().__init__(name)
        self.by_key = {kind.KEY: element_of(kind, f"'{kind.KEY}'") for kind in kinds}

    def value(self, node: Node, reading: Reading) -> Any:
        """A value of one of the types."""
        if not isinstance(node, MappingNode):
            return reading.refuse(node.place, f"{self.name} is written as 'key: value' lines")
        if not _known(node, self.name, tuple(self.by_key), reading):
            return BROKEN
        if len(node.items) != 1:
            return reading.refuse(node.place, f"{self.name} is one of: {', '.join(self.by_key)}")
        ((key, inner),) = node.items.items()
        return self.by_key[key].value(inner, reading)


class Part(NamedTuple):
    """One part of an element."""

    name: str
    key: str
    shape: Shape
    needed: bool
    written: Written


class Element(Shape):
    """A mapping of which one of our types is made.

    Args:
        kind: the type.
        name: what it is, for errors: ``a question``.
        lacks: parts that it may lack, although its type says that they are needed.
    """

    def __init__(self, kind: Any, name: str, lacks: tuple[str, ...]) -> None:
        super().__init__(name)
        self.kind, self.lacks = kind, lacks
        self.relations: tuple[Relation, ...] = getattr(kind, "TOGETHER", ())
        self._noun = re.sub(r"^an? ", "the ", name)
        self._placed = any(field.type is Place for field in fields(kind))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """What may be written in it. Worked out on use, since an element may hold others of its type."""
        hints = get_type_hints(self.kind, include_extras=True)
        found = ((field, hints[field.name]) for field in fields(self.kind) if field.type is not Place)
        return tuple(self._part(field, hint) for field, hint in found if not written_of(hint).made)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys that may stand in it."""
        return tuple(key for part in self.parts for key in (part.key, part.written.or_from) if key)

    @cached_property
    def looks_back(self) -> bool:
        """Whether it may take something over from an earlier one of its list."""
        return any(part.written.or_from for part in self.parts)

    def _part(self, field: "Field[Any]", hint: Any) -> Part:
        written, key = written_of(hint), written_of(hint).key or field.name.rstrip("_")
        without = field.default is MISSING and field.default_factory is MISSING
        needed = (written.needed or without) and field.name not in self.lacks
        names = Names(f"'{key}' of {self.name}", f"{key} of {self.name}", key)
        return Part(field.name, key, shape_of(hint, names), needed, written)

    def value(self, node: Node, reading: Reading) -> Any:
        """The element with its place."""
        return self.value_after(node, reading, {})

    def value_after(self, node: Node, reading: Reading, earlier: Mapping[str, Any]) -> Any:
        """The same for an item of a list; what was made of those before it stands in `earlier` by id."""
        before = len(reading.problems)
        given = self.given(node, reading, earlier)
        if reading.problems and (len(reading.problems) > before or BROKEN in given.values()):
            return BROKEN
        for relation in self.relations:
            if problem := relation.problem(given):
                return reading.refuse(node.place, self._who(node) + problem)
        for part in self.parts:
            if part.written.brought and part.name not in given:
                given[part.name] = part.written.brought(given)
        return self.kind(place=node.place, **given) if self._placed else self.kind(**given)

    def given(self, node: Node, reading: Reading, earlier: Mapping[str, Any]) -> dict[str, Any]:
        """What is written in it, by the names of its parts."""
        if not isinstance(node, MappingNode):
            reading.refuse(node.place, f"{self.name} is written as 'key: value' lines")
            return {}
        known = _known(node, self.name, self.keys, reading)
        given: dict[str, Any] = {}
        for part in self.parts:
            if part.key in node.items:
                given[part.name] = part.shape.value(node.items[part.key], reading)
            if part.written.or_from and part.written.or_from in node.items:
                given[part.name] = self._taken(part, node, reading, earlier)
        if known:  # a key that is not is most likely a slip of one that is missing
            self._refuse_lacks(node, reading, given)
        return given

    def _refuse_lacks(self, node: MappingNode, reading: Reading, given: Mapping[str, Any]) -> None:
        """Tells what is not there in one sentence, and what is there and empty at its place."""
        lacks = tuple(part.key for part in self.parts if part.needed and part.name not in given)
        if lacks:
            reading.refuse(node.place, f"{self._who(node)} needs {listed(lacks, 'and')}")
        for part in self.parts:
            if part.needed and given.get(part.name) in EMPTY:
                reading.refuse(node.keys[part.key], f"{self._who(node)} needs '{part.key}'")

    def _taken(self, part: Part, node: MappingNode, reading: Reading, earlier: Mapping[str, Any]) -> Any:
        key = part.written.or_from
        named = node.items[key]
        if part.key in node.items:
            return reading.refuse(node.keys[key], f"'{key}' stands for '{part.key}'; leave one of them out")
        text = (named.text or "") if isinstance(named, Scalar) else ""
        if text not in earlier:
            return reading.refuse(named.place, f"'{text}' is no {key} of {self.name}{nearest(text, earlier)}")
        return BROKEN if earlier[text] is BROKEN else part.written.taken and part.written.taken(earlier[text])

    def _who(self, node: Node) -> str:
        """What it is, by its id where it has one."""
        own = id_in(node)
        return f"{self._noun} '{own}'" if own else self.name


def element_of(kind: Any, name: str = "", lacks: tuple[str, ...] = ()) -> Element:
    """How a type is written; under another name, and without some of its parts, where these are given."""
    return _element_of(kind, name or kind.CALLED, lacks)


@cache
def _element_of(kind: Any, name: str, lacks: tuple[str, ...]) -> Element:
    return Element(kind, name, lacks)


def written_of(hint: Any) -> Written:
    """What an annotation says beyond the type."""
    said = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    return next((each for each in said if isinstance(each, Written)), PLAIN)


class Names(NamedTuple):
    """What a value is called in errors."""

    name: str
    """``'unit' of a measure``."""
    noun: str
    """What one of its words is: ``unit of a measure``."""
    key: str


def shape_of(hint: Any, names: Names) -> Shape:
    """How a value of an annotated type is written."""
    written, bare = written_of(hint), get_args(hint)[0] if get_origin(hint) is Annotated else hint
    members = get_args(bare) if get_origin(bare) in (Union, UnionType) else (bare,)
    kinds = tuple(each for each in members if each is not NoneType)
    if len(kinds) > 1:
        return Conditional(names.name) if reduce(or_, kinds) == Condition else OneOfTypes(names.name, kinds)
    (kind,) = kinds
    if get_origin(kind) is tuple:
        return _list_shape(get_args(kind)[0], written, names)
    if get_origin(kind) is Mapping:
        return _mapping_shape(get_args(kind)[1], written, names)
    if is_dataclass(kind):
        return element_of(kind)
    return _scalar_shape(kind, written, names, optional=len(members) > len(kinds))


def _list_shape(item: Any, written: Written, names: Names) -> Shape:
    if is_dataclass(item):
        shape: Shape = element_of(item, written.item, written.item_lacks)
        return Single(shape) if written.one_in_a_file else Listed(names.name, shape)
    return Listed(names.name, shape_of(item, names._replace(name=written.item or f"every item of '{names.key}'")))


def _mapping_shape(value: Any, written: Written, names: Names) -> Shape:
    shape = shape_of(value, names._replace(name=f"every value of '{names.key}'"))
    return Mapped(f"'{names.key}'", shape, written.words, filled=written_of(value).needed or bool(written.words))


def _scalar_shape(kind: Any, written: Written, names: Names, *, optional: bool) -> Shape:
    if kind is bool:
        return YesNo(names.name)
    if kind is int:
        return Whole(names.name, written)
    if issubclass(kind, StrEnum):
        return Text(names, written._replace(words=tuple(kind)), kind)
    if kind is str:
        return Text(names, written, _or_none if optional else None)
    raise TypeError(f"{names.name} has a type that cannot be written: {kind}")


def _or_none(text: str) -> str | None:
    return text or None


def _known(node: MappingNode, name: str, keys: tuple[str, ...], reading: Reading) -> bool:
    """Whether every key of a mapping is one of these; refuses those that are not."""
    unknown = [key for key in node.items if key not in keys]
    for key in unknown:
        reading.refuse(node.keys[key], f"{name} has no field '{key}'{nearest(key, keys)}")
    return not unknown


def _meant(word: str, known: tuple[str, ...]) -> str:
    """The word that may have been meant, or else all that there are."""
    return nearest(word, known) or (f": {', '.join(known)}" if len(known) <= MOST_LISTED else "")


def id_in(node: Node) -> str:
    """The id that is written in a node, or nothing."""
    given = node.items.get("id") if isinstance(node, MappingNode) else None
    return (given.text or "") if isinstance(given, Scalar) else ""
