"""A document as a small tree of typed blocks. Its texts are plain: no renderer reads markup in them."""

from datetime import date

from clientexit_tui.frozen import frozen


@frozen
class Heading:
    """A heading; level 1 is the highest within the document."""

    text: str
    level: int = 1


@frozen
class Paragraph:
    """Running text; a line end in it is kept, an empty line starts a new paragraph."""

    text: str


@frozen
class BulletList:
    """Points without an order."""

    items: tuple[str, ...]


@frozen
class Numbered:
    """Points in order, from 1."""

    items: tuple[str, ...]


@frozen
class Table:
    """Rows under a head, every row as long as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@frozen
class Quote:
    """Words of somebody, set apart from those of the program."""

    text: str


@frozen
class Checkbox:
    """Something to do, done or not."""

    text: str
    done: bool = False
    due: date | None = None
    """The day on which it is due; what has one becomes an entry of a calendar."""
    id: str = ""
    """Stable name of the task within the document, for calendars that are imported twice."""
    title: str = ""
    """What to do without day, person or note, as a calendar shows it; the text where there is none."""


@frozen
class Source:
    """A work cited, with the address where it can be read; both come from the content, never from the user."""

    text: str
    address: str = ""


@frozen
class Bar:
    """One bar of a chart: what it stands for, from where to where it reaches, and the same in words."""

    label: str
    low: float
    high: float
    words: str


@frozen
class Bars:
    """A chart of bars over a scale from 0 to `top`; `low` is drawn solid, from `low` to `high` lighter."""

    title: str
    bars: tuple[Bar, ...]
    top: float


@frozen
class Point:
    """A day on a time line."""

    day: date
    label: str


@frozen
class Timeline:
    """Days in order, and where today stands among them."""

    title: str
    points: tuple[Point, ...]
    today: date


@frozen
class PageBreak:
    """What follows begins on a new page, in formats that have pages."""


Written = Heading | Paragraph | BulletList | Numbered | Table | Quote | Checkbox | Source
"""What every format can hold."""
Block = Written | Bars | Timeline | PageBreak
"""What a document is made of; where a format has no pictures, `in_words` says the same in words."""


@frozen
class Document:
    """Something to export."""

    title: str
    blocks: tuple[Block, ...] = ()
    kind: str = "summary"
    """Which paper it is: summary, letter, call-script, platform-message, evidence, questions, plan, prevention, …"""
    subtitle: str = ""
    """A line below the title, such as whom it is about and of which day it is."""
    day: date | None = None
    """The day on which it was made; files hold no other date, so that the same input gives the same bytes."""
    subject: str = ""
    """The subject line where it is sent as mail; the title where there is none."""
    bare: bool = False
    """Whether it goes to somebody as it stands: then it shows neither its title nor a word of the program."""
