"""Every screen as text at five sizes, kept in `tests/gallery/` and read by a person whenever it changes.

`CLIENTEXIT_GOLDEN=write pytest -n0 tests/screens/test_tui_gallery.py` writes them anew; read the difference before
keeping it. The usual run compares one size, `in_depth` the narrowest, `--long` all five.
"""

import os
from pathlib import Path

import pytest

from clientexit_tui.tui.themes import DARK, LIGHT
from tests.amount import all_or
from tests.contrast import contrast_of, written
from tests.driven import seen
from tests.gallery import SIZES, gallery, stops
from tests.places import TESTS

FOLDER = TESTS / "gallery"
WRITING = os.environ.get("CLIENTEXIT_GOLDEN") == "write"
TEXT = 4.5
"""The least contrast of any text to what is behind it (WCAG 2.2, 1.4.3)."""


TO_DO = "if that is meant: CLIENTEXIT_GOLDEN=write pytest -n0 tests/screens/test_tui_gallery.py"

LOOKS = [(theme, size) for size in SIZES for theme in (DARK, LIGHT)]
USUAL = [(LIGHT, (80, 24))]


@pytest.mark.long
@pytest.mark.parametrize(("theme", "size"), LOOKS[::2] if WRITING else all_or(USUAL, LOOKS))
async def test_every_screen_looks_as_it_was_approved_and_all_its_text_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, theme: str, size: tuple[int, int]
) -> None:
    monkeypatch.chdir("/")  # the page for exports names the folder
    await compare(tmp_path, theme, size)


async def compare(folder: Path, theme: str, size: tuple[int, int]) -> None:
    """Compares every screen with what was approved, or writes that; and measures the contrast of its text."""
    width, height = size
    rule = "=" * width
    shown = []
    faint: dict[tuple[str, str], float] = {}
    async with gallery(folder / "sessions", size, theme) as pilot:
        async for name in stops(pilot):
            text = seen(pilot)
            assert len(text.splitlines()) <= height
            shown.append(f"{rule}\n{name}\n{rule}\n{text.rstrip()}\n")
            measured = {(name, each.text.strip()): contrast_of(each) for each in written(pilot)}
            assert measured or name == "privacy", name
            faint |= {place: found for place, found in measured.items() if found < TEXT}
    file = FOLDER / f"{width}x{height}.txt"
    made = "\n".join(shown)
    if WRITING:
        FOLDER.mkdir(exist_ok=True)
        file.write_text(made, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == made, TO_DO
    assert faint == {}
