"""What the types of the model say about how they are written in `data/`, where names and annotations do not say it.

The reader (`reader.py`) and the JSON Schema (`schema.py`) both follow it, so that neither repeats the model.
"""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, NamedTuple

Given = Mapping[str, Any]
"""What was read of one element, by the names of its parts; what is not written is not there."""


class Written(NamedTuple):
    """How one part is written; stands in its annotation: ``unit: Annotated[str, Written(words=UNITS)]``."""

    key: str = ""
    """Its key in the file, where that is not its name."""
    needed: bool = False
    """Whether it must be there and not empty, although the type has a default (for values made elsewhere)."""
    words: tuple[str, ...] = ()
    """The only texts that may stand there; of a mapping: its only keys, each of them needed."""
    noun: str = ""
    """What one of the words is, where the key does not say it: ``form of leaving``."""
    pattern: str = ""
    """The form of a text, as a regular expression for the whole of it."""
    fits: Callable[[str], bool] | None = None
    """What else such a text must pass."""
    form: str = ""
    """That form in words: ``a day such as 2026-11-22``."""
    least: int | None = None
    most: int | None = None
    """Bounds of a number."""
    item: str = ""
    """What an item is called here, where its type has another name."""
    item_lacks: tuple[str, ...] = ()
    """Parts that an item needs elsewhere and not here."""
    or_from: str = ""
    """Another key, which names an earlier element of the same list to take it over from."""
    taken: Callable[[Any], Any] | None = None
    """What is taken over from that element."""
    brought: Callable[[Given], Any] | None = None
    """What stands for it where it is not written, by what else was."""
    one_in_a_file: bool = False
    """Of a list: each file holds one item, and no list of them."""
    made: bool = False
    """Whether it is worked out and never written."""
    later: bool = False
    """Whether it is read when it is first looked at, where the content comes from its compiled form."""


PLAIN = Written()
Needed = Annotated[str, Written(needed=True)]
"""Text that must be there."""
Id = Annotated[str, Written(pattern="[a-z][a-z0-9_]*", form="lower case letters, digits and '_'")]
"""A permanent id."""


class Either(NamedTuple):
    """Exactly one of these parts says something."""

    parts: tuple[str, ...]

    def problem(self, given: Given) -> str:
        """What is wrong, or nothing."""
        there = sum(bool(given.get(each)) for each in self.parts)
        return "" if there == 1 else f" needs either {listed(self.parts)}"


class Some(NamedTuple):
    """At least one of these parts says something."""

    parts: tuple[str, ...]

    def problem(self, given: Given) -> str:
        """What is wrong, or nothing."""
        return "" if any(given.get(each) for each in self.parts) else f" needs {listed(self.parts)}"


class Together(NamedTuple):
    """Both of these parts say something, or neither."""

    one: str
    other: str

    def problem(self, given: Given) -> str:
        """What is wrong, or nothing."""
        if bool(given.get(self.one)) == bool(given.get(self.other)):
            return ""
        return f" needs both '{self.one}' and '{self.other}', or neither"


class Due(NamedTuple):
    """A part that must say something where another part is one of some words."""

    part: str
    by: str
    among: tuple[str, ...]
    only: bool = False
    """Whether it can stand nowhere else."""

    def problem(self, given: Given) -> str:
        """What is wrong, or nothing."""
        word, there = given.get(self.by), bool(given.get(self.part))
        if word in self.among and not there:
            return f" of {self.by} {word} needs '{self.part}'"
        if word not in self.among and there and self.only:
            return f" of {self.by} {word} cannot have '{self.part}'"
        return ""


class Ids(NamedTuple):
    """A list that has exactly these items where another part is a certain word."""

    part: str
    ids: tuple[str, ...]
    by: str
    word: str
    why: str
    """What to say of one that has not."""

    def problem(self, given: Given) -> str:
        """What is wrong, or nothing."""
        right = given.get(self.by) != self.word or tuple(each.id for each in given[self.part]) == self.ids
        return "" if right else f" of {self.by} {self.word} {self.why}"


Relation = Either | Some | Together | Due | Ids
"""What the parts of one element must be to each other; stands as ``TOGETHER`` in its type."""


def listed(words: tuple[str, ...], last: str = "or") -> str:
    """Words in a sentence: ``'a', 'b' or 'c'``."""
    *most, end = (f"'{each}'" for each in words)
    return f"{', '.join(most)} {last} {end}" if most else end
