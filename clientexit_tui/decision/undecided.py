"""Figures that may not be decided, and arithmetic that carries the reason along."""

from collections.abc import Callable
from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.frozen import frozen


@frozen
class Undecided:
    """A figure that cannot be worked out: what is missing, or the rule that forbids it."""

    missing: tuple[str, ...] = ()
    """Ids of inputs, see `words.INPUT_NAMES`."""
    rules: tuple[str, ...] = ()
    """Sentences of edge rules; where there is one, missing inputs do not matter."""

    @property
    def reason(self) -> str:
        """Why, for the user."""
        if self.rules:
            return " ".join(self.rules)
        return words.NOT_KNOWN_YET.format(names=", ".join(words.INPUT_NAMES[each] for each in self.missing))


Worth = Decimal | Undecided
"""A figure, or why there is none."""


def combine(calculate: Callable[..., Decimal], *parts: Worth) -> Worth:
    """The figure worked out from all the parts, or every reason of the undecided ones."""
    undecided = [part for part in parts if isinstance(part, Undecided)]
    if not undecided:
        return calculate(*parts)
    return Undecided(
        tuple(dict.fromkeys(name for part in undecided for name in part.missing)),
        tuple(dict.fromkeys(rule for part in undecided for rule in part.rules)),
    )


def refuse(worth: Worth, when: Callable[[Decimal], bool], rule: str) -> Worth:
    """The figure, unless it is one for which the rule speaks."""
    return Undecided(rules=(rule,)) if isinstance(worth, Decimal) and when(worth) else worth


def total(*parts: Worth) -> Worth:
    """The sum of the parts."""
    return combine(lambda *decided: sum(decided, start=Decimal(0)), *parts)
