"""What guides the choice beside the scores."""

import pytest

from clientexit_tui import words
from clientexit_tui.content.model import FORMS
from clientexit_tui.decision.readiness import not_ready
from clientexit_tui.decision.signs import sign_strengths
from clientexit_tui.decision.standing import Stance, stance
from clientexit_tui.decision.values import value_fits
from clientexit_tui.documents.guidance import form_blocks
from clientexit_tui.interview.conditions import Range
from clientexit_tui.message.forms import suggested_form, weigh_forms
from clientexit_tui.views.guidance import confidence_sentence, fit_sentences, ready_sentences, stance_sentence
from tests.shipped import Given, content, facts, verdict

TRIAGE: dict[str, Given] = {
    "safety_threat": "no",
    "claim_threatened": "no",
    "wrong_asked": "no",
    "withholding": "no",
    "wrong_seen": "no",
    "wrong_work": "no",
    "health_suffering": "no",
}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({**TRIAGE, "safety_threat": "yes"}, Stance.MUST_LEAVE),
        ({**TRIAGE, "wrong_asked": "yes", "wrong_alternative": "refused"}, Stance.MUST_LEAVE),
        ({**TRIAGE, "health_suffering": "yes", "health_level": "3"}, Stance.MUST_LEAVE),
        ({**TRIAGE, "wrong_asked": "yes", "wrong_alternative": "not_offered"}, Stance.NOT_YET),
        ({**TRIAGE, "told_plainly": "no", "behaviour_changeable": "yes"}, Stance.NOT_YET),
        ({**TRIAGE, "told_plainly": "yes", "willing": "1"}, Stance.MAY_LEAVE),
        ({"told_plainly": "yes", "willing": "1"}, Stance.UNDECIDED),
        ({}, Stance.UNDECIDED),
    ],
)
def test_where_the_user_stands_follows_from_gates_and_never_from_scores(
    given: dict[str, Given], expected: Stance
) -> None:
    result = verdict(**given)
    assert stance(result) is expected
    assert stance_sentence(result) == words.STANCE[expected]


def test_an_accepted_honest_way_leaves_the_user_free() -> None:
    given: dict[str, Given] = {**TRIAGE, "wrong_asked": "yes", "wrong_alternative": "accepted", "told_plainly": "yes"}
    assert stance(verdict(**given)) is Stance.MAY_LEAVE


LOGGED: dict[str, Given] = {"incidents": [{"date": day} for day in ("2026-11-02", "2026-10-12", "2026-09", "2024-05")]}


@pytest.mark.parametrize(
    ("given", "low", "high"),
    [
        ({"control_level": "1", "control_evidence": ["r1", "r2", "r3"]}, 1, 1),
        ({"control_level": "2"}, 2, 3),
        ({"control_level": "2", "control_evidence": ["r1", "r2", "r3"]}, 3, 3),
        ({"control_level": "2", "control_evidence": ["r1", "r2", "r4"]}, 2, 2),
        ({"control_level": "4", "control_evidence": ["r1", "r2", "r3"]}, 4, 4),
        ({"control_level": "0", "control_evidence": ["r1", "r2", "r3"]}, 0, 0),
    ],
)
def test_recent_incidents_make_a_sign_stronger_and_old_ones_do_not(
    given: dict[str, Given], low: int, high: int
) -> None:
    assert sign_strengths(facts(**LOGGED, **given))["control"] == Range(low, high)  # type: ignore[arg-type]


def test_a_sign_that_is_not_rated_has_no_strength() -> None:
    assert sign_strengths(facts())["control"] is None


def test_events_that_are_all_old_speak_for_looking_at_today_first() -> None:
    result = verdict(incidents=[{"date": "2024-05-02"}, {"date": "2023-01"}])
    assert "old_events" in [reason.rule.id for reason in result.reasons]
    fresh = verdict(incidents=[{"date": "2024-05-02"}, {"date": "2026-11-01"}])
    assert "old_events" not in [reason.rule.id for reason in fresh.reasons]


def test_each_option_is_held_against_what_matters_and_what_matters_above_all_counts_twice() -> None:
    fits = {fit.option: fit for fit in value_fits(facts(matters=["health", "income"], matters_most="health"))}
    assert (fits["exit_with_explanation"].fits, fits["exit_with_explanation"].strains) == (("health",), ("income",))
    assert fits["exit_with_explanation"].weight == 1
    assert fits["continue"].weight == -1
    said = fit_sentences(facts(matters=["health"], matters_most="health"))
    assert said["exit_with_explanation"] == "fits what you said matters: my health (above all)"
    assert said["transition"] == words.FITS_NOTHING


def test_nothing_is_held_against_values_that_were_not_named() -> None:
    assert value_fits(facts()) == ()
    assert fit_sentences(facts()) == {}


def test_each_no_before_acting_leads_back_to_its_page() -> None:
    some = facts(ready_options="yes", ready_values="no", ready_support="no", ready_sure="yes")
    assert [question.if_no for question in not_ready(some)] == ["matters", "supporter"]
    assert "What matters most" in ready_sentences(some)[0]
    ready = facts(ready_options="yes", ready_values="yes", ready_support="yes", ready_sure="yes")
    assert ready_sentences(ready) == (words.READY_YES,)
    assert ready_sentences(facts()) == ()


def test_a_settled_verdict_says_that_one_can_stop() -> None:
    sure = verdict(**{**TRIAGE, "wrong_asked": "yes", "wrong_alternative": "refused", "notice_days": "30"})
    assert words.STOP_HERE in confidence_sentence(sure)
    assert words.STOP_HERE not in confidence_sentence(verdict(willing="1"))


@pytest.mark.parametrize(
    ("given", "option", "form"),
    [
        ({"safety_threat": "yes"}, "exit_with_explanation", "safety"),
        ({"claim_threatened": "yes"}, "exit_with_explanation", "legal"),
        ({"safety_threat": "yes", "claim_threatened": "yes"}, "quiet_exit", "safety"),
        ({"talk_works": "3", "comfort": "3"}, "exit_with_explanation", "explain"),
        ({"talk_works": "0", "comfort": "1", "repercussions": "4"}, "exit_with_explanation", "brief"),
        ({}, "exit_with_explanation", "explain"),
        ({}, "transition", "hand_over"),
        ({}, "quiet_exit", "brief"),
    ],
)
def test_the_form_follows_gates_then_the_option_then_the_factors(
    given: dict[str, Given], option: str, form: str
) -> None:
    assert suggested_form(verdict(**given), option, stays=False) == form


def test_somebody_who_stays_needs_no_form() -> None:
    assert suggested_form(verdict(), "repair", stays=True) == ""
    assert form_blocks(verdict(), "repair", stays=True) == ()


def test_every_form_has_arguments_on_both_sides() -> None:
    assert tuple(form.id for form in content().forms) == FORMS
    assert all(form.pros and form.cons for form in content().forms)


def test_fading_away_is_spoken_against_while_something_is_owed() -> None:
    brief = next(each for each in weigh_forms(verdict(notice_days="30")) if each.form.id == "brief")
    assert any("Fading away is not an option" in each.text for each in brief.cons)
