"""In depth: exporting: on the screen, and the file that is written."""

from pathlib import Path
from threading import Event

import pytest

from clientexit_tui import words
from clientexit_tui.app import export_job
from clientexit_tui.documents.rendering import render
from clientexit_tui.documents.tree import Document
from clientexit_tui.tui.widgets.line import Line
from tests.driven import flat, seen, until
from tests.on_screen import LEAVING, opened
from tests.screens.in_depth.test_tui_export_rows import NAME, files
from tests.screens.test_tui_export import shown

pytestmark = pytest.mark.usefixtures("here")


async def test_a_folder_that_is_not_there_is_told_in_words(home: Path) -> None:
    async with opened(home, "export", LEAVING) as user:
        await user.press("home")
        await user.write("no/")
        await user.press("enter")
        await until(user.pilot, lambda: "is not there" in flat(user.pilot))  # where the line breaks, the path decides


async def test_keys_change_each_of_them_while_the_path_has_the_focus(home: Path) -> None:
    async with opened(home, "export", {**LEAVING, "client_name": "Acme Tools"}) as user:
        await user.press("f6", "7", "f7", "8", "f8")
        await user.settle()
        assert words.PAPER_NAMED["plan"] in seen(user.pilot)
        assert "clientexit-plan-20261122-000001-redacted.txt" in seen(user.pilot)
        assert "A. T." in shown(user)
        await user.press("f8")
        await user.settle()
        assert "A. T." not in shown(user)


async def test_a_path_of_the_users_own_is_kept_whatever_is_chosen(home: Path) -> None:
    async with opened(home, "export", LEAVING) as user:
        await user.write("x")
        await user.press("f8")
        assert user.pilot.app.screen.query_one(Line).value.endswith(f"{NAME}x")


async def test_a_document_that_a_format_cannot_hold_is_told_in_words(home: Path, here: Path) -> None:
    async with opened(home, "export", LEAVING) as user:
        await user.press("f6", "2", "f7", "5")
        await user.settle()
        assert shown(user) == words.NO_DATED_TASKS
        await user.press("enter")
        await user.settle()
        assert "nothing for a calendar" in " ".join(seen(user.pilot).split())
        assert files(here) == []


async def test_a_fault_while_making_a_document_is_told_and_nothing_is_written(
    home: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bytes:
        raise ValueError("no such thing")

    monkeypatch.setattr(export_job, "render", fail)
    async with opened(home, "export", LEAVING) as user:
        await user.press("enter")
        await user.settle()
        assert "Nothing was written" in seen(user.pilot)
        assert files(here) == []


async def test_while_a_document_is_made_a_second_one_waits(
    home: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()

    def slow(document: Document, format_id: str, session_id: str = "") -> bytes:
        assert go_on.wait(20)
        return render(document, format_id, session_id)

    monkeypatch.setattr(export_job, "render", slow)
    async with opened(home, "export", LEAVING) as user:
        await user.press("enter")
        assert words.PAPER_WORKING in seen(user.pilot)
        await user.press("enter")
        assert words.PAPER_BUSY in seen(user.pilot)
        assert files(here) == []
        go_on.set()
        await user.settle()
        assert files(here) == [NAME]


async def test_who_leaves_while_a_document_is_made_gets_no_file(
    home: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, ended = Event(), Event()

    def slow(document: Document, format_id: str, session_id: str = "") -> bytes:
        assert go_on.wait(20)
        ended.set()
        return render(document, format_id, session_id)

    monkeypatch.setattr(export_job, "render", slow)
    async with opened(home, "export", LEAVING) as user:
        await user.press("enter", "escape")
        go_on.set()
        await user.settle()
        assert user.screen != "ExportDialog"
    assert ended.wait(20)
    assert files(here) == []
