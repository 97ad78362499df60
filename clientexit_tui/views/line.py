"""A page as lines: what each says, what part it plays, and where it leads. Every face shows them."""

from enum import StrEnum
from itertools import chain

from clientexit_tui.frozen import frozen
from clientexit_tui.views.targets import Target


class Role(StrEnum):
    """What part a line plays on its page."""

    TEXT = ""
    TITLE = "title"
    HEADING = "heading"
    ASIDE = "muted"
    """Said about the matter, not a part of it."""
    POINT = "muted point"
    """One of several things to know, beside what is to be said or sent as it stands."""
    WARNING = "warning"
    URGENT = "urgent"


class Tone(StrEnum):
    """How a stretch of a line stands out."""

    PLAIN = ""
    STRONG = "strong"
    MUTED = "muted"
    MISSING = "missing"
    """Stands for words that are not there yet."""
    GAP = "gap"
    """A gap within a text."""


@frozen
class Run:
    """A stretch of text in one tone."""

    text: str
    tone: Tone = Tone.PLAIN


def strong(text: str) -> Run:
    """What matters most in a line."""
    return Run(text, Tone.STRONG)


def muted(text: str) -> Run:
    """What stands back in a line."""
    return Run(text, Tone.MUTED)


Text = str | Run | tuple[str | Run, ...]


@frozen
class Line:
    """One paragraph, heading or row of a page."""

    said: Text
    role: Role = Role.TEXT
    target: Target | None = None
    """What opens when it is chosen; one without can only be read."""
    sign: str = ""
    """Stands before its first line where it is drawn."""
    apart: bool = False
    """Whether it stands apart from the line before."""

    @property
    def runs(self) -> tuple[Run, ...]:
        """What it says, stretch by stretch."""
        parts = self.said if isinstance(self.said, tuple) else (self.said,)
        return tuple(Run(each) if isinstance(each, str) else each for each in parts)

    @property
    def text(self) -> str:
        """What it says, in no tone."""
        return "".join(run.text for run in self.runs)


@frozen
class Sides:
    """Two columns side by side, or where there is no room, or where it is heard, one after the other."""

    heads: tuple[str, str]
    left: tuple[str, ...]
    right: tuple[str, ...]
    target: Target | None = None


Row = Line | Sides
"""What a page is made of."""


def paragraphs(*parts: Text) -> tuple[str | Run, ...]:
    """Several texts as one, each on a line of its own; empty ones are left out."""
    told = [each if isinstance(each, tuple) else (each,) for each in parts if each]
    return tuple(chain.from_iterable((("\n", *each) if at else each) for at, each in enumerate(told)))
