"""One line of a page: a paragraph, a heading, or a row that can be opened."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message
from textual.widget import Widget

from clientexit_tui import words
from clientexit_tui.frozen import frozen
from clientexit_tui.tui.queued import Hears
from clientexit_tui.tui.widgets.hanging import Hanging, Words

if TYPE_CHECKING:  # where a line leads matters once it is chosen
    from clientexit_tui.views.targets import Target


@frozen
class Drawn:
    """One paragraph, heading or row of a page, as it is drawn."""

    text: Words
    target: "Target | None" = None
    """Where it leads; a line with a target can be marked and opened."""
    sign: str = ""
    """Stands before its first line, such as ``[x]``; the other lines hang beside it."""
    classes: str = ""


@dataclass
class LineOpened(Message):
    """A line was opened with enter or a click."""

    target: "Target"


class LinkedLine(Hears, Widget):
    """One line on the screen; the mark stands before the one that has the focus."""

    DEFAULT_CSS = """
    LinkedLine { height: auto; width: 1fr; padding: 0 1 0 0; }
    LinkedLine:focus { background: $primary 20%; text-style: none; }
    LinkedLine.title { color: $accent; text-style: bold; }
    LinkedLine.urgent { border-left: outer $warning; padding-left: 1; }
    LinkedLine.urgent.-title { color: $warning; }
    LinkedLine.warning { color: $warning; }
    """
    ALLOW_SELECT = False

    def __init__(self, drawn: Drawn) -> None:
        super().__init__(classes=drawn.classes)
        self.drawn = drawn
        self.can_focus = drawn.target is not None

    def show(self, drawn: Drawn) -> None:
        """Shows another line in this place; the same line costs nothing."""
        if drawn == self.drawn:
            return
        self.drawn = drawn
        self.can_focus = drawn.target is not None
        self.set_classes(drawn.classes)
        self.refresh(layout=True)

    def render(self) -> Hanging:
        """The words, hanging beside the mark and the sign."""
        if not (self.drawn.target is not None or self.drawn.sign):
            return Hanging(self.drawn.text, "")
        mark = words.SHEET_MARK if self.has_focus else " " * len(words.SHEET_MARK)
        return Hanging(self.drawn.text, f"{mark}{self.drawn.sign} " if self.drawn.sign else mark)

    def on_focus(self) -> None:
        """The mark comes with the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """The mark goes with the focus."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click opens it."""
        if self.drawn.target is not None:
            event.stop()
            self.post_message(LineOpened(self.drawn.target))
