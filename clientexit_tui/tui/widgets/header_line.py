"""The first line of a screen."""

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from clientexit_tui import words
from clientexit_tui.safetext import clean
from clientexit_tui.tui.widgets.row import shortened

GAP = 2
"""Blanks between the two texts."""


class HeaderLine(Widget):
    """Where the user is, on the left; how things stand, on the right, of which the last gives way last."""

    def __init__(self) -> None:
        super().__init__()
        self.trail = ""
        self.standing: tuple[str, ...] = ()

    def say(self, trail: str, *standing: str) -> None:
        """Shows where the user is and how things stand, the most important last."""
        trail, standing = clean(trail, single=True), tuple(clean(each, single=True) for each in standing if each)
        if (trail, standing) != (self.trail, self.standing):
            self.trail, self.standing = trail, standing
            self.refresh()

    @property
    def status(self) -> str:
        """How things stand, in all words for which there is room: half of the line."""
        if not self.standing:
            return ""
        room = self.size.width // 2
        ways = (words.DOT.join(self.standing[at:]) for at in range(len(self.standing)))
        return next((each for each in ways if cell_len(each) <= room), shortened(self.standing[-1], room))

    def render(self) -> Content:
        """The line."""
        width = self.size.width
        status = self.status
        trail = shortened(self.trail, width - cell_len(status) - GAP)
        return Content.assemble(
            (trail, "bold"), " " * (width - cell_len(trail) - cell_len(status)), (status, "$text-muted")
        )
