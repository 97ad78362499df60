"""The page for the talk: two facts, their effect, a proposal, the review, what follows otherwise."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.exit_plan.boundary import Boundary, boundary_of
from clientexit_tui.exit_plan.price import Price
from clientexit_tui.tui.parts.leading import open_question
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.part_line import Part, PartOpened
from clientexit_tui.tui.widgets.sheet import Sheet

VERDICT = "verdict"


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
        count = len(boundary_of(self.case.verdict, self.case.plan).missing)
        return words.BOUNDARY_POSITION[count == 1].format(count=count) if count else words.BOUNDARY_WHOLE

    def body(self) -> ComposeResult:
        """One sheet."""
        yield Sheet(id="boundary")

    def show_case(self, case: Case) -> None:
        """Shows the page as far as the answers go."""
        super().show_case(case)
        self.query_one("#boundary", Sheet).show(list(_parts(case)))

    @on(PartOpened)
    def _open(self, event: PartOpened) -> None:
        if event.key == VERDICT:
            self.navigator.go("verdict")
        else:
            open_question(self, event.key)


def _parts(case: Case) -> Iterator[Part]:
    plan = case.plan
    if not (plan.chosen and plan.stays):
        yield Part(words.BOUNDARY_NOT_STAYING, classes="title")
        yield Part(words.BOUNDARY_NOT_STAYING_MORE, VERDICT, "›")
        return
    page = boundary_of(case.verdict, plan)
    contact = words.BOUNDARY_FOR.format(contact=page.contact) if page.contact else words.BOUNDARY_FOR_CLIENT
    yield Part(contact, classes="title")
    yield Part(words.BOUNDARY_SAY_FIRST, classes="muted")
    for point in page.points:
        yield Part(point.title, classes="heading")
        text = Content(point.text) if point.text else Content.styled(f"[{point.hint}]", "$warning")
        yield Part(text, point.question, "·" if point.text else "?")
    if not page.review_given:
        yield Part(words.BOUNDARY_NO_DATE, classes="muted gap")
    if page.price:
        yield from _price(page.price)
    yield from _alone(page)


def _price(price: Price) -> Iterator[Part]:
    yield Part(words.BOUNDARY_PRICE, classes="heading")
    yield Part(price.figures, "fees", "·")
    if price.chosen:
        yield Part(price.chosen, "new_price", "·")
    for caution in price.cautions:
        yield Part(caution, sign="!", classes="warning")


def _alone(page: Boundary) -> Iterator[Part]:
    """What is not for the client: the signs set in advance."""
    yield Part(words.BOUNDARY_ALONE, classes="heading")
    criteria = words.BOUNDARY_CRITERIA.format(text=page.criteria) if page.criteria else words.BOUNDARY_NO_CRITERIA
    yield Part(criteria, "otherwise", "·" if page.criteria else "?")
