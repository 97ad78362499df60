"""The letter in the plain face: its gaps, its remarks, the user's own words, and what the answers changed since."""

from pathlib import Path

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.message.letter import Letter, draft
from clientexit_tui.message.refresh import BASE
from tests.plain_talk import LEAVING, loaded, opened
from tests.shipped import Given, content, verdict
from tests.stores import NOW, Disk

OWN: dict[str, Given] = {**LEAVING, "letter_text": "I am leaving soon.\n\nIt ends on 15 December 2026."}
DRAFT = "Dear Kim,\n\nMy last day is Tuesday 15 December 2026.\n\nKind regards"
CHANGED: dict[str, Given] = {**LEAVING, "notice_days": "30", "letter_text": DRAFT, "letter_base": DRAFT}
"""A letter begun from a draft that said something else than the draft does now."""


def case(store: Disk) -> Case:
    """What follows from the session as it is on disk."""
    return Case(content(), loaded(store), NOW.date())


def draft_of(found: Verdict) -> Letter:
    """The draft that follows from a verdict."""
    return draft(found, draw_up(found))


def test_the_letter_is_read_with_its_gaps_and_one_is_filled(home: Path) -> None:
    undated = {key: value for key, value in LEAVING.items() if key != "notice_days"}
    (lacking,) = draft_of(verdict(**undated)).gaps
    heard, store = opened(home, words.PLAIN_LETTER, content().by_id[lacking].ask, "18 December 2026", **undated)
    assert words.GAPS.format(count=1) in heard.lines
    (gap,) = loaded(store).answers.by_id.keys() - LEAVING.keys()
    assert loaded(store).answers.text(gap) == "2026-12-18"


def test_a_changed_paragraph_makes_the_letter_the_users_own_and_it_is_checked(home: Path) -> None:
    heard, store = opened(
        home,
        words.PLAIN_LETTER,
        words.PLAIN_LETTER_WRITE,
        "1",
        "You have always been the worst client ever.",
        ".",
        **LEAVING,
    )
    assert loaded(store).answers.text("letter_text").startswith("You have always been the worst client ever.\n\n")
    assert "To look at again: 0" not in heard.text.rpartition(words.PLAIN_LETTER_KEPT)[2]


def test_the_own_letter_is_set_aside_and_brought_back(home: Path) -> None:
    given = {**LEAVING, "letter_text": "My own words."}
    _, store = opened(home, words.PLAIN_LETTER, words.PLAIN_LETTER_DRAFT, "1", **given)
    assert loaded(store).answers.text("letter_text") == ""
    _, store = opened(home / "b", words.PLAIN_LETTER, words.PLAIN_LETTER_DRAFT, "1", words.LETTER_ASIDE, **given)
    assert loaded(store).answers.text("letter_text") == "My own words."


def test_a_remark_is_told_with_its_place_its_figures_why_and_what_to_do_instead(home: Path) -> None:
    heard, store = opened(home, words.PLAIN_LETTER, **OWN)
    findings = case(store).findings
    assert any(each.detail for each in findings)
    for finding in findings:
        assert all(each in heard.text for each in (finding.rule.title, finding.detail, finding.rule.why))
        assert words.LETTER_INSTEAD.format(suggest=finding.rule.suggest) in heard.text


def test_a_remark_is_set_aside_with_a_note_and_counts_again_when_that_is_withdrawn(home: Path) -> None:
    lines = (words.PLAIN_LETTER, words.PLAIN_LETTER_KEEP, "1", "They know why")
    heard, store = opened(home, *lines, words.PLAIN_LETTER_READ, **OWN)
    (kept,) = case(store).looked_at[1]
    assert kept.note == "They know why"
    assert words.LETTER_KEPT_NOTE.format(note="They know why") in heard.text
    _, store = opened(home / "b", *lines, words.PLAIN_LETTER_WITHDRAW, "1", **OWN)
    assert case(store).looked_at[1] == ()


def test_a_letter_of_ones_own_remembers_the_draft_that_it_was_begun_from(home: Path) -> None:
    _, before = opened(home, words.PLAIN_LETTER, **LEAVING)
    draft = case(before).letter.text
    _, store = opened(home / "b", words.PLAIN_LETTER, words.PLAIN_LETTER_WRITE, "1", "Hello.", ".", **LEAVING)
    assert loaded(store).answers.text(BASE) == draft
    _, store = opened(home / "c", words.PLAIN_LETTER, words.PLAIN_LETTER_DRAFT, "1", **CHANGED)
    assert loaded(store).answers.text(BASE) == ""


def compared(home: Path, *lines: str) -> tuple[str, Disk]:
    """What is said at the comparison with these lines typed, and the store."""
    row = words.LETTER_OFFERS.format(count=len(offers(home / "before")))
    heard, store = opened(home, words.PLAIN_LETTER, row, *lines, **CHANGED)
    return heard.text, store


def offers(home: Path) -> list[str]:
    """What the draft would say now, paragraph by paragraph."""
    _, store = opened(home, **CHANGED)
    return [each.now for each in case(store).offers]


def test_what_the_answers_changed_is_offered_one_paragraph_at_a_time(home: Path) -> None:
    first = offers(home / "first")[0]
    text, store = compared(home)
    assert words.OFFER_TITLE.format(at=1, count=len(offers(home / "again"))) in text
    assert first.split("\n")[0] in text.partition(words.OFFER_DRAFT)[2]
    assert loaded(store).answers.text("letter_text") == DRAFT


def test_a_paragraph_is_taken_over_and_the_letter_as_it_was_is_brought_back(home: Path) -> None:
    first = offers(home / "first")[0]
    _, store = compared(home, "1", "b")
    assert first in loaded(store).answers.text("letter_text")
    _, store = compared(home / "b", "1", "b", words.LETTER_CHANGED_HERE)
    assert loaded(store).answers.text("letter_text") == DRAFT
    assert loaded(store).answers.text(BASE) == DRAFT


def test_a_declined_paragraph_leaves_the_letter_alone_and_is_not_offered_again(home: Path) -> None:
    count = len(offers(home / "first"))
    _, store = compared(home, "2", "b")
    assert loaded(store).answers.text("letter_text") == DRAFT
    assert len(case(store).offers) == count - 1


def test_those_who_stay_have_no_letter_and_are_led_to_the_plan(home: Path) -> None:
    heard, _ = opened(home, words.PLAIN_LETTER, "1", choice="repair", tell_on="2026-12-01")
    assert words.LETTER_NONE in heard.text
    assert words.TRAIL_PLAN_STAYING in heard.text
