"""What nobody sees is in no text: not kept, not exported; but what letters and faces are made of stays."""

import sys
import time
import unicodedata
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.documents.formats import FORMATS
from clientexit_tui.documents.rendering import render
from clientexit_tui.interview.answers import Answer
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.session import Session
from clientexit_tui.unseen import VIRAMAS
from tests.hostile import hostile_document
from tests.unit.test_store import store_in

IGNORABLE = [
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
]
"""Unicode's property Default_Ignorable_Code_Point (DerivedCoreProperties.txt, 15.0)."""
JOINERS = frozenset("\u200c\u200d")
SELECTORS = frozenset(map(chr, (*range(0x180B, 0x180E), 0x180F, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
UNSEEN = frozenset(chr(code) for first, last in IGNORABLE for code in range(first, last + 1)) | frozenset(
    "\ufff9\ufffa"
)
GONE = UNSEEN - JOINERS - SELECTORS
PLACED = st.sampled_from([*sorted(JOINERS), "\ufe0f", "\U000e0100", "\u094d", "\u0915", "葛", "❤", "a", "1", " ", "\n"])
TEXT = st.text(st.characters(exclude_categories=[]) | st.sampled_from(sorted(UNSEEN)) | PLACED, max_size=12)


def test_what_has_no_width_is_taken_out_wherever_it_stands() -> None:
    for letter in GONE:
        for text in (letter, f"a{letter}b", f"é{letter}", f"a {letter}\nb"):
            assert letter not in clean(text)
            assert letter not in clean(text, single=True)


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",  # Persian: "I want"
        "SMS\u200cها",
        "क्\u200dष क्\u200cष",
        "ന്\u200d",  # Malayalam ends words with it
        "👩\u200d👩\u200d👧\u200d👦 🏳\ufe0f\u200d🌈 ❤\ufe0f\u200d🔥 ❤\ufe0f 1\ufe0f\u20e3",
        "葛\U000e0100城",  # of two forms of a family name, this one
        "ᠠ\u180bᠠ",
        "e\u0301 Z\u0351\u036b",
    ],
)
def test_what_words_and_faces_are_made_of_stays(text: str) -> None:
    assert clean(text) == text
    assert clean(text, single=True) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pass\u200dword", "password"),
        ("\u200cword\u200c", "word"),
        ("é \u200d é", "é  é"),
        ("می\u200c\u200c\u200dخ", "می\u200cخ"),
        ("a\ufe0f b\ufe00", "a b"),
        ("❤\ufe0f\ufe0e\ufe0f", "❤\ufe0f"),
        ("x\U000e0100\U000e0101\U000e0102", "x"),  # bytes hidden behind a letter
        ("🏴\U000e0067\U000e0062\U000e007f", "🏴"),
        ("a\u00ad\u200b\u2060\ufeffb", "ab"),
        ("a\u200b \n", "a\n"),
        ("\u3164", ""),
    ],
)
def test_nothing_can_be_spelt_with_what_stays(text: str, expected: str) -> None:
    assert clean(text) == expected


@settings(max_examples=400)
@given(TEXT, st.booleans())
def test_clean_text_holds_nothing_unseen_but_one_joiner_or_selector_beside_a_letter(text: str, single: bool) -> None:
    cleaned = clean(text, single=single)
    assert not GONE & set(cleaned)
    assert clean(cleaned, single=single) == cleaned
    for at, letter in enumerate(cleaned):
        before = cleaned[at - 1 : at] if at else ""
        if letter in JOINERS:
            assert before
            assert before not in JOINERS
            assert not before.isspace()
        if letter in SELECTORS:
            assert before
            assert before not in SELECTORS | JOINERS
            assert not before.isspace()


def test_every_virama_is_known() -> None:
    known = {chr(code) for code in range(sys.maxunicode + 1) if unicodedata.combining(chr(code)) == 9}
    assert known <= set(VIRAMAS)


@pytest.mark.parametrize(
    "piece",
    [
        " ",
        "\t",
        "\n",
        "\u200b",
        "\u200d",
        "\ufe0f",
        "é\u200d",
        "❤\ufe0f",
        "\u00a0",
        "\x1b",
        "\ud800",
        "\r\n",
        "a \n",
        "é ",
    ],
    ids=ascii,
)
def test_cleaning_a_long_text_takes_no_longer_for_what_it_is(piece: str) -> None:
    text = f"a \n{piece * (200_000 // len(piece))}b"
    start = time.process_time()
    clean(text)
    clean(text, single=True)
    assert time.process_time() - start < 2  # a hundredth of it is usual; begun anew at each blank, it takes minutes


HIDDEN = "No\u200brth\u2060wind \u202etxt\u202c \ufeffA\u00adB \U000e0041\U000e0042 x\u200dy"


@pytest.mark.parametrize("form", [each.name for each in FORMATS.values() if not each.binary])
def test_no_export_holds_what_is_not_seen(form: str) -> None:
    made = render(hostile_document(HIDDEN), form, "20261122-0a1b2c")
    if form == "eml":
        message = message_from_bytes(made, policy=default)
        texts = [part.get_content() for part in message.walk() if part.get_content_maintype() == "text"]
        text = "".join([str(message["Subject"]), *texts])
    else:
        text = made.decode()
    assert "Northwind txt AB" in text.replace("\r\n ", "")
    assert not (UNSEEN & set(text))


def test_a_session_made_before_that_holds_it_opens_is_saved_and_says_the_same(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = store.save(replace(store.create("Northwind"), answers=store.create("x").answers))
    path = store.path(session.id)
    told = session.answer("story", Answer(value="Northwind"), "")
    store.save(told)
    text = path.read_text(encoding="utf-8").replace("Northwind", "No\u200brth\u2060wi\ufeffnd")
    path.write_text(text.replace("\ufeff", "\U000e0041", 1), encoding="utf-8")
    opened = store.load(session.id)
    assert (opened.title, opened.answers.text("story")) == ("Northwind", "Northwind")
    saved: Session = store.save(opened)
    assert saved == opened == store.load(session.id)
    assert not (UNSEEN & set(path.read_text(encoding="utf-8")))
