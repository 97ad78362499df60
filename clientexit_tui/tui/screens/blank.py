"""Nothing to see, for when somebody looks over the shoulder."""

from textual import events
from textual.app import ComposeResult

from clientexit_tui import words
from clientexit_tui.tui.base_screen import BaseScreen
from clientexit_tui.tui.widgets.plain import Plain


class BlankScreen(BaseScreen[None]):
    """Covers all, news in passing included; any key uncovers it."""

    CSS = "BlankScreen Toast { visibility: hidden; }"

    def compose(self) -> ComposeResult:
        """One line that says nothing about anybody."""
        yield Plain(words.BLANK, classes="muted")

    def on_key(self, event: events.Key) -> None:
        """Uncovers."""
        event.stop()
        self.dismiss()
