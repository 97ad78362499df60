"""The boundary reset on one page: what I see, what it does, what I propose, when we look again, what else follows."""

from clientexit_tui import words
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.days import format_day
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.exit_plan.price import Price, price_of
from clientexit_tui.frozen import frozen

QUESTIONS = ("boundary_facts", "boundary_effect", "boundary_proposal", "review_date", "boundary_otherwise")
"""What the page says, in its order."""


@frozen
class BoundaryPoint:
    """One part of the page."""

    question: str
    title: str
    text: str
    """In the user's words; nothing while they are missing, since nothing is made up."""
    hint: str = ""
    """What would go here, while it is missing."""


@frozen
class Boundary:
    """The page for the talk, and what stays with the user."""

    contact: str
    """Whom it is for; nothing where no name is known."""
    points: tuple[BoundaryPoint, ...]
    price: Price | None
    """For those who renegotiate."""
    criteria: str
    """The signs set in advance at which the user would leave; not for the client."""
    review_given: bool
    """Whether the user chose the day of the review, or the plan did."""

    @property
    def missing(self) -> tuple[str, ...]:
        """The questions behind the parts that are missing."""
        return tuple(point.question for point in self.points if not point.text)

    @property
    def text(self) -> str:
        """The page as it is taken along: the parts that are there, each under its title."""
        return "\n\n".join(f"{point.title}\n{point.text}" for point in self.points if point.text)


def boundary_of(verdict: Verdict, plan: Plan) -> Boundary:
    """The page, as far as the answers go."""
    facts = verdict.evaluation.facts
    day = plan.anchors.review
    review = words.BOUNDARY_REVIEW_ON.format(day=format_day(day)) if day else ""
    texts = {each: facts.text(each) for each in QUESTIONS} | {"review_date": review}
    points = tuple(
        BoundaryPoint(each, words.BOUNDARY_TITLES[each], texts[each], words.BOUNDARY_HINTS[each]) for each in texts
    )
    return Boundary(
        contact=facts.text("contact_name") or facts.text("client_name"),
        points=points,
        price=price_of(verdict) if plan.option == "renegotiate" else None,
        criteria=facts.text("otherwise"),
        review_given=bool(facts.text("review_date")),
    )
