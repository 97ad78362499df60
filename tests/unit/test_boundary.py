"""The page for the talk, and the price to renegotiate towards."""

from typing import Any

from clientexit_tui.exit_plan.boundary import QUESTIONS, Boundary, boundary_of
from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.exit_plan.price import Price, price_of
from tests import shipped

FULL: dict[str, Any] = {
    "boundary_facts": "Two calls after nine.",
    "boundary_effect": "The report came late.",
    "boundary_proposal": "Mail only.",
    "boundary_otherwise": "We agree on an end date.",
    "review_date": "2027-01-15",
    "otherwise": "One more call at night.",
}
FIGURES: dict[str, Any] = {
    "fees": "18000 EUR",
    "direct_costs": "900 EUR",
    "outstanding": "3000 EUR",
    "paid_chance": "70",
    "late_invoices": [{"amount": "3000 EUR", "days_late": "30"}] * 4,
    "hours_billed": "150",
    "hours_unbilled": "110",
    "hours_recovery": "20",
    "other_rate": "95 EUR",
}


def page(choice: str = "repair", **given: Any) -> Boundary:
    verdict = shipped.verdict(choice=choice, tell_on="2026-12-01", **given)
    return boundary_of(verdict, draw_up(verdict))


def price(**given: Any) -> Price:
    return price_of(shipped.verdict(choice="renegotiate", **given))


def test_the_page_has_five_parts_in_the_order_of_the_talk() -> None:
    found = page(**FULL, contact_name="Ana")
    assert tuple(point.question for point in found.points) == QUESTIONS
    assert found.contact == "Ana"
    assert found.missing == ()
    assert found.text.startswith("What I see\nTwo calls after nine.\n\nWhat it does to the work\n")
    assert "On Friday 15 January 2027." in found.text


def test_a_missing_part_is_a_visible_gap_and_not_on_the_page_to_take_along() -> None:
    found = page(boundary_facts="X", boundary_proposal="Y")
    assert found.missing == ("boundary_effect", "boundary_otherwise")
    assert "What happens otherwise" not in found.text
    assert all(point.hint for point in found.points if not point.text)


def test_without_a_date_the_review_is_sixty_days_after_the_talk_and_says_so() -> None:
    found = page()
    assert not found.review_given
    assert "1 February 2027" in found.text
    assert page(**FULL).review_given


def test_the_signs_set_in_advance_stay_off_the_page() -> None:
    found = page(**FULL)
    assert found.criteria == "One more call at night."
    assert found.criteria not in found.text


def test_only_who_renegotiates_sees_a_price() -> None:
    assert page(**FIGURES).price is None
    assert page("renegotiate", **FIGURES).price is not None


def test_the_price_is_todays_times_the_multiplier_of_the_users_figures() -> None:
    found = price(**FIGURES)
    assert found.known
    assert "1.58 times today's price, a rise of 58 %: from 120.00 EUR to 190.12 EUR" in found.figures


def test_a_client_who_pays_as_well_as_the_others_needs_no_new_price() -> None:
    assert "pays as well as your others do" in price(**{**FIGURES, "other_rate": "20 EUR"}).figures


def test_without_figures_the_price_says_what_is_missing() -> None:
    found = price()
    assert not found.known
    assert found.figures.startswith("The price that this client would need cannot be worked out yet.")


def test_the_price_that_the_user_would_ask_for_is_told_beside() -> None:
    assert price(new_price="180 EUR").chosen == "You would ask for 180.00 EUR."


def test_more_money_is_no_answer_to_harm_or_to_unpaid_bills() -> None:
    assert price().cautions == ()
    assert "does not mend" in price(flags=["abusive"]).cautions[0]
    assert "does not mend" in price(safety_threat="yes").cautions[0]
    assert "larger debt" in price(pay_late="stopped").cautions[0]
