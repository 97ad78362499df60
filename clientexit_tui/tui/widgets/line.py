"""A line to type in, as the fields of a form use it."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import Reactive

from clientexit_tui import words
from clientexit_tui.tui.widgets.given import Advance
from clientexit_tui.tui.widgets.still_input import StillInput


class Line(StillInput):
    """An input from which ctrl+j goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+j", "go_on", words.KEY_CONTINUE, show=False, id="text.continue"),
    ]

    virtual_size: Reactive[Size] = Reactive(Size(0, 0))
    """As Textual's own, but without a new layout of the page at each key: a line is as high and wide as before."""
    heard: Callable[[], None] | None = None
    """Called at once when another text stands here."""

    def watch_value(self) -> None:
        """Tells of another text, before the next key can come."""
        if self.heard is not None:
            self.heard()

    def action_go_on(self) -> None:
        """Goes on to the next question."""
        self.post_message(Advance())
