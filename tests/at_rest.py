"""Waits until the program in a test has done all that it can do now, however slow or busy the machine is.

Textual's own wait compares the time of the process with that of the clock, and gives up after a second: on a busy
machine a process that waits for its turn looks idle, and a test goes on while a screen is still opening.
"""

import asyncio
from collections import deque

SOON = 0.02
"""Seconds; what is due by then belongs to what was just done, such as the screen's next look at what has changed."""
TURNS = 1_000_000
"""How often the other tasks may have their turn."""
ROUNDS = 200
"""How often something due soon may come again: a timer that never stops must not hold up a test."""


async def at_rest(_least: float = 0.0, _longest: float = 0.0) -> None:
    """Waits until nothing is left to run and nothing is due soon."""
    loop = asyncio.get_running_loop()
    again = 0
    for _ in range(TURNS):
        await asyncio.sleep(0)
        if _ready(loop):
            continue
        due, again = _due(loop), again + 1
        if due > SOON or again > ROUNDS:
            return
        await asyncio.sleep(max(due, 0.0))
    raise AssertionError("the program in the test never comes to rest")


def _ready(loop: asyncio.AbstractEventLoop) -> bool:
    """Whether other tasks of the loop can run now."""
    ready: deque[asyncio.Handle] = loop._ready  # type: ignore[attr-defined]
    return any(not each.cancelled() for each in ready)


def _due(loop: asyncio.AbstractEventLoop) -> float:
    """In how many seconds the next thing is due."""
    waiting = (each for each in loop._scheduled if not each.cancelled())  # type: ignore[attr-defined]
    return min((each.when() for each in waiting), default=loop.time() + 1) - loop.time()
