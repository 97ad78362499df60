"""How well the lint that ships finds what a careful reader would, on letters written for the purpose."""

from typing import Any

import pytest

from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.message.letter import draft
from clientexit_tui.message.lint import lint
from clientexit_tui.message.lint.computed import CHECKS, COUNTS
from tests import shipped
from tests.lint_quality import FILES, read, score, told
from tests.unit.test_letter_joins import FULL, SAFE

RULES: dict[str, dict[str, Any]] = read("rules.yaml")["rules"]
SETS = read("letters.yaml")["facts"]


def found(rule: str, text: str, form: str) -> bool:
    facts = SETS[RULES[rule].get("facts", "none")]
    return any(each.rule.id == rule for each in lint(text, form, shipped.verdict(**facts)))


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_speaks_where_it_should_and_is_silent_where_it_should(rule: str) -> None:
    case = RULES[rule]
    form = case.get("form", "explain")
    assert found(rule, case["yes"], form)
    assert not found(rule, case["no"], case.get("no_form", form))


def test_every_rule_that_ships_has_both_cases_and_every_number_has_a_rule() -> None:
    ids = {rule.id for rule in shipped.content().lint}
    assert set(RULES) == ids
    assert {rule[:3] for rule in ids} == {f"l{number:02}" for number in range(1, 35)}


def test_what_is_worked_out_belongs_to_rules_that_ship() -> None:
    assert {*CHECKS, *COUNTS} <= {rule.id for rule in shipped.content().lint}


def test_every_rule_is_wanted_somewhere_in_the_letters() -> None:
    assert {rule for name in FILES for each in told(name) for rule in each.wanted} == {f"L{n:02}" for n in range(1, 35)}


def test_there_are_letters_enough_to_measure_by() -> None:
    assert sum(len(told(name)) for name in FILES) >= 80


@pytest.mark.parametrize(("name", "precision", "recall"), [("letters.yaml", 0.95, 0.97), ("held_out.yaml", 0.9, 0.95)])
def test_precision_and_recall_stay_above_a_floor(name: str, precision: float, recall: float) -> None:
    measured = score(files=(name,))
    assert measured.precision >= precision
    assert measured.recall >= recall


def test_good_letters_give_no_finding() -> None:
    good = [each for name in FILES for each in told(name) if not each.wanted]
    assert len(good) > 30
    assert len([each.id for each in good if each.found]) <= 1


ASKED_FOR_BY = {"safety": {"safety_threat": "yes"}, "legal": {"claim_threatened": "yes"}}
MORE = {"client_returns": "decline", "refer_to": "Ana Berg", "people": [{"name": "Boris Kahn", "side": "client"}]}


@pytest.mark.parametrize("form", ["explain", "brief", "hand_over", "safety", "legal"])
@pytest.mark.parametrize("reason", ["capacity", "direction", "fit", "terms", "none"])
@pytest.mark.parametrize("lines", [True, False])
def test_a_letter_from_complete_answers_has_no_gap_and_no_finding(form: str, reason: str, lines: bool) -> None:
    answers = {**FULL, **SAFE, **MORE, **ASKED_FOR_BY.get(form, {}), "leave_form": form, "reason_class": reason}
    if not lines:  # then the letter has words of its own for them
        for line in ("thanks_line", "closing_line", "boundary_line", "alternative_line"):
            answers.pop(line)
    found = shipped.verdict(choice="exit_with_explanation", **answers)
    made = draft(found, draw_up(found))
    assert made.form == form
    assert made.gaps == ()
    assert lint(made.text, form, found) == ()
    if form not in ("safety", "legal"):
        assert 120 <= len(made.text.split()) <= 250
