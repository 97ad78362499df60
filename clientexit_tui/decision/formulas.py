"""The formulas of the cost of a client, each with its edge rules."""

from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.decision.figures import Figures, LateInvoice
from clientexit_tui.decision.undecided import Worth, combine, refuse, total

YEAR = Decimal(365)
SAFE_FACTOR = Decimal("1.5")


def working(figures: Figures) -> dict[str, Worth]:
    """What working for the client brings and costs."""
    late_cost, bad_debt = _late_cost(figures), _bad_debt(figures)
    fees, direct, rate = figures.worth("fees"), figures.worth("direct_costs"), figures.worth("other_rate")
    hours = total(*(figures.worth(f"{sort}_hours") for sort in ("billed", "unbilled", "recovery")))
    spent = total(direct, late_cost, bad_debt)
    net = combine(lambda f, s: f - s, fees, spent)
    hour_value = _hour_value(figures)
    cost = combine(lambda s, h, v: s + h * v, spent, hours, hour_value)
    worked, paid = refuse(hours, _is_zero, words.NO_HOURS), refuse(fees, _is_zero, words.NO_FEES)
    true_rate = combine(lambda n, h, _: n / h, net, worked, paid)
    headline = combine(lambda f, h: f / h, paid, refuse(figures.worth("billed_hours"), _is_zero, words.NO_BILLED_HOURS))
    return {
        "late_cost": late_cost,
        "bad_debt": bad_debt,
        "hours": hours,
        "net": net,
        "true_rate": true_rate,
        "headline_rate": headline,
        "leak": combine(lambda true, shown: 1 - true / shown, true_rate, headline),
        "hour_value": hour_value,
        "gain": combine(lambda n, h, v, _: n - h * v, net, worked, hour_value, paid),
        "break_even": _break_even(figures, true_rate),
        "multiplier": combine(lambda a, h, s, f: (a * h + s) / f, rate, worked, spent, paid),
        "cost": cost,
        "cost_share": combine(lambda c, f, _: c / f, cost, paid, worked),
        "other_rate": rate,
    }


def affording(figures: Figures) -> dict[str, Worth]:
    """How far the user depends on the client, and how long they can do without."""
    fees = figures.worth("fees")
    revenue = refuse(figures.worth("total_revenue"), _is_zero, words.NO_REVENUE)
    share = combine(lambda f, r: f / r, fees, revenue)
    gap = combine(lambda need, net: need - net, figures.worth("monthly_need"), figures.worth("other_monthly"))
    lacking = refuse(gap, lambda decided: decided <= 0, words.NO_LIMIT)
    return {
        "income_share": refuse(share, lambda decided: decided > 1, words.FEES_OVER_REVENUE),
        "gap": gap,
        # an overdrawn account lasts no time at all, not less than none
        "runway": combine(lambda cash, g: max(cash, Decimal(0)) / g, figures.worth("cash"), lacking),
        "safe_months": combine(lambda t: SAFE_FACTOR * t, figures.worth("months_to_replace")),
    }


def _late_cost(figures: Figures) -> Worth:
    if figures.late is None:
        return figures.checked("late", None)
    years = total(*(_late_years(figures, each) for each in figures.late))
    return combine(lambda a, c: a * c, years, figures.worth("money_rate"))


def _late_years(figures: Figures, invoice: LateInvoice) -> Worth:
    """The amount times the part of a year that it was late."""
    amount, days = figures.checked("late_amount", invoice.amount), figures.checked("late_days", invoice.days)
    return combine(lambda a, d: a * d / YEAR, amount, days)


def _bad_debt(figures: Figures) -> Worth:
    outstanding = figures.worth("outstanding")
    if outstanding == 0:
        return outstanding  # nothing is open, so the chance that it is paid does not matter
    return combine(lambda o, p: o * (1 - p), outstanding, figures.worth("chance_paid"))


def _hour_value(figures: Figures) -> Worth:
    parts = (figures.worth(name) for name in ("resale", "other_rate", "unsold_value"))
    return combine(lambda u, a, w: u * a + (1 - u) * w, *parts)


def _break_even(figures: Figures, true_rate: Worth) -> Worth:
    unsold = figures.worth("unsold_value")
    spread = combine(lambda a, w: a - w, figures.worth("other_rate"), unsold)
    spread = refuse(spread, _is_zero, words.SAME_WORTH)
    spread = refuse(spread, lambda decided: decided < 0, words.UNSOLD_WORTH_MORE)
    return combine(lambda true, w, s: (true - w) / s, true_rate, unsold, spread)


def _is_zero(value: Decimal) -> bool:
    return value == 0
