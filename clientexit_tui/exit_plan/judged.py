"""How what happened compares with what was expected, in one sentence for each topic."""

from collections.abc import Callable
from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.exit_plan.figures import said_amount
from clientexit_tui.interview.answers import Record
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.parsing.money import Money, money


def judged(topic: str, record: Record, facts: Facts, *, stays: bool = False) -> str:
    """The sentence on a topic by one check-in; nothing where one of the two sides is missing."""
    if topic == "whole":
        return words.LOOK_AGAIN.get(record.get("again"), "")
    if topic == "money":
        return _money(record, facts, ("monthly_need",) if stays else ("monthly_need", "other_net"))
    return _JUDGES[topic](record, facts)


def _money(record: Record, facts: Facts, questions: tuple[str, ...]) -> str:
    """The income of the month against what was needed and what the others were to bring."""
    income = _amount(record.get("income"))
    sentences = []
    for question in questions:
        foreseen = _amount(facts.text(question))
        if income and foreseen and income.adds_up_with(foreseen):
            apart = income.amount - foreseen.amount
            said = said_amount(Money(abs(apart), income.currency or foreseen.currency))
            sentences.append(words.LOOK_MONEY[question][_direction(apart)].format(amount=said))
    return " ".join(sentences)


def _amount(text: str) -> Money | None:
    return money(text) if text else None


def _hours(record: Record, facts: Facts) -> str:
    """The share of freed hours that was sold against the share that was expected."""
    return _compare(record.get("sold"), facts.text("resell_share"), words.LOOK_HOURS_JUDGED)


def _health(record: Record, facts: Facts) -> str:
    before = "0" if facts.text("health_suffering") == "no" else facts.text("health_level")
    return _compare(record.get("health_now"), before, words.LOOK_HEALTH_JUDGED)


def _reputation(record: Record, facts: Facts) -> str:
    return _compare(record.get("trouble_now"), facts.text("repercussions"), words.LOOK_TROUBLE_JUDGED)


def _compare(now: str, before: str, phrases: dict[str, str]) -> str:
    return phrases[_direction(Decimal(now) - Decimal(before))] if now and before else ""


def _direction(apart: Decimal) -> str:
    return "same" if not apart else "more" if apart > 0 else "less"


def _client(record: Record, facts: Facts) -> str:
    """How the client took it against whether they were thought to be relieved."""
    foreseen, reaction = facts.text("client_relieved"), record.get("reaction")
    if reaction in ("relieved", "calm"):
        return words.LOOK_CLIENT_EASY.get(foreseen, "")
    return words.LOOK_CLIENT_HARD.get(foreseen, "") if reaction in ("sorry", "hurt", "hostile") else ""


_JUDGES: dict[str, Callable[[Record, Facts], str]] = {
    "hours": _hours,
    "health": _health,
    "reputation": _reputation,
    "client": _client,
}
