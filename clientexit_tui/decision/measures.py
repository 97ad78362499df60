"""Measures: the figures that gates and rules look at, computed from answers and never stored."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import field, replace
from decimal import Decimal

from clientexit_tui.content.model import Interview
from clientexit_tui.decision.answered_figures import HUNDRED, MONEY_QUESTIONS, figures_of
from clientexit_tui.decision.counts import counted_questions, counts
from clientexit_tui.decision.figures import Figures
from clientexit_tui.decision.measured import Measured, exact
from clientexit_tui.decision.money import ClientCost, client_cost
from clientexit_tui.decision.signs import sign_ids
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.interview.conditions import Range
from clientexit_tui.interview.facts import Facts

__all__ = ["Measured", "Measures", "measure", "measure_again", "measure_inputs", "sign_ids"]

_RATE = ("fees", "direct_costs", "outstanding", "paid_chance", "late_invoices", "hours_billed", "hours_unbilled")
_RUNWAY = ("cash", "monthly_need", "other_net")
REPLACEABLE = {"recovery_hours": "hours_recovery", "money_rate": "money_cost"}
"""The figures with a usual stand-in that `rate_gap` rests on, the only such measure that rules look at."""
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
    "rate_gap": (*_RATE, "other_rate", *REPLACEABLE.values()),
    "late_cost": ("late_invoices",),
    "expected_bad_debt": ("outstanding", "paid_chance"),
}
"""The questions behind each money measure."""


@frozen
class Measures:
    """All measures by id, the money picture behind them, and the questions behind each."""

    by_id: Mapping[str, Measured]
    cost: ClientCost
    figures: Figures
    currency: str
    inputs: Mapping[str, tuple[str, ...]]
    bounds: Mapping[str, Range] = field(default_factory=dict)
    """What a measure can still become where it rests on usual figures that the user may yet replace."""

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
        bounds=_bounds(figures, facts),
    )


def measure_again(before: Measures, facts: Facts, changed: AbstractSet[str]) -> Measures:
    """Every measure after the answers to some questions, or whether those apply, have changed."""
    if not changed.isdisjoint(MONEY_QUESTIONS):
        return measure(facts)
    if changed.isdisjoint(counted_questions(facts.content)):
        return before
    return replace(before, by_id={**before.by_id, **counts(facts)})


def measure_inputs(content: Interview) -> Mapping[str, tuple[str, ...]]:
    """The questions behind each measure."""
    levels = tuple(f"{sign}_level" for sign in sign_ids(content))
    evidence = tuple(f"{sign}_evidence" for sign in sign_ids(content))
    counted = {
        "signs_strong": (*levels, *evidence, "incidents"),
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


def _bounds(figures: Figures, facts: Facts) -> dict[str, Range]:
    """What the rate gap can still become; it rises or falls with each stand-in, so the ends decide."""
    declined = {name for name, question in REPLACEABLE.items() if _declined(facts.answer(question))}
    usual = (figures.assumed & REPLACEABLE.keys()) - declined
    rates = (Decimal(0), Decimal(1)) if "money_rate" in usual else (figures.money_rate,)
    costs = (client_cost(replace(figures, money_rate=rate)) for rate in rates) if usual else ()
    ends = [_ratio(cost, "true_rate", "other_rate", HUNDRED).number for cost in costs]
    ends += [Decimal(0)] if "recovery_hours" in usual else []  # towards which ever more hours bring any rate
    known = [each for each in ends if each is not None]
    return {"rate_gap": Range(min(known), max(known))} if known and len(known) == len(ends) else {}


def _declined(answer: Answer | None) -> bool:
    return answer is not None and answer.state is State.NOT_APPLICABLE


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
