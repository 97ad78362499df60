"""Screens and what was pressed too late."""

from pathlib import Path

import pytest
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget

from clientexit_tui.tui.widgets.plain import Plain
from tests.driven import running, store_in


async def test_a_press_on_what_was_just_taken_away_meets_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def still_there(_screen: Screen[object], _x: int, _y: int) -> tuple[Widget, Offset]:
        return Plain("gone"), Offset(1, 0)

    async with running(store_in(tmp_path)) as pilot:
        monkeypatch.setattr(Screen, "get_widget_and_offset_at", still_there)
        await pilot.mouse_down(offset=(5, 5))
        await pilot.mouse_up(offset=(5, 5))
        assert pilot.app.is_running
