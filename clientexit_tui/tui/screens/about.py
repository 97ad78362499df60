"""About the program: the same text that the command `about` prints, to read with the arrow keys."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from clientexit_tui import words
from clientexit_tui.documents.about import about
from clientexit_tui.documents.plain_text import to_plain_text
from clientexit_tui.errors import ClientExitError
from clientexit_tui.tui.base_screen import BaseScreen
from clientexit_tui.tui.program import program_of
from clientexit_tui.tui.widgets.header_line import HeaderLine
from clientexit_tui.tui.widgets.key_line import KeyLine
from clientexit_tui.tui.widgets.plain import Plain, Reading

WIDEST = 100
"""Columns beyond which lines are hard to read."""
EDGE = 4
"""Columns that the page does not have for its text."""


class AboutScreen(BaseScreen[None]):
    """One long page; no session is needed."""

    AUTO_FOCUS = "#about"
    HELP = words.HELP_ABOUT
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", words.KEY_BACK, id="about.back"),
    ]
    DEFAULT_CSS = """
    AboutScreen #about { height: 1fr; padding: 0 1; }
    """

    def compose(self) -> ComposeResult:
        """Header, text, keys."""
        yield HeaderLine()
        with Reading(id="about"):
            yield Plain(id="about-text")
        yield KeyLine()

    def on_mount(self) -> None:
        """Says where this is."""
        self.query_one(HeaderLine).say(words.ABOUT_TITLE, "")

    def on_resize(self, event: events.Resize) -> None:
        """Folds the text anew for the width."""
        try:
            text = to_plain_text(about(program_of(self).controller.content), min(WIDEST, event.size.width - EDGE))
        except ClientExitError as error:
            text = str(error)
        self.query_one("#about-text", Plain).update(text)
