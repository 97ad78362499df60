"""What is usually answered, for as long as it is not: how often cases are of which kind, and what is said in each."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from clientexit_tui.content.written import Either, Id, Relation, Written
from clientexit_tui.errors import Place
from clientexit_tui.frozen import frozen

Share = Annotated[int, Written(least=0, most=100)]
"""Parts of a hundred; where they do not add up to that, they count in proportion."""


@frozen
class CaseKind:
    """A kind of case: what most of the trouble is about."""

    CALLED: ClassVar[str] = "a kind of case"

    id: Id
    place: Place
    share: Share
    """How many of a hundred cases are of it."""


@frozen
class Within:
    """What is usually answered in cases of one kind."""

    CALLED: ClassVar[str] = "what is usual within a kind"

    kind: str
    place: Place
    shares: Mapping[str, Share]


@frozen
class Usual:
    """How often each answer is given to a question, or how often a measure comes to each figure.

    Of a question that takes several choices, each choice has a share of its own. Other answers are written in their
    canonical text: a day as the days from today, entries by a choice in each of them.
    """

    CALLED: ClassVar[str] = "what is usual"
    TOGETHER: ClassVar[tuple[Relation, ...]] = (Either(("question", "measure")),)

    place: Place
    shares: Mapping[str, Share]
    question: str = ""
    measure: str = ""
    within: tuple[Within, ...] = ()
