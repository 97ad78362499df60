"""The money in sentences: with what is told, never more sure than that."""

import pytest

from clientexit_tui.views.money_said import money_said
from tests.shipped import Given, verdict

FEES: dict[str, Given] = {"fees": "18000 EUR", "hours_billed": "200", "hours_unbilled": "54"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, []),
        ({"fees": "18000 EUR"}, []),
        (
            {**FEES, "other_rate": "80 EUR"},
            ["An hour here earns you at most about 71 EUR, against 80 EUR elsewhere; costs or hours that are not told"],
        ),
        ({**FEES, "direct_costs": "4000 EUR"}, ["An hour here earns you at most about 55 EUR; costs or hours"]),
        ({"outstanding": "15000 EUR"}, ["They owe you 15,000 EUR."]),
        ({"outstanding": "15000 EUR", "paid_chance": "40"}, ["about 6,000 EUR of it is likely to come."]),
        ({"outstanding": "0"}, []),
        ({"income_part": "most", "lasts": "none"}, ["Nearly all of your income", "not live one month without them."]),
        ({"fees": "18000 EUR", "total_revenue": "40000 EUR", "income_part": "much"}, ["about 45 percent"]),
    ],
)
def test_what_is_known_is_said_with_how_far_it_is_known(given: dict[str, Given], said: list[str]) -> None:
    found = money_said(verdict(**given))
    assert len(found) == len(said)
    assert all(part in sentence for part, sentence in zip(said, found, strict=True))


def test_once_all_is_told_the_figure_is_the_true_rate() -> None:
    told = {**FEES, "direct_costs": "0 EUR", "outstanding": "0 EUR", "late_invoices": []}
    assert money_said(verdict(**told))[0] == "An hour here earns you about 71 EUR."
