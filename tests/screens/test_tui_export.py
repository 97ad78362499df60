"""Exporting: on the screen, and the file that is written."""

import stat
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.app import export_job
from clientexit_tui.documents.markdown import to_markdown
from clientexit_tui.documents.papers import paper
from clientexit_tui.documents.plain_text import to_plain_text
from clientexit_tui.documents.tree import Block, BulletList, Document, Paragraph
from clientexit_tui.tui.widgets.plain import Plain
from tests.driven import seen
from tests.on_screen import LEAVING, User, opened

NAME = "clientexit-summary-20261122-000001.md"


pytestmark = pytest.mark.usefixtures("here")


async def test_enter_writes_what_the_preview_shows_into_the_folder_that_is_named(home: Path, here: Path) -> None:
    async with opened(home, "export", LEAVING) as user:
        await user.settle()
        assert not (here / NAME).exists()
        assert shown(user) == to_markdown(paper("summary", user.case))
        assert "# Northwind: summary" in seen(user.pilot)
        await user.press("enter")
        await user.settle()
        written = here / NAME
        assert written.read_text() == to_markdown(paper("summary", user.case))
        assert stat.S_IMODE(written.stat().st_mode) == 0o600
        assert words.EXPORT_WRITTEN.split(" ", maxsplit=1)[0] in seen(user.pilot)


@pytest.mark.parametrize("block", [Paragraph("wonderful " * 100_000), BulletList(("line",) * 5_000)])
def test_the_preview_of_a_very_long_document_ends_early_and_says_so(block: Block) -> None:
    text = export_job.beginning(to_plain_text(Document("Long", (block,))))
    assert len(text) < 45_000
    assert text.count("\n") < 700
    assert text.endswith(words.PAPER_PREVIEW_CUT)


def shown(user: User) -> str:
    """The whole text of the preview."""
    return str(user.pilot.app.screen.query_one("#text", Plain).render())
