"""The questions to take along to a lawyer, an accountant or a peer."""

from dataclasses import replace

import pytest

from clientexit_tui.content.check_advisers import check_advisers
from clientexit_tui.content.conditions import leaves
from clientexit_tui.content.model import AdviserQuestion, Kind, Question
from clientexit_tui.content.reader import read_as
from clientexit_tui.documents.markdown import to_markdown
from clientexit_tui.documents.questions import questions_paper
from clientexit_tui.errors import ContentError
from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.interview.answers import State
from clientexit_tui.message.letter import draft
from clientexit_tui.message.lint import lint
from clientexit_tui.strict_yaml.reader import read
from clientexit_tui.views.to_ask import ToAsk, to_ask
from tests.shipped import Given, content, facts, verdict

CLAUSES: dict[str, dict[str, Given]] = {
    "contract": {},
    "may_end": {},
    "notice_days": {},
    "term_end": {},
    "notice_form": {},
    "cure_first": {},
    "cure_days": {"cure_first": "yes"},
    "may_suspend": {},
    "suspend_days": {"may_suspend": "yes"},
    "pays_on_end": {},
    "kill_fee": {},
    "retainer_left": {},
    "retainer_kept": {"retainer_left": "yes"},
    "ip_on_payment": {},
    "handover_days": {},
    "handover_help": {},
    "data_held": {},
    "data_days": {"data_held": "yes"},
    "confidential": {},
    "non_compete_months": {},
    "warranty_days": {},
    "liability_cap": {},
    "dispute_steps": {},
    "duties_after": {},
    "conduct_clause": {},
}
"""The clauses to ask about, with what makes each of them asked."""
MONEY_GROUPS = ("fees", "hours", "owed", "runway")


def asked(**given: Given) -> tuple[ToAsk, ...]:
    """What there is to ask on these answers."""
    judged = verdict(**given)
    plan = draw_up(judged)
    letter = draft(judged, plan)
    text = judged.evaluation.facts.text("letter_text")
    return to_ask(judged, plan, lint(text, letter.form, judged) if text else ())


def ids(**given: Given) -> set[str]:
    """The ids of what there is to ask."""
    return {each.id for each in asked(**given)}


def paper(**given: Given) -> str:
    """The paper on these answers."""
    judged = verdict(**given)
    return to_markdown(questions_paper(judged.evaluation.facts, asked(**given)))


def some_answer(question: Question) -> Given:
    """An answer that any question of this kind takes."""
    match question.kind:
        case Kind.NUMBER | Kind.PERCENT:
            return "30"
        case Kind.MONEY:
            return "30 EUR"
        case Kind.DATE:
            return "2027-03-01"
        case Kind.RECORDS:
            return [{"name": "A"}]
        case Kind.MULTI:
            return [question.choices[0].id]
    return question.choices[0].id if question.choices else "words"


def money_questions() -> list[str]:
    """The questions about money."""
    groups = [group for section in content().sections for group in section.groups if group.id in MONEY_GROUPS]
    return [question.id for group in groups for question in group.questions]


@pytest.mark.parametrize("question_id", [*CLAUSES, *money_questions()])
def test_each_dont_know_about_contract_or_money_adds_a_line_that_an_answer_takes_away(question_id: str) -> None:
    needed = CLAUSES.get(question_id, {})
    assert facts(**needed).applicable(question_id)
    without, unknown = asked(**needed), asked(**needed, **{question_id: State.UNKNOWN})
    added = [each for each in unknown if each not in without]
    assert [(each.about, each.unknown) for each in added] == [(question_id, True)]
    known = asked(**needed, **{question_id: some_answer(content().by_id[question_id])})
    assert added[0].id not in {each.id for each in known}


def test_every_contract_question_of_the_interview_is_among_those_tried() -> None:
    groups = (group for section in content().sections for group in section.groups if group.id.startswith("contract"))
    assert {each.id for group in groups for each in group.questions} - {"liability_amount"} <= set(CLAUSES)


def test_a_question_without_a_line_of_its_own_is_asked_by_its_group() -> None:
    needed: dict[str, Given] = {"liability_cap": "yes"}
    (line,) = [each for each in asked(**needed, liability_amount=State.UNKNOWN) if each.unknown]
    assert (line.adviser, line.ask) == ("lawyer", "Most they can claim: what holds in my case?")


def test_there_is_nothing_to_ask_where_nothing_is_said() -> None:
    assert asked() == ()
    assert "There is nothing to ask so far" in paper()


@pytest.mark.parametrize("state", [State.LATER, State.PREFER_NOT, State.NOT_APPLICABLE])
def test_only_i_dont_know_asks(state: State) -> None:
    assert asked(notice_days=state) == ()


def test_what_does_not_apply_is_not_asked() -> None:
    assert asked(retainer_left="no", retainer_kept=State.UNKNOWN) == ()


def test_every_gate_and_every_flag_has_a_question() -> None:
    named = [leaf for each in content().adviser_questions for leaf in leaves(each.when)]
    assert {leaf.id for leaf in named if leaf.subject == "gate"} == {gate.id for gate in content().gates}
    values = {value for leaf in named if leaf.id == "flags"
              for value in ((leaf.value,) if isinstance(leaf.value, str) else leaf.value)}  # fmt: skip
    flags = content().by_id["flags"].choices
    assert values == {flag.id for flag in flags if not flag.exclusive}


def test_a_gate_that_fires_asks_and_one_that_is_lifted_does_not() -> None:
    assert {"aq_safety", "aq_safety_peer"} <= ids(safety_threat="yes")
    assert "aq_safety" not in ids(safety_threat="no")


def test_what_is_known_stands_beside_the_question() -> None:
    given: dict[str, Given] = {
        "outstanding": "3000 EUR",
        "pay_late": "once",
        "unpaid_days": "45",
        "client_name": "Northwind",
    }
    (line,) = [each for each in asked(**given, may_suspend=State.UNKNOWN) if each.id == "aq_suspend"]
    assert "Northwind" in line.ask
    assert line.known == "Owed today: 3,000.00 EUR. Days overdue: 45 days"


def test_a_list_that_is_known_is_told_in_short() -> None:
    seven: list[dict[str, str]] = [{"name": f"Invoice {number}"} for number in range(1, 8)]
    (line,) = [each for each in asked(may_suspend=State.UNKNOWN, invoices=seven) if each.id == "aq_suspend"]
    assert "Invoice 1; Invoice 2" in line.known
    assert line.known.endswith("and 2 more")


def test_an_admission_in_the_letter_asks_a_lawyer() -> None:
    told = {"choice": "exit_with_explanation", "client_name": "Northwind"}
    assert "aq_letter_admission" in ids(**told, letter_text="It was my mistake and I take full responsibility.")
    assert "aq_letter_admission" not in ids(**told, letter_text="My last day is 18 December 2026.")


def test_every_line_leads_to_a_question_and_belongs_to_an_adviser() -> None:
    advisers = {each.id for each in content().advisers}
    assert advisers == {"lawyer", "accountant", "peer"}
    for each in content().adviser_questions:
        assert each.about in content().by_id, each.id
        assert each.adviser in advisers, each.id


def test_the_paper_has_three_lists_with_what_to_bring_and_why() -> None:
    text = paper(notice_days=State.UNKNOWN, fees=State.UNKNOWN, resell_share=State.UNKNOWN)
    assert [line for line in text.splitlines() if line.startswith("## ")] == [
        "## For your lawyer",
        "## For your accountant",
        "## For a peer you trust",
    ]
    assert text.count("### Bring along") == 3
    assert "under: Notice period." in text


def test_the_questions_neither_blame_nor_call_anything_safe() -> None:
    for each in content().adviser_questions:
        said = f"{each.ask} {each.why}".lower()
        assert "you should have" not in said, each.id
        assert "legally safe" not in said, each.id
        assert "!" not in said, each.id


def test_a_name_that_is_not_there_is_refused() -> None:
    one = content().adviser_questions[0]
    spoilt = (replace(one, adviser="doctor"), replace(one, about="nothing"), replace(one, known=("nothing",)),
              replace(one, findings=("nothing",)))  # fmt: skip
    problems = [str(each) for each in check_advisers(replace(content(), adviser_questions=spoilt))]
    assert [problem.split("no ")[1].split(" is")[0] for problem in problems] == [
        "adviser", "question", "question or measure", "lint rule"
    ]  # fmt: skip


def test_a_question_that_nothing_brings_up_is_refused() -> None:
    (node,) = read(b"{id: aq_x, adviser: lawyer, about: contract, ask: What, why: So, refs: [own_synthesis]}", "x.yaml")
    with pytest.raises(ContentError, match="needs 'unknown', 'when' or 'findings'"):
        read_as(AdviserQuestion, node)
