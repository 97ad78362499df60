"""Measures: the figures that gates and rules look at, computed from answers and never stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from clientexit_tui.content.model import Content
from clientexit_tui.decision.answered_figures import HUNDRED, figures_of
from clientexit_tui.decision.counts import counts
from clientexit_tui.decision.figures import Figures
from clientexit_tui.decision.measured import Measured, exact
from clientexit_tui.decision.money import ClientCost, client_cost
from clientexit_tui.decision.signs import sign_ids
from clientexit_tui.interview.facts import Facts

__all__ = ["Measured", "Measures", "measure", "measure_inputs", "sign_ids"]

_RATE = ("fees", "direct_costs", "outstanding", "paid_chance", "late_invoices", "hours_billed", "hours_unbilled")
_RUNWAY = ("cash", "monthly_need", "other_net")
MONEY_INPUTS = {
    "true_rate": _RATE,
    "headline_rate": ("fees", "hours_billed"),
    "leak": _RATE,
    "other_rate_value": ("other_rate",),
    "freed_hour": ("other_rate", "resell_share"),
    "keep_gain": (*_RATE, "other_rate", "resell_share"),
    "break_even": (*_RATE, "other_rate"),
    "price_multiplier": (*_RATE, "other_rate"),
    "cost_of_client": (*_RATE, "other_rate", "resell_share"),
    "income_share": ("fees", "total_revenue"),
    "gap": ("monthly_need", "other_net"),
    "runway": _RUNWAY,
    "runway_safe": (*_RUNWAY, "months_to_replace"),
    "rate_gap": (*_RATE, "other_rate"),
    "late_cost": ("late_invoices",),
    "expected_bad_debt": ("outstanding", "paid_chance"),
}
"""The questions behind each money measure."""


@dataclass(frozen=True)
class Measures:
    """All measures by id, the money picture behind them, and the questions behind each."""

    by_id: Mapping[str, Measured]
    cost: ClientCost
    figures: Figures
    currency: str
    inputs: Mapping[str, tuple[str, ...]]

    def __getitem__(self, measure_id: str) -> Measured:
        return self.by_id[measure_id]


def measure(facts: Facts) -> Measures:
    """Every measure on what is known."""
    figures = figures_of(facts)
    cost = client_cost(figures)
    counted = counts(facts)
    return Measures(
        by_id={**_money(cost), **counted},
        cost=cost,
        figures=figures,
        currency=next(iter(figures.currencies), facts.text("currency")),
        inputs=measure_inputs(facts.content),
    )


def measure_inputs(content: Content) -> Mapping[str, tuple[str, ...]]:
    """The questions behind each measure."""
    levels = tuple(f"{sign}_level" for sign in sign_ids(content))
    evidence = tuple(f"{sign}_evidence" for sign in sign_ids(content))
    counted = {
        "signs_strong": (*levels, *evidence),
        "signs_moderate": levels,
        "signs_extreme": levels,
        "attempts_made": ("attempts",),
        "attempts_ignored": ("attempts",),
        "incidents_logged": ("incidents",),
        "incidents_recent": ("incidents",),
        "flags_serious": ("flags",),
    }
    return {**MONEY_INPUTS, **counted}


def _money(cost: ClientCost) -> dict[str, Measured]:
    def of(name: str, factor: Decimal = Decimal(1)) -> Measured:
        value: Decimal | None = getattr(cost, name)
        return Measured(exact(value * factor)) if value is not None else Measured(None, cost.reasons.get(name, ""))

    return {
        "true_rate": of("true_rate"),
        "headline_rate": of("headline_rate"),
        "leak": of("leak", HUNDRED),
        "other_rate_value": of("other_rate"),
        "freed_hour": of("hour_value"),
        "keep_gain": of("gain"),
        "break_even": of("break_even", HUNDRED),
        "price_multiplier": of("multiplier"),
        "cost_of_client": of("cost_share", HUNDRED),
        "income_share": of("income_share", HUNDRED),
        "gap": of("gap"),
        "runway": Measured(exact(Decimal("Infinity")), cost.reasons["runway"]) if cost.no_limit else of("runway"),
        "runway_safe": _runway_safe(cost),
        "rate_gap": _ratio(cost, "true_rate", "other_rate", HUNDRED),
        "late_cost": of("late_cost"),
        "expected_bad_debt": of("bad_debt"),
    }


def _runway_safe(cost: ClientCost) -> Measured:
    if cost.no_limit:
        return Measured(exact(Decimal("Infinity")), cost.reasons["runway"])
    return _ratio(cost, "runway", "safe_months")


def _ratio(cost: ClientCost, top: str, bottom: str, factor: Decimal = Decimal(1)) -> Measured:
    """One figure of the cost as a part of another; undecided with the reason of whichever is."""
    over: Decimal | None = getattr(cost, top)
    under: Decimal | None = getattr(cost, bottom)
    if over is None or not under or under < 0:
        return Measured(None, cost.reasons.get(top) or cost.reasons.get(bottom, ""))
    return Measured(exact(over / under * factor))
