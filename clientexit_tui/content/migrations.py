"""How answers to older versions of the interview are carried over to this one: the steps, as `data/` declares them."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Annotated, ClassVar

from clientexit_tui.content.written import Id, Needed, Written
from clientexit_tui.errors import Place
from clientexit_tui.frozen import frozen


@frozen
class Retired:
    """A question that is asked no more; its id is never used again."""

    CALLED: ClassVar[str] = "a retired question"

    id: Id
    place: Place
    since: int
    """The version of the content that asks it no more."""
    why: str
    see: tuple[str, ...] = ()
    """The questions that took its place."""
    short: str = ""
    """What it asked, as a short statement."""


@frozen
class Rename:
    """The answer moves to another question."""

    KEY: ClassVar[str] = "rename"

    question: Annotated[str, Written(key="from")]
    to: str


@frozen
class MapValues:
    """Choices, or levels, get other ids."""

    KEY: ClassVar[str] = "map_values"

    question: str
    values: Mapping[str, Needed]


@frozen
class CopyChoice:
    """What was chosen here is chosen in another question as well, where nothing is answered yet or several may be."""

    KEY: ClassVar[str] = "copy_choice"

    question: Annotated[str, Written(key="from")]
    choice: str
    to: str
    as_: str


@frozen
class SplitChoice:
    """A choice becomes several: with several allowed all of them, else the question is open again."""

    KEY: ClassVar[str] = "split_choice"

    question: str
    choice: str
    into: tuple[str, ...]


@frozen
class ToText:
    """A chosen answer becomes text."""

    KEY: ClassVar[str] = "to_text"

    question: str
    values: Mapping[str, Needed] = field(default_factory=dict)
    """The words for each choice."""


@frozen
class Retire:
    """The answer is kept, but counts no more."""

    KEY: ClassVar[str] = "retire"

    question: str


Op = Rename | MapValues | CopyChoice | SplitChoice | ToText | Retire


@frozen
class Migration:
    """One step from an older version of the content to a newer one."""

    CALLED: ClassVar[str] = "a migration"

    id: Id
    place: Place
    to: int
    """The version of the content that it leads to."""
    ops: Annotated[tuple[Op, ...], Written(needed=True, item="a step of a migration")] = ()


def targets(op: Op) -> Iterator[tuple[str, str]]:
    """The questions that must be there after a step, each with a choice that it must have, or nothing."""
    match op:
        case Rename():
            yield op.to, ""
        case MapValues():
            yield from ((op.question, each) for each in op.values.values())
        case CopyChoice():
            yield op.to, op.as_
        case SplitChoice():
            yield from ((op.question, each) for each in op.into)
        case ToText():
            yield op.question, ""
