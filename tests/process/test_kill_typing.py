"""The real program, killed while somebody types on and on: what was shown as saved is there, and most of the rest."""

import os
import random
import signal
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from clientexit_tui.locations import sessions_dir
from tests.amount import times
from tests.pty_program import Program, program
from tests.stores import store_in
from tests.story_page import NOT_SAVED, on_disk, on_that_page, opened

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

KILLS = int(os.environ.get("CLIENTEXIT_KILLS") or times(10, 60)) // 2
"""How often; the other half of the kills is in `test_kill_program`. Before a release: ``CLIENTEXIT_KILLS=500``."""
LETTER = "#"
SECONDS = 3.0
"""Of typing that may be lost at the most."""


@dataclass
class Typist:
    """Somebody who types at a steady speed and looks at the screen."""

    running: Program
    keys_a_second: float
    sent: list[float] = field(default_factory=list)
    """When each key was pressed."""
    shown_as_saved: int = 0
    """The most letters that ever stood there with a header that says saved."""
    slowest: float = 0.0
    """The longest that a letter took to the screen."""

    def type(self, seconds: float) -> None:
        """Types for so long."""
        began = time.monotonic()
        while (now := time.monotonic()) < began + seconds:
            self.running.press(LETTER.encode())
            self.sent.append(now)
            self.running.read_for(1 / self.keys_a_second)
            self._look()

    def _look(self) -> None:
        letters = self.running.text.count(LETTER)
        if letters < len(self.sent):
            self.slowest = max(self.slowest, time.monotonic() - self.sent[letters])
        header = self.running.text.splitlines()[0]
        if "saved" in header and NOT_SAVED not in header:
            self.shown_as_saved = max(self.shown_as_saved, letters)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(KILLS))
def test_a_kill_in_steady_typing_takes_the_last_seconds_at_most(home: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # repeatable, not secret
    store = store_in(sessions_dir(home))
    session = on_that_page(store)
    with program(home, "open", session.id) as running:
        opened(running)
        typist = Typist(running, chance.uniform(3, 12))
        typist.type(chance.uniform(0.1, 8))
        killed = time.monotonic()
        running.end(signal.SIGKILL)
    kept = len(on_disk(store, session))
    assert kept >= typist.shown_as_saved, "what was shown as saved is there"
    lost = killed - typist.sent[kept] if kept < len(typist.sent) else 0.0
    assert lost <= SECONDS + typist.slowest, f"{lost:.1f} s of typing lost; a letter took {typist.slowest:.1f} s"
