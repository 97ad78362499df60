"""The user's settings: one line of ours in a file of theirs."""

import stat
from pathlib import Path

import pytest

from clientexit_tui.errors import ClientExitError
from clientexit_tui.tui.config import Config
from tests.tui_desk import desk, press, running, seen, store_in


@pytest.mark.parametrize(
    ("text", "theme"),
    [("theme: light\n", "light"), ("# mine\ntheme:  'dark' # calm\n", "dark"), ("theme: pink\n", ""), ("", "")],
)
def test_the_theme_is_found_without_the_yaml_library(tmp_path: Path, text: str, theme: str) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(text, encoding="utf-8")
    assert Config(path).theme() == theme


def test_without_a_file_nothing_is_set_and_nothing_is_wrong(tmp_path: Path) -> None:
    config = Config(tmp_path / "none" / "config.yaml")
    config.check()
    assert config.theme() == ""


@pytest.mark.parametrize("before", ["", "# mine\nkeys: {a: b}", "theme: dark # calm\nother:\n  - x\n"])
def test_a_choice_is_kept_for_its_owner_only_and_all_else_survives(tmp_path: Path, before: str) -> None:
    path = tmp_path / "home" / "config.yaml"
    if before:
        path.parent.mkdir()
        path.write_text(before, encoding="utf-8")
    Config(path).keep_theme("light")
    assert Config(path).theme() == "light"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    kept = path.read_text(encoding="utf-8")
    assert all(line in kept for line in before.splitlines() if not line.startswith("theme"))
    Config(path).check()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme: pink\n", "config.yaml:1:8: the theme is 'dark' or 'light'"),
        ("- theme\n", "config.yaml:1:1: settings are lines such as 'theme: dark'"),
        ("a: 1\ntheme: [\n", "config.yaml:"),
        ("{theme: dark}\n", "must stand on a line of its own"),
        ("theme: dark\ntheme: light\n", "config.yaml:2:1"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_the_file_left_alone(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ClientExitError) as caught:
        Config(path).keep_theme("light")
    assert said in str(caught.value)
    assert path.read_text(encoding="utf-8") == text


async def test_f9_changes_the_colours_and_the_next_start_has_them(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    async with running(store_in(tmp_path / "sessions"), config=config) as pilot:
        assert desk(pilot).theme == "clientexit-dark"
        await press(pilot, "f9")
        assert desk(pilot).theme == "clientexit-light"
    async with running(store_in(tmp_path / "sessions"), config=config) as pilot:
        assert desk(pilot).theme == "clientexit-light"


async def test_a_mistake_in_the_settings_is_told_on_the_screen(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("theme: pink\n", encoding="utf-8")
    async with running(store_in(tmp_path / "sessions"), config=config) as pilot:
        await pilot.pause()
        assert "the theme is 'dark' or 'light'" in " ".join(seen(pilot).replace("│", " ").split())
