"""The JSON Schema of the content files: editors complete and check with it.

It is made of the same types by which the reader reads. What stands in one element is taken and refused by both alike.
"""

import ast
import inspect
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from clientexit_tui.content.condition_reader import ALONE, COUNTING, SUBJECTS
from clientexit_tui.content.conditions import MANY, OPERATORS
from clientexit_tui.content.loader import content_file
from clientexit_tui.content.reader import Element, OneOfTypes, Part
from clientexit_tui.content.shapes import NO, WHOLE, YES, Conditional, Listed, Mapped, Shape, Single, Text, Whole, YesNo
from clientexit_tui.content.written import Due, Either, Ids, Relation, Some, Together

FILE = "schema.json"
"""Its name beside the content."""
Json = dict[str, Any]

TEXT: Json = {"$ref": "#/$defs/text"}
NUMBER: Json = {"$ref": "#/$defs/whole_number"}
SIMPLE: Json = {
    "text": {"type": ["string", "number", "boolean"]},  # editors take an unquoted 5 for a number, which is text to us
    "whole_number": {
        "type": ["integer", "string"],
        "pattern": f"^({WHOLE})$",
        "minimum": -999_999,
        "maximum": 999_999,
    },
}


def schema() -> Json:
    """The schema of any content file."""
    making = _Making()
    root = making.element_schema(content_file())
    named = {**SIMPLE, "condition": _condition(), **dict(sorted(making.named.items()))}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **root, "$defs": named}


class _Making:
    """Makes the schemas of shapes, those of elements once each and by name."""

    def __init__(self) -> None:
        self.named: dict[str, Json] = {}

    def of(self, shape: Shape) -> Json:
        """The schema of one shape."""
        made: Json
        match shape:
            case Text():
                made = _text(shape)
            case Whole():
                made = _whole(shape)
            case YesNo():
                made = {"enum": [YES, NO]}
            case Listed():
                made = {"type": "array", "items": self.of(shape.item)}
            case Single():
                made = self.of(shape.item)
            case Mapped():
                made = self._mapped(shape)
            case Conditional():
                made = {"$ref": "#/$defs/condition"}
            case OneOfTypes():
                made = {"oneOf": [_closed({key: self.of(each)}, [key]) for key, each in shape.by_key.items()]}
            case Element():
                made = self._named(shape)
            case _:
                raise TypeError(f"there is no schema for {shape}")
        return made

    def _named(self, element: Element) -> Json:
        name = element.name.removeprefix("an ").removeprefix("a ").strip("'").replace(" ", "_")
        if name not in self.named:
            self.named[name] = {}  # an element may hold others of its type
            self.named[name] = self.element_schema(element)
        return {"$ref": f"#/$defs/{name}"}

    def element_schema(self, element: Element) -> Json:
        """The schema of an element itself."""
        about = _documented(element.kind)
        properties = {part.key: self._part(part, about.get(part.name, "")) for part in element.parts}
        borrowed = [part for part in element.parts if part.written.or_from]
        properties |= {part.written.or_from: TEXT for part in borrowed}
        rules = [_not_both(part) for part in borrowed]
        rules += [rule for relation in element.relations for rule in _rules(relation, element)]
        made = {"description": " ".join((element.kind.__doc__ or "").split())}
        made |= _closed(properties, [part.key for part in element.parts if part.needed])
        return made | ({"allOf": rules} if rules else {})

    def _part(self, part: Part, about: str) -> Json:
        made = self.of(part.shape)
        said = {"description": about} if about else {}
        return said | made | (_filled(part.shape, made) if part.needed else {})

    def _mapped(self, shape: Mapped) -> Json:
        inner = self.of(shape.inner)
        inner = inner | (_filled(shape.inner, inner) if shape.filled else {})
        if not shape.words:
            return {"type": "object", "additionalProperties": inner}
        return _closed(dict.fromkeys(shape.words, inner), needed=shape.words)


def _text(shape: Text) -> Json:
    written = shape.written
    if written.words:
        return {"enum": list(written.words)}
    return {"type": "string", "pattern": f"^({written.pattern})$"} if written.pattern else TEXT


def _whole(shape: Whole) -> Json:
    if shape.least is not None and shape.most is not None:
        numbers = range(shape.least, shape.most + 1)
        return {"enum": [*numbers, *map(str, numbers)]}
    return NUMBER


def _filled(shape: Shape, made: Json) -> Json:
    """What is added of something that must not be empty."""
    match shape:
        case Text() if "enum" not in made:
            return {"minLength": 1}
        case Listed():
            return {"minItems": 1}
        case Mapped():
            return {"minProperties": 1}
    return {}


def _closed(properties: Json, needed: Iterable[str] = ()) -> Json:
    made = {"type": "object", "properties": properties, "additionalProperties": False}
    return made | ({"required": list(needed)} if needed else {})


def _condition() -> Json:
    """What `condition_reader` takes: conditions have a reader of their own, which follows the same words."""
    inner = {"$ref": "#/$defs/condition"}
    many = {"type": "array", "items": inner}
    whole = [_closed({key: many if key in ("all", "any") else inner}, [key]) for key in ALONE]
    filled, words = TEXT | {"minLength": 1}, {"type": "array", "items": TEXT}
    values = {key: words if key in MANY else filled for key in OPERATORS}
    leaf = _closed({**dict.fromkeys(SUBJECTS, filled), **values, "where": inner})
    leaf["dependentRequired"] = {"where": [COUNTING]}
    leaf["allOf"] = [{"oneOf": [{"required": [key]} for key in keys]} for keys in (SUBJECTS, OPERATORS)]
    return {"description": "One operator on one fact, or conditions put together.", "oneOf": [*whole, leaf]}


def _rules(relation: Relation, element: Element) -> Iterator[Json]:
    """What the parts of an element must be to each other."""
    there = {part.name: _there(part) for part in element.parts}
    match relation:
        case Either(parts):
            yield {"oneOf": [there[each] for each in parts]}
        case Some(parts):
            yield {"anyOf": [there[each] for each in parts]}
        case Together(one, other):
            yield {"if": there[one], "then": there[other], "else": {"not": there[other]}}
        case Due(part, by, among, only):
            due = {"if": _is(by, among), "then": there[part]}
            yield due | ({"else": {"not": there[part]}} if only else {})
        case Ids(part, ids, by, word):
            items = [
                {"properties": {"id": {"enum": [each, int(each)] if each.isdecimal() else [each]}}} for each in ids
            ]
            exact = {"prefixItems": items, "minItems": len(ids), "maxItems": len(ids)}
            yield {"if": _is(by, (word,)), "then": {"properties": {part: exact}}}


def _there(part: Part) -> Json:
    """That a part says something: by itself, or by what it is taken over from."""
    nothing = ["", [], {}, *([NO] if isinstance(part.shape, YesNo) else [])]
    own = {"required": [part.key], "properties": {part.key: {"not": {"enum": nothing}}}}
    return {"anyOf": [own, {"required": [part.written.or_from]}]} if part.written.or_from else own


def _is(key: str, words: Iterable[str]) -> Json:
    return {"required": [key], "properties": {key: {"enum": list(words)}}}


def _not_both(part: Part) -> Json:
    return {"not": {"required": [part.key, part.written.or_from]}}


def _documented(kind: type) -> dict[str, str]:
    """What stands below the parts of a type in its source, by their names."""
    found: dict[str, str] = {}
    for each in reversed([base for base in kind.__mro__ if base is not object]):
        lines = _classes(each.__module__)[each.__name__].body
        for line, below in pairwise(lines):
            match line, below:
                case ast.AnnAssign(target=ast.Name(name)), ast.Expr(ast.Constant(str(said))):
                    found[name] = " ".join(said.split())
    return found


@cache
def _classes(module: str) -> dict[str, ast.ClassDef]:
    """The classes in the source of a module."""
    source = ast.parse(inspect.getsource(sys.modules[module]))
    return {each.name: each for each in source.body if isinstance(each, ast.ClassDef)}
