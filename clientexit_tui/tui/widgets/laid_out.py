"""Widgets that a page lays out once for each change, not twice."""

from textual.geometry import Size
from textual.reactive import Reactive
from textual.widget import Widget


class LaidOut(Widget):
    """A widget whose size follows from the layout of its page: when that gives it another, nothing is to be done."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    """As Textual's own, but without a second layout and drawing of the page after the one that set it."""
