"""Lines of the plain face fit the width, hold no control characters, and commands are told from answers."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui import words
from clientexit_tui.locations import content_dir
from clientexit_tui.plain.console import Console, EndOfInputError
from clientexit_tui.plain.layout import columns_of, wrapped
from clientexit_tui.plain.talk import picked
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.importing import read_import
from tests.plain_talk import talk
from tests.shipped import content
from tests.stores import NOW, session_in, store_in

CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
HOSTILE = (
    "\x1b[31mred\x1b[0m",
    "\x9b2J",
    "a\x07b\x00c",
    "\u202egnp.exe",
    "[bold]x[/bold]",
    "日本語 " * 40,
    "😀" * 90,
    "x" * 500,
)
BACK = "b"
TOUR = (
    *(words.PLAIN_LETTER, "1", BACK),
    *(words.PLAIN_PUSHBACKS, "1", "Word " * 60, ".", "3", "4", BACK, BACK),
    *(words.PLAIN_SCRIPT, BACK),
    *(words.PLAIN_ASKING, "1", "", BACK),
    *(words.PLAIN_REVIEW, ""),
    *(words.PLAIN_VISITS,),
    *("6", BACK),
    *("5", BACK),
    *("9", "1", "4", BACK, words.PLAIN_PLAN_BEHIND, BACK, BACK),
    *(step for kind in words.PAPER_NAMED.values() for step in (words.PLAIN_EXPORT, kind, "2")),
    *(words.PLAIN_EXPORT, words.PAPER_NAMED["letter"], "1", "8", BACK, BACK, BACK),
    *("10", "", "", BACK),
)
"""Leads from the home of a session through its pages."""


@given(st.text(max_size=300), st.integers(20, 100), st.integers(0, 9))
def test_no_line_is_wider_than_asked_for(text: str, width: int, indent: int) -> None:
    for line in wrapped(text, width, "1. ", " " * indent):
        assert columns_of(line) <= width


@given(st.text(max_size=300), st.integers(20, 100))
def test_wrapping_loses_no_letter(text: str, width: int) -> None:
    assert "".join("".join(wrapped(text, width)).split()) == "".join(clean(text).split())


@given(st.lists(st.text("abcdefghij", min_size=1, max_size=20), max_size=40), st.integers(20, 100))
def test_a_word_that_has_room_on_a_line_is_never_divided(said: list[str], width: int) -> None:
    assert " ".join(wrapped(" ".join(said), width)).split() == said


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("ab\u200b", 2), ("ＡＢ", 4)])
def test_columns_are_counted_as_a_terminal_shows_them(text: str, columns: int) -> None:
    assert columns_of(text) == columns


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("name", ["growth_consultant", "legal_threat"])
def test_every_page_fits_its_width_and_holds_no_control_characters(home: Path, width: int, name: str) -> None:
    store = store_in(home)
    file = content_dir() / "examples" / f"{name}.yaml"
    answers = read_import(content(), file.read_bytes(), file.name, NOW.date()).answers
    made = session_in(store)
    store.save(replace(made, answers=answers))
    heard = talk(store, TOUR, made.id, width=width)
    assert len(heard.lines) > 1000
    assert not [line for line in heard.lines if columns_of(line) > width]
    assert not CONTROL.search(heard.text)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_user_wrote_never_reaches_the_terminal_as_a_command(home: Path, text: str) -> None:
    store = store_in(home)
    session = session_in(store, text or "x", "", client_name=text, story=text, people=[{"name": text}])
    heard = talk(store, ["1", "13", "", "b"], "", width=60)
    assert not CONTROL.search(heard.text)
    assert session.id in store.ids()


def test_the_end_of_the_input_is_told_from_an_empty_line() -> None:
    lines = iter(["\n"])
    console = Console(lambda: next(lines, ""), lambda _: None)
    assert console.hear("?") == ""
    with pytest.raises(EndOfInputError):
        console.hear("?")


@pytest.mark.parametrize(
    ("typed", "expected"), [("1", "a"), (" 2 ", "b"), ("one", "a"), ("B", "b"), ("0", None), ("3", None), ("²", None)]
)
def test_a_row_is_picked_by_its_number_its_words_or_its_id(typed: str, expected: str | None) -> None:
    assert picked(typed, (("a", "One"), ("b", "Two"))) == expected
