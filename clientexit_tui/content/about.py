"""What the program says about itself, and the criteria that it is measured by."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date as day
from enum import StrEnum
from typing import Annotated, ClassVar

from clientexit_tui.content.written import Due, Either, Needed, Relation, Written
from clientexit_tui.errors import Place
from clientexit_tui.frozen import frozen

STRENGTHS = ("rule", "insurer", "opinion", "own")
"""How much a source can bear, strongest first."""


def _is_day(text: str) -> bool:
    try:
        day.fromisoformat(text)
    except ValueError:  # the answer to the question, not a fault
        return False
    return True


Day = Annotated[str, Written(needed=True, pattern=r"\d{4}-\d\d-\d\d", fits=_is_day, form="a day such as 2026-11-22")]


@frozen
class About:
    """What users need to know to trust the content, or not to. Each part is empty where nothing is said."""

    CALLED: ClassVar[str] = "the part about the program"

    place: Place = Place("about.yaml")
    purpose: Needed = ""
    audience: Needed = ""
    """For whom it is."""
    not_for: Needed = ""
    decision: Needed = ""
    """The decision it helps with, in one sentence."""
    authors: Needed = ""
    """Who made it, and with what standing."""
    choosing: Needed = ""
    """How the sources were chosen."""
    strengths: Annotated[Mapping[str, str], Written(needed=True, words=STRENGTHS)] = field(default_factory=dict)
    """What each strength of a source means."""
    date: Day = ""
    """The day of the content, ISO 8601."""
    updates: Needed = ""
    """What changes, how often it is looked at, how a change reaches the user."""
    funding: Needed = ""
    limits: Annotated[tuple[str, ...], Written(needed=True)] = ()
    uncertainty: Needed = ""
    country: Needed = ""
    equality: Needed = ""
    privacy: Needed = ""


class Standing(StrEnum):
    """How much hangs on a criterion, most first."""

    QUALIFYING = "qualifying"
    CERTIFICATION = "certification"
    QUALITY = "quality"
    EXTRA = "extra"


@frozen
class Criterion:
    """One criterion, and how it is graded: by a check in code, or by a verdict that is stated with its reason."""

    CALLED: ClassVar[str] = "a criterion"
    TOGETHER: ClassVar[tuple[Relation, ...]] = (
        Either(("check", "verdict")),
        Due("reason", "verdict", ("pass", "fail")),
        Due("proof", "verdict", ("pass",)),
    )

    id: str
    place: Place
    title: str
    standing: Annotated[Standing, Written(key="class")]
    where: str
    """Where the user can see it."""
    check: str = ""
    """The name of a check."""
    verdict: Annotated[str, Written(words=("pass", "fail"))] = ""
    """What is stated where no check is possible."""
    reason: str = ""
    proof: str = ""
    """A file of the project that bears out a stated pass."""

    @property
    def passed(self) -> bool:
        """Whether it is stated that it passes."""
        return self.verdict == "pass"
