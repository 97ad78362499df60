"""The letter drafted from answers, and the pushbacks that go with it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.content.model import FORMS, Interview, LetterBlock, Pushback
from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.interview.answers import State
from clientexit_tui.message.letter import Letter, draft
from clientexit_tui.message.pushback import fitting
from tests.amount import examples
from tests.shipped import content as shipped_content
from tests.tiny import PLACE, Given, block, content, is_, records, verdict


@pytest.fixture(scope="module")
def shipped() -> Interview:
    return shipped_content()


def letter(*blocks: LetterBlock, interview: Interview | None = None, **values: Any) -> Letter:
    found = verdict(interview or content(letter=blocks), **values)
    return draft(found, draw_up(found))


@pytest.mark.parametrize(
    ("values", "form"),
    [
        ({}, "explain"),
        ({"choice": "exit_with_explanation"}, "explain"),
        ({"choice": "quiet_exit"}, "brief"),
        ({"choice": "transition"}, "hand_over"),
        ({"choice": "repair"}, ""),
        ({"choice": "repair", "leave_form": "brief"}, "brief"),
        ({"choice": "quiet_exit", "claim_threatened": "yes"}, "legal"),
        ({"choice": "quiet_exit", "claim_threatened": "yes", "safety_threat": "yes"}, "safety"),
        ({"choice": "quiet_exit", "safety_threat": "yes", "leave_form": "explain"}, "explain"),
    ],
)
def test_the_form_is_the_users_then_what_the_gates_ask_for_then_what_fits_the_choice(values: Given, form: str) -> None:
    assert letter(**values).form == form


def test_blocks_are_used_in_their_forms_and_where_their_condition_surely_holds() -> None:
    drafted = letter(
        block("a", "Always.", "explain", "brief"),
        block("b", "Other form.", "brief"),
        block("c", "True.", when=is_("may_end", "yes")),
        block("d", "False.", when=is_("may_end", "no")),
        block("e", "Open.", when=is_("acute", "yes")),
        may_end="yes",
    )
    assert drafted.text == "Always.\n\nTrue."
    assert drafted.paragraphs[0].refs == ("book",)


def test_gaps_are_filled_from_answers_and_from_the_plan() -> None:
    text = "Dear {contact_name}, it is {news_day}. My last day is {last_day}, after {notice_days} days."
    drafted = letter(block("a", text), contact_name="Ms Alder", tell_on="2026-11-24", notice_days="9")
    assert drafted.text == (
        "Dear Ms Alder, it is Tuesday 24 November 2026. My last day is Thursday 3 December 2026, after 9 days."
    )
    assert drafted.gaps == ()


def test_a_missing_fact_is_a_visible_gap_that_names_its_question() -> None:
    drafted = letter(
        block("a", "Ends {last_day}."), block("b", "{thanks_line} {client_name}"), block("c", "{last_day}")
    )
    assert drafted.paragraphs[0].text == "Ends [last day: not given yet]."
    assert drafted.paragraphs[1].text == "[thanks line: not given yet] [client name: not given yet]"
    assert [each.gaps for each in drafted.paragraphs] == [
        ("wished_last_day",),
        ("thanks_line", "client_name"),
        ("wished_last_day",),
    ]
    assert drafted.gaps == ("wished_last_day", "thanks_line", "client_name")


@pytest.mark.parametrize("state", [State.UNKNOWN, State.PREFER_NOT, State.LATER])
def test_a_state_that_gives_no_fact_leaves_the_gap(state: State) -> None:
    assert letter(block("a", "{thanks_line}"), thanks_line=state).text == "[thanks line: not given yet]"


def test_what_does_not_apply_drops_a_paragraph_of_its_own_and_is_marked_inside_another() -> None:
    drafted = letter(block("a", "{thanks_line}"), block("b", "{thanks_line} Bye."), thanks_line=State.NOT_APPLICABLE)
    assert [each.id for each in drafted.paragraphs] == ["b"]
    assert "you said this does not apply" in drafted.text


def test_a_question_that_is_not_asked_counts_as_not_applying() -> None:
    assert letter(block("a", "{acute_until}"), acute="no").text == ""


def test_each_deliverable_is_a_line_with_its_state_and_date() -> None:
    work = records(
        {"name": "Report", "status": "done"},
        {"name": "Pilot", "status": "doing", "due": "2026-12-11"},
        {"name": "Phase 3", "status": "will_not"},
        {"name": "Training", "status": "doing"},
        {"name": "Extra"},
        {"status": "done"},
    )
    drafted = letter(block("a", "Work:\n{open_deliverables}"), deliverables=work)
    assert drafted.text.split("\n") == [
        "Work:",
        "- Report: done",
        "- Pilot: in progress, will be done by Friday 11 December 2026",
        "- Phase 3: will not be completed",
        "- Training: in progress, will be done by [day by which it will be done: not given yet]",
        "- Extra: [where it stands: not given yet]",
        "- [name: not given yet]: done",
    ]
    assert drafted.gaps == ("deliverables",)


def test_each_invoice_is_a_line_with_its_sum_and_day() -> None:
    invoices = records(
        {"name": "No. 1", "amount": "3000 EUR", "due": "2026-12-15", "status": "sent"},
        {"name": "No. 2", "amount": "50.5 EUR", "due": "2026-10-15", "status": "late"},
        {"name": "No. 3"},
    )
    drafted = letter(block("a", "{invoice_lines}"), invoices=invoices)
    assert drafted.text.split("\n") == [
        "- No. 1: 3,000.00 EUR, sent, due on Tuesday 15 December 2026",
        "- No. 2: 50.50 EUR, sent, was due on Thursday 15 October 2026",
        "- No. 3: [amount: not given yet], due on [due date: not given yet]",
    ]
    assert drafted.gaps == ("invoices",)


def test_complete_lines_leave_no_gap_and_no_entries_leave_no_paragraph() -> None:
    assert letter(block("a", "{open_deliverables}"), deliverables=records({"name": "A", "status": "done"})).gaps == ()
    assert letter(block("a", "{open_deliverables}"), deliverables=()).paragraphs == ()
    assert letter(block("a", "{invoice_lines}")).gaps == ("invoices",)


@settings(max_examples=examples(40))
@given(st.text(min_size=1).filter(lambda text: text.strip() == text))
def test_the_users_words_stand_in_the_letter_as_they_are(line: str) -> None:
    assert letter(block("a", "{thanks_line}"), thanks_line=line).text == line


def test_pushbacks_fit_where_their_condition_surely_holds() -> None:
    every = Pushback("why", PLACE, they_say="Why?")
    threat = Pushback("sue", PLACE, they_say="We will sue.", when=is_("claim_threatened", "yes"))
    interview = content(pushbacks=(every, threat))
    assert fitting(verdict(interview), "explain") == (every,)
    assert fitting(verdict(interview, claim_threatened="yes"), "explain") == (every, threat)


@pytest.mark.parametrize("form", FORMS)
def test_every_shipped_form_gives_a_letter_that_names_only_known_questions(shipped: Interview, form: str) -> None:
    drafted = letter(interview=shipped, leave_form=form, wished_last_day="2026-12-18")
    assert drafted.text.startswith("Subject: ")
    assert "{" not in drafted.text
    assert set(drafted.gaps) <= set(shipped.by_id)


def test_the_shipped_forms_are_the_choices_of_the_question(shipped: Interview) -> None:
    assert {choice.id for choice in shipped.by_id["leave_form"].choices} == set(FORMS)
    assert {form for each in shipped.letter for form in each.forms} == set(FORMS)


def test_the_shipped_safety_letter_is_short_and_the_legal_one_says_nothing_of_an_end(shipped: Interview) -> None:
    safety = letter(interview=shipped, safety_threat="yes", contact_name="Kim")
    assert len(safety.text.split()) < 60
    legal = letter(interview=shipped, claim_threatened="yes", choice="exit_with_explanation")
    assert "end" not in legal.text.lower().split()
    assert "last day" not in legal.text


def test_a_long_list_is_told_in_one_line_for_each_state() -> None:
    work = records(*({"name": f"Part {n}", "status": "done"} for n in range(1, 6)),
                   {"name": "Map", "status": "doing", "due": "2026-12-11"})  # fmt: skip
    drafted = letter(block("a", "{open_deliverables}"), deliverables=work)
    assert drafted.text == ("- Done: Part 1; Part 2; Part 3; Part 4; Part 5\n- In progress: Map (by 11 December 2026)")
    owed = records(*({"name": f"No. {n}", "amount": "10 EUR", "due": "2026-12-15"} for n in range(1, 8)))
    text = letter(block("a", "{invoice_lines}"), invoices=owed).text
    assert text.startswith("- Due on the day given: No. 1: 10.00 EUR, 15 December 2026; No. 2:")
    assert text.count("\n") == 0


def test_a_long_list_with_a_gap_keeps_a_line_for_each_so_that_the_gap_is_seen() -> None:
    work = records(*({"name": f"Part {n}", "status": "done"} for n in range(1, 7)), {"name": "Map", "status": "doing"})
    assert letter(block("a", "{open_deliverables}"), deliverables=work).text.count("\n") == 6


def test_every_gap_that_is_seen_names_the_question_that_fills_it() -> None:
    (paragraph,) = letter(block("a", "{client_name}, {last_day}, {open_deliverables}")).paragraphs
    assert paragraph.marks == (
        ("[client name: not given yet]", "client_name"),
        ("[last day: not given yet]", "wished_last_day"),
        ("[state of each piece of work: not given yet]", "deliverables"),
    )
