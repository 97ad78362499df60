"""What the client may say to the news, and how to answer it."""

from clientexit_tui.content.model import Pushback
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.interview.conditions import evaluate


def fitting(verdict: Verdict) -> tuple[Pushback, ...]:
    """The pushbacks to rehearse in this case, in order."""
    facts, look = verdict.evaluation.facts, verdict.evaluation.look
    return tuple(each for each in facts.content.pushbacks if evaluate(each.when, look, facts.today) is True)
