"""One row of a list, and how its words are made to fit."""

from rich.cells import cell_len, set_cell_size

from clientexit_tui.frozen import frozen


@frozen
class Row:
    """One row: lines of a left and a right text, shown literally."""

    lines: tuple[tuple[str, str], ...]
    id: str = ""
    tone: str = ""
    """``muted``, ``problem`` or nothing."""


def shortened(text: str, width: int) -> str:
    """The text cut to so many columns, with a sign that it was."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def two_sided(left: str, right: str, width: int) -> str:
    """Both texts on one line of this width; the left gives way, but never more than to half of it."""
    right = shortened(right, max(width - cell_len(left) - 2, width // 2))
    room = width - cell_len(right) - (2 if right else 0)
    return set_cell_size(shortened(left, room), width - cell_len(right)) + right
