"""Clean text: what enters the program holds nothing that a terminal, a file or a document could trip over."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.safetext import clean
from tests.amount import examples

ANY_TEXT = st.text(st.characters(exclude_categories=[]) | st.sampled_from("\r\n\t \x85\u2028\u2029\ufeff\x1b\ud800"))


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("plain", "plain"),
        ("", ""),
        ("a\r\nb\rc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("a\tb", "a    b"),
        ("a  \nb \n\n", "a\nb\n\n"),
        ("ends in a tab\t", "ends in a tab"),
        ("  indented", "  indented"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x9b2Jnul\x00del\x7f", "2Jnuldel"),
        ("\ufeffmark", "mark"),
        ("pay \u202egnihton\u202c now\u2066!\u2069", "pay gnihton now!"),
        ("space before a mark \u200e\nnext", "space before a mark\nnext"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("\ufffe\uffff", "\ufffd\ufffd"),
        ("👩\u200d🚀 é ü 漢字", "👩\u200d🚀 é ü 漢字"),
    ],
)
def test_what_could_harm_is_taken_out_and_the_rest_stays(dirty: str, expected: str) -> None:
    assert clean(dirty) == expected


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("  title  ", "title"),
        ("one\ntwo", "one two"),
        ("one \r\n\r\n  two", "one two"),
        ("\n", ""),
        ("two  spaces", "two  spaces"),
    ],
)
def test_a_single_line_has_its_line_ends_folded_and_no_space_around(dirty: str, expected: str) -> None:
    assert clean(dirty, single=True) == expected


@settings(max_examples=examples(300))
@given(ANY_TEXT, st.booleans())
def test_cleaning_twice_is_cleaning_once(text: str, single: bool) -> None:
    once = clean(text, single=single)
    assert clean(once, single=single) == once


@settings(max_examples=examples(300))
@given(ANY_TEXT)
def test_clean_text_has_no_control_but_line_ends_and_can_be_written(text: str) -> None:
    cleaned = clean(text)
    assert not [each for each in cleaned if unicodedata.category(each) in ("Cc", "Cs") and each != "\n"]
    assert not any(line.endswith(" ") for line in cleaned.split("\n"))
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
