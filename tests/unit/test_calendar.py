"""Calendars, read back by a library other than the one that wrote them."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.documents.calendar import to_calendar
from clientexit_tui.documents.tree import Checkbox, Document, Paragraph
from clientexit_tui.safetext import clean
from tests.hostile import DAY, HOSTILE

HAND_OVER = Checkbox("Hand over by Friday, to Nora", due=date(2026, 12, 18), id="hand_over", title="Hand over")


def plan(*tasks: Checkbox, day: date | None = DAY) -> Document:
    """A plan with these tasks."""
    return Document("Plan", (Paragraph("Tasks"), *tasks), "plan", day=day)


def events(document: Document, session_id: str = "") -> list[Any]:
    """The entries, as the other library reads them."""
    return list(vobject.readOne(to_calendar(document, session_id).decode()).vevent_list)


def test_a_dated_task_is_an_entry_of_its_whole_day_with_a_reminder_in_the_morning() -> None:
    (event,) = events(plan(HAND_OVER, Checkbox("some day")))
    assert (event.dtstart.value, event.dtend.value) == (date(2026, 12, 18), date(2026, 12, 19))
    assert (event.summary.value, event.description.value) == ("Hand over", "Hand over by Friday, to Nora")
    assert event.valarm.trigger.value == timedelta(hours=9)
    assert (event.transp.value, event.contents["class"][0].value) == ("TRANSPARENT", "PRIVATE")


def test_a_task_that_is_done_says_so_and_reminds_nobody() -> None:
    (event,) = events(plan(Checkbox("Tell Nora", done=True, due=DAY)))
    assert event.summary.value == "Done: Tell Nora"
    assert "valarm" not in event.contents
    assert "description" not in event.contents


def test_the_only_time_in_the_file_is_the_day_of_the_document() -> None:
    (event,) = events(plan(HAND_OVER))
    stamp = event.dtstamp.value
    assert isinstance(stamp, datetime)
    assert stamp.isoformat() == "2026-11-22T00:00:00+00:00"


def test_an_entry_keeps_its_id_when_words_and_day_change() -> None:
    (before,), (after,) = (
        events(plan(each), "a") for each in (HAND_OVER, Checkbox("Other words", due=DAY, id="hand_over"))
    )
    assert before.uid.value == after.uid.value


def test_the_same_task_of_another_session_is_another_entry() -> None:
    (first,), (second,) = events(plan(HAND_OVER), "a"), events(plan(HAND_OVER), "b")
    assert first.uid.value != second.uid.value


def test_no_two_entries_have_one_id() -> None:
    same = Checkbox("Pay", due=DAY)
    assert len({each.uid.value for each in events(plan(same, same, HAND_OVER, HAND_OVER))}) == 4


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_an_entry_or_a_property(text: str) -> None:
    plain = events(plan(Checkbox("plain", due=DAY, title="title")))[0]
    (event,) = events(plan(Checkbox(text, due=DAY, title=f"x{text}")))
    assert event.contents.keys() | {"description"} == plain.contents.keys()
    assert event.summary.value == clean(f"x{text}", single=True)


@given(st.text(), st.text())
def test_every_text_comes_back_as_it_was_once_cleaned(text: str, title: str) -> None:
    (event,) = events(plan(Checkbox(f"y{text}", due=DAY, title=f"x{title}")))
    assert event.summary.value == clean(f"x{title}", single=True)
    assert event.description.value == clean(f"y{text}")


def test_every_line_is_short_and_ends_as_calendars_demand() -> None:
    made = to_calendar(plan(*(Checkbox(each, due=DAY) for each in HOSTILE)))
    assert made.count(b"\n") == made.count(b"\r\n")
    assert max(map(len, made.split(b"\r\n"))) <= 75


@pytest.mark.parametrize("due", [date.min, date(1970, 1, 1), date.max])
def test_a_day_far_off_is_kept(due: date) -> None:
    assert due.strftime("%m%d").encode() in to_calendar(plan(Checkbox("x", due=due), day=None))
