"""The page for the talk: two facts, their effect, a proposal, the review, what follows otherwise."""

from clientexit_tui import words
from clientexit_tui.exit_plan.boundary import Boundary, boundary_of
from clientexit_tui.exit_plan.price import Price
from clientexit_tui.plain.blocks import BULLET, INDENT
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.navigator import Navigator
from clientexit_tui.plain.talk import Row

CRITERIA = "otherwise"
READ, PLAN, EXPORT, VERDICT = "+read", "+plan", "+export", "+verdict"


class BoundaryPage:
    """One page to read before the talk and to take along, for those who stay."""

    def __init__(self, controller: SessionController, navigator: Navigator) -> None:
        self._controller = controller
        self._talk = controller.talk
        self._navigator = navigator

    def run(self) -> None:
        """Reads the page, then does what is chosen until the user goes back."""
        self._tell()
        while (chosen := self._talk.pick(words.PLAIN_MENU, self._rows())) is not None:
            if chosen in (PLAN, EXPORT, VERDICT):
                self._navigator.page(chosen.removeprefix("+"))
                continue
            if chosen != READ:
                self._navigator.question(chosen)
            self._tell()

    @property
    def _page(self) -> Boundary | None:
        """The page; None for those who have not chosen to stay."""
        case = self._controller.case
        plan = case.plan
        return boundary_of(case.verdict, plan) if plan.chosen and plan.stays else None

    def _rows(self) -> list[Row]:
        page = self._page
        if page is None:
            return [(VERDICT, words.PLAIN_VERDICT)]
        rows = [(each.question, words.PLAIN_BOUNDARY_PART.format(title=each.title)) for each in page.points]
        rows.append((CRITERIA, words.PLAIN_BOUNDARY_CRITERIA))
        return [*rows, (READ, words.PLAIN_READ_AGAIN), (PLAN, words.PLAIN_PLAN), (EXPORT, words.PLAIN_EXPORT)]

    def _tell(self) -> None:
        page = self._page
        self._talk.heading(words.PLAN_BOUNDARY)
        if page is None:
            self._talk.say(f"{words.BOUNDARY_NOT_STAYING} {words.BOUNDARY_NOT_STAYING_MORE}")
            return
        whom = words.BOUNDARY_FOR.format(contact=page.contact) if page.contact else words.BOUNDARY_FOR_CLIENT
        missing = len(page.missing)
        whole = words.BOUNDARY_POSITION[missing == 1].format(count=missing) if missing else words.BOUNDARY_WHOLE
        self._talk.say(f"{whom}: {whole}. {words.BOUNDARY_SAY_FIRST}")
        for point in page.points:
            self._talk.heading(f"{point.title}:")
            self._talk.console.say(point.text or f"[{point.hint}]", INDENT)
        if not page.review_given:
            self._talk.say(words.BOUNDARY_NO_DATE)
        if page.price:
            self._tell_price(page.price)
        self._talk.heading(f"{words.BOUNDARY_ALONE}:")
        criteria = words.BOUNDARY_CRITERIA.format(text=page.criteria) if page.criteria else words.BOUNDARY_NO_CRITERIA
        self._talk.console.say(criteria, INDENT)

    def _tell_price(self, price: Price) -> None:
        self._talk.heading(f"{words.BOUNDARY_PRICE}:")
        for each in (price.figures, price.chosen, *price.cautions):
            if each:
                self._talk.console.say(each, BULLET)
