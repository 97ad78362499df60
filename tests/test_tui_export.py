"""Exporting: on the screen, and the file that is written."""

import stat
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.documents.markdown import to_markdown
from clientexit_tui.documents.writing import ExportError, ThereAlreadyError, write_private
from tests.desk_cases import LEAVING, opened
from tests.tui_desk import seen

NAME = "clientexit-summary-20261122-000001.md"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder of the user."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


async def test_enter_writes_what_the_preview_shows_into_the_folder_that_is_named(home: Path, here: Path) -> None:
    async with opened(home, "export", LEAVING) as case:
        assert not (here / NAME).exists()
        await case.press("enter")
        written = here / NAME
        assert written.read_text() == to_markdown(case.outlook.summary)
        assert stat.S_IMODE(written.stat().st_mode) == 0o600
        assert words.EXPORT_WRITTEN.split(" ", maxsplit=1)[0] in seen(case.pilot)


async def test_a_file_that_is_there_is_replaced_only_when_the_user_says_so(home: Path, here: Path) -> None:
    (here / NAME).write_text("mine")
    async with opened(home, "export", LEAVING) as case:
        await case.press("enter", "n")
        assert (here / NAME).read_text() == "mine"
        await case.press("enter", "y")
        assert (here / NAME).read_text() == to_markdown(case.outlook.summary)


async def test_a_folder_that_is_not_there_is_told_in_words(home: Path) -> None:
    async with opened(home, "export", LEAVING) as case:
        await case.press("home")
        await case.write("no/")
        await case.press("enter")
        assert "is not there" in seen(case.pilot)


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
    assert list(here.iterdir()) == []
