"""A document as a small tree of typed blocks. Its texts are plain: no renderer reads markup in them."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the highest within the document."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """Running text; a line end in it is kept, an empty line starts a new paragraph."""

    text: str


@dataclass(frozen=True)
class BulletList:
    """Points without an order."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Numbered:
    """Points in order, from 1."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows under a head, every row as long as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Quote:
    """Words of somebody, set apart from those of the program."""

    text: str


@dataclass(frozen=True)
class Checkbox:
    """Something to do, done or not."""

    text: str
    done: bool = False


@dataclass(frozen=True)
class Source:
    """A work cited, with the address where it can be read; both come from the content, never from the user."""

    text: str
    address: str = ""


Block = Heading | Paragraph | BulletList | Numbered | Table | Quote | Checkbox | Source


@dataclass(frozen=True)
class Document:
    """Something to export."""

    title: str
    blocks: tuple[Block, ...] = field(default=())
