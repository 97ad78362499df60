"""The user's settings: one line of ours in a file of theirs."""

import stat
from pathlib import Path

import pytest

from clientexit_tui.__main__ import main
from clientexit_tui.config.settings import Config
from clientexit_tui.errors import ClientExitError
from tests.driven import NOW, app_of, press, running, seen, store_in


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("theme: light\n", "light"),
        ("# mine\ntheme:  'dark' # calm\n", "dark"),
        ("theme: rose-pine\n", "rose-pine"),
        ("", ""),
    ],
)
def test_the_theme_is_found_without_the_yaml_library(tmp_path: Path, text: str, theme: str) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(text, encoding="utf-8")
    assert Config(path).theme == theme


def test_without_a_file_nothing_is_set_and_nothing_is_wrong(tmp_path: Path) -> None:
    config = Config(tmp_path / "none" / "config.yaml")
    config.check()
    assert config.theme == ""


@pytest.mark.parametrize("before", ["", "# mine\nkeys: {app.quit: ctrl+x}", "theme: dark # calm\nother:\n  - x\n"])
def test_a_choice_is_kept_for_its_owner_only_and_all_else_survives(tmp_path: Path, before: str) -> None:
    path = tmp_path / "home" / "config.yaml"
    if before:
        path.parent.mkdir()
        path.write_text(before, encoding="utf-8")
    Config(path).keep("theme", "light")
    assert Config(path).theme == "light"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    kept = path.read_text(encoding="utf-8")
    assert all(line in kept for line in before.splitlines() if not line.startswith("theme"))
    Config(path).check()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme: pink\n", "config.yaml:1:8: 'theme' must be one of: dark, light, terminal"),
        ("- theme\n", "config.yaml:1:1: settings are lines such as 'theme: dark'"),
        ("a: 1\ntheme: [\n", "config.yaml:"),
        ("{theme: dark}\n", "must stand on a line of its own"),
        ("theme: dark\ntheme: light\n", "config.yaml:2:1"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_the_file_left_alone(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(text, encoding="utf-8")
    config = Config(path)
    with pytest.raises(ClientExitError) as caught:
        config.keep("theme", "light")
    assert said in str(caught.value)
    assert path.read_text(encoding="utf-8") == text


async def test_f9_changes_the_colours_and_the_next_start_has_them(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    async with running(store_in(tmp_path / "sessions"), config=config) as pilot:
        assert app_of(pilot).theme == "clientexit-dark"
        await press(pilot, "f9")
        assert app_of(pilot).theme == "clientexit-light"
    async with running(store_in(tmp_path / "sessions"), config=config) as pilot:
        assert app_of(pilot).theme == "clientexit-light"


async def test_a_mistake_in_the_settings_is_told_on_the_screen(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("theme: pink\n", encoding="utf-8")
    async with running(store_in(tmp_path / "sessions"), config=config) as pilot:
        await pilot.pause()
        assert "'theme' must be one of: dark, light, terminal" in " ".join(seen(pilot).replace("│", " ").split())


def test_the_settings_are_checked_with_everything_else(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home.mkdir()
    (home / "config.yaml").write_text("theme: dark\nsort: nwest\n", encoding="utf-8")
    assert main(["check"], lambda: NOW) == 1
    said = capsys.readouterr().out
    assert "config.yaml:2:7: 'sort' must be one of: newest, due, title, status (did you mean 'newest'?)" in said
