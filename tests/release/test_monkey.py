"""A monkey plays with every screen: nothing breaks, nothing hangs, nothing is lost.

CLIENTEXIT_MONKEY=20000 CLIENTEXIT_MONKEY_REPORT=monkey.jsonl pytest -n2 tests/release/test_monkey.py plays that many
steps. Each life of the program adds its line to the report as soon as it is over; one that failed leaves its track,
which `python -m tests.monkey_life TRACK` does again.
"""

import os
from pathlib import Path

import pytest

from tests.amount import times
from tests.monkey_life import Life, track_of

STEPS = int(os.environ.get("CLIENTEXIT_MONKEY") or times(300, 1500))
ROUND = 150
"""Steps in one life of the program."""
FIRST = int(os.environ.get("CLIENTEXIT_MONKEY_SEED", "0"))
"""The first seed, to try others."""


@pytest.mark.parametrize("seed", range(FIRST, FIRST + max(1, STEPS // ROUND)))
async def test_a_monkey_breaks_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    track = track_of(tmp_path, seed)
    monkeypatch.chdir(tmp_path)  # it finds the way to export
    await Life(tmp_path, seed, track).play(ROUND)
