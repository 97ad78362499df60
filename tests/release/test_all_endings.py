"""In a real terminal: each signal in each trouble, in both kinds of field, in both faces; no word is lost."""

import signal
import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no such terminals", allow_module_level=True)

from tests.endings import FIELDS, Capture, end_drawn, end_plain
from tests.troubles import TROUBLES

End = Callable[[str, str, int, Path, Capture], None]
SENT = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
SELDOM = ("SIGUSR1", "SIGALRM", "SIGRTMIN")
"""Some of those that nobody sends to such a program, but that would end it."""
Case = tuple[str, str, signal.Signals]
CASES: list[Case] = [
    (trouble, tuple(FIELDS)[(at + at // len(SENT)) % 2], number)
    for at, (trouble, number) in enumerate(product(TROUBLES, SENT))
]
"""Every trouble with every signal, in one kind of field or the other."""


@pytest.fixture(autouse=True)
def _temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left in folders that all users share."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}, {case[1]}, {case[2].name}")
@pytest.mark.parametrize("end", [end_drawn, end_plain])
def test_no_word_is_lost(home: Path, capsys: Capture, case: Case, end: End) -> None:
    end(*case, home, capsys)


@pytest.mark.parametrize("name", [each for each in SELDOM if hasattr(signal, each)])
@pytest.mark.parametrize("end", [end_drawn, end_plain])
def test_a_signal_that_is_seldom_sent_loses_no_word_either(home: Path, capsys: Capture, name: str, end: End) -> None:
    end("healthy", "text", getattr(signal, name), home, capsys)
