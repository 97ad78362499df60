"""The ways in which a value may be written, whatever its type: each reads one node, and notes what is wrong with it.

Each also gives its values as plain JSON and takes them back, for the compiled form (`compiled.py`). Nothing is told
there of what is wrong: the files are then read instead.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from clientexit_tui.content.condition_reader import read_condition
from clientexit_tui.content.condition_writer import as_data, from_data
from clientexit_tui.content.unfit import UnfitFormError
from clientexit_tui.content.written import Written
from clientexit_tui.errors import ContentError, Place, nearest
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, Scalar, SequenceNode

BROKEN = object()
"""Stands for what could not be read; what it would be a part of is not made."""
WHOLE = r"-?[0-9]{1,6}"
EMPTY: tuple[object, ...] = ("", (), {})
"""What says nothing where something must be said."""
YES, NO = "yes", "no"
MOST_LISTED = 12
"""Words that are told in full where none is like the one that was written."""


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


class Names(NamedTuple):
    """What a value is called in errors."""

    name: str
    """``'unit' of a measure``."""
    noun: str
    """What one of its words is: ``unit of a measure``."""
    key: str


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

    def values(self, nodes: Iterable[Node], reading: Reading) -> tuple[Any, ...]:
        """The values of the items of a list."""
        return tuple([self.value(each, reading) for each in nodes])

    def plain(self, value: Any) -> Any:
        """A value as plain JSON."""
        return value

    def made(self, plain: Any) -> Any:
        """The value again. Raises UnfitFormError where this is none of its kind."""
        raise NotImplementedError


class Text(Shape):
    """Text, perhaps of certain words or of a certain form."""

    def __init__(self, names: Names, written: Written, make: Callable[[str], object] | None = None) -> None:
        super().__init__(names.name)
        self.written, self._make = written, make
        self._key, self._noun = names.key, written.noun or names.noun
        self.any_text = not (written.words or make)
        """Whether a text of a compiled form needs no look: its form was right when it was written."""

    def value(self, node: Node, reading: Reading) -> Any:
        """The text, or what is made of it."""
        if not isinstance(node, Scalar) or node.text is None:
            return reading.refuse(node.place, f"{self.name} must be text")
        text, written = node.text, self.written
        if written.words and text not in written.words:
            return reading.refuse(node.place, f"'{text}' is no {self._noun}{_meant(text, written.words)}")
        if written.pattern and not (re.fullmatch(written.pattern, text) and (not written.fits or written.fits(text))):
            return reading.refuse(node.place, f"the {self._key} '{text}' must be {written.form}")
        return self._make(text) if self._make else text

    def made(self, plain: Any) -> Any:
        """The text, which is one of its words where it has any."""
        if type(plain) is not str:
            raise UnfitFormError
        if self.written.words and plain not in self.written.words:
            raise UnfitFormError
        return self._make(plain) if self._make else plain


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

    def made(self, plain: Any) -> Any:
        """The number."""
        if type(plain) is not int:
            raise UnfitFormError
        return plain


class YesNo(Shape):
    """Whether something is so."""

    def value(self, node: Node, reading: Reading) -> Any:
        """True for yes."""
        text = node.text if isinstance(node, Scalar) else None
        if text not in (YES, NO):
            given = f", not '{text}'" if text else ""
            return reading.refuse(node.place, f"{self.name} must be {YES} or {NO}{given}")
        return text == YES

    def made(self, plain: Any) -> Any:
        """True or False."""
        if type(plain) is not bool:
            raise UnfitFormError
        return plain


class OfItems(Shape):
    """What is a list once it is read.

    Args:
        name: what it is, for errors.
        item: what each of it is.
    """

    def __init__(self, name: str, item: Shape) -> None:
        super().__init__(name)
        self.item = item
        self._any_texts = isinstance(item, Text) and item.any_text

    def plain(self, value: Any) -> Any:
        """The items as a list of plain JSON."""
        return [self.item.plain(each) for each in value]

    def made(self, plain: Any) -> Any:
        """The items again."""
        if type(plain) is not list:
            raise UnfitFormError
        if self._any_texts and set(map(type, plain)) == {str}:
            return tuple(plain)
        return tuple(map(self.item.made, plain))


class Listed(OfItems):
    """A list."""

    def value(self, node: Node, reading: Reading) -> Any:
        """The items."""
        if not isinstance(node, SequenceNode):
            return reading.refuse(node.place, f"{self.name} must be a list")
        return self.item.values(node.items, reading)


class Single(OfItems):
    """The one item of a list that is spread over files."""

    def __init__(self, item: Shape) -> None:
        super().__init__(item.name, item)

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
        if self.words and not all_known(node, self.name, self.words, reading):
            return BROKEN
        for word in self.words:
            if word not in node.items:
                reading.refuse(node.place, f"{self.name} needs '{word}'")
        values = {key: self.inner.value(each, reading) for key, each in node.items.items()}
        for key, value in values.items():
            if self.filled and value in EMPTY:
                reading.refuse(node.keys[key], f"{self.name} needs '{key}'")
        return values

    def plain(self, value: Any) -> Any:
        """The mapping as plain JSON."""
        return {key: self.inner.plain(each) for key, each in value.items()}

    def made(self, plain: Any) -> Any:
        """The mapping again."""
        if type(plain) is not dict or (self.words and plain.keys() != set(self.words)):
            raise UnfitFormError
        return {key: self.inner.made(each) for key, each in plain.items()}


class Conditional(Shape):
    """A condition, which has a reader of its own."""

    def value(self, node: Node, reading: Reading) -> Any:
        """The condition."""
        try:
            return read_condition(node)
        except ContentError as error:
            return reading.take(error)

    def plain(self, value: Any) -> Any:
        """The condition as it is written, or None."""
        return as_data(value)

    def made(self, plain: Any) -> Any:
        """The condition again, or None."""
        return None if plain is None else from_data(plain)


def all_known(node: MappingNode, name: str, keys: tuple[str, ...], reading: Reading) -> bool:
    """Whether every key of a mapping is one of these; refuses those that are not."""
    unknown = [key for key in node.items if key not in keys]
    for key in unknown:
        reading.refuse(node.keys[key], f"{name} has no field '{key}'{nearest(key, keys)}")
    return not unknown


def _meant(word: str, known: tuple[str, ...]) -> str:
    """The word that may have been meant, or else all that there are."""
    return nearest(word, known) or (f": {', '.join(known)}" if len(known) <= MOST_LISTED else "")
