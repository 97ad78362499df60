"""The page for the talk: two facts, their effect, a proposal, the review, what follows otherwise."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.exit_plan.boundary import Boundary, boundary_of
from clientexit_tui.exit_plan.price import Price
from clientexit_tui.views.line import Line, Role, Run, Tone
from clientexit_tui.views.targets import ToPage, ToQuestion


def boundary_view(case: Case) -> Iterator[Line]:
    """The page as far as the answers go; for those who have not chosen to stay, the way to choose."""
    plan = case.plan
    if not (plan.chosen and plan.stays):
        yield Line(words.BOUNDARY_NOT_STAYING, Role.TITLE)
        yield Line(words.BOUNDARY_NOT_STAYING_MORE, target=ToPage("verdict"), sign="›")
        return
    page = boundary_of(case.verdict, plan)
    contact = words.BOUNDARY_FOR.format(contact=page.contact) if page.contact else words.BOUNDARY_FOR_CLIENT
    yield Line(contact, Role.TITLE)
    yield Line(words.BOUNDARY_SAY_FIRST, Role.ASIDE)
    for point in page.points:
        yield Line(point.title, Role.HEADING)
        text = point.text or Run(f"[{point.hint}]", Tone.MISSING)
        yield Line(text, target=ToQuestion(point.question), sign="·" if point.text else "?")
    if not page.review_given:
        yield Line(words.BOUNDARY_NO_DATE, Role.ASIDE, apart=True)
    if page.price:
        yield from _price(page.price)
    yield from _alone(page)


def boundary_status(case: Case) -> str:
    """How much of the page is missing; nothing for those who have not chosen to stay."""
    if not (case.plan.chosen and case.plan.stays):
        return ""
    count = len(boundary_of(case.verdict, case.plan).missing)
    return words.BOUNDARY_POSITION[count == 1].format(count=count) if count else words.BOUNDARY_WHOLE


def _price(price: Price) -> Iterator[Line]:
    yield Line(words.BOUNDARY_PRICE, Role.HEADING)
    yield Line(price.figures, target=ToQuestion("fees"), sign="·")
    if price.chosen:
        yield Line(price.chosen, target=ToQuestion("new_price"), sign="·")
    for caution in price.cautions:
        yield Line(caution, Role.WARNING, sign="!")


def _alone(page: Boundary) -> Iterator[Line]:
    """What is not for the client: the signs set in advance."""
    yield Line(words.BOUNDARY_ALONE, Role.HEADING)
    criteria = words.BOUNDARY_CRITERIA.format(text=page.criteria) if page.criteria else words.BOUNDARY_NO_CRITERIA
    yield Line(criteria, target=ToQuestion("otherwise"), sign="·" if page.criteria else "?")
