"""Blocks of the letter that go on with the paragraph before them, and how the shipped letter reads."""

from dataclasses import replace
from typing import Any

import pytest

from clientexit_tui.content.model import LetterBlock
from clientexit_tui.content.reader import read_as
from clientexit_tui.errors import ContentError
from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.interview.answers import State
from clientexit_tui.message.letter import Letter, draft
from clientexit_tui.strict_yaml.reader import read
from tests import shipped
from tests.tiny import block, content, is_, records, verdict

SAFE = {"safety_threat": "no", "claim_threatened": "no", "wrong_asked": "no"}


def letter(*blocks: LetterBlock, **values: Any) -> Letter:
    found = verdict(content(letter=blocks), **values)
    return draft(found, draw_up(found))


def shipped_letter(**given: Any) -> Letter:
    found = shipped.verdict(choice="exit_with_explanation", leave_form="explain", **given)
    return draft(found, draw_up(found))


def joins(made: LetterBlock) -> LetterBlock:
    return replace(made, joins=True)


def test_a_block_that_joins_goes_on_with_the_paragraph_before_it() -> None:
    drafted = letter(block("a", "One."), joins(block("b", "Two.")), block("c", "Three."), joins(block("d", "Four.")))
    assert drafted.text == "One. Two.\n\nThree. Four."
    assert [each.id for each in drafted.paragraphs] == ["a", "c"]


def test_after_a_list_what_joins_stands_on_a_line_of_its_own() -> None:
    work = block("a", "Work:\n{open_deliverables}")
    more = (joins(block("b", "No more.")), joins(block("c", "Thank you.")))
    drafted = letter(work, *more, deliverables=records({"name": "Report", "status": "done"}))
    assert drafted.text == "Work:\n- Report: done\nNo more. Thank you."


def test_a_joined_paragraph_keeps_the_gaps_and_sources_of_all_its_parts_once() -> None:
    drafted = letter(block("a", "{thanks_line}"), joins(block("b", "{client_name} {thanks_line}")))
    assert drafted.paragraphs[0].gaps == drafted.gaps == ("thanks_line", "client_name")
    assert drafted.paragraphs[0].refs == ("book",)


def test_a_block_that_joins_begins_a_paragraph_where_none_is_before_it() -> None:
    assert letter(block("a", "One.", when=is_("acute", "no")), joins(block("b", "Two.")), acute="yes").text == "Two."


def test_whether_a_block_joins_is_read_as_yes_or_no() -> None:
    lines = "id: a\nforms: [explain]\ntext: Yes.\n"
    assert not read_as(LetterBlock, *read(lines.encode(), "letter.yaml")).joins
    assert read_as(LetterBlock, *read((lines + 'joins: "yes"\n').encode(), "letter.yaml")).joins
    with pytest.raises(ContentError, match="maybe"):
        read_as(LetterBlock, *read((lines + "joins: maybe\n").encode(), "letter.yaml"))


def test_no_shipped_block_can_join_the_subject_or_the_greeting() -> None:
    for form in ("explain", "brief", "hand_over", "safety", "legal"):
        blocks = [each for each in shipped.content().letter if form in each.forms]
        after_greeting = [each.id for each in blocks].index("greeting_open") + 1
        assert not any(each.joins for each in blocks[: after_greeting + 1]), form


def test_the_data_are_offered_back_only_where_nothing_may_be_evidence() -> None:
    offer = "return or delete"
    assert offer in shipped_letter(**SAFE, data_held="yes").text
    for question in SAFE:
        text = shipped_letter(**{**SAFE, question: "yes"}, data_held="yes").text
        assert offer not in text, question
        assert "data stays safe" in text, question


def test_a_final_invoice_is_named_unless_there_is_surely_none_to_send() -> None:
    assert "final invoice" in shipped_letter(**SAFE).text
    assert "final invoice" not in shipped_letter(**SAFE, invoices=State.NOT_APPLICABLE).text


def test_no_prepaid_money_is_promised_back_while_a_claim_is_in_the_air() -> None:
    assert "unearned advance" in shipped_letter(**SAFE, retainer_left="yes").text
    assert "advance" not in shipped_letter(**{**SAFE, "claim_threatened": "yes"}, retainer_left="yes").text


FULL = {
    "contact_name": "Dana Reyes", "told_plainly": "yes", "contract": "written", "notice_days": "30",
    "deliverables": [{"name": "Report on the pilot", "status": "doing", "due": "2026-12-11"},
                     {"name": "Phase three", "status": "will_not"}],
    "invoices": [{"name": "Invoice 12", "amount": "3000 EUR", "due": "2026-12-15", "status": "sent"}],
    "data_held": "yes", "access_held": "yes", "exit_scope": "client", "retainer_left": "yes",
    "client_deadline": "2027-01-29", "client_deadline_what": "the filing with the regulator",
    "thanks_line": "Thank you for your trust in these two years.", "boundary_line": "Please send questions in writing.",
    "duties_after": "confidentiality for two years", "alternative_line": "The institute keeps a list of project leads.",
    "closing_line": "Thank you for your understanding. I wish you and the team well.",
    "tell_on": "2026-12-01", "wished_last_day": "2027-01-08",
}  # fmt: skip


@pytest.mark.parametrize("reason", ["capacity", "direction", "fit", "terms", "none"])
def test_a_full_letter_with_short_lists_has_at_most_250_words_and_no_gaps(reason: str) -> None:
    drafted = shipped_letter(**SAFE, **FULL, reason_class=reason)
    assert len(drafted.text.split()) <= 250
    assert drafted.gaps == ()
