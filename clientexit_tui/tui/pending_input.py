"""One key at a time: what comes faster than screens come and go waits for its turn, and reaches the screen it is for.

Textual hands keys on to the widget in focus without waiting for what the key before them does. So keys for a screen
that is just being opened would go to the one that is left, and an esc could close a form before the last letter has
reached its field.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from textual.app import App
from textual.dom import DOMNode
from textual.events import Event, Key, MouseDown, MouseUp, Paste
from textual.message import Message
from textual.screen import Screen

LONGEST = 10.0
"""Seconds that a key waits at most for what the one before leads to; a slow machine takes a while to open a screen."""
LAST = 2.0
"""Seconds that an ending waits at most for the last keys."""
ROUNDS = 4
"""How often the focus may move on by one key."""
TAKES_TURNS = (Key, Paste, MouseDown, MouseUp)
ACTS = ("enter", "space")
"""Keys that act on what has the mark."""


class PendingInput:
    """Lets each key, paste and press of the mouse be dealt with wholly before the next."""

    def __init__(self, app: App[None], dispatch: Callable[[Event], object]) -> None:
        """Makes one.

        Args:
            app: the application.
            dispatch: hands an event to the application once more, when it is its turn.
        """
        self._app = app
        self._dispatch = dispatch
        self._waiting: deque[Event] = deque()
        self._called: Event | None = None
        """The event whose turn it is."""
        self._work: asyncio.Task[None] | None = None
        self._last: Event | None = None
        """The last key or press that was dealt with."""
        self._led_away = 0.0
        """When the screen came to the front to which that led; 0 where it stayed on the same."""
        self._ignored: MouseDown | None = None
        """A press that was not meant for what is there now."""
        self._idle = asyncio.Event()
        self._idle.set()

    def comes(self, event: Event) -> bool:
        """Whether an event is to be dealt with now; else its turn comes later, or it means nothing."""
        if event is self._called:
            self._called = None
        elif self._work is not None or self._waiting or self._called is not None:
            self._waiting.append(event)
            return False
        self._idle.clear()
        if self._is_double(event):
            self._call_next()
            return False
        if not isinstance(event, MouseUp):
            self._last, self._led_away = event, 0.0
        return True

    def moved(self) -> None:
        """Knows that another screen is in front from now on; what was pressed before was not meant for it."""
        self._led_away = Message().time

    def began(self, event: Event) -> None:
        """Waits, beside all else, until all is done that an event leads to which was handed on."""
        self._work = asyncio.create_task(self._settle(event), name="one key at a time")
        self._work.add_done_callback(_raise)

    @property
    def is_idle(self) -> bool:
        """Whether all that came has been dealt with."""
        return self._idle.is_set()

    async def rest(self) -> None:
        """Waits until all that was typed so far is dealt with, or for as long as an ending may take."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LAST):
                await _heard(self._app)
                await self._idle.wait()

    def _is_double(self, event: Event) -> bool:
        """Whether it is the second of two presses, of which the first has led to another screen.

        Whoever presses twice means what was there the first time.
        """
        match event, self._last:
            case Key(key=key), Key(key=before) if key == before and key in ACTS:
                return event.time < self._led_away
            case MouseDown(), MouseDown() as before if self._led_away:
                soon = event.time - before.time <= self._app.CLICK_CHAIN_TIME_THRESHOLD
                self._ignored = event if soon and event.screen_offset == before.screen_offset else None
                return self._ignored is not None
            case MouseUp(), _ if self._ignored is not None:
                self._ignored = None
                return True
        return False

    async def _settle(self, event: Event) -> None:
        try:
            async with asyncio.timeout(LONGEST):
                await self._all_heard(event)
        except TimeoutError:  # something is slow: the next key does not wait for it
            pass
        finally:
            self._work = None
            self._call_next()

    def _call_next(self) -> None:
        if self._waiting:
            self._called = self._waiting.popleft()
            self._dispatch(self._called)
        else:
            self._idle.set()

    async def _all_heard(self, event: Event) -> None:
        """Waits until the widget in focus and all around it have heard what was handed on, and the news of it."""
        focused = self._app.focused
        if isinstance(event, Key) and focused is not None and focused.check_consume_key(event.key, event.character):
            await _heard(focused)  # a letter in a text leads nowhere
            return
        await self._chain_heard()  # a key is bound to what it does once it has come all the way up
        for _ in range(ROUNDS):
            before = self._front(), self._app.focused
            await self._chain_heard()
            if (self._front(), self._app.focused) == before:
                return

    async def _chain_heard(self) -> None:
        front, focused = self._front(), self._app.focused
        await _heard(*((focused or front).ancestors_with_self if front is not None else ()))

    def _front(self) -> Screen[object] | None:
        return self._app.screen_stack[-1] if self._app.screen_stack else None


def _raise(task: "asyncio.Task[None]") -> None:
    """Raises in the event loop what went wrong in a task that nobody waits for."""
    if not task.cancelled():
        task.result()


async def _heard(*nodes: DOMNode) -> None:
    """Waits until each of these has heard what waits for it, and what it tells itself of that, one after the other."""
    done = asyncio.Event()
    ways = iter([node for node in nodes for _ in range(2)])

    def go_on() -> None:  # from node to node, without a turn of the waiting task in between
        if not any(node.call_later(go_on) for node in ways):  # one that is being closed is left out
            done.set()

    go_on()
    await done.wait()
