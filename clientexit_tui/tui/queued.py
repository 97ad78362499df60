"""What waits in a queue for a screen is done only while that screen is there.

Textual hands everything over in queues: keys, what widgets tell, callbacks, timers, what threads found. A screen that
was left lives on until its queue is empty, while its parts are taken away one by one. What is done then meets parts
that are gone, or acts upon a screen or a session that the user has come to since. So nothing is done any more: neither
what was queued before the screen was left, nor what comes after.
"""

from collections.abc import Callable
from functools import partial
from typing import Any
from weakref import WeakValueDictionary

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.message import Message
from textual.message_pump import MessagePump
from textual.timer import Timer
from textual.widget import Widget

from clientexit_tui.cached import cached_property

TEXTUAL = "textual."
LIFE = "textual.messages"
"""The module of the messages by which Textual lays out, draws and ends widgets."""
LAST = (events.Unmount, events.ScreenSuspend, events.Callback)
"""Events that also a screen hears that was left: those of its end, and callbacks, of which each is asked by itself."""


def is_over(node: MessagePump) -> bool:
    """Whether the screen of a widget was left, the widget taken away, or the program is ending."""
    *inside, root = node.ancestors_with_self if isinstance(node, DOMNode) else [node]
    if not isinstance(root, App):
        return isinstance(node, Widget) and node.is_mounted  # else it is still to be shown
    if any(getattr(each, "is_left", False) for each in inside):
        return True
    return not root.is_running or root.return_code is not None


class Queues(MessagePump):
    """Queues callbacks; one that is a method of a screen or widget is called only while that is there."""

    def call_next(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        """As Textual's own; timers and signals come this way too."""
        super().call_next(_while_there(callback), *args, **kwargs)

    def call_later(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """As Textual's own."""
        return super().call_later(_while_there(callback), *args, **kwargs)

    def call_after_refresh(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """As Textual's own, which hands the callback to whatever screen is in front then."""
        return super().call_after_refresh(_while_there(callback), *args, **kwargs)

    def set_interval(
        self,
        interval: float,
        callback: Callable[..., Any] | None = None,
        *,
        name: str | None = None,
        repeat: int = 0,
        pause: bool = False,
    ) -> Timer:
        """As Textual's own."""
        callback = None if callback is None else _while_there(callback)
        return super().set_interval(interval, callback, name=name, repeat=repeat, pause=pause)


class Hears(Queues):
    """A widget or screen that hears nothing any more once its screen was left, but what ends it."""

    @cached_property
    def _unheard(self) -> WeakValueDictionary[int, Message]:
        """What waits in the queue or is being heard, and what others still hear of it; the rest is gone from memory."""
        return WeakValueDictionary()

    def check_message_enabled(self, message: Message) -> bool:
        """Whether a message may come into the queue."""
        return super().check_message_enabled(message) and (_is_of_life(message) or not is_over(self))

    def post_message(self, message: Message) -> bool:
        """Takes a message into the queue."""
        queued = super().post_message(message)
        if queued and not _is_of_life(message):
            self._unheard[id(message)] = message
        return queued

    def forget_unheard(self) -> None:
        """Has nothing done any more that was told before."""
        for message in list(self._unheard.values()):
            message.prevent_default().stop()


def _is_of_life(message: Message) -> bool:
    return isinstance(message, LAST) or type(message).__module__ == LIFE


def _while_there(callback: Callable[..., Any]) -> Callable[..., Any]:
    """A method of ours that does nothing once its screen or widget is over; anything else, as somebody waits for it."""
    function = callback
    while isinstance(function, partial):
        function = function.func
    owner = getattr(function, "__self__", None)
    if not isinstance(owner, DOMNode) or function.__module__.startswith(TEXTUAL):
        return callback

    def only_while_there(*args: Any, **kwargs: Any) -> Any:
        return None if is_over(owner) else callback(*args, **kwargs)

    return only_while_there
