"""How answers to older versions of the interview are carried over to this one: the steps, as `data/` declares them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from clientexit_tui.content.reading import Fields, refuse
from clientexit_tui.errors import Place
from clientexit_tui.strict_yaml.nodes import MappingNode, Node


@dataclass(frozen=True)
class Retired:
    """A question that is asked no more; its id is never used again."""

    id: str
    place: Place
    since: int
    """The version of the content that asks it no more."""
    why: str
    see: tuple[str, ...] = ()
    """The questions that took its place."""


@dataclass(frozen=True)
class Rename:
    """The answer moves to another question."""

    question: str
    to: str


@dataclass(frozen=True)
class MapValues:
    """Choices, or levels, get other ids."""

    question: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class CopyChoice:
    """What was chosen here is chosen in another question as well, where nothing is answered yet or several may be."""

    question: str
    choice: str
    to: str
    as_: str


@dataclass(frozen=True)
class SplitChoice:
    """A choice becomes several: with several allowed all of them, else the question is open again."""

    question: str
    choice: str
    into: tuple[str, ...]


@dataclass(frozen=True)
class ToText:
    """A chosen answer becomes text."""

    question: str
    values: Mapping[str, str]
    """The words for each choice."""


@dataclass(frozen=True)
class Retire:
    """The answer is kept, but counts no more."""

    question: str


Op = Rename | MapValues | CopyChoice | SplitChoice | ToText | Retire


@dataclass(frozen=True)
class Migration:
    """One step from an older version of the content to a newer one."""

    id: str
    place: Place
    to: int
    """The version of the content that it leads to."""
    ops: tuple[Op, ...] = field(default=())


def read_retired(node: Node) -> Retired:
    """A question that is asked no more."""
    fields = Fields(node, "a retired question", ("id", "since", "why", "see"))
    fields.needed("since")
    return Retired(fields.id(), fields.place, fields.number("since"), fields.needed("why"), fields.texts("see"))


def read_migration(node: Node) -> Migration:
    """One migration with its steps."""
    fields = Fields(node, "a migration", ("id", "to", "ops"))
    fields.needed("to")
    ops = fields.each("ops", _read_op)
    if not ops:
        refuse(fields.place, f"the migration '{fields.id()}' has no 'ops'")
    return Migration(fields.id(), fields.place, fields.number("to"), ops)


def _read_op(node: Node) -> Op:
    fields = Fields(node, "a step of a migration", _OPS)
    if len(fields.keys) != 1:
        refuse(fields.place, f"a step of a migration is one of: {', '.join(_OPS)}")
    return fields.needed_by(fields.keys[0], _OPS[fields.keys[0]])


def _rename(node: Node) -> Op:
    fields = Fields(node, "'rename'", ("from", "to"))
    return Rename(fields.needed("from"), fields.needed("to"))


def _map_values(node: Node) -> Op:
    fields = Fields(node, "'map_values'", ("question", "values"))
    return MapValues(fields.needed("question"), fields.needed_by("values", _texts))


def _copy_choice(node: Node) -> Op:
    fields = Fields(node, "'copy_choice'", ("from", "choice", "to", "as"))
    return CopyChoice(fields.needed("from"), fields.needed("choice"), fields.needed("to"), fields.needed("as"))


def _split_choice(node: Node) -> Op:
    fields = Fields(node, "'split_choice'", ("question", "choice", "into"))
    into = fields.texts("into")
    if not into:
        refuse(fields.place, "'split_choice' needs 'into'")
    return SplitChoice(fields.needed("question"), fields.needed("choice"), into)


def _to_text(node: Node) -> Op:
    fields = Fields(node, "'to_text'", ("question", "values"))
    return ToText(fields.needed("question"), fields.maybe("values", _texts) or {})


def _retire(node: Node) -> Op:
    fields = Fields(node, "'retire'", ("question",))
    return Retire(fields.needed("question"))


def _texts(node: Node) -> dict[str, str]:
    """A mapping of texts."""
    inner = Fields(node, "'values'", node.keys if isinstance(node, MappingNode) else ())
    return {key: inner.needed(key) for key in inner.keys}


_OPS: dict[str, Callable[[Node], Op]] = {
    "rename": _rename,
    "map_values": _map_values,
    "copy_choice": _copy_choice,
    "split_choice": _split_choice,
    "to_text": _to_text,
    "retire": _retire,
}


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
