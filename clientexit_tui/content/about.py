"""What the program says about itself, and the criteria that it is measured by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from clientexit_tui.content.reading import Fields, refuse
from clientexit_tui.errors import Place
from clientexit_tui.strict_yaml.nodes import Node

STRENGTHS = ("rule", "insurer", "opinion", "own")
"""How much a source can bear, strongest first."""


@dataclass(frozen=True)
class About:
    """What users need to know to trust the content, or not to. Each part is empty where nothing is said."""

    place: Place = Place("about.yaml")  # noqa: RUF009 - immutable
    purpose: str = ""
    audience: str = ""
    """For whom it is."""
    not_for: str = ""
    decision: str = ""
    """The decision it helps with, in one sentence."""
    authors: str = ""
    """Who made it, and with what standing."""
    choosing: str = ""
    """How the sources were chosen."""
    strengths: Mapping[str, str] = field(default_factory=dict)
    """What each strength of a source means."""
    date: str = ""
    """The day of the content, ISO 8601."""
    updates: str = ""
    """What changes, how often it is looked at, how a change reaches the user."""
    funding: str = ""
    limits: tuple[str, ...] = ()
    uncertainty: str = ""
    country: str = ""
    equality: str = ""
    privacy: str = ""


class Standing(StrEnum):
    """How much hangs on a criterion, most first."""

    QUALIFYING = "qualifying"
    CERTIFICATION = "certification"
    QUALITY = "quality"
    EXTRA = "extra"


@dataclass(frozen=True)
class Criterion:
    """One criterion, and how it is graded: by a check in code, or by a verdict that is stated with its reason."""

    id: str
    place: Place
    title: str
    standing: Standing
    where: str
    """Where the user can see it."""
    check: str = ""
    """The name of a check."""
    passed: bool = False
    """What is stated where no check is possible."""
    reason: str = ""
    proof: str = ""
    """A file of the project that bears out a stated pass."""


_WORDS = ("purpose", "audience", "not_for", "decision", "authors", "choosing", "date", "updates", "funding",
          "uncertainty", "country", "equality", "privacy")  # fmt: skip


def read_about(node: Node) -> About:
    """What the program says about itself; every part is needed."""
    fields = Fields(node, "the part about the program", (*_WORDS, "strengths", "limits"))
    if not _is_day(fields.needed("date")):
        refuse(fields.place_of("date"), f"'date' of {fields.what} must be a day such as 2026-11-22")
    limits = fields.texts("limits")
    if not limits:
        refuse(fields.place, f"{fields.what} needs 'limits'")
    return About(
        place=fields.place,
        strengths=fields.needed_by("strengths", _read_strengths),
        limits=limits,
        **{key: fields.needed(key) for key in _WORDS},
    )


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:  # the answer to the question, not a fault
        return False
    return True


def _read_strengths(node: Node) -> Mapping[str, str]:
    fields = Fields(node, "'strengths'", STRENGTHS)
    return {each: fields.needed(each) for each in STRENGTHS}


def read_criterion(node: Node) -> Criterion:
    """A criterion: with a check, or with a verdict that has a reason and, for a pass, a proof."""
    fields = Fields(node, "a criterion", ("id", "title", "class", "where", "check", "verdict", "reason", "proof"))
    if ("check" in fields) == ("verdict" in fields):
        refuse(fields.place, "a criterion needs either 'check' or 'verdict'")
    stated = "verdict" in fields
    passed = stated and fields.one_of("verdict", ("pass", "fail")) == "pass"
    return Criterion(
        id=fields.needed("id"),
        place=fields.place,
        title=fields.needed("title"),
        standing=Standing(fields.one_of("class", Standing)),
        where=fields.needed("where"),
        check=fields.text("check"),
        passed=passed,
        reason=fields.needed("reason") if stated else fields.text("reason"),
        proof=fields.needed("proof") if passed else fields.text("proof"),
    )
