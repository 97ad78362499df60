"""The papers that can leave the program, by kind."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Protocol

from clientexit_tui import words
from clientexit_tui.decision.flips import Flip
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.documents.everything import everything
from clientexit_tui.documents.evidence import evidence_paper
from clientexit_tui.documents.letter_paper import letter_paper
from clientexit_tui.documents.plan_paper import plan_paper
from clientexit_tui.documents.prevention import prevention_paper
from clientexit_tui.documents.questions import questions_paper
from clientexit_tui.documents.script_paper import call_paper, platform_paper
from clientexit_tui.documents.summary import summary
from clientexit_tui.documents.to_ask import ToAsk
from clientexit_tui.documents.tree import Document
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.interview.facts import Facts
from clientexit_tui.message.letter import Letter
from clientexit_tui.message.script import Script


class Case(Protocol):
    """What a paper may look at; each part is worked out when first looked at."""

    @property
    def title(self) -> str:
        """The name that the user gave to the session."""

    @property
    def facts(self) -> Facts:
        """What is known."""

    @property
    def verdict(self) -> Verdict:
        """What the answers point to."""

    @property
    def flips(self) -> tuple[Flip, ...]:
        """The single answers that would change the headline."""

    @property
    def plan(self) -> Plan:
        """What to do, and when."""

    @property
    def letter(self) -> Letter:
        """The draft of the letter."""

    @property
    def letter_text(self) -> str:
        """The user's own letter where there is one, else the draft."""

    @property
    def script(self) -> Script:
        """What to say on the call."""

    @property
    def platform(self) -> Script:
        """What to send on a platform."""

    @property
    def to_ask(self) -> tuple[ToAsk, ...]:
        """The questions to take along to an adviser."""


def _summary(case: Case) -> Document:
    return summary(case.title, case.verdict, case.flips, case.plan, case.letter)


def _letter(case: Case) -> Document:
    return letter_paper(case.letter_text, case.facts)


def _call_script(case: Case) -> Document:
    return call_paper(case.script, case.facts)


def _platform_message(case: Case) -> Document:
    return platform_paper(case.platform, case.facts)


def _evidence(case: Case) -> Document:
    return evidence_paper(case.facts)


def _questions(case: Case) -> Document:
    return questions_paper(case.facts, case.to_ask)


def _plan(case: Case) -> Document:
    return plan_paper(case.verdict, case.plan)


def _prevention(case: Case) -> Document:
    return prevention_paper(case.verdict)


def _everything(case: Case) -> Document:
    """What has something to say; letter and plan stand in it once, as papers of their own."""
    kinds = [kind for kind in _BUILDERS if kind not in ("summary", EVERYTHING)]
    held = [kind for kind in kinds if _is_ready(kind, case)]
    short = summary(case.title, case.verdict, case.flips, case.plan, case.letter, alone=False)
    missing = [words.PAPER_NAMED[kind] for kind in kinds if kind not in held]
    return everything(case.title, [short, *(_BUILDERS[kind](case) for kind in held)], missing, case.facts.today)


def _is_ready(kind: str, case: Case) -> bool:
    """Whether a paper is more than a note that there is nothing yet; what announces an ending waits for a direction."""
    directed = case.plan.chosen or case.verdict.headline is not None
    match kind:
        case "letter":
            return bool(case.facts.text("letter_text") or (directed and case.letter_text.strip()))
        case "call-script":
            return directed and bool(case.script.parts)
        case "platform-message":
            return directed and bool(case.platform.parts)
        case "questions":
            return bool(case.to_ask)
        case "plan":
            return case.plan.chosen
    return True


EVERYTHING = "everything"
_BUILDERS: Mapping[str, Callable[[Case], Document]] = MappingProxyType(
    {
        "summary": _summary,
        "letter": _letter,
        "call-script": _call_script,
        "platform-message": _platform_message,
        "evidence": _evidence,
        "questions": _questions,
        "plan": _plan,
        "prevention": _prevention,
        EVERYTHING: _everything,
    }
)

KINDS = tuple(_BUILDERS)
"""The kinds of paper, in the order in which they are offered."""


def paper(kind: str, case: Case) -> Document:
    """One paper about a case. Raises KeyError for a kind that is none of `KINDS`."""
    return _BUILDERS[kind](case)
