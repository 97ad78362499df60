"""Conditions as data: what they are. How they are decided is in the interview layer.

Modelled on the enableWhen of FHIR questionnaires: a leaf names one fact and one operator.
"""

from collections.abc import Iterator

from clientexit_tui.frozen import frozen

OPERATORS = (
    "is",
    "is_not",
    "in",
    "not_in",
    "contains",
    "contains_any",
    "contains_all",
    "at_least",
    "at_most",
    "before",
    "after",
    "older_than_days",
    "count_at_least",
    "answered",
    "declined",
)

MANY = frozenset({"in", "not_in", "contains_any", "contains_all"})
"""Operators that take a list."""


@frozen
class AllOf:
    """Holds when every part holds."""

    parts: tuple["Condition", ...]


@frozen
class AnyOf:
    """Holds when one part holds."""

    parts: tuple["Condition", ...]


@frozen
class Not:
    """Holds when its part does not."""

    part: "Condition"


@frozen
class Known:
    """Holds when its part is known to hold; what is unknown does not.

    For exceptions: "unless it is known that …". Without it one open answer would leave a whole rule undecided.
    """

    part: "Condition"


@frozen
class Leaf:
    """One operator on one fact: an answer, a measure, a gate, or (inside `where`) a field of a record."""

    subject: str
    """``question``, ``measure``, ``gate`` (``is: yes`` or ``no``) or ``field``."""
    id: str
    op: str
    value: str | tuple[str, ...]
    where: "Condition | None" = None
    """With ``count_at_least``: which records count."""


Condition = AllOf | AnyOf | Not | Known | Leaf


def leaves(condition: Condition | None) -> Iterator[Leaf]:
    """The leaves of a condition in order, without those inside `where`."""
    match condition:
        case None:
            return
        case Leaf():
            yield condition
        case Not(part) | Known(part):
            yield from leaves(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from leaves(part)


def named(condition: Condition | None, subject: str = "question") -> tuple[str, ...]:
    """The ids of the questions (or measures) that a condition looks at, each once, in order."""
    return tuple(dict.fromkeys(leaf.id for leaf in leaves(condition) if leaf.subject == subject))


def has_known(condition: Condition | None) -> bool:
    """Whether `Known` stands anywhere in a condition."""
    match condition:
        case Known():
            return True
        case Not(part):
            return has_known(part)
        case AllOf(parts) | AnyOf(parts):
            return any(has_known(part) for part in parts)
        case _:
            return False
