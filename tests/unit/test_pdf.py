"""PDF: the same text on tagged pages, whatever the text holds."""

import shutil
import subprocess
import unicodedata
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest

from clientexit_tui import words
from clientexit_tui.documents.pdf import to_pdf, typeset
from clientexit_tui.documents.pdf_data import data_of
from clientexit_tui.documents.tree import (
    Bar,
    Bars,
    Block,
    BulletList,
    Checkbox,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Source,
    Table,
    Timeline,
)
from clientexit_tui.exit_plan.days import format_day
from tests.amount import some
from tests.hostile import DAY, HOSTILE, hostile_document
from tests.paper_text import squeezed, told

pypdf = pytest.importorskip("pypdf")

LETTER = Document("Letter", (Paragraph("Dear Ada,\n\nThank you."),), "letter", day=DAY, subject="Our work", bare=True)

LONG_WORD = "immeasurably" * 850


def pages(data: bytes) -> list[str]:
    """The text of each page, squeezed."""
    return [squeezed(page.extract_text()) for page in pypdf.PdfReader(BytesIO(data)).pages]


def body(document: Document, data: bytes) -> str:
    """The text of all pages without what runs along at their heads and feet."""
    shown = pages(data)
    title = document.title if squeezed(document.title) else words.UNTITLED
    running = squeezed(title + (format_day(document.day) if document.day else ""))
    kept = ""
    for number, text in enumerate(shown, 1):
        foot = squeezed(words.PAPER_PAGE.format(page=number, pages=len(shown)))
        kept += text.removeprefix(running if number > 1 else "").removesuffix(foot)
    return kept


def apart(document: Document) -> Document:
    """The document with each block on a page of its own, so that no head of a table is repeated."""
    return replace(document, blocks=tuple(each for block in document.blocks for each in (PageBreak(), block)))


def is_drawn_in_order(text: str) -> bool:
    """Whether a reader of PDF gives letters back one by one: no turned script, no marks stacked on a letter."""
    return all(unicodedata.bidirectional(each) not in ("R", "AL") for each in text) and text.isascii()


@pytest.mark.long
@pytest.mark.parametrize("text", some([text for text in HOSTILE if is_drawn_in_order(text)], 6))
def test_hostile_text_comes_back_from_every_field_as_it_was(text: str) -> None:
    document = apart(hostile_document(text))
    assert body(document, to_pdf(document)) == told(document, paged=True)


@pytest.mark.long
@pytest.mark.parametrize("text", some([text for text in HOSTILE if not is_drawn_in_order(text)], 4))
def test_no_letter_of_any_script_is_lost_unless_the_file_says_so(text: str) -> None:
    document = hostile_document(text)
    made = typeset(document)
    wanted = set(told(document, paged=True))
    lost = {letter for letter in wanted - set(body(document, made.data)) if unicodedata.category(letter) != "Cf"}
    assert not (lost and made.whole)
    assert {letter for letter in lost if letter < "\u0900"} == set()


def test_a_file_says_that_a_character_is_in_no_font() -> None:
    made = typeset(Document("t", (Paragraph("one \U000f1234 two"),)))
    assert not made.whole
    assert "onetwo" in "".join(pages(made.data)).replace("\x00", "").replace("\U000f1234", "")


@pytest.mark.long
def test_nothing_that_a_pdf_could_do_is_in_it() -> None:
    for text in some(HOSTILE, 8):
        data = to_pdf(hostile_document(text))
        reader = pypdf.PdfReader(BytesIO(data))
        links = [
            str(mark.get_object()["/A"].get("/URI", "inner"))
            for page in reader.pages
            for mark in page.get("/Annots", ())
        ]
        assert set(links) <= {"https://example.org/a?b=c&d=e"}
        assert b"/JavaScript" not in data
        assert b"/Launch" not in data


def test_it_is_tagged_and_says_that_it_can_be_read_aloud() -> None:
    reader = pypdf.PdfReader(BytesIO(to_pdf(hostile_document("plain"))))
    catalog = reader.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == "en-GB"
    assert "pdfuaid" in catalog["/Metadata"].get_object().get_data().decode()
    assert reader.metadata.title == "plain"


def test_the_same_document_gives_the_same_bytes() -> None:
    document = hostile_document("plain")
    assert to_pdf(document) == to_pdf(document)
    assert to_pdf(replace(document, day=None)) == to_pdf(replace(document, day=None))


def test_a_letter_shows_its_subject_and_its_words_and_nothing_else() -> None:
    assert pages(to_pdf(LETTER)) == ["OurworkDearAda,Thankyou."]
    assert pages(to_pdf(replace(LETTER, subject=""))) == ["DearAda,Thankyou."]


def test_a_long_paper_begins_with_its_contents() -> None:
    parts: tuple[Block, ...] = tuple(Heading(f"Part {number}") for number in range(6))
    assert squeezed(words.CONTENTS) in pages(to_pdf(Document("t", parts)))[0]
    assert squeezed(words.CONTENTS) not in pages(to_pdf(Document("t", parts[1:])))[0]


@pytest.mark.parametrize(
    "block",
    [
        Heading(LONG_WORD),
        Paragraph(LONG_WORD),
        BulletList((LONG_WORD,)),
        Checkbox(LONG_WORD),
        Table((LONG_WORD, "b"), ((LONG_WORD, "b"),)),
        Source(LONG_WORD, "https://example.org/" + LONG_WORD),
    ],
    ids=lambda block: type(block).__name__,
)
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext")
def test_no_letter_of_a_word_of_ten_thousand_runs_off_the_page(block: Block) -> None:
    run = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"],  # noqa: S607
        input=to_pdf(Document("t", (block,))),
        capture_output=True,
        check=True,
    )
    edges = [float(part.split('"')[1]) for part in run.stdout.decode().split("xMax=")[1:]]
    assert edges
    assert max(edges) <= 595 - 72


def test_pictures_without_figures_or_scale_are_drawn_all_the_same() -> None:
    odd = (Bar("a", float("nan"), float("inf"), "x"), Bar("b", -1, 9, "y"))
    document = Document("t", (Bars("", odd, 0.0), Bars("", odd, 4.0), Timeline("", (), date(2026, 1, 1))))
    assert "Today" in pages(to_pdf(document))[0]


def test_the_template_gets_plain_data_only() -> None:
    data = data_of(Document("", (Paragraph("a\nb\n\nc"), Source("s", "javascript:alert(1)"))))
    assert data["title"] == words.UNTITLED
    assert data["blocks"] == [
        {"is": "paragraph", "paragraphs": [{"lines": ("a", "b"), "rtl": False}, {"lines": ("c",), "rtl": False}]},
        {"is": "sources", "items": [{"text": "s", "address": "javascript:alert(1)", "linked": False}]},
    ]


@pytest.mark.parametrize(("text", "turned"), [("(1) שלום hello", True), ("hello שלום", False), ("1 2 3", False)])
def test_a_paragraph_that_begins_from_the_right_is_set_from_the_right(text: str, turned: bool) -> None:
    data = data_of(Document("t", (Paragraph(text),)))
    assert data["blocks"] == [{"is": "paragraph", "paragraphs": [{"lines": (text,), "rtl": turned}]}]
