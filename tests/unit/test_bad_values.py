"""Values that a session file edited by hand can hold: nothing fails, nothing is taken for zero, everything is said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.case import Case
from clientexit_tui.content.model import Kind, Question
from clientexit_tui.decision.measures import measure
from clientexit_tui.documents.papers import paper
from clientexit_tui.documents.plain_text import to_plain_text
from clientexit_tui.interview.answers import Answer, Answers, Record, Value
from clientexit_tui.interview.readable import is_readable
from clientexit_tui.sessions.session import Session
from tests.amount import examples
from tests.shipped import TODAY, Given, answered, content, facts

AT = "2026-11-22T09:00:00+00:00"
WORTH: dict[str, Given] = {
    "currency": "EUR",
    "period_months": "6",
    "fees": "18000.00 EUR",
    "direct_costs": "900.00 EUR",
    "total_revenue": "52000.00 EUR",
    "hours_billed": "150",
    "hours_unbilled": "110",
    "hours_recovery": "20",
    "other_rate": "95.00 EUR",
    "resell_share": "60",
    "outstanding": "3000.00 EUR",
    "paid_chance": "70",
    "late_invoices": [{"amount": "3000.00 EUR", "days_late": "30"}],
    "cash": "21000.00 EUR",
    "monthly_need": "6200.00 EUR",
    "other_net": "4300.00 EUR",
    "months_to_replace": "4",
}


def case(answers: Answers) -> Case:
    """What follows from these answers."""
    return Case(content(), Session("20261122-abcdef", "Northwind", AT, AT, answers), TODAY)


def reason(measure_id: str, **changed: Given) -> str:
    """Why a measure cannot be said."""
    found = measure(facts(**{**WORTH, **changed}))[measure_id]
    assert found.range is None
    return found.reason


def test_without_bad_values_all_is_decided() -> None:
    found = measure(facts(**WORTH))
    assert [each for each in found.by_id if found[each].range is None] == ["attempts_made", "attempts_ignored"] + [
        each for each in ("incidents_logged", "incidents_recent", "flags_serious") if each in found.by_id
    ]


@pytest.mark.parametrize(
    ("measure_id", "changed", "said"),
    [
        ("true_rate", {"fees": "a lot"}, "Cannot be read, please check: Fees invoiced."),
        ("true_rate", {"fees": "18000"}, "Cannot be read, please check: Fees invoiced."),
        ("true_rate", {"hours_billed": "NaN"}, "Cannot be read, please check: Billed hours."),
        ("true_rate", {"hours_recovery": "x"}, "Cannot be read, please check: Recovery hours."),
        ("true_rate", {"hours_recovery": "-1"}, "Below zero, please check: recovery hours."),
        ("true_rate", {"hours_unbilled": "1e99999999"}, "Cannot be read, please check: Unbilled hours."),
        ("late_cost", {"late_invoices": "some"}, "Cannot be read, please check: Invoices paid late."),
        ("late_cost", {"late_invoices": [{"amount": "?", "days_late": "3"}]}, "check: Invoices paid late."),
        ("late_cost", {"money_cost": "sNaN"}, "Cannot be read, please check: Yearly cost of money."),
        ("freed_hour", {"unsold_hour": "-"}, "Cannot be read, please check: Worth of an unsold hour."),
        ("freed_hour", {"resell_share": "120"}, "Over 100 %, please check:"),
        ("expected_bad_debt", {"paid_chance": "101"}, "Over 100 %, please check:"),
        ("income_share", {"total_revenue": "10.00 EUR"}, "than"),
        ("runway", {"cash": "21000.00 USD"}, "The amounts are in different currencies (EUR, USD)"),
        ("gap", {"monthly_need": "-1.00 EUR"}, "Below zero, please check:"),
    ],
)
def test_a_bad_value_leaves_the_measure_undecided_and_says_why(
    measure_id: str, changed: dict[str, Given], said: str
) -> None:
    assert said in reason(measure_id, **changed)


def test_conditions_on_what_cannot_be_read_are_undecided() -> None:
    clean, bad = facts(), facts(started="once", acute="perhaps", pay_late="4", unpaid_days="many")
    assert bad.applies == clean.applies
    assert bad.unreadable == {"started", "acute", "pay_late", "unpaid_days"}
    assert bad.parked == ("unpaid_days",)
    assert bad.answer("started") is None


def test_a_document_shows_what_cannot_be_read() -> None:
    found = case(answered(fees="a lot", late_invoices=[{"amount": "much", "days_late": "3"}], incidents="text"))
    text = to_plain_text(paper("summary", found))
    assert "Fees invoiced: a lot (cannot be read)" in text
    assert "much (cannot be read)" in text
    assert "Cannot be read, please check: Fees invoiced." in text
    assert found.session.answers.text("fees") == "a lot"


def test_the_faults_of_figures_are_told_once_each() -> None:
    assert measure(facts(**WORTH)).figures.faults == ()
    found = measure(facts(**{**WORTH, "hours_billed": "-1", "cash": "1.00 USD", "late_invoices": "x"})).figures.faults
    assert [each.split(",")[0] for each in found] == [
        "The amounts are in different currencies (EUR",
        "Below zero",
        "Cannot be read",
    ]


@pytest.mark.parametrize("text", ["1", "-1", "0.5", "123456789012345"])
def test_plain_decimals_can_be_read(text: str) -> None:
    assert is_readable(question(Kind.NUMBER), text)


@pytest.mark.parametrize("text", ["", "1,5", "1e3", "NaN", "Infinity", "-", "٣", "1 ", "1234567890123456"])
def test_other_numbers_cannot(text: str) -> None:
    assert not is_readable(question(Kind.NUMBER), text)


def question(kind: Kind) -> Question:
    """A question of this kind."""
    return next(each for each in content().questions if each.kind is kind)


nasty = st.sampled_from(
    ("", "-1", "NaN", "1e999999", "9" * 40, "5 XXX", "2026-13", "0000", "yes", "r1", "{fees}", "[x]")
)
texts = st.text(max_size=12) | nasty
IDS = tuple(content().by_id)


@st.composite
def values(draw: st.DrawFn, asked: Question) -> Value:
    """Anything as an answer."""
    shape = draw(st.sampled_from(("text", "text", "texts", "records")))
    if shape == "text":
        return draw(texts)
    if shape == "texts":
        return tuple(draw(st.lists(texts, max_size=3)))
    names = [field.id for field in asked.fields] or ["x"]
    field = st.dictionaries(st.sampled_from(names), texts | st.lists(texts, max_size=2).map(tuple), max_size=4)
    return tuple(Record(f"r{i}", each) for i, each in enumerate(draw(st.lists(field, max_size=3)), 1))


@st.composite
def spoiled(draw: st.DrawFn) -> Answers:
    """A session in which some answers are nonsense, with enough sense around them for the nonsense to count."""
    sense = dict(answered(**WORTH, choice="exit_with_explanation", pay_late="pattern", acute="yes").by_id)
    for question_id in draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=25)):
        sense[question_id] = Answer(value=draw(values(content().by_id[question_id])), at=draw(texts))
    return Answers(sense)


def look_at_everything(found: Case) -> None:
    """Works out all that follows."""
    assert found.facts.answers is not None
    found.facts.parked, found.progress, found.verdict, found.verdict.reasons, found.flips  # noqa: B018
    found.verdict.open_questions, found.plan, found.letter, found.findings, found.pushbacks  # noqa: B018
    to_plain_text(paper("summary", found))
    assert found.header.title == "Northwind"


@settings(max_examples=examples(60))
@given(spoiled())
def test_nothing_fails_whatever_a_session_holds(answers: Answers) -> None:
    found = case(answers)
    look_at_everything(found)
    for measured in measure(found.facts).by_id.values():
        assert measured.range is not None or isinstance(measured.reason, str)


@settings(max_examples=4)
@given(texts)
def test_the_same_nonsense_everywhere_does_no_harm(text: str) -> None:
    look_at_everything(case(Answers({each: Answer(value=text, at=AT) for each in IDS})))


@settings(max_examples=examples(150))
@given(st.sampled_from(IDS), st.text() | nasty)
def test_any_text_as_any_answer_is_kept_and_harmless(question_id: str, text: str) -> None:
    answers = answered(**WORTH).with_answer(question_id, Answer(value=text))
    found = case(answers)
    assert found.facts.given.get(question_id) == Answer(value=text)
    rate = measure(found.facts)["true_rate"]
    assert rate.range is not None or rate.reason
    assert found.header.id == "20261122-abcdef"
