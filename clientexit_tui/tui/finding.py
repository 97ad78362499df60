"""How things are found by a few letters."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field

from textual.content import Content

from clientexit_tui.frozen import frozen

MOST = 40
"""What is listed of each kind at most; a letter more says more."""


@frozen
class Found:
    """One thing that can be chosen."""

    title: str
    about: str
    run: Callable[[], object]
    more: str = ""
    """Further words that lead to it."""
    folded: str = field(init=False)

    def __post_init__(self) -> None:
        """Prepares it for the search."""
        object.__setattr__(self, "folded", f" {self.title} {self.more}".casefold())

    @property
    def prompt(self) -> Content:
        """Its lines, literal."""
        return Content.assemble(self.title, *(("\n", (self.about, "$text-muted not bold")) if self.about else ()))


def matching(things: Iterable[Found], query: str) -> Iterator[tuple[float, Found]]:
    """What has all words of the query in it, with how well it fits: its beginning, beginnings of words, or within."""
    parts = query.casefold().split()
    for each in things:
        if all(part in each.folded for part in parts):
            begins = [f" {part}" in each.folded for part in parts]
            first = each.folded.startswith(f" {parts[0]}") if parts else False
            yield (0.9 if first and all(begins) else 0.6 if all(begins) else 0.3), each


@frozen
class Kind:
    """Things of one kind, such as questions."""

    things: tuple[Found, ...]
    ahead: float = 0.0
    """By how much they come before what fits as well and is of another kind."""


def best(kinds: Iterable[Kind], query: str) -> list[Found]:
    """What fits best of each kind, the best first; the first kind as it is where nothing is looked for."""
    if not query:
        return [each for kind in list(kinds)[:1] for each in kind.things]
    ranked: list[tuple[float, Found]] = []
    for kind in kinds:
        fitting = sorted(matching(kind.things, query), key=lambda pair: -pair[0])
        ranked += [(score + kind.ahead, each) for score, each in fitting[:MOST]]
    return [each for _, each in sorted(ranked, key=lambda pair: -pair[0])]
