"""Documents as files: every format, whatever the text."""

import sys
import tomllib

import pytest

from clientexit_tui import words
from clientexit_tui.documents.formats import FORMATS, file_name
from clientexit_tui.documents.papers import KINDS
from clientexit_tui.documents.rendering import render
from clientexit_tui.documents.tree import BulletList, Checkbox, Document, Paragraph, Quote, Table
from clientexit_tui.errors import MissingExtraError, NotInThisFormatError
from tests.amount import times
from tests.hostile import DAY
from tests.places import ROOT

LONG = Document(
    "A long letter",
    (
        Paragraph("\n\n".join(" ".join(["wonderful"] * 100) for _ in range(times(20, 1000)))),
        Paragraph("x" * 10_000),
        Quote("\u0645" * 10_000),
        BulletList(("\U0001f469\u200d\U0001f467" * 500, "e\u0301" * 1000)),
        Table(("a", "b"), (("y" * 10_000, "\u05d0" * 500),)),
        Checkbox("z" * 10_000, due=DAY),
    ),
    day=DAY,
    subject="s" * 10_000,
)
"""100,000 words (2,000 in the usual run), words of 10,000 letters, text from right to left, marks above letters."""


@pytest.mark.parametrize("format_name", [each for each in FORMATS if each != "ics"])
def test_an_empty_document_can_be_rendered(format_name: str) -> None:
    assert render(Document(""), format_name)
    assert render(Document("", bare=True), format_name)


@pytest.mark.parametrize(("format_name", "library"), [("pdf", "typst"), ("docx", "docx"), ("ics", "icalendar")])
def test_without_its_library_a_format_names_the_command_that_adds_it(
    format_name: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("clientexit_tui.documents.")]:
        if name.rpartition(".")[2] in ("pdf", "docx", "docx_body", "docx_look", "docx_parts", "calendar"):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError) as missing:
        render(LONG, format_name)
    assert f"pip install 'clientexit-tui[{FORMATS[format_name].needs}]'" in str(missing.value)
    assert (words.MISSING_PDF in str(missing.value)) == (format_name == "pdf")


def test_what_a_format_needs_can_be_installed_with_the_program() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    needed = {each.needs for each in FORMATS.values() if each.needs}
    assert needed <= extras.keys(), "name the library in pyproject.toml, under the extra that the line in FORMATS needs"


def test_a_fault_of_the_program_is_not_taken_for_a_missing_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "clientexit_tui.documents.docx", None)
    with pytest.raises(ModuleNotFoundError):
        render(LONG, "docx")


def test_a_document_without_dated_tasks_is_no_calendar() -> None:
    with pytest.raises(NotInThisFormatError, match="nothing for a calendar"):
        render(Document("Plan", (Checkbox("some day"),)), "ics")


def test_a_file_is_called_by_kind_and_session_and_says_when_it_holds_initials() -> None:
    assert file_name("20261122-000001", "letter", "docx") == "clientexit-letter-20261122-000001.docx"
    assert file_name("20261122-000001", "plan", "ics", redacted=True) == "clientexit-plan-20261122-000001-redacted.ics"


def test_every_paper_has_a_name() -> None:
    assert tuple(words.PAPER_NAMED) == KINDS


@pytest.mark.parametrize("format_name", ["md", "txt"])
def test_what_goes_to_somebody_as_it_stands_shows_no_title(format_name: str) -> None:
    letter = Document("Northwind: letter", (Paragraph("Dear Dana,"), Paragraph("thank you.")), bare=True)
    assert render(letter, format_name).decode() == "Dear Dana,\n\nthank you.\n"


@pytest.mark.parametrize("format_name", ["md", "txt"])
def test_the_line_below_the_title_is_shown(format_name: str) -> None:
    assert (
        "\n\nAbout Dana\n\nHello\n"
        in render(Document("Plan", (Paragraph("Hello"),), subtitle="About Dana"), format_name).decode()
    )
