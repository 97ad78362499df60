"""The doctor: it finds every file and folder of the home that others can read, and makes them private again."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from clientexit_tui.cli.run import run
from clientexit_tui.locations import sessions_dir
from clientexit_tui.sessions.system import Ops
from tests.driven import NOW, session_in, store_in

LOOSE = ("backups", "backups/20261122-abcdef", "history", "keys", "sessions/bin", "sessions/.x.tmp", "config.yaml")


def modes(home: Path) -> set[int]:
    """The modes of everything in the home, without the owner's."""
    return {stat.S_IMODE(each.stat().st_mode) & 0o077 for each in (home, *home.rglob("*"))}


Doctor = Callable[..., tuple[int, str]]


@pytest.fixture
def doctor(capsys: pytest.CaptureFixture[str]) -> Doctor:
    """Runs the command, and gives the exit code and what it printed."""

    def run_doctor(*argv: str) -> tuple[int, str]:
        code = run(("doctor", *argv), lambda *_: 0, lambda: NOW)
        return code, capsys.readouterr().out

    return run_doctor


@pytest.fixture
def loose(home: Path) -> Path:
    """A home in which others can read everything."""
    session_in(store_in(sessions_dir(home)))
    for name in LOOSE:
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if "." in path.name:
            path.write_text("", encoding="utf-8")
        else:
            path.mkdir(exist_ok=True)
    for each in home.rglob("*"):
        each.chmod(0o755 if each.is_dir() else 0o644)
    return home


def test_the_doctor_names_everything_that_others_can_read(doctor: Doctor, loose: Path) -> None:
    code, said = doctor()
    assert code == 1
    for name in LOOSE:
        assert f"! {loose / name} can be read by others" in said
    assert f"! {loose}/sessions can be read by others (mode 755); 'chmod 700 {loose}/sessions' mends it" in said


def test_repairing_makes_all_of_it_private_and_tells_of_each(doctor: Doctor, loose: Path) -> None:
    (loose / "link").symlink_to("/etc")
    count = len(list(loose.rglob("*"))) - 1
    _, said = doctor("--repair")
    assert said.count(" is now ") >= count
    assert f"{loose}/config.yaml: mode 644 is now 600" in said
    assert f"{loose}/backups: mode 755 is now 700" in said
    (loose / "link").unlink()
    assert modes(loose) == {0}
    assert " is now " not in doctor("--repair")[1], "a second time there is nothing to do"


def test_what_cannot_be_mended_is_told(doctor: Doctor, loose: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, mode: int) -> None:
        raise PermissionError(1, "Operation not permitted", path, mode)

    monkeypatch.setattr(Path, "chmod", refuse)
    code, said = doctor("--repair")
    assert code == 1
    assert f"{loose}/config.yaml could not be mended: Operation not permitted" in said
    assert f"! {loose}/config.yaml can be read by others" in said
    assert Ops().look(loose / "config.yaml").st_mode & 0o077
