"""Every screen as text on the narrowest screen, in the dark."""

from pathlib import Path

import pytest

from clientexit_tui.tui.themes import DARK
from tests.screens.test_tui_gallery import compare


async def test_every_screen_looks_as_it_was_approved_on_the_narrowest_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/")  # the page for exports names the folder
    await compare(tmp_path, DARK, (40, 20))
