"""A monkey at the keyboard: random keys, clicks, pastes and sizes by seed, over whatever screen is in front."""

import random
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field

from textual import events

from tests.hostile import HOSTILE
from tests.tui_desk import Driven, desk, press

SLOWEST = 2.0
"""Seconds that one step may take."""
NEVER = ("f4", "ctrl+q", "ctrl+z")
"""Keys that leave the program: to an editor, to the shell, for good."""
KEYS = (
    *("up", "down", "left", "right", "enter", "escape", "tab", "shift+tab", "pageup", "pagedown", "home", "end"),
    *("space", "delete", "backspace", "f1", "f2", "f9", "f12", "ctrl+s", "ctrl+p", "ctrl+j", "ctrl+a", "ctrl+k"),
    *("slash", "question_mark", "ctrl+u", "ctrl+w", "shift+down", "shift+end", "ctrl+c", "ctrl+x", "ctrl+v"),
    *"abcdefghijklmnopqrstuvwxyz0123456789",
)
WORDS = ("", "Northwind", "1,250", "12k EUR", "next Tuesday", "2026-02-30", "35 %", "line one\nline two\n\nline four")
SIZES = ((80, 24), (120, 40), (40, 20), (200, 60), (60, 24), (20, 8), (3, 2), (1, 1))


@dataclass
class Monkey:
    """Plays with a running program.

    Args:
        pilot: the program.
        seed: the same one does the same again.
    """

    pilot: Driven
    seed: int
    done: list[str] = field(default_factory=list)
    """What it did, for a report."""
    slowest: float = 0.0
    """Seconds that its slowest step took."""

    async def play(self, steps: int) -> None:
        """So many steps. Raises AssertionError for one that takes too long; the program's own faults come through."""
        chance = random.Random(self.seed)  # noqa: S311 (a repeatable choice is wanted)
        ways = (self._key, self._key, self._key, self._key, self._click, self._paste, self._resize)
        for _ in range(steps):
            if self.pilot.app.return_code is not None:
                return  # it found the way out
            way: Callable[[random.Random], Coroutine[None, None, None]] = chance.choice(ways)
            began = time.perf_counter()
            await way(chance)
            took = time.perf_counter() - began
            self.slowest = max(self.slowest, took)
            assert took < SLOWEST, f"seed {self.seed}: {took:.1f} s for {self.done[-3:]}"

    async def _key(self, chance: random.Random) -> None:
        own = [key for key in self.pilot.app.screen.active_bindings if key not in NEVER]
        key = chance.choice(KEYS if chance.random() < 0.5 or not own else own)
        self.done.append(f"{type(self.pilot.app.screen).__name__}: {key}")
        await press(self.pilot, key)

    async def _click(self, chance: random.Random) -> None:
        width, height = self.pilot.app.size
        place = chance.randrange(width), chance.randrange(height)
        self.done.append(f"{type(self.pilot.app.screen).__name__}: click {place}")
        await self.pilot.click(offset=place)

    async def _paste(self, chance: random.Random) -> None:
        text = chance.choice((*WORDS, *HOSTILE))
        self.done.append(f"{type(self.pilot.app.screen).__name__}: paste {text[:20]!r}")
        self.pilot.app.post_message(events.Paste(text))
        await self.pilot.pause()

    async def _resize(self, chance: random.Random) -> None:
        if chance.random() < 0.5:  # most of the time at a size at which something can be hit
            return
        size = chance.choice(SIZES)
        self.done.append(f"resize {size}")
        await self.pilot.resize_terminal(*size)
        await self.pilot.pause()  # until it is laid out again, there is nothing to click on


def at_rest(pilot: Driven) -> None:
    """What was typed is in the model and on the disk, and both hold the same."""
    app = desk(pilot)
    if not app.has_session or app.return_code is not None:
        return
    app.settle()
    app.save_now()
    assert app.flush()
    session = app.outlook.session
    assert app.store.load(session.id).answers == session.answers
