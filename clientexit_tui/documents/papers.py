"""The papers that can leave the program, by kind."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.documents.everything import everything
from clientexit_tui.documents.evidence import evidence_paper
from clientexit_tui.documents.letter_paper import letter_paper
from clientexit_tui.documents.plan_paper import plan_paper
from clientexit_tui.documents.prevention import prevention_paper
from clientexit_tui.documents.questions import questions_paper
from clientexit_tui.documents.script_paper import call_paper, platform_paper
from clientexit_tui.documents.summary import summary
from clientexit_tui.documents.tree import Document
from clientexit_tui.views.to_ask import asked_of


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
    return questions_paper(case.facts, asked_of(case))


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
            return bool(asked_of(case))
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
