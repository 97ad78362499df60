"""What would follow if one answer were another: nothing is changed and nothing is saved."""

from dataclasses import replace

from clientexit_tui.case import Case
from clientexit_tui.decision.verdict import Confidence, Verdict
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer
from clientexit_tui.message.forms import headline_title

CHOICE = "choice"


@frozen
class Stands:
    """How the way stands that the user has chosen."""

    option: str
    rank: int
    """Its place among the ways, from 1."""
    blocked: bool


@frozen
class Outlook:
    """What a verdict comes to."""

    headline: str | None
    title: str
    """The headline by name, with the form of leaving; nothing where there is none."""
    confidence: Confidence
    urgent: tuple[str, ...]
    """The urgent gates that hold."""
    choice: Stands | None
    """None while there is no choice."""


@frozen
class WhatIf:
    """What follows now, and what would follow with one answer changed."""

    question: str
    answer: Answer
    now: Outlook
    then: Outlook


def what_if(case: Case, question_id: str, answer: Answer) -> WhatIf:
    """What would follow if one answer were another.

    Args:
        case: the session, which stays as it is.
        question_id: the question.
        answer: what is tried as its answer.
    """
    session = case.session
    tried = case.after(replace(session, answers=session.answers.with_answer(question_id, answer)))
    return WhatIf(question_id, answer, _outlook(case), _outlook(tried))


def _outlook(case: Case) -> Outlook:
    verdict = case.verdict
    urgent = tuple(gate.id for gate in verdict.urgent)
    title = headline_title(verdict) if verdict.headline else ""
    return Outlook(verdict.headline, title, verdict.confidence, urgent, _stands(verdict, case.facts.text(CHOICE)))


def _stands(verdict: Verdict, choice: str) -> Stands | None:
    places = enumerate(verdict.ranking, 1)
    return next((Stands(choice, place, each.blocked) for place, each in places if each.option == choice), None)
