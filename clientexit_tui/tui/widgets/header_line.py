"""The first line of a screen."""

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from clientexit_tui.safetext import clean
from clientexit_tui.tui.widgets.row import shortened

GAP = 2
"""Blanks between the two texts."""


class HeaderLine(Widget):
    """Where the user is, on the left; how things stand, on the right, which gives way last."""

    def __init__(self) -> None:
        super().__init__()
        self.trail = ""
        self.status = ""

    def say(self, trail: str, status: str) -> None:
        """Shows both."""
        if (trail, status) != (self.trail, self.status):
            self.trail, self.status = clean(trail, single=True), clean(status, single=True)
            self.refresh()

    def render(self) -> Content:
        """The line."""
        width = self.size.width
        status = shortened(self.status, width // 2)
        trail = shortened(self.trail, width - cell_len(status) - GAP)
        return Content.assemble(
            (trail, "bold"), " " * (width - cell_len(trail) - cell_len(status)), (status, "$text-muted")
        )
