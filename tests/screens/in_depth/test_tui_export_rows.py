"""Exporting: on the screen, and the file that is written."""

import stat
import sys
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.app import export_job
from clientexit_tui.documents.formats import FORMATS
from clientexit_tui.documents.markdown import to_markdown
from clientexit_tui.documents.papers import paper
from clientexit_tui.documents.writing import ExportError, ThereAlreadyError, write_private
from clientexit_tui.tui.parts.export_parts import SettingRow
from tests.driven import seen
from tests.on_screen import LEAVING, opened

NAME = "clientexit-summary-20261122-000001.md"


pytestmark = pytest.mark.usefixtures("here")


async def test_a_file_that_is_there_is_replaced_only_when_the_user_says_so(home: Path, here: Path) -> None:
    (here / NAME).write_text("mine")
    async with opened(home, "export", LEAVING) as user:
        await user.press("enter")
        await user.settle()
        await user.press("n")
        assert (here / NAME).read_text() == "mine"
        await user.press("enter")
        await user.settle()
        await user.press("y")
        await user.settle()
        assert (here / NAME).read_text() == to_markdown(paper("summary", user.case))


@pytest.mark.parametrize("width", [40, 80])
async def test_document_format_and_names_are_chosen_with_the_keyboard(home: Path, here: Path, width: int) -> None:
    async with opened(home, "export", {**LEAVING, "client_name": "Acme Tools"}, width=width) as user:
        await user.press("up", "up", "up", "enter", "2")
        await user.press("down", "enter", "4")
        await user.press("down", "enter")
        await user.settle()
        text = seen(user.pilot)
        assert words.PAPER_NAMED["letter"] in text
        assert FORMATS["docx"].label in text
        assert words.PAPER_AS_INITIALS in text
        await user.press("down", "enter")
        await user.settle()
        written = here / "clientexit-letter-20261122-000001-redacted.docx"
        assert written.read_bytes().startswith(b"PK")


async def test_a_click_changes_a_row(home: Path) -> None:
    async with opened(home, "export", LEAVING) as user:
        await user.pilot.click(SettingRow, offset=(5, 0))
        await user.settle()
        assert words.PAPER_WHICH_DOCUMENT in seen(user.pilot)


async def test_a_format_whose_part_is_missing_names_the_command_that_adds_it(
    home: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("docx", "docx_body", "docx_look", "docx_parts"):
        monkeypatch.delitem(sys.modules, f"clientexit_tui.documents.{name}", raising=False)
    monkeypatch.setitem(sys.modules, "docx", None)
    async with opened(home, "export", LEAVING) as user:
        await user.press("f7", "4", "enter")
        await user.settle()
        assert "pip install 'clientexit-tui[docx]'" in seen(user.pilot)
        assert files(here) == []


def test_the_preview_of_a_short_document_is_all_of_it() -> None:
    assert export_job.beginning("a\nb\n") == "a\nb\n"


def files(folder: Path) -> list[str]:
    """Names of what is in a folder."""
    return sorted(each.name for each in folder.iterdir())


def test_a_file_is_written_for_its_owner_only_and_leaves_nothing_beside_it(here: Path) -> None:
    write_private(here / "a.md", "Grüße\n", overwrite=False)
    assert (here / "a.md").read_bytes() == "Grüße\n".encode()
    assert stat.S_IMODE((here / "a.md").stat().st_mode) == 0o600
    assert [each.name for each in here.iterdir()] == ["a.md"]


def test_a_file_that_is_there_stays_as_it_is_unless_it_may_be_replaced(here: Path) -> None:
    (here / "a.md").write_text("mine")
    with pytest.raises(ThereAlreadyError, match="was not replaced"):
        write_private(here / "a.md", "new", overwrite=False)
    assert (here / "a.md").read_text() == "mine"
    write_private(here / "a.md", "new", overwrite=True)
    assert (here / "a.md").read_text() == "new"
    assert [each.name for each in here.iterdir()] == ["a.md"]


def test_what_cannot_be_written_is_refused_in_words(here: Path) -> None:
    with pytest.raises(ExportError, match="is a folder"):
        write_private(here, "text", overwrite=True)
    with pytest.raises(ExportError, match="is not there"):
        write_private(here / "missing" / "a.md", "text", overwrite=True)
    with pytest.raises(ExportError, match="could not be written"):
        write_private(here / ("a" * 300), "text", overwrite=True)
    assert files(here) == []
