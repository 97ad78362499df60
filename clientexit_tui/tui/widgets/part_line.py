"""One part of a sheet: a paragraph, a heading, or a row that can be opened."""

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widget import Widget

from clientexit_tui import words
from clientexit_tui.frozen import frozen
from clientexit_tui.tui.queued import Hears
from clientexit_tui.tui.widgets.hanging import Hanging, Words


@frozen
class Part:
    """One paragraph, heading or row of a sheet."""

    text: Words
    key: str = ""
    """What it leads to; a part with a key can be marked and opened."""
    sign: str = ""
    """Stands before its first line, such as ``[x]``; the other lines hang beside it."""
    classes: str = ""


@dataclass
class PartOpened(Message):
    """A part was opened with enter or a click."""

    key: str


class PartLine(Hears, Widget):
    """One part on the screen; the mark stands before the one that has the focus."""

    DEFAULT_CSS = """
    PartLine { height: auto; width: 1fr; padding: 0 1 0 0; }
    PartLine:focus { background: $primary 20%; text-style: none; }
    PartLine.title { color: $accent; text-style: bold; }
    PartLine.urgent { border-left: outer $warning; padding-left: 1; }
    PartLine.urgent.-title { color: $warning; }
    PartLine.warning { color: $warning; }
    """
    ALLOW_SELECT = False

    def __init__(self, part: Part) -> None:
        super().__init__(classes=part.classes)
        self.part = part
        self.can_focus = bool(part.key)

    def show(self, part: Part) -> None:
        """Shows another part in this place; the same part costs nothing."""
        if part == self.part:
            return
        self.part = part
        self.can_focus = bool(part.key)
        self.set_classes(part.classes)
        self.refresh(layout=True)

    def render(self) -> Hanging:
        """The words, hanging beside the mark and the sign."""
        if not (self.part.key or self.part.sign):
            return Hanging(self.part.text, "")
        mark = words.SHEET_MARK if self.has_focus else " " * len(words.SHEET_MARK)
        return Hanging(self.part.text, f"{mark}{self.part.sign} " if self.part.sign else mark)

    def on_focus(self) -> None:
        """The mark comes with the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """The mark goes with the focus."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click opens it."""
        if self.part.key:
            event.stop()
            self.post_message(PartOpened(self.part.key))
