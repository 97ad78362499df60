"""The first line of a screen."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from clientexit_tui.tui.widgets.plain import Plain


class HeaderLine(Horizontal):
    """Where the user is, on the left; how things stand, on the right."""

    def compose(self) -> ComposeResult:
        """Two texts, of which the left one gives way."""
        yield Plain(id="trail")
        yield Plain(id="status")

    def say(self, trail: str, status: str) -> None:
        """Shows both."""
        self.query_one("#trail", Plain).update(trail)
        self.query_one("#status", Plain).update(status)
