"""Settling up: prepaid money, open invoices, the pack, access, data."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.exit_plan.settling import Settled, prepaid_of, settling
from tests import shipped

LEAVING: dict[str, Any] = {"choice": "exit_with_explanation", "safety_threat": "no", "wrong_asked": "no"}
PREPAID: dict[str, Any] = {**LEAVING, "retainer_left": "yes"}


def settled(**given: Any) -> tuple[Settled, ...]:
    verdict = shipped.verdict(**{**LEAVING, **given})
    return settling(verdict.evaluation.facts, draw_up(verdict))


def said(**given: Any) -> str:
    return " ".join(each.text for each in settled(**given))


@pytest.mark.parametrize(
    ("paid", "earned", "words"),
    [
        ("3000 EUR", "1200.50 EUR", "paid 3,000.00 EUR, earned 1,200.50 EUR. You return 1,799.50 EUR."),
        ("1000 EUR", "1250 EUR", "They owe you 250.00 EUR more."),
        ("1000 EUR", "1000.00 EUR", "Nothing is left on either side."),
        ("100000 JPY", "40000 JPY", "You return 60,000 JPY."),
    ],
)
def test_paid_less_earned_is_what_goes_back_or_is_still_owed(paid: str, earned: str, words: str) -> None:
    assert words in said(retainer_left="yes", prepaid_amount=paid, prepaid_earned=earned)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_the_three_sums_add_up_to_the_cent(paid: int, earned: int) -> None:
    texts = (f"{each // 100}.{each % 100:02} EUR" for each in (paid, earned))
    found = prepaid_of(shipped.facts(**PREPAID, **dict(zip(("prepaid_amount", "prepaid_earned"), texts, strict=True))))
    assert found is not None
    assert found.left.amount == Decimal(paid - earned) / 100
    assert found.earned.amount + found.left.amount == found.paid.amount


def test_a_missing_sum_is_asked_for_and_two_currencies_are_not_mixed() -> None:
    (missing,) = settled(retainer_left="yes", prepaid_amount="100 EUR")
    assert (missing.question, missing.warns) == ("prepaid_amount", True)
    assert "different currencies" in said(retainer_left="yes", prepaid_amount="9 EUR", prepaid_earned="9 USD")


def test_beside_a_threat_nothing_is_returned_before_advice() -> None:
    given = {"retainer_left": "yes", "prepaid_amount": "9 EUR", "prepaid_earned": "1 EUR"}
    assert "before your lawyer and your insurer agree" in said(**given, claim_threatened="yes")
    assert "before your lawyer" not in said(**given, claim_threatened="no")


def test_figures_of_prepaid_money_count_only_where_there_is_some() -> None:
    assert settled(retainer_left="no", prepaid_amount="9 EUR", prepaid_earned="1 EUR") == ()


def test_open_invoices_are_added_up_by_currency() -> None:
    invoices = [{"amount": "100 EUR"}, {"amount": "50.5 EUR"}, {"amount": "10 USD"}, {"name": "No sum yet"}]
    assert said(invoices=invoices) == "4 invoices open: 150.50 EUR, 10.00 USD."
    assert said(invoices=[{"name": "One"}]) == "1 invoice open: no sum given."


def test_access_is_counted_on_both_sides_and_what_is_open_is_named() -> None:
    listed = [{"name": "Server", "closed": "2026-11-20"}, {"name": "Shared drive"}, {"side": "mine"}]
    words = said(access_held="yes", access_list=listed)
    assert words == "Access: 1 of 3 closed. Still open: Shared drive, one without a name."
    assert said(access_held="yes", access_list=listed[:1]) == "Access: 1 of 1 closed."
    (nothing,) = settled(access_held="yes")
    assert (nothing.question, nothing.warns) == ("access_list", True)


def test_the_pack_and_the_wish_for_the_data_are_told() -> None:
    assert "Notes on how things run" in said(pack_contents=["notes"])
    assert said(data_held="yes", data_wish="delete", claim_threatened="no") == "Their data: Delete it."
    assert "ask what they want done" in said(data_held="yes", claim_threatened="no")


def test_a_hold_is_told_beside_the_data() -> None:
    assert "An evidence hold is on." in said(data_held="yes", claim_threatened="yes")


def test_who_stays_or_has_not_chosen_has_nothing_to_settle() -> None:
    assert settled(choice="repair", invoices=[{"name": "One"}]) == ()
    verdict = shipped.verdict(invoices=[{"name": "One"}])
    assert settling(verdict.evaluation.facts, draw_up(verdict)) == ()
