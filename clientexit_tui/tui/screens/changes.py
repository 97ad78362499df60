"""What changed between two moments of the session."""

from textual.app import ComposeResult

from clientexit_tui import words
from clientexit_tui.tui.parts.change_parts import change_parts
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.linked_page import LinkedPage
from clientexit_tui.visits.comparing import Comparison


class ChangesScreen(SessionScreen):
    """Verdicts, signs and answers side by side."""

    AUTO_FOCUS = ""
    HELP = words.HELP_CHANGES

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_CHANGES

    def position(self) -> str:
        """How many answers differ."""
        count = len(self._comparison.changes)
        return words.VISIT_CHANGED[count == 1].format(count=count)

    def body(self) -> ComposeResult:
        """One sheet."""
        yield LinkedPage(id="changes")

    def on_mount(self) -> None:
        """Shows the comparison, which stays as it is while the screen is open."""
        self.query_one("#changes", LinkedPage).show(list(change_parts(self._comparison)))
