"""The money answers, read as the figures from which the cost of a client is worked out."""

from decimal import Decimal

from clientexit_tui.content.model import Kind
from clientexit_tui.decision.figures import Figures, LateInvoice
from clientexit_tui.interview.answers import State
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.parsing.money import money

HUNDRED = Decimal(100)

FIGURE_QUESTIONS = {
    "fees": "fees",
    "direct_costs": "direct_costs",
    "outstanding": "outstanding",
    "chance_paid": "paid_chance",
    "money_rate": "money_cost",
    "billed_hours": "hours_billed",
    "unbilled_hours": "hours_unbilled",
    "recovery_hours": "hours_recovery",
    "other_rate": "other_rate",
    "resale": "resell_share",
    "unsold_value": "unsold_hour",
    "total_revenue": "total_revenue",
    "cash": "cash",
    "monthly_need": "monthly_need",
    "other_monthly": "other_net",
    "months_to_replace": "months_to_replace",
}
"""Which question gives which figure."""

MONEY_QUESTIONS = frozenset({*FIGURE_QUESTIONS.values(), "late_invoices", "currency"})
"""Every question that the money picture looks at."""


def figures_of(facts: Facts) -> Figures:
    """The money answers as figures; answers that are not known stay so."""
    amounts: dict[str, Decimal | None] = {}
    currencies: list[str] = []
    for name, question_id in FIGURE_QUESTIONS.items():
        text = facts.text(question_id)
        question = facts.content.by_id.get(question_id)
        if not text or question is None:
            continue
        if question.kind is Kind.MONEY:
            amount = money(text)
            amounts[name] = amount.amount
            currencies.append(amount.currency)
        else:
            amounts[name] = Decimal(text) / HUNDRED if question.kind is Kind.PERCENT else Decimal(text)
    currencies += [money(each.get("amount")).currency for each in facts.records("late_invoices") if each.get("amount")]
    return Figures(
        **amounts,
        late=late_invoices(facts),
        currencies=tuple(each for each in dict.fromkeys(currencies) if each),  # a zero may have none
        unreadable=_unreadable(facts),
    )


def _unreadable(facts: Facts) -> dict[str, str]:
    """The figures whose answers count but cannot be read, by name."""
    if not facts.unreadable:
        return {}
    whole = {**FIGURE_QUESTIONS, "late": "late_invoices"}
    bad = {each.split(".")[0] for each in facts.unreadable}
    return {
        name: facts.content.by_id[question_id].short
        for name, question_id in whole.items()
        if question_id in bad and facts.applicable(question_id)
    }


def late_invoices(facts: Facts) -> tuple[LateInvoice, ...] | None:
    """The invoices paid late; None where that was not answered."""
    answer = facts.answer("late_invoices")
    unreadable = any(each.startswith("late_invoices.") for each in facts.unreadable)
    if unreadable or answer is None or answer.state in (State.UNKNOWN, State.LATER, State.PREFER_NOT):
        return None
    return tuple(
        LateInvoice(
            amount=money(record.get("amount")).amount if record.get("amount") else None,
            days=Decimal(record.get("days_late")) if record.get("days_late") else None,
        )
        for record in facts.records("late_invoices")
    )
