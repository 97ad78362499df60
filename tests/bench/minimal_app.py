"""The least that a Textual app can be: header, a line, one input, footer."""

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Input, Static


class Minimal(App[None]):
    """The baseline of the measurement."""

    def compose(self) -> ComposeResult:
        """The four widgets."""
        yield Header()
        yield Static("Ready")
        yield Input()
        yield Footer()


if __name__ == "__main__":
    Minimal().run()
