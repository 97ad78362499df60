"""A monkey plays with every screen: nothing breaks, nothing hangs, nothing is lost.

CLIENTEXIT_MONKEY=20000 pytest -n0 -s tests/release/test_monkey.py plays that many steps.
"""

import os
from pathlib import Path

import pytest

from tests.amount import times
from tests.gallery import gallery
from tests.monkey import Monkey, at_rest

STEPS = int(os.environ.get("CLIENTEXIT_MONKEY") or times(300, 2000))
ROUND = 150
"""Steps in one life of the program."""
FIRST = int(os.environ.get("CLIENTEXIT_MONKEY_SEED", "0"))
"""The first seed, to try others."""


@pytest.mark.parametrize("seed", range(FIRST, FIRST + max(1, STEPS // ROUND)))
async def test_a_monkey_breaks_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.chdir(tmp_path)  # it finds the way to export
    async with gallery(tmp_path / "sessions", (80, 24)) as pilot:
        monkey = Monkey(pilot, seed)
        for _ in range(ROUND // 10):
            await monkey.play(10)
            try:
                await at_rest(pilot)
            except AssertionError as error:
                raise AssertionError(f"seed {seed}, after {monkey.done[-12:]}: {error}") from error
