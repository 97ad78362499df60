"""Reads every type of the model from nodes of strict YAML, or from plain JSON, by its own fields and annotations.

A type is looked at once and made into shapes (`shapes.py`). What is wrong goes to the `Reading`, which either stops at
the first mistake or collects them, so that a check can tell all at once.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache, reduce
from operator import or_
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from clientexit_tui.cached import cached_property
from clientexit_tui.content.conditions import Condition
from clientexit_tui.content.shapes import (
    BROKEN,
    EMPTY,
    Conditional,
    Listed,
    Mapped,
    Names,
    Reading,
    Shape,
    Single,
    Text,
    Whole,
    YesNo,
    all_known,
)
from clientexit_tui.content.unfit import UnfitFormError
from clientexit_tui.content.written import PLAIN, Given, Relation, Written, listed
from clientexit_tui.errors import Place, nearest
from clientexit_tui.frozen import of_parts
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, Scalar

T = TypeVar("T")
PLACE = "place"
"""The part of an element that is never written: where it stands."""


def read_as(kind: type[T], node: Node) -> T:
    """One element of a type. Raises ContentError for the first mistake in it."""
    made: T = element_of(kind).value(node, Reading())
    return made


class OneOfTypes(Shape):
    """One key, which says of which type the value under it is."""

    def __init__(self, name: str, kinds: tuple[Any, ...]) -> None:
        super().__init__(name)
        self.by_key = {kind.KEY: element_of(kind, f"'{kind.KEY}'") for kind in kinds}

    def value(self, node: Node, reading: Reading) -> Any:
        """A value of one of the types."""
        if not isinstance(node, MappingNode):
            return reading.refuse(node.place, f"{self.name} is written as 'key: value' lines")
        if not all_known(node, self.name, tuple(self.by_key), reading):
            return BROKEN
        if len(node.items) != 1:
            return reading.refuse(node.place, f"{self.name} is one of: {', '.join(self.by_key)}")
        ((key, inner),) = node.items.items()
        return self.by_key[key].value(inner, reading)

    def plain(self, value: Any) -> Any:
        """The value as plain JSON below its key."""
        return {value.KEY: self.by_key[value.KEY].plain(value)}

    def made(self, plain: Any) -> Any:
        """The value again."""
        if type(plain) is not dict or len(plain) != 1 or not plain.keys() <= self.by_key.keys():
            raise UnfitFormError
        ((key, inner),) = plain.items()
        return self.by_key[key].made(inner)


class Part(NamedTuple):
    """One part of an element."""

    name: str
    key: str
    shape: Shape
    needed: bool
    written: Written
    without: object
    """What stands for it where nothing is written; `MISSING` where something must be."""


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
        self._placed = any(field.type is Place for field in fields(kind))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """What may be written in it. Worked out on use, since an element may hold others of its type."""
        hints = _hints(self.kind)
        found = ((field, *parted(hints[field.name])) for field in fields(self.kind) if field.type is not Place)
        return tuple(self._part(field, bare, written) for field, bare, written in found if not written.made)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys that may stand in it."""
        return tuple(key for part in self.parts for key in (part.key, part.written.or_from) if key)

    @cached_property
    def needed(self) -> tuple[Part, ...]:
        """The parts that must be there."""
        return tuple(part for part in self.parts if part.needed)

    @cached_property
    def special(self) -> tuple[Part, ...]:
        """The parts that may come from elsewhere, such as an earlier element of the same list."""
        return tuple(part for part in self.parts if part.written.or_from or part.written.brought)

    @cached_property
    def bringers(self) -> tuple[tuple[str, Callable[[Given], Any]], ...]:
        """The parts for which something else stands where they are not written, and what gives that."""
        return tuple((part.name, part.written.brought) for part in self.special if part.written.brought)

    @cached_property
    def makers(self) -> dict[str, Callable[[Any], Any]]:
        """What makes each part of plain JSON, its place among them."""
        makers: dict[str, Callable[[Any], Any]] = {part.name: part.shape.made for part in self.parts}
        if self._placed:
            makers[PLACE] = _place_of
        return makers

    @cached_property
    def defaults(self) -> dict[str, Any]:
        """What stands for each part that may lack."""
        return {part.name: part.without for part in self.parts if part.without is not MISSING}

    @cached_property
    def texts(self) -> frozenset[str]:
        """The parts that may be any text."""
        return frozenset(part.name for part in self.parts if isinstance(part.shape, Text) and part.shape.any_text)

    @cached_property
    def due(self) -> frozenset[str]:
        """The parts without which none can be made."""
        without = {part.name for part in self.parts if part.without is MISSING}
        return frozenset(without | {PLACE} if self._placed else without)

    def _part(self, field: "Field[Any]", bare: Any, written: Written) -> Part:
        key = written.key or field.name.rstrip("_")
        without = field.default if field.default_factory is MISSING else field.default_factory()
        needed = (written.needed or without is MISSING) and field.name not in self.lacks
        names = Names(f"'{key}' of {self.name}", f"{key} of {self.name}", key)
        return Part(field.name, key, shape_of(bare, written, names), needed, written, without)

    def value(self, node: Node, reading: Reading) -> Any:
        """The element with its place."""
        return self._value(node, reading, {})

    def values(self, nodes: Iterable[Node], reading: Reading) -> tuple[Any, ...]:
        """The elements of a list; one may take something over from one before it."""
        made: list[object] = []
        earlier: dict[str, object] = {}
        for each in nodes:
            made.append(self._value(each, reading, earlier))
            earlier[id_in(each)] = made[-1]
        return tuple(made)

    def _value(self, node: Node, reading: Reading, earlier: Mapping[str, Any]) -> Any:
        before = len(reading.problems)
        given = self.given(node, reading, earlier)
        if reading.problems and (len(reading.problems) > before or BROKEN in given.values()):
            return BROKEN
        for relation in self.relations:
            if problem := relation.problem(given):
                return reading.refuse(node.place, self._who(node) + problem)
        for part in self.special:
            if part.written.brought and part.name not in given:
                given[part.name] = part.written.brought(given)
        return self.kind(place=node.place, **given) if self._placed else self.kind(**given)

    def given(self, node: Node, reading: Reading, earlier: Mapping[str, Any]) -> dict[str, Any]:
        """What is written in it, by the names of its parts."""
        if not isinstance(node, MappingNode):
            reading.refuse(node.place, f"{self.name} is written as 'key: value' lines")
            return {}
        known, items = all_known(node, self.name, self.keys, reading), node.items
        given = {part.name: part.shape.value(items[part.key], reading) for part in self.parts if part.key in items}
        for part in self.special:
            if part.written.or_from and part.written.or_from in items:
                given[part.name] = self._taken(part, node, reading, earlier)
        if known:  # a key that is not is most likely a slip of one that is missing
            self._refuse_lacks(node, reading, given)
        return given

    def _refuse_lacks(self, node: MappingNode, reading: Reading, given: Mapping[str, Any]) -> None:
        """Tells what is not there in one sentence, and what is there and empty at its place."""
        lacks = tuple(part.key for part in self.needed if part.name not in given)
        if lacks:
            reading.refuse(node.place, f"{self._who(node)} needs {listed(lacks, 'and')}")
        for part in self.needed:
            if given.get(part.name) in EMPTY:
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

    def plain(self, value: Any) -> Any:
        """The element as plain JSON, without what stands there anyway."""
        there = ((part, getattr(value, part.name)) for part in self.parts)
        plain = {part.name: part.shape.plain(each) for part, each in there if each != part.without}
        for name, brought in self.bringers:
            if brought(value.__dict__) == getattr(value, name):
                plain.pop(name, None)
        return {PLACE: list(value.place), **plain} if self._placed else plain

    def made(self, plain: Any) -> Any:
        """The element again."""
        if type(plain) is not dict or not plain.keys() >= self.due:
            raise UnfitFormError
        makers, texts = self.makers, self.texts
        given = self.defaults.copy()
        # a plain loop, and no call for what most parts are: this is done a thousand times at each start
        for name, each in plain.items():
            if type(each) is str and name in texts:
                given[name] = each
            elif name in makers:
                given[name] = makers[name](each)
            else:
                raise UnfitFormError
        for name, brought in self.bringers:
            if name not in plain:
                given[name] = brought(given)
        return of_parts(self.kind, given)

    def _who(self, node: Node) -> str:
        """What it is, by its id where it has one."""
        own = id_in(node)
        return f"{re.sub(r'^an? ', 'the ', self.name)} '{own}'" if own else self.name


def element_of(kind: Any, name: str = "", lacks: tuple[str, ...] = ()) -> Element:
    """How a type is written; under another name, and without some of its parts, where these are given."""
    return _element_of(kind, name or kind.CALLED, lacks)


@cache
def _element_of(kind: Any, name: str, lacks: tuple[str, ...]) -> Element:
    return Element(kind, name, lacks)


def _hints(kind: Any) -> dict[str, Any]:
    """The types of the parts of a type. Only what is quoted needs to be worked out, which takes long."""
    hints = {field.name: field.type for field in fields(kind)}
    return get_type_hints(kind, include_extras=True) if any(map(_is_quoted, hints.values())) else hints


def _is_quoted(hint: Any) -> bool:
    return isinstance(hint, str) or any(map(_is_quoted, get_args(hint)))


def parted(hint: Any) -> tuple[Any, Written]:
    """The type in an annotation, and what is said beyond it."""
    if get_origin(hint) is not Annotated:
        return hint, PLAIN
    bare, *said = get_args(hint)
    return bare, next((each for each in said if isinstance(each, Written)), PLAIN)


def shape_of(bare: Any, written: Written, names: Names) -> Shape:
    """How a value of a type is written."""
    origin = get_origin(bare)
    if origin is tuple:
        return _list_shape(get_args(bare)[0], written, names)
    if origin is Mapping:
        return _mapping_shape(get_args(bare)[1], written, names)
    if origin is Union or origin is UnionType:
        return _union_shape(get_args(bare), written, names)
    if is_dataclass(bare):
        return element_of(bare)
    return _scalar_shape(bare, written, names)


def _union_shape(members: tuple[Any, ...], written: Written, names: Names) -> Shape:
    kinds = tuple(each for each in members if each is not NoneType)
    if kinds == (str,):
        return Text(names, written, _or_none)
    if len(kinds) == 1:
        return shape_of(kinds[0], written, names)
    return Conditional(names.name) if reduce(or_, kinds) == Condition else OneOfTypes(names.name, kinds)


def _list_shape(item: Any, written: Written, names: Names) -> Shape:
    if is_dataclass(item):
        shape: Shape = element_of(item, written.item, written.item_lacks)
        return Single(shape) if written.one_in_a_file else Listed(names.name, shape)
    return Listed(
        names.name, shape_of(*parted(item), names._replace(name=written.item or f"every item of '{names.key}'"))
    )


def _mapping_shape(value: Any, written: Written, names: Names) -> Shape:
    bare, of_value = parted(value)
    shape = shape_of(bare, of_value, names._replace(name=f"every value of '{names.key}'"))
    return Mapped(f"'{names.key}'", shape, written.words, filled=of_value.needed or bool(written.words))


def _scalar_shape(kind: Any, written: Written, names: Names) -> Shape:
    if kind is bool:
        return YesNo(names.name)
    if kind is int:
        return Whole(names.name, written)
    if issubclass(kind, StrEnum):
        return Text(names, written._replace(words=tuple(kind)), kind)
    if kind is str:
        return Text(names, written)
    raise TypeError(f"{names.name} has a type that cannot be written: {kind}")


def _place_of(plain: Any) -> Place:
    if type(plain) is list and len(plain) == 3:
        file, line, column = plain
        if type(file) is str and type(line) is int and type(column) is int:
            return Place(file, line, column)
    raise UnfitFormError


def _or_none(text: str) -> str | None:
    return text or None


def id_in(node: Node) -> str:
    """The id that is written in a node, or nothing."""
    given = node.items.get("id") if isinstance(node, MappingNode) else None
    return (given.text or "") if isinstance(given, Scalar) else ""
