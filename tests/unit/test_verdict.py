"""The verdict: gates before scores, intervals, reasons, flips."""

from decimal import Decimal
from typing import Any

import pytest

from clientexit_tui.decision.flips import flips
from clientexit_tui.decision.measures import measure, sign_ids
from clientexit_tui.decision.verdict import Confidence
from tests.shipped import content, facts, verdict

ALL_SIGNS = ("control", "silence", "undermining", "doubt", "culture", "attempts", "wellbeing")


def signs(level: str, *names: str) -> dict[str, Any]:
    """Levels for the named signs, or all."""
    return {f"{name}_level": level for name in names or ALL_SIGNS}


IGNORED = [{"date": "2026-09-01", "outcome": "ignored"}, {"date": "2026-10-01", "outcome": "refused"}]
SAFE: dict[str, Any] = {"safety_threat": "no", "claim_threatened": "no", "wrong_asked": "no", "withholding": "no"}


def test_nothing_answered_points_nowhere() -> None:
    result = verdict()
    assert result.headline is None
    assert result.confidence is Confidence.OPEN
    assert result.urgent == ()
    assert result.open_questions


# --- the rules that a verdict must contain ---


def test_a_threat_puts_safety_first_and_leaves_a_short_notice_as_the_only_way() -> None:
    result = verdict(safety_threat="yes", **signs("0"), total_revenue="90000.00 EUR")
    assert [gate.id for gate in result.urgent] == ["safety_first"]
    assert result.headline == "quiet_exit"


def test_safety_outranks_what_is_owed() -> None:
    result = verdict(safety_threat="yes", notice_days="30", deliverables=[{"name": "Report", "status": "doing"}])
    assert "quiet_exit" not in result.blocked


@pytest.mark.parametrize(
    "given",
    [
        {"claim_threatened": "yes"},
        {"wrong_asked": "yes", "wrong_kinds": ["fraud"]},
        {"withholding": "yes"},
    ],
)
def test_a_claim_an_offence_or_a_thought_of_withholding_puts_the_lawyer_first(given: dict[str, Any]) -> None:
    result = verdict(**given, **signs("0"))
    assert [gate.id for gate in result.urgent] == ["lawyer_first"]
    assert result.headline is not None


@pytest.mark.parametrize("answer", ["refused", "repeated"])
def test_a_refused_honest_way_means_leaving_however_well_they_pay(answer: str) -> None:
    result = verdict(
        **{**SAFE, "wrong_asked": "yes"}, wrong_alternative=answer, **signs("0"), feasible="yes", willing="4"
    )
    assert result.headline == "exit_with_explanation"
    assert {"continue", "repair", "renegotiate", "transition"} <= set(result.blocked)


def test_impaired_health_means_leaving() -> None:
    result = verdict(**SAFE, health_suffering="yes", health_level="3", **signs("1"))
    assert result.headline in ("exit_with_explanation", "transition")


def test_an_accepted_honest_way_means_carrying_on_with_a_record() -> None:
    result = verdict(**{**SAFE, "wrong_asked": "yes"}, wrong_alternative="accepted", **signs("1"))
    assert result.headline in ("repair", "continue")


def test_behaviour_that_was_never_named_is_not_a_reason_to_leave_yet() -> None:
    result = verdict(**SAFE, told_plainly="no", behaviour_changeable="yes", **signs("3"), term_end="2027-06-30",
                     client_returns="consider", flags=["none"])  # fmt: skip
    assert result.headline in ("repair", "renegotiate")
    assert {"exit_with_explanation", "quiet_exit"} <= set(result.blocked)


def test_two_ignored_attempts_and_several_signs_mean_exit_with_explanation() -> None:
    result = verdict(**SAFE, told_plainly="yes", attempts=IGNORED, **signs("2"))
    assert result.headline == "exit_with_explanation"
    assert result.reasons[0].rule.id == "ignored_twice"
    assert "attempts" in result.reasons[0].answers


def test_a_mismatch_with_goodwill_means_handing_over() -> None:
    result = verdict(**SAFE, mismatch=["skill", "other_service"], goodwill="intact", **signs("1"))
    assert result.headline == "transition"


@pytest.mark.parametrize("given", [{"flags": ["abusive"]}, {"pay_late": "stopped"}])
def test_a_client_who_harms_is_not_handed_on(given: dict[str, Any]) -> None:
    assert "transition" in verdict(**given).blocked


@pytest.mark.parametrize(
    "owed",
    [
        {"notice_days": "14"},
        {"retainer_left": "yes"},
        {"deliverables": [{"name": "Report", "status": "doing"}]},
        {"invoices": [{"name": "No 7", "status": "sent"}]},
    ],
)
def test_nobody_slips_away_while_something_is_owed(owed: dict[str, Any]) -> None:
    assert "quiet_exit" in verdict(**SAFE, **owed).blocked


MONEY: dict[str, Any] = {
    "fees": "18000.00 EUR", "direct_costs": "900.00 EUR", "outstanding": "3000.00 EUR", "paid_chance": "70",
    "hours_billed": "150", "hours_unbilled": "110", "hours_recovery": "20", "other_rate": "95.00 EUR",
    "resell_share": "60", "total_revenue": "52000.00 EUR", "cash": "21000.00 EUR", "monthly_need": "6200.00 EUR",
    "other_net": "4300.00 EUR", "months_to_replace": "4",
    "late_invoices": [{"amount": "3000.00 EUR", "days_late": "30"}] * 4,
}  # fmt: skip


def test_a_low_rate_with_a_client_who_is_otherwise_fine_means_renegotiating() -> None:
    assert verdict(**SAFE, **MONEY, **signs("0"), price_content="yes", goodwill="intact").headline == "renegotiate"


def test_the_money_measures_of_the_worked_example() -> None:
    measures = measure(facts(**MONEY))
    expected = {
        "true_rate": "57.43",
        "leak": "52.14",
        "break_even": "60.46",
        "income_share": "34.62",
        "runway": "11.05",
    }
    for measure_id, value in expected.items():
        number = measures[measure_id].number
        assert number is not None
        assert round(number, 2) == Decimal(value), measure_id
    assert measures.currency == "EUR"


def test_others_covering_the_need_make_the_runway_endless() -> None:
    measures = measure(facts(**{**MONEY, "other_net": "7000.00 EUR"}))
    assert measures["runway_safe"].number == Decimal("Infinity")


def test_a_measure_without_its_figures_says_what_is_missing() -> None:
    measured = measure(facts(fees="100.00 EUR"))["true_rate"]
    assert measured.range is None
    assert "billed hours" in measured.reason


def test_one_bad_spell_means_looking_twice() -> None:
    result = verdict(**SAFE, pattern="bad_spell", told_plainly="no", **signs("2"), behaviour_changeable="yes")
    assert result.headline == "repair"


def test_own_missed_dates_point_to_repair() -> None:
    assert verdict(**SAFE, own_part=["missed_dates"], **signs("1", "doubt"), told_plainly="no").headline == "repair"


def test_a_good_client_is_kept() -> None:
    result = verdict(**SAFE, **signs("0"), health_suffering="no", feasible="yes", willing="4")
    assert result.headline == "continue"


def test_a_usual_figure_that_may_yet_be_replaced_keeps_a_rule_from_being_sure() -> None:
    given = {**MONEY, "other_rate": "50.00 EUR", "pays": "less", "pay_late": "on_time"}
    del given["hours_recovery"]
    before, after = verdict(**given), verdict(**given, hours_recovery="300", money_cost="12")
    assert (before.evaluation.rules["pays_well"], after.evaluation.rules["pays_well"]) == (True, False)
    assert before.evaluation.final_rules["pays_well"] is None
    assert {"hours_recovery", "money_cost"} <= set(before.open_questions)


def test_several_signs_call_for_plain_words_only_while_these_come_before_leaving() -> None:
    named = verdict(**SAFE, told_plainly="no", **signs("2"))
    hopeless = verdict(**SAFE, told_plainly="no", **signs("2"), behaviour_changeable="no")
    assert named.evaluation.rules["say_what_must_change"] is True
    assert named.evaluation.final_rules["say_what_must_change"] is None
    assert hopeless.evaluation.rules["say_what_must_change"] is False


# --- flips and open questions ---


def test_the_nearest_flip_comes_first() -> None:
    result = verdict(**SAFE, told_plainly="yes", attempts=IGNORED, **signs("2"))
    found = flips(result)
    assert [flip.change for flip in found] == sorted(flip.change for flip in found)
    assert any(flip.question == "told_plainly" and flip.headline == "repair" for flip in found)


def test_open_questions_can_be_answered_now() -> None:
    result = verdict(safety_threat="no")
    assert all(result.evaluation.facts.applicable(each) for each in result.open_questions)
    assert "claim_threatened" in result.open_questions[:4]


def test_an_undecided_gate_keeps_the_verdict_from_being_sure() -> None:
    result = verdict(**signs("0"), feasible="yes", willing="4")
    assert result.headline == "continue"
    assert result.confidence is not Confidence.SETTLED


def test_the_signs_are_seven() -> None:
    assert sign_ids(content()) == ALL_SIGNS
