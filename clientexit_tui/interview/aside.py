"""Why an answer that was given does not count now: its question is not asked."""

from clientexit_tui import words
from clientexit_tui.content.conditions import Leaf, leaves
from clientexit_tui.interview.answers import State
from clientexit_tui.interview.conditions import evaluate
from clientexit_tui.interview.facts import Facts

_MOST_NAMED = 3


def why_aside(question_id: str, facts: Facts) -> str:
    """What keeps a question from being asked, and when its answer will count; nothing where it is asked."""
    if facts.applicable(question_id):
        return ""
    conditional = facts.content.conditional.get(question_id)
    found = list(leaves(conditional.when if conditional else None))
    open_ones = [leaf for leaf in found if evaluate(leaf, facts.look, facts.today) is not True]
    said = dict.fromkeys(_said(leaf, facts) for leaf in open_ones or found)
    return words.KEPT_ASIDE.format(id=question_id, so=words.KEPT_ASIDE_AND.join(list(said)[:_MOST_NAMED]))


def _said(leaf: Leaf, facts: Facts) -> str:
    """How it stands with what a condition looks at."""
    if leaf.subject != "question":
        return words.KEPT_ASIDE_OTHER.format(id=leaf.id)
    answer = facts.answer(leaf.id)
    if answer is None or answer.state is not State.ANSWERED:
        return words.KEPT_ASIDE_OPEN.format(id=leaf.id)
    if isinstance(answer.value, str):
        return words.KEPT_ASIDE_IS.format(id=leaf.id, value=answer.value)
    return words.KEPT_ASIDE_OTHER.format(id=leaf.id)
