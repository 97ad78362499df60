"""In a real terminal: a signal while saving fails loses no word, and what becomes of it is told."""

import signal
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no such terminals", allow_module_level=True)

from tests.endings import Capture, end_drawn, end_plain

TERM, HUP, INT, QUIT = signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT
USR1, USR2 = signal.SIGUSR1, signal.SIGUSR2


@pytest.fixture(autouse=True)
def _temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left in folders that all users share."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))


@pytest.mark.parametrize(
    ("trouble", "field", "number"),
    [
        ("healthy", "text", QUIT),
        ("healthy", "long", USR1),
        ("full", "text", TERM),
        ("full", "long", HUP),
        ("read only", "text", INT),
        ("unplugged", "text", HUP),
        ("file gone", "text", HUP),
        ("folder gone", "long", TERM),
        ("home gone", "text", TERM),
        ("changed", "text", QUIT),
    ],
)
def test_the_drawn_face_loses_no_word(
    home: Path, capsys: Capture, trouble: str, field: str, number: signal.Signals
) -> None:
    end_drawn(trouble, field, number, home, capsys)


@pytest.mark.parametrize(
    ("trouble", "field", "number"),
    [
        ("healthy", "text", USR2),
        ("full", "text", TERM),
        ("read only", "long", QUIT),
        ("unplugged", "long", HUP),
        ("file gone", "text", INT),
        ("folder gone", "text", HUP),
        ("changed", "long", TERM),
    ],
)
def test_the_plain_face_loses_no_word(
    home: Path, capsys: Capture, trouble: str, field: str, number: signal.Signals
) -> None:
    end_plain(trouble, field, number, home, capsys)
