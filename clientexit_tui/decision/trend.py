"""Strain: how strong the signs are on average, and how far the user's own health is affected."""

from decimal import Decimal

from clientexit_tui.decision.signs import sign_strengths
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.facts import Facts

HEALTH, SUFFERING = "health_level", "health_suffering"
_TENTH = Decimal("0.1")


@frozen
class Strain:
    """Two levels from 0 to 4; None while nothing is known."""

    signs: Decimal | None
    """The mean strength of the signs that are rated, to a tenth."""
    health: int | None
    """0 also when the user said that their health does not suffer."""


def strain(facts: Facts) -> Strain:
    """How much weighs on the user."""
    rated = [each.low for each in sign_strengths(facts).values() if each is not None]
    signs = (sum(rated, Decimal(0)) / len(rated)).quantize(_TENTH) if rated else None
    level = facts.text(HEALTH)
    if level in {"0", "1", "2", "3", "4"}:
        return Strain(signs, int(level))
    return Strain(signs, 0 if facts.text(SUFFERING) == "no" else None)
