"""Readiness: the four questions asked before the choice is acted on, and where each "no" leads back to.

Source: the short readiness check of the Ottawa decision guides (sure, understand, risk and benefit, encouragement).
"""

from clientexit_tui.content.model import Question
from clientexit_tui.interview.facts import Facts


def readiness_questions(facts: Facts) -> tuple[Question, ...]:
    """The questions of which a no leads back somewhere."""
    return tuple(question for question in facts.content.questions if question.if_no)


def not_ready(facts: Facts) -> tuple[Question, ...]:
    """Those that were answered no, in order."""
    return tuple(question for question in readiness_questions(facts) if facts.text(question.id) == "no")
