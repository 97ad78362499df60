"""What every screen holds to, since keys may be typed faster than screens come and go."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.events import InputEvent
from textual.geometry import Offset
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from clientexit_tui.tui.routes import Place

T = TypeVar("T")
TELLING = ("clientexit_tui.", "textual.widgets.")
"""Where the messages of widgets are; Textual's others concern the life of a screen."""


class InFront(Screen[T]):
    """A screen that does nothing once it was left: what was typed for it must not close or answer another."""

    place: Place = ()
    """The place that is open here, where it is one that is open once."""
    _was_there = False

    @property
    def is_left(self) -> bool:
        """Whether it was shown and is gone."""
        there = self in self.app.screen_stack
        self._was_there = self._was_there or there
        return self._was_there and not there

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Closes it, once; one that is not in front has been closed, or is covered by what was asked for since."""
        return super().dismiss(result) if self.app.screen_stack[-1:] == [self] else AwaitComplete()

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What is at a place, unless it has just been taken away: a press on that would end the program."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        gone = widget is not None and widget is not self and widget.parent is None
        return (None, None) if gone else (widget, offset)

    def check_message_enabled(self, message: Message) -> bool:
        """Whether it still listens: not to keys nor to what its widgets tell, once it was left."""
        tells = isinstance(message, InputEvent) or type(message).__module__.startswith(TELLING)
        return super().check_message_enabled(message) and not (tells and self.is_left)
