"""Answers that cannot be true beside other answers or the day: told in words, at the field and in a file."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.content.check import check_content
from clientexit_tui.content.model import Check, Interview
from clientexit_tui.interview.answers import Answer, Record, State
from clientexit_tui.interview.contradictions import contradictions
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.giving import check_answer
from clientexit_tui.sessions.checking import check_session
from clientexit_tui.sessions.importing import ImportRefusedError, read_import
from tests.driven import session_in, store_in
from tests.shipped import TODAY, Given, answered, content, facts
from tests.tiny import PLACE

GIVEN_AT = "2026-11-22T09:00:00+00:00"


def told(question_id: str, value: str, at: str = GIVEN_AT, /, **others: Given) -> list[str]:
    """What is said about an answer beside others: what each broken check looks at."""
    found = contradictions(content().by_id[question_id], Answer(value=value, at=at), facts(**others))
    return [
        "currency" if each.same_currency else each.not_after or each.not_before or each.not_below or each.only_with
        for each in found
    ]


@pytest.mark.parametrize(
    ("question_id", "value", "others", "expected"),
    [
        ("started", "2026-11-22", {}, []),
        ("started", "2026-11-23", {}, ["today"]),
        ("started", "2026-11", {}, []),
        ("started", "2026", {}, []),
        ("started", "2027", {}, ["today"]),
        ("tell_on", "2026-11-21", {}, ["today"]),
        ("tell_on", "2026-11", {}, []),
        ("tell_on", "2026-10", {}, ["today"]),
        ("wished_last_day", "2026-12-01", {"tell_on": "2026-12-02"}, ["tell_on"]),
        ("wished_last_day", "2026-12-01", {"tell_on": "2026-12"}, []),
        ("wished_last_day", "2026-12-01", {"tell_on": State.UNKNOWN}, []),
        ("handover_ready", "2027-01", {"wished_last_day": "2026-12-31"}, ["wished_last_day"]),
        ("total_revenue", "10 EUR", {"fees": "11 EUR"}, ["fees"]),
        ("total_revenue", "11 EUR", {"fees": "11 EUR"}, []),
        ("total_revenue", "10 EUR", {"fees": "11 USD"}, ["currency"]),
        ("paid_chance", "70", {"outstanding": "0 EUR"}, ["outstanding"]),
        ("paid_chance", "70", {"outstanding": "1 EUR"}, []),
        ("paid_chance", "70", {}, []),
        ("fees", "10 EUR", {"currency": "EUR", "cash": "10 EUR"}, []),
        ("fees", "10 EUR", {"currency": "USD"}, ["currency"]),
        ("fees", "10 EUR", {"fees": "10 USD"}, []),
        ("fees", "10 EUR", {"cash": "nonsense"}, []),
    ],
)
def test_only_a_sure_contradiction_is_told(
    question_id: str, value: str, others: dict[str, Given], expected: list[str]
) -> None:
    assert told(question_id, value, **{"choice": "exit_with_explanation", **others}) == expected


def test_a_plan_that_has_been_carried_out_since_contradicts_nothing() -> None:
    assert told("tell_on", "2026-11-10", "2026-11-01T09:00:00+00:00") == []
    assert told("tell_on", "2026-11-10", "2026-11-12T09:00:00+00:00") == ["today"]
    assert told("tell_on", "2026-11-10", "") == []


def test_fields_of_records_are_compared() -> None:
    records = (Record("r1", {"date": "2026-11-01"}), Record("r2", {"date": "2026-12-01"}))
    question, answer = content().by_id["incidents"], Answer(value=records)
    (found,) = contradictions(question, answer, facts())
    assert (found.level, found.not_after) == ("error", "today")
    assert check_answer(question, answer, facts()) == (found,)
    assert check_answer(question, answer) == ()


def test_what_cannot_be_read_or_was_not_said_contradicts_nothing() -> None:
    question = content().by_id["started"]
    for answer in (Answer(value="soon"), Answer(State.UNKNOWN), Answer(value=()), Answer()):
        assert contradictions(question, answer, facts()) == ()


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.sampled_from((4, 7, 10)))
def test_a_rough_date_contradicts_no_more_than_each_of_its_days(day: date, length: int) -> None:
    if told("started", day.isoformat()[:length]):
        assert told("started", day.isoformat())


def with_check(question_id: str, check: Check) -> Interview:
    """The content with one check more."""
    interview = content()
    changed = replace(interview.by_id[question_id], checks=(check,))
    return replace(interview, by_id={**interview.by_id, question_id: changed})


@pytest.mark.parametrize(
    ("question_id", "check", "said"),
    [
        ("started", Check("error", "x", not_after="tell_of"), "which is not a question (did you mean 'tell_on'?)"),
        ("started", Check("error", "x", not_after="fees"), "cannot be compared with 'fees' of kind money"),
        ("started", Check("error", "x", not_before="started"), "compared with itself"),
        ("fees", Check("error", "x", not_after="today"), "has a check for dates"),
        ("started", Check("error", "x", not_below="fees"), "has a check for figures"),
        ("fees", Check("error", "x", not_below="hours_billed"), "cannot be compared with 'hours_billed'"),
        ("fees", Check("error", "x", only_with="started"), "cannot be compared with 'started'"),
        ("hours_billed", Check("error", "x", same_currency=True), "has a check for amounts of money"),
    ],
)
def test_the_content_check_knows_what_can_be_compared(question_id: str, check: Check, said: str) -> None:
    assert any(said in str(problem) for problem in check_content(with_check(question_id, check)))


def test_the_shipped_comparisons_are_fit() -> None:
    assert check_content(content()) == ()
    assert PLACE.file not in {str(each.place.file) for each in content().questions}


def test_an_import_is_refused_for_an_error_and_warns_else() -> None:
    with pytest.raises(ImportRefusedError, match=r"in\.yaml:3.*started: That day is still to come"):
        read_import(content(), b"title: x\nanswers:\n  started: 2027-01-01\n", "in.yaml", TODAY)
    source = b"title: x\nanswers:\n  total_revenue: 10 EUR\n  fees: 20 EUR\n  cash: 5 USD\n"
    warnings = [str(each) for each in read_import(content(), source, "in.yaml", TODAY).warnings]
    assert [each.split(" ")[1] for each in warnings] == ["total_revenue:", "total_revenue:", "fees:", "cash:"]


def test_check_tells_contradictions_in_a_session_file(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = session_in(store, started="2027-01-01", total_revenue="10.00 EUR", fees="20.00 EUR")
    ((path, _),) = store.scan()
    assert session.id in path.name
    lines = [each.problem for each in check_session(content(), path, path.read_bytes(), TODAY).problems]
    assert [line.split(":")[0] for line in lines] == ["started", "total_revenue"]


def test_facts_with_one_answer_changed_are_like_facts_made_anew() -> None:
    before = Facts(content(), answered(acute="no", fees="nonsense"), TODAY)
    after = before.with_answer("acute", Answer(value="yes"))
    assert before.applies["acute_until"] is False
    assert after.applies == Facts(content(), answered(acute="yes"), TODAY).applies
    assert after.unreadable == {"fees"}
