"""The page for the talk: two facts, their effect, a proposal, the review, what follows otherwise."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.tui.drawing import drawn
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.linked_page import LinkedPage
from clientexit_tui.views.boundary import boundary_status, boundary_view


class BoundaryScreen(SessionScreen):
    """One page to read before the talk and to take along."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "go('plan')", words.KEY_PLAN, id="boundary.plan"),
        Binding("x", "go('export')", words.KEY_EXPORT, id="boundary.export"),
    ]
    AUTO_FOCUS = ""
    HELP = words.HELP_BOUNDARY

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_BOUNDARY

    def position(self) -> str:
        """How many parts are missing."""
        return boundary_status(self.case)

    def body(self) -> ComposeResult:
        """One page."""
        yield LinkedPage(id="boundary")

    def show_case(self, case: Case) -> None:
        """Shows the page as far as the answers go."""
        super().show_case(case)
        self.query_one("#boundary", LinkedPage).show(drawn(boundary_view(case), self.app.size.width))
