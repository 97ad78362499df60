"""What every screen holds to, since keys may be typed faster than screens come and go."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget

from clientexit_tui.tui.queued import Hears, is_over

if TYPE_CHECKING:  # the library is painted before the interview is loaded
    from clientexit_tui.case import Case

T = TypeVar("T")
MAKING = (events.Compose, events.Mount)
Place = tuple[object, ...]
"""A place that is open once: the name of its route, and its arguments."""


class BaseScreen(Hears, Screen[T]):
    """A screen for which nothing is done any more once it was left, and that gives its answer at once."""

    place: Place = ()
    """The place that is open here, where it is one that is open once."""
    is_left = False
    """Whether it was taken off the stack of screens."""
    then: Callable[[T | None], object] | None = None
    """Takes what it is closed with; called in the same moment, so that nothing can come between."""

    @property
    def stands(self) -> bool:
        """Whether its parts are there: once they are made, until it is left or the program ends."""
        return self.is_mounted and not is_over(self)

    def show_case(self, case: "Case") -> None:
        """Shows what follows from the answers now, where it shows anything of them."""

    def show_saving(self) -> None:
        """Shows how saving stands now, where it says so."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action can be done: none while its parts are not there."""
        return self.stands and super().check_action(action, parameters)

    async def on_event(self, event: events.Event) -> None:
        """Hears an event; of one that was left before it was made, nothing is made."""
        if not (isinstance(event, MAKING) and is_over(self)):
            await super().on_event(event)

    async def there_after(self, work: Awaitable[object]) -> bool:
        """Waits for something, and says whether this is still there then."""
        await work
        return not is_over(self)

    def leave(self) -> None:
        """Ends what was queued for it and its widgets, and calls off what threads do for it."""
        self.is_left = True
        for node in self.walk_children(with_self=True):
            self.workers.cancel_node(node)
            if isinstance(node, Hears):
                node.forget_unheard()

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Closes it, once; one that is not in front has been closed, or is covered by what was asked for since."""
        if self.app.screen_stack[-1:] != [self]:
            return AwaitComplete()
        closed = super().dismiss(result)
        if self.then is not None:
            self.then(result)
        return closed

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What is at a place, unless it has just been taken away: a press on that would end the program."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        gone = widget is not None and widget is not self and widget.parent is None
        return (None, None) if gone else (widget, offset)
