"""What a check-in says about each topic."""

from collections.abc import Mapping

from clientexit_tui import words
from clientexit_tui.exit_plan.checkins import CHECKINS
from clientexit_tui.exit_plan.figures import said_money
from clientexit_tui.interview.answers import Record
from clientexit_tui.interview.facts import Facts

TOPICS: Mapping[str, tuple[str, ...]] = {
    "money": ("income", "money"),
    "hours": ("sold", "hours"),
    "health": ("health_now", "health"),
    "reputation": ("trouble_now", "reputation"),
    "client": ("reaction", "client"),
    "whole": ("again",),
}
"""The fields of a check-in about each topic: the one that can be compared first, then words."""


def happened(topic: str, record: Record, facts: Facts) -> str:
    """What a check-in says about a topic, on one line; nothing where it is silent."""
    return words.LOOK_BETWEEN.join(filter(None, (_said(each, record, facts) for each in TOPICS[topic])))


def _said(field_id: str, record: Record, facts: Facts) -> str:
    text = record.get(field_id)
    if not text:
        return ""
    if field_id == "income":
        return words.LOOK_INCOME.format(amount=said_money(text))
    if field_id == "sold":
        return words.LOOK_SOLD.format(percent=text)
    question = facts.content.by_id.get(CHECKINS)
    field = question.field(field_id) if question else None
    choice = field.choice(text) if field else None
    said = choice.label if choice else text
    return words.LOOK_AGAIN_SAID.format(answer=said) if field_id == "again" else said
