"""Exporting in the plain face: every document in every form, read here or written, never over something unasked."""

import os
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.app import export_job
from clientexit_tui.case import Case
from clientexit_tui.documents.formats import FORMATS
from clientexit_tui.documents.naming import names_of
from clientexit_tui.documents.papers import KINDS, paper
from clientexit_tui.documents.redaction import redact
from clientexit_tui.documents.rendering import render
from clientexit_tui.errors import MissingExtraError
from tests.plain_talk import LEAVING, Heard, loaded, opened
from tests.shipped import Given, content
from tests.stores import NOW, Disk

GIVEN: dict[str, Given] = {**LEAVING, "client_name": "Leith Ltd", "contact_name": "Tom Ashby"}
WRITE, READ, NAMES = "1", "2", "3"


def rows(kind: str = "summary", form: str = "md") -> tuple[str, str]:
    """The words of a document and of a form."""
    return words.PAPER_NAMED[kind], FORMATS[form].title


def exported(home: Path, path: Path | str, kind: str = "summary", form: str = "md") -> tuple[Heard, Disk]:
    """What is said when a document is written to a path."""
    document, form_row = rows(kind, form)
    return opened(home, words.PLAIN_EXPORT, document, WRITE, form_row, str(path), **GIVEN)


def expected(store: Disk, kind: str, form: str) -> bytes:
    """The document as the engine makes it."""
    session = loaded(store)
    return render(paper(kind, Case(content(), session, NOW.date())), form, session.id)


def test_the_summary_is_written_for_its_owner_only_and_nothing_is_replaced_unasked(home: Path, tmp_path: Path) -> None:
    opened(home, words.PLAIN_EXPORT, "1", "1", "1", str(tmp_path / "paper.md"), **LEAVING)
    written = tmp_path / "paper.md"
    assert written.read_text(encoding="utf-8").startswith("# ")
    assert os.name == "nt" or written.stat().st_mode & 0o077 == 0
    written.write_text("mine")
    heard, _ = opened(home / "b", words.PLAIN_EXPORT, "1", "1", "1", str(tmp_path / "paper.md"), "2", "b", **LEAVING)
    assert words.EXPORT_REPLACE in heard.text
    assert written.read_text() == "mine"


@pytest.mark.parametrize("kind", KINDS)
def test_every_document_is_written_and_read_here(home: Path, tmp_path: Path, kind: str) -> None:
    heard, store = exported(home, tmp_path / "paper", kind, "txt")
    assert (tmp_path / "paper").read_bytes() == expected(store, kind, "txt")
    assert words.EXPORT_WRITTEN.format(path=tmp_path / "paper") in heard.text
    heard, _ = opened(home / "b", words.PLAIN_EXPORT, words.PAPER_NAMED[kind], READ, **GIVEN)
    assert paper(kind, Case(content(), loaded(store), NOW.date())).title in heard.lines


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_is_written(home: Path, tmp_path: Path, form: str) -> None:
    for module in {"pdf": ("typst",), "docx": ("docx",), "ics": ("icalendar",)}.get(form, ()):
        pytest.importorskip(module)
    heard, store = exported(home, tmp_path / "paper", "plan", form)
    assert words.PAPER_WORKING in heard.text
    assert (tmp_path / "paper").read_bytes() == expected(store, "plan", form)


def test_names_become_initials_on_paper_and_in_the_name_of_the_file(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    document, form = rows()
    heard, store = opened(home, words.PLAIN_EXPORT, document, NAMES, WRITE, form, "", **GIVEN)
    (written,) = tmp_path.glob("*-redacted.md")
    case = Case(content(), loaded(store), NOW.date())
    assert written.read_bytes() == render(redact(paper("summary", case), names_of(case.facts, case.title)), "md")
    assert "Tom Ashby" not in written.read_text()
    assert words.PLAIN_EXPORT_WHERE.format(path=written) in heard.text


def test_where_a_part_is_missing_it_says_which_and_asks_for_another_form(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> bytes:
        raise MissingExtraError("add the part")

    monkeypatch.setattr(export_job, "render", missing)
    heard, _ = exported(home, tmp_path / "paper")
    assert "add the part" in heard.text.partition(words.PAPER_WORKING)[2]
    assert heard.text.count(words.PAPER_WHICH_FORMAT) == 2
    assert not (tmp_path / "paper").exists()


def test_a_document_of_which_a_form_can_hold_nothing_says_so(home: Path, tmp_path: Path) -> None:
    pytest.importorskip("icalendar")
    heard, _ = exported(home, tmp_path / "paper", "letter", "ics")
    assert words.NO_DATED_TASKS in heard.text
    assert not (tmp_path / "paper").exists()


def test_a_path_that_cannot_be_written_is_told_and_asked_for_again(home: Path, tmp_path: Path) -> None:
    document, form = rows()
    typed = (str(tmp_path / "not there" / "paper"), "~nobody-of-this-name/paper", str(tmp_path / "paper"))
    heard, _ = opened(home, words.PLAIN_EXPORT, document, WRITE, form, *typed, **GIVEN)
    assert words.EXPORT_NO_FOLDER.format(path=tmp_path / "not there") in heard.text
    assert words.PLAIN_EXPORT_NOBODY.format(path=typed[1]) in heard.text
    assert (tmp_path / "paper").exists()


def test_a_file_that_is_there_is_replaced_on_a_yes(home: Path, tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text("mine")
    document, form = rows()
    opened(home, words.PLAIN_EXPORT, document, WRITE, form, str(paper), words.EXPORT_REPLACE_YES, **GIVEN)
    assert paper.read_text().startswith("# ")
