"""One measure: a figure known exactly, within bounds, or not at all."""

from decimal import Decimal

from clientexit_tui.frozen import frozen
from clientexit_tui.interview.conditions import Range


@frozen
class Measured:
    """One measure: what it can be, or why it cannot be said."""

    range: Range | None = None
    reason: str = ""

    @property
    def number(self) -> Decimal | None:
        """The one number, where it is exact."""
        return self.range.low if self.range and self.range.exact else None


def exact(number: Decimal) -> Range:
    """The range that is one number."""
    return Range(number, number)
