"""The cost of a client: the worked example to the cent, every edge rule, and laws."""

from dataclasses import fields, replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui import words
from clientexit_tui.decision.money import ClientCost, Figures, LateInvoice, client_cost, sensitivity

D = Decimal

EXAMPLE = Figures(
    fees=D(18000),
    direct_costs=D(900),
    outstanding=D(3000),
    chance_paid=D("0.7"),
    late=(LateInvoice(D(3000), D(30)),) * 4,
    billed_hours=D(150),
    unbilled_hours=D(110),
    recovery_hours=D(20),
    other_rate=D(95),
    resale=D("0.6"),
    total_revenue=D(52000),
    cash=D(21000),
    monthly_need=D(6200),
    other_monthly=D(4300),
    months_to_replace=D(4),
    currencies=("EUR",),
)
MEASURES = [each.name for each in fields(ClientCost) if each.name not in ("reasons", "assumed")]
INPUTS = [each.name for each in fields(Figures) if each.name not in ("late", "currencies", "unreadable")]


def rounded(value: Decimal | None, places: str = "0.01") -> Decimal:
    assert value is not None
    return value.quantize(D(places))


def cost(**changes: object) -> ClientCost:
    return client_cost(replace(EXAMPLE, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("measure", "value"),
    [
        ("late_cost", "118.36"), ("bad_debt", "900.00"), ("hours", "280"), ("net", "16081.64"),
        ("headline_rate", "120.00"), ("true_rate", "57.43"), ("leak", "0.52"), ("hour_value", "57.00"),
        ("gain", "121.64"), ("break_even", "0.605"), ("multiplier", "1.584"), ("income_share", "0.346"),
        ("gap", "1900"), ("runway", "11.1"), ("safe_months", "6.0"), ("cost", "17878.36"), ("cost_share", "0.993"),
    ],
)  # fmt: skip
def test_the_worked_example_comes_out_to_the_cent(measure: str, value: str) -> None:
    assert rounded(getattr(client_cost(EXAMPLE), measure), value) == D(value)


def test_the_worked_example_is_affordable_and_decides_everything() -> None:
    found = client_cost(EXAMPLE)
    assert found.reasons == {}
    assert (found.affordable, found.no_limit, found.money_says_keep, found.costs_cash) == (True, False, False, False)
    assert found.assumed == {"money_rate", "unsold_value"}


def test_the_sensitivity_of_the_worked_example_flips_the_sign() -> None:
    near = [(share, rounded(gain)) for share, gain in sensitivity(EXAMPLE)]
    assert near == [(D("0.4"), D("5441.64")), (D("0.6"), D("121.64")), (D("0.8"), D("-5198.36"))]


def test_sensitivity_stays_between_nothing_and_everything() -> None:
    assert [share for share, _ in sensitivity(replace(EXAMPLE, resale=D("0.9")))] == [D("0.7"), D("0.9"), D(1)]
    assert [share for share, _ in sensitivity(replace(EXAMPLE, resale=D(0)))] == [D(0), D("0.2")]


@pytest.mark.parametrize("changes", [{"resale": None}, {"resale": D("1.2")}, {"fees": None}])
def test_there_is_no_sensitivity_of_an_undecided_gain(changes: dict[str, Decimal | None]) -> None:
    assert sensitivity(replace(EXAMPLE, **changes)) == ()  # type: ignore[arg-type]


def test_unknown_stays_unknown_except_where_a_usual_value_is_named() -> None:
    found = client_cost(Figures())
    assert [name for name in MEASURES if getattr(found, name) is not None] == []
    assert found.assumed == {"recovery_hours", "unsold_value", "money_rate"}
    assert found.reasons["net"] == (
        "Not known yet: fees invoiced, direct costs, invoices paid late, the amount outstanding, "
        "the chance that it is paid."
    )
    assert found.affordable is found.money_says_keep is found.costs_cash is None


@pytest.mark.parametrize(
    ("changes", "measure", "reason"),
    [
        ({"direct_costs": None}, "net", "Not known yet: direct costs."),
        ({"late": None}, "late_cost", "Not known yet: invoices paid late."),
        (
            {"late": (LateInvoice(D(1), None),)}, "late_cost", "Not known yet: the days an invoice was late."
        ),
        (dict.fromkeys(("billed_hours", "unbilled_hours", "recovery_hours"), D(0)), "true_rate", words.NO_HOURS),
        (dict.fromkeys(("billed_hours", "unbilled_hours", "recovery_hours"), D(0)), "gain", words.NO_HOURS),
        ({"fees": D(0)}, "true_rate", words.NO_FEES),
        ({"fees": D(0)}, "multiplier", words.NO_FEES),
        ({"fees": D(0)}, "cost_share", words.NO_FEES),
        ({"billed_hours": D(0)}, "headline_rate", words.NO_BILLED_HOURS),
        ({"billed_hours": D(0)}, "leak", words.NO_BILLED_HOURS),
        ({"unsold_value": D(95)}, "break_even", words.SAME_WORTH),
        ({"unsold_value": D(96)}, "break_even", words.UNSOLD_WORTH_MORE),
        ({"currencies": ("USD", "EUR", "EUR")}, "net", words.MIXED_CURRENCIES.format(currencies="EUR, USD")),
        ({"unbilled_hours": D(-1)}, "hours", "Below zero, please check: unbilled hours."),
        ({"chance_paid": D("1.01")}, "bad_debt", "Over 100 %, please check: the chance that it is paid."),
        ({"resale": D(60)}, "gain", "Over 100 %, please check: the share of freed hours you expect to sell."),
        ({"other_monthly": D(6200)}, "runway", words.NO_LIMIT),
        ({"other_monthly": D(7000), "cash": None}, "runway", words.NO_LIMIT),
        ({"total_revenue": D(0)}, "income_share", words.NO_REVENUE),
        ({"total_revenue": D(17999)}, "income_share", words.FEES_OVER_REVENUE),
    ],
)  # fmt: skip
def test_an_undecided_measure_says_why(changes: dict[str, object], measure: str, reason: str) -> None:
    found = cost(**changes)
    assert getattr(found, measure) is None
    assert found.reasons[measure] == reason


def test_several_rules_are_all_told() -> None:
    assert cost(billed_hours=D(-1), unbilled_hours=D(-1)).reasons["hours"] == (
        "Below zero, please check: billed hours. Below zero, please check: unbilled hours."
    )


def test_mixed_currencies_leave_hours_and_months_alone() -> None:
    found = cost(currencies=("USD", "EUR"))
    decided = {name for name in MEASURES if getattr(found, name) is not None}
    assert decided == {"hours", "safe_months"}


def test_without_late_invoices_lateness_costs_nothing() -> None:
    assert cost(late=()).late_cost == 0


def test_the_chance_of_payment_does_not_matter_when_nothing_is_open() -> None:
    assert cost(outstanding=D(0), chance_paid=None).bad_debt == 0


def test_a_covered_need_is_affordable_without_limit() -> None:
    found = cost(other_monthly=D(6200), cash=None)
    assert (found.gap, found.runway, found.no_limit, found.affordable) == (D(0), None, True, True)


def test_a_short_runway_is_not_affordable() -> None:
    assert cost(cash=D(11399)).affordable is False
    assert cost(cash=D(11400)).affordable is True
    assert cost(cash=None).affordable is None


def test_an_overdrawn_account_has_no_runway() -> None:
    assert cost(cash=D(-500)).runway == 0


def test_the_planned_rate_stands_in_and_is_marked() -> None:
    found = cost(other_rate=None, planned_rate=D(80))
    assert found.other_rate == 80
    assert "other_rate" in found.assumed
    assert "other_rate" not in cost(planned_rate=D(80)).assumed


def test_a_client_who_pays_better_than_the_others_is_no_case_for_leaving() -> None:
    assert cost(other_rate=D(50)).money_says_keep is True


def test_a_client_whose_costs_are_above_the_fees_costs_cash() -> None:
    assert cost(direct_costs=D(20000)).costs_cash is True


amounts = st.none() | st.decimals(min_value=-10, max_value=10**9, places=2)
invoices = st.none() | st.lists(st.builds(LateInvoice, amounts, amounts), max_size=3).map(tuple)
currencies = st.sampled_from(((), ("EUR",), ("EUR", "USD")))
anything = st.builds(Figures, **dict.fromkeys(INPUTS, amounts), late=invoices, currencies=currencies)


@given(anything)
def test_every_measure_is_decided_or_says_why(figures: Figures) -> None:
    found = client_cost(figures)
    assert {name for name in MEASURES if getattr(found, name) is None} == set(found.reasons)


@given(
    st.decimals(min_value=1, max_value=10**6, places=2),
    st.decimals(min_value=1, max_value=10**6, places=2),
    st.decimals(min_value=0, max_value=1, places=2),
)
def test_keeping_pays_exactly_below_the_break_even_share(fees: Decimal, rate: Decimal, resale: Decimal) -> None:
    found = cost(fees=fees, other_rate=rate, resale=resale)
    assert found.gain is not None
    assert found.break_even is not None
    assert found.gain == pytest.approx(D(0), abs=D("0.001")) or (found.gain > 0) == (resale < found.break_even)
