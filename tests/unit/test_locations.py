"""Where things are."""

from collections.abc import Callable
from pathlib import Path

import pytest

from clientexit_tui.locations import cache_dir, content_dir, home_dir, sessions_dir
from tests.places import ROOT


def test_in_a_checkout_the_content_is_beside_the_package() -> None:
    assert content_dir() == ROOT / "data"


def test_the_home_option_wins_over_the_environment(tmp_path: Path) -> None:
    assert home_dir(str(tmp_path / "a"), {"CLIENTEXIT_HOME": str(tmp_path / "b")}) == tmp_path / "a"


def test_the_environment_wins_over_the_systems_own_place(tmp_path: Path) -> None:
    assert home_dir(None, {"CLIENTEXIT_HOME": str(tmp_path / "b")}) == tmp_path / "b"


@pytest.mark.parametrize("environ", [{}, {"CLIENTEXIT_HOME": ""}])
def test_with_nothing_given_the_systems_own_place_is_used(environ: dict[str, str]) -> None:
    folder = home_dir(None, environ)
    assert folder.is_absolute()
    assert folder.name == "clientexit"


def test_a_relative_home_is_made_absolute_and_a_tilde_is_the_users_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    assert home_dir("there", {}) == tmp_path / "there"
    assert home_dir("~/there", {}) == tmp_path / "me" / "there"


def test_asking_for_a_folder_makes_none(tmp_path: Path) -> None:
    assert sessions_dir(home_dir(str(tmp_path / "a"), {})) == tmp_path / "a" / "sessions"
    home_dir(None, {})
    assert list(tmp_path.iterdir()) == []


def test_the_cache_is_in_the_systems_own_place_and_is_not_made_either() -> None:
    folder = cache_dir()
    assert folder is not None
    assert folder.is_absolute()
    assert "clientexit" in folder.parts
    before = folder.exists()
    assert cache_dir() == folder
    assert folder.exists() == before


def _no_home() -> Path:
    raise RuntimeError("Could not determine home directory.")


@pytest.mark.parametrize("found", [lambda: Path("~/.cache/clientexit"), _no_home])
def test_where_nobody_knows_a_cache_there_is_none(found: Callable[[], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_args, **_named: found())
    assert cache_dir() is None
