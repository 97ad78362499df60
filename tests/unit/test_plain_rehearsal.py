"""The rehearsal in the plain face: one thing they may say at a time, the user's own words first."""

from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.interview.answers import Record
from clientexit_tui.message.pushback import exchanges
from tests.plain_talk import LEAVING, loaded, opened
from tests.shipped import Given, content, verdict
from tests.stores import NOW, Disk

TWO: dict[str, Given] = {**LEAVING, "leave_form": "explain"}
FIRST, SECOND = exchanges(verdict(**TWO), "explain", ())[:2]
MINE = ("I have decided.", ".")
NEXT, REPLY, TAKE, BEST = "1", "2", "3", "4"
"""What can be done once a suggestion is seen."""


def replies(store: Disk) -> tuple[Record, ...]:
    """The replies as they are on disk."""
    return loaded(store).answers.records("replies")


def test_ones_own_reply_is_typed_before_a_suggestion_and_what_to_avoid_are_said(home: Path) -> None:
    heard, _ = opened(home, words.PLAIN_PUSHBACKS, "", **TWO)
    assert f"“{FIRST.pushback.they_say}”" in heard.text
    assert words.PLAIN_REHEARSE_FIRST in heard.text
    assert FIRST.suggested not in heard.text
    heard, _ = opened(home / "b", words.PLAIN_PUSHBACKS, "", *MINE, **TWO)
    mine, suggested, avoid = (
        heard.text.index(each)
        for each in (words.PLAIN_LONG_TAKEN_ONE, FIRST.suggested, f"{words.REHEARSAL_AVOID}: {FIRST.pushback.avoid}")
    )
    assert mine < suggested < avoid


def test_a_reply_is_kept_under_the_id_of_what_they_say(home: Path) -> None:
    _, store = opened(home, words.PLAIN_PUSHBACKS, "", *MINE, **TWO)
    (record,) = replies(store)
    assert (record.id, record.get("reply")) == (FIRST.pushback.id, "I have decided.")


def test_enter_goes_on_to_the_next_one_without_a_reply(home: Path) -> None:
    heard, store = opened(home, words.PLAIN_PUSHBACKS, "", "", "", *MINE, "b", **TWO)
    assert [each.id for each in replies(store)] == [SECOND.pushback.id]
    assert f"1. “{FIRST.pushback.they_say}” ({words.REHEARSAL_NOT_YET})" in heard.text
    assert f"2. “{SECOND.pushback.they_say}” {words.REHEARSAL_YOURS} I have decided." in heard.text


def test_after_the_last_one_it_leads_back_to_the_list(home: Path) -> None:
    found = exchanges(verdict(**TWO), "explain", ())
    heard, _ = opened(home, words.PLAIN_PUSHBACKS, str(len(found)), "", "", "b", **TWO)
    assert words.PLAIN_REHEARSED_ALL in heard.text
    assert heard.text.count(words.PLAIN_REPLY_WHICH) == 2


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("", TAKE), FIRST.suggested),
        ((*MINE, TAKE), f"I have decided.\n\n{FIRST.suggested}"),
        (("", REPLY, *MINE), "I have decided."),
        ((*MINE, REPLY, "2", "Thank you.", "."), "I have decided.\nThank you."),
        ((*MINE, REPLY, "c", ""), ""),
    ],
)
def test_a_suggestion_is_taken_over_and_a_reply_written_changed_and_cleared(
    home: Path, lines: tuple[str, ...], expected: str
) -> None:
    _, store = opened(home, words.PLAIN_PUSHBACKS, "", *lines, **TWO)
    assert "".join(each.get("reply") for each in replies(store)) == expected


def test_the_best_replies_are_kept_as_such_and_no_longer(home: Path) -> None:
    heard, store = opened(home, words.PLAIN_PUSHBACKS, "", *MINE, BEST, **TWO)
    assert replies(store)[0].get("best") == "yes"
    assert f"{words.REHEARSAL_BEST} I have decided." in heard.text
    _, store = opened(home / "b", words.PLAIN_PUSHBACKS, "", *MINE, BEST, BEST, **TWO)
    assert not replies(store)[0].get("best")


def test_half_a_reply_is_kept_when_the_input_ends(home: Path) -> None:
    _, store = opened(home, words.PLAIN_PUSHBACKS, "", "I have", **TWO)
    assert replies(store)[0].get("reply") == "I have\nq"


def test_the_review_comes_back_to_the_reply_that_was_asked_for(home: Path) -> None:
    heard, store = opened(home, words.PLAIN_PUSHBACKS, "", "r", "", *MINE, **TWO)
    assert words.PLAIN_ALL_ANSWERS in heard.text
    assert [each.id for each in replies(store)] == [FIRST.pushback.id]


def test_something_else_that_they_may_say_is_added_and_changed(home: Path) -> None:
    said = ("Who pays the printer?", "You do.", ".", "")
    heard, store = opened(home, words.PLAIN_PUSHBACKS, words.PLAIN_REPLY_OWN, *said, **TWO)
    assert [(each.get("pushback"), each.get("reply")) for each in replies(store)] == [
        ("Who pays the printer?", "You do.")
    ]
    row = next(line for line in heard.lines if "Who pays the printer?” You say: You do." in line).partition(".")[0]
    _, store = opened(
        home / "b", words.PLAIN_PUSHBACKS, words.PLAIN_REPLY_OWN, *said, row, "Who pays?", "", "", "r", **TWO
    )
    assert [each.get("pushback") for each in replies(store)] == ["Who pays?"]


def test_those_who_stay_have_nothing_to_rehearse(home: Path) -> None:
    heard, _ = opened(home, words.PLAIN_PUSHBACKS, choice="repair")
    assert words.REHEARSAL_NONE in heard.text


def test_the_call_script_and_the_message_are_read_with_the_users_own_replies(home: Path) -> None:
    heard, store = opened(
        home, words.PLAIN_PUSHBACKS, "", *MINE, "b", words.REHEARSAL_TO_SCRIPT, client_name="Leith Ltd", **TWO
    )
    case = Case(content(), loaded(store), NOW.date())
    read = heard.text.rpartition(words.PLAIN_SCRIPT)[2]
    for part in (*case.script.parts, *case.platform.parts):
        assert f"{part.heading}:" in read
        assert all(line in read for line in part.lines)
    assert words.SCRIPT_PUSH.format(they_say=FIRST.pushback.they_say, reply="I have decided.") in read


def test_a_gap_of_the_call_script_is_filled_by_its_number(home: Path) -> None:
    undated = {key: value for key, value in TWO.items() if key not in ("notice_days", "leave_form")}
    heard, store = opened(home, words.PLAIN_SCRIPT, "1", "18 December 2026", **undated)
    assert words.GAPS.format(count=1) in heard.lines
    (gap,) = loaded(store).answers.by_id.keys() - LEAVING.keys()
    assert loaded(store).answers.text(gap) == "2026-12-18"
