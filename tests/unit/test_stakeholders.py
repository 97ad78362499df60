"""The questions about contract, law, money and people: every answer has an effect that can be seen."""

from collections.abc import Iterator

import pytest

from clientexit_tui.content.model import Kind, Question
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.interview.answers import State
from clientexit_tui.message.letter import draft
from clientexit_tui.message.lint import lint
from clientexit_tui.message.script import call_script, platform_message
from clientexit_tui.views.to_ask import to_ask
from tests.shipped import Given, content, verdict

BASE: dict[str, Given] = {
    "choice": "exit_with_explanation",
    "tell_on": "2026-12-01",
    "leave_form": "explain",
    "subcontractors": "yes",
    "refer_possible": "yes",
    "paid_up": "no",
    "pay_late": "pattern",
}
"""A consultant who leaves, so that every page of the section is asked."""
BEFORE: dict[str, dict[str, Given]] = {
    "notice_days": {"contract": "written"},
    "cure_days": {"cure_first": "yes"},
    "suspend_days": {"may_suspend": "yes"},
    "retainer_kept": {"retainer_left": "yes"},
    "client_deadline_what": {"client_deadline": "2027-01-15"},
    "acute_until": {"acute": "yes"},
    "data_days": {"data_held": "yes", "safety_threat": "no", "claim_threatened": "no", "wrong_asked": "no"},
    "liability_amount": {"liability_cap": "yes"},
    "refer_asked": {"refer_to": "Dana Reyes"},
}
"""What is answered before a question that is asked only then."""
SAMPLES: dict[Kind, Given] = {
    Kind.TEXT: "by post and email",
    Kind.LONG_TEXT: "Our work together has finished.",
    Kind.NUMBER: "45",
    Kind.MONEY: "20000 EUR",
    Kind.DATE: "2027-02-12",
}
RECORDS: dict[str, Given] = {
    "deliverables": [{"name": "Report", "status": "doing", "due": "2026-12-10"}],
    "invoices": [{"name": "Invoice 7", "amount": "900 EUR", "status": "sent", "due": "2026-12-20"}],
    "tell": [{"name": "Kim", "why": "Works with me", "order": "1"}],
}
CLAUSES = (
    *(
        "term_end",
        "may_end",
        "notice_days",
        "cure_first",
        "cure_days",
        "notice_form",
        "may_suspend",
        "suspend_days",
    ),
    *("pays_on_end", "kill_fee", "retainer_left", "retainer_kept", "ip_on_payment", "handover_help", "data_days"),
    *("confidential", "non_compete_months", "warranty_days", "liability_cap", "liability_amount", "dispute_steps"),
    *("duties_after", "conduct_clause"),
)
"""What a contract may say that changes the plan."""
ASKED = content().section("stakeholders").questions


def tried(question: Question) -> Iterator[Given]:
    """Answers to a question: each of its choices, else one that is usual."""
    if question.kind is Kind.RECORDS:
        yield RECORDS[question.id]
    elif question.choices:
        yield from ([each.id] if question.kind is Kind.MULTI else each.id for each in question.choices)
    else:
        yield SAMPLES[question.kind]


def carriers(found: Verdict) -> dict[str, object]:
    """Everything in which an answer can be seen."""
    plan = draw_up(found)
    letter = draft(found, plan)
    return {
        "tasks": [(each.title, each.due) for each in plan.tasks],
        "letter": letter.text,
        "lint": [each.rule.id for each in lint("Our work ends on 15 December 2026.", letter.form, found)],
        "script": call_script(found, plan, letter.form, ()),
        "platform": platform_message(found, plan, letter.form),
        "gates": [each.id for each in found.gates],
        "rules": [each.rule.id for each in found.reasons],
    }


@pytest.mark.parametrize("question", ASKED, ids=lambda each: each.id)
def test_some_answer_to_every_question_changes_what_the_user_sees(question: Question) -> None:
    base = {**BASE, **BEFORE.get(question.id, {})}
    before = carriers(verdict(**base))
    changed = {
        carrier
        for value in tried(question)
        for carrier, seen in carriers(verdict(**{**base, question.id: value})).items()
        if seen != before[carrier]
    }
    assert verdict(**base).evaluation.facts.applies.get(question.id, True)
    assert changed, question.id


def test_every_page_has_at_most_five_questions_and_every_new_one_says_since_when_it_is_asked() -> None:
    assert max(len(group.questions) for group in content().section("stakeholders").groups) <= 5
    assert {each.since for each in ASKED} <= {1, 2, content().version}


@pytest.mark.parametrize("clause", CLAUSES)
def test_every_clause_of_a_contract_that_changes_the_plan_is_asked_about(clause: str) -> None:
    assert clause in {each.id for each in ASKED}


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_clause_that_is_not_known_becomes_a_question_for_an_adviser(clause: str) -> None:
    base = {**BASE, **BEFORE.get(clause, {})}
    unknown = verdict(**{**base, clause: State.UNKNOWN})
    before, after = ({each.ask for each in to_ask(found, draw_up(found), ())} for found in (verdict(**base), unknown))
    assert after - before


def test_no_answer_names_the_insurer_where_the_client_can_hear_it() -> None:
    for insured in ("yes", "no"):
        found = verdict(**BASE, insured=insured)
        plan = draw_up(found)
        heard = f"{call_script(found, plan, 'explain', ())}{platform_message(found, plan, 'explain')}"
        assert "insur" not in heard
