"""Verdicts in short, as they are kept with each visit, and in words."""

from collections.abc import Callable

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.content.model import Interview
from clientexit_tui.decision.trend import strain
from clientexit_tui.errors import SessionError
from clientexit_tui.interview.answers import day_of
from clientexit_tui.sessions.judgement import Interval, Judgement
from clientexit_tui.sessions.session import Session


def judgement_of(case: Case) -> Judgement:
    """The verdict on a session in short."""
    verdict, weight = case.verdict, strain(case.facts)
    return Judgement(
        headline=verdict.headline or "",
        confidence=verdict.confidence.value,
        intervals=tuple(Interval(each.option, each.score, each.low, each.high) for each in verdict.ranking),
        content_version=case.content.version,
        strain="" if weight.signs is None else str(weight.signs),
        health="" if weight.health is None else str(weight.health),
    )


def then(content: Interview, session: Session) -> Case:
    """A session seen on the day of its last change, through the interview as it is today."""
    day = day_of(session.updated) or day_of(session.created) or day_of(session.id[:8])
    if day is None:
        raise SessionError(words.VISIT_NO_DAY.format(id=session.id))
    return Case(content, session, day)


def judge_with(load: Callable[[], Interview]) -> Callable[[Session], Judgement]:
    """What judges a session by the interview that is loaded on first need."""
    return lambda session: judgement_of(then(load(), session))


def option_words(content: Interview, option_id: str) -> str:
    """The title of an option in small letters; its id where the interview has it no more."""
    return next((each.title.lower() for each in content.options if each.id == option_id), option_id)


def judgement_words(content: Interview, judgement: Judgement) -> str:
    """Where the answers pointed, and how surely."""
    if not judgement.headline:
        return words.VISIT_NOWHERE
    sure = words.UI_CONFIDENCE.get(judgement.confidence, judgement.confidence)
    return words.VISIT_VERDICT.format(option=option_words(content, judgement.headline), confidence=sure)
