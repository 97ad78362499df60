"""Waiting until what was typed has got where it belongs: keys, and the news of them, travel from widget to widget."""

import asyncio
from contextlib import suppress

from textual.dom import DOMNode

from clientexit_tui.tui.going import Going

LONGEST = 1.0
"""Seconds to wait at most; a widget that is busy for so long is not waited for."""


async def typed_out(app: Going) -> None:
    """Waits until every key pressed so far was heard by the widget in focus, and by all to whom that tells of it.

    Whoever waits is not waited for.
    """
    with suppress(TimeoutError):
        async with asyncio.timeout(LONGEST):
            await _heard(app)
            for _ in range(2):  # a key may have moved the focus
                place = app.focused or (app.screen if app.screen_stack else app)
                for node in place.ancestors_with_self:
                    await _heard(node)  # its keys
                    await _heard(node)  # what it told itself of them


async def _heard(node: DOMNode) -> None:
    task = node.own_task if isinstance(node, Going) else node.task  # Textual knows of none for the application
    if task is asyncio.current_task():
        return
    heard = asyncio.Event()
    if node.call_later(heard.set):  # else it is being closed
        await heard.wait()
