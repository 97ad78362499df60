"""Bars made of characters."""

from textual.content import Content

SOLID, LIGHT, EMPTY = "█", "▒", "·"
LEAST = 8
"""Columns below which a bar says nothing."""


def bar(low: float, high: float, top: float, width: int) -> Content:
    """A bar that is solid up to `low`, light up to `high`, and dotted up to `top`; nothing below zero is drawn.

    Without the room for one, there is none: the numbers beside it say the same.
    """
    if width < LEAST:
        return Content("")
    solid, light = (_cells(value, top, width) for value in (low, max(low, high)))
    return Content.assemble(
        (SOLID * solid, "$accent"), (LIGHT * (light - solid), "$accent"), (EMPTY * (width - light), "$text-muted")
    )


def _cells(value: float, top: float, width: int) -> int:
    """How many cells a value takes; one that is there takes at least one."""
    if value <= 0 or top <= 0:
        return 0
    return max(1, min(width, round(value / top * width)))
