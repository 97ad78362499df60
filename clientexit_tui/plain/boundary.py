"""The page for the talk: two facts, their effect, a proposal, the review, what follows otherwise."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.plain.talk import Row
from clientexit_tui.plain.view_page import READ, ViewPage
from clientexit_tui.views.boundary import boundary_status, boundary_view
from clientexit_tui.views.line import Line, Role


class BoundaryPage(ViewPage):
    """One page to read before the talk and to take along, for those who stay."""

    title = words.PLAN_BOUNDARY

    def lines(self) -> Iterator[Line]:
        """How much is missing, and the page."""
        if status := boundary_status(self.case):
            yield Line(status, Role.ASIDE)
        yield from boundary_view(self.case)

    def rows(self) -> list[Row]:
        """The plan, and paper."""
        return [(READ, words.PLAIN_READ_AGAIN), ("plan", words.PLAIN_PLAN), ("export", words.PLAIN_EXPORT)]
