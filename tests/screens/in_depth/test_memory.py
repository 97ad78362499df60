"""A program that has ended leaves nothing behind: a worker of the tests runs hundreds of them."""

import asyncio
import gc
import weakref
from pathlib import Path

from tests.on_screen import LEAVING, opened


def test_of_a_program_that_has_ended_no_screen_is_kept(home: Path) -> None:
    kept: list[weakref.ref[object]] = []

    async def live() -> None:
        async with opened(home, "plan", LEAVING) as user:
            app = user.pilot.app
            for key in ("v", "escape", "p", "x", "escape"):
                kept.extend(weakref.ref(each) for each in (app, *app.screen_stack))
                await user.press(key)

    asyncio.run(live())
    gc.collect()
    assert len(kept) > 10
    assert [each() for each in kept if each() is not None] == []
