"""Settling up: prepaid money against what was earned, open invoices, access still open, data and any evidence hold."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.exit_plan.figures import format_amount
from clientexit_tui.exit_plan.gaps import format_answer
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.parsing.money import Money, money


@frozen
class Settled:
    """One point of settling up, and the question behind it."""

    text: str
    question: str
    warns: bool = False
    """Whether something has to happen before it is done."""


@frozen
class Prepaid:
    """Money paid in advance, what was earned of it, and what is left: below zero the client owes it."""

    paid: Money
    earned: Money
    left: Money


def prepaid_of(facts: Facts) -> Prepaid | None:
    """The sum of the prepaid money; None while a figure is missing, or where the two are in different currencies."""
    texts = facts.text("prepaid_amount"), facts.text("prepaid_earned")
    if not all(texts):
        return None
    paid, earned = (money(each) for each in texts)
    if not paid.adds_up_with(earned):
        return None
    return Prepaid(paid, earned, Money(paid.amount - earned.amount, paid.currency or earned.currency))


def settling(facts: Facts, plan: Plan) -> tuple[Settled, ...]:
    """What there is to settle; nothing for a user who stays or has not chosen."""
    if plan.stays or not plan.chosen:
        return ()
    return (*_prepaid(facts), *_invoices(facts), *_pack(facts), *_access(facts), *_data(facts), *_hold(plan))


def _prepaid(facts: Facts) -> Iterator[Settled]:
    if facts.text("retainer_left") != "yes":
        return
    found = prepaid_of(facts)
    if found is None:
        both = facts.text("prepaid_amount") and facts.text("prepaid_earned")
        yield Settled(words.SETTLE_CURRENCIES if both else words.SETTLE_PREPAID_OPEN, "prepaid_amount", warns=True)
        return
    paid, earned, left = (format_amount(each) for each in (found.paid, found.earned, _size(found.left)))
    phrase = words.SETTLE_EVEN if not found.left.amount else words.SETTLE_LEFT[found.left.amount > 0]
    yield Settled(phrase.format(paid=paid, earned=earned, left=left), "prepaid_earned")
    if found.left.amount > 0 and facts.text("claim_threatened") == "yes":
        yield Settled(words.SETTLE_ADVICE, "claim_threatened", warns=True)


def _size(value: Money) -> Money:
    return Money(abs(value.amount), value.currency)


def _invoices(facts: Facts) -> Iterator[Settled]:
    """The open invoices, added up by currency."""
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    invoices = facts.records("invoices")
    for amount in (money(each.get("amount")) for each in invoices if each.get("amount")):
        sums[amount.currency] += amount.amount
    if invoices:
        total = ", ".join(format_amount(Money(amount, code)) for code, amount in sums.items() if code or len(sums) == 1)
        said = words.SETTLE_INVOICES[len(invoices) == 1].format(count=len(invoices), total=total or words.SETTLE_NO_SUM)
        yield Settled(said, "invoices")


def _pack(facts: Facts) -> Iterator[Settled]:
    if said := format_answer(facts, "pack_contents"):
        yield Settled(words.SETTLE_PACK.format(contents=said), "pack_contents")


def _access(facts: Facts) -> Iterator[Settled]:
    """Which access is open, on which side."""
    records = facts.records("access_list")
    if not records:
        if facts.text("access_held") == "yes":
            yield Settled(words.SETTLE_NO_ACCESS, "access_list", warns=True)
        return
    still = [each.get("name") or words.SETTLE_NAMELESS for each in records if not each.get("closed")]
    said = words.SETTLE_ACCESS.format(closed=len(records) - len(still), count=len(records))
    yield Settled(f"{said} {words.SETTLE_ACCESS_OPEN.format(names=', '.join(still))}" if still else said, "access_list")


def _data(facts: Facts) -> Iterator[Settled]:
    if facts.text("data_held") == "yes":
        wish = format_answer(facts, "data_wish")
        yield Settled(words.SETTLE_DATA.format(wish=wish) if wish else words.SETTLE_DATA_OPEN, "data_wish")


def _hold(plan: Plan) -> Iterator[Settled]:
    if any(task.blocked for task in plan.tasks):
        yield Settled(words.SETTLE_HOLD, "hold_lifted", warns=True)
