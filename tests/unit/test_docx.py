"""Documents for word processors, opened again by others."""

import io
import re
import shutil
import subprocess
import zipfile
from datetime import date
from functools import cache
from pathlib import Path

import docx
import pytest
from docx.document import Document as Paper

from clientexit_tui.documents.docx import to_docx
from clientexit_tui.documents.tree import (
    BulletList,
    Checkbox,
    Document,
    Heading,
    Numbered,
    PageBreak,
    Paragraph,
    Quote,
    Source,
    Table,
)
from clientexit_tui.safetext import clean
from tests.amount import some
from tests.hostile import DAY, HOSTILE, hostile_document

OFFICE = shutil.which("soffice")


def opened(document: Document) -> Paper:
    """The file as another program opens it."""
    return docx.Document(io.BytesIO(to_docx(document)))


@cache
def plain() -> tuple[Paper, frozenset[str]]:
    """The document that a hostile one is held against, and the parts of its file."""
    return opened(hostile_document("plain")), frozenset(parts(hostile_document("plain")))


def lines(document: Document) -> list[tuple[str, str]]:
    """Style and text of every paragraph."""
    return [(each.style.name if each.style else "", each.text) for each in opened(document).paragraphs]


def test_every_block_has_the_style_that_says_what_it_is() -> None:
    blocks = (
        Heading("One"),
        Heading("Two", 2),
        Paragraph("first\nline\n\nsecond"),
        BulletList(("point",)),
        Numbered(("step",)),
        Quote("said"),
        Checkbox("do it"),
        Checkbox("done it", done=True),
        Source("A work", "https://example.org"),
    )
    assert lines(Document("Plan", blocks, subtitle="About Dana")) == [
        ("Title", "Plan"),
        ("Subtitle", "About Dana"),
        ("Heading 1", "One"),
        ("Heading 2", "Two"),
        ("Normal", "first\nline"),
        ("Normal", "second"),
        ("List Bullet", "point"),
        ("List Number", "step"),
        ("Quote", "said"),
        ("List Paragraph", "☐\tdo it"),
        ("List Paragraph", "☑\tdone it"),
        ("List Bullet", "A work, https://example.org"),
    ]


def test_a_letter_shows_neither_its_title_nor_a_page_number() -> None:
    letter = Document("Northwind: letter", (Paragraph("Dear Dana,"),), subject="Our work", bare=True, subtitle="x")
    assert lines(letter) == [("Normal", "Subject: Our work"), ("Normal", "Dear Dana,")]
    paper = opened(letter)
    assert "PAGE" not in paper.sections[0].footer._element.xml
    assert paper.core_properties.title == "Our work"
    assert b"Northwind" not in b"".join(parts(letter).values())


def test_a_table_has_a_head_that_every_page_repeats() -> None:
    table = opened(Document("T", (Table(("a", "b"), (("1", "2"), ("3", "4"))),))).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["a", "b"], ["1", "2"], ["3", "4"]]
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert "w:tblHeader" not in table.rows[1]._tr.xml


def test_each_numbered_list_begins_with_one() -> None:
    paper = opened(Document("T", (Numbered(("a", "b")), Paragraph("x"), Numbered(("c",)))))
    numbers = [re.findall(r'w:numId w:val="(\d+)"', each._p.xml) for each in paper.paragraphs if "numPr" in each._p.xml]
    assert numbers[0] == numbers[1] != numbers[2]
    assert paper.part.numbering_part.element.xml.count("w:startOverride") == 2


def test_what_follows_a_page_break_begins_a_page() -> None:
    paper = opened(Document("T", (Paragraph("a"), PageBreak(), Heading("b"), Paragraph("c"))))
    breaks = [each.text for each in paper.paragraphs if each.paragraph_format.page_break_before]
    assert breaks == ["b"]


def test_text_from_right_to_left_runs_so() -> None:
    paper = opened(Document("T", (Paragraph("مرحبا"), Paragraph("hello مرحبا"))))
    assert ["w:bidi" in each._p.xml for each in paper.paragraphs] == [False, True, False]


def parts(document: Document) -> dict[str, bytes]:
    """Name and contents of all that the file holds."""
    with zipfile.ZipFile(io.BytesIO(to_docx(document))) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_the_file_says_nothing_of_this_computer_nor_of_the_library() -> None:
    paper = opened(Document("Plan", day=DAY))
    about = paper.core_properties
    assert (about.title, about.author, about.comments, about.last_modified_by) == ("Plan", "", "", "")
    assert about.created is not None
    assert about.created.date() == DAY
    names = set(parts(Document("Plan")))
    assert not [name for name in names if "thumbnail" in name or "customXml" in name]
    assert all("python-docx" not in text.decode(errors="ignore") for text in parts(Document("Plan")).values())


def test_no_part_of_the_file_is_dated_by_the_clock() -> None:
    with zipfile.ZipFile(io.BytesIO(to_docx(Document("Plan", day=DAY)))) as file:
        assert {each.date_time for each in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.long
@pytest.mark.parametrize("text", some(HOSTILE, 8))
def test_no_text_becomes_anything_but_text(text: str) -> None:
    data = to_docx(hostile_document(text))
    hostile = docx.Document(io.BytesIO(data))
    whole = "\n".join(each.text for each in hostile.paragraphs)
    for part in filter(None, clean(text).split("\n\n")):
        assert part.strip("\n") in whole
    assert clean(text) in [cell.text for table in hostile.tables for row in table.rows for cell in row.cells]
    kinds = {each.tag for each in hostile.element.body.iter()} - {each.tag for each in plain()[0].element.body.iter()}
    assert {kind.rpartition("}")[2] for kind in kinds} <= {"br", "bidi", "rtl"}
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert set(file.namelist()) == plain()[1]


def test_a_day_far_off_is_no_trouble() -> None:
    assert to_docx(Document("T", (Checkbox("x", due=date.max),), day=date.max))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")
def test_another_word_processor_opens_it_whole(tmp_path: Path) -> None:
    document = hostile_document("\n".join(HOSTILE))
    (tmp_path / "paper.docx").write_bytes(to_docx(document))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    asked = [OFFICE or "", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    subprocess.run([*asked, str(tmp_path / "paper.docx")], check=True, capture_output=True, timeout=120)
    text = (tmp_path / "paper.txt").read_text(encoding="utf-8")
    for part in (
        "<script>alert(1)</script>",
        "</w:t></w:r></w:p><w:p><w:r><w:t>injected",
        "Smith & Sons &amp; &lt;b&gt;",
    ):
        assert text.count(part) == text.count("From nobody") > 10
