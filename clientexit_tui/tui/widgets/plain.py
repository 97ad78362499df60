"""Text shown as it is: nothing here ever reads markup."""

from rich.cells import cell_len
from textual.containers import VerticalScroll
from textual.content import Content
from textual.visual import VisualType
from textual.widgets import Static

from clientexit_tui.safetext import clean
from clientexit_tui.tui.widgets.laid_out import LaidOut


def literal(text: VisualType) -> VisualType:
    """A text as content that shows every bracket and no control code; content stays what it is."""
    return Content(clean(text)) if isinstance(text, str) else text


class Plain(Static, LaidOut):
    """Words on the screen, literal."""

    def __init__(self, text: str | Content = "", *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(literal(text), id=id, classes=classes, markup=False)
        self._shown: object = text

    def update(self, content: VisualType = "", *, layout: bool = True) -> None:
        """Shows other words; the same words cost nothing, and a number that counts up moves nothing."""
        if content != self._shown:
            layout = layout and not _breaks_alike(self._shown, content)
            self._shown = content
            super().update(literal(content), layout=layout)


def _breaks_alike(one: object, other: object) -> bool:
    """Whether two texts are broken into lines at the same places, whatever the width."""
    if not (isinstance(one, str) and isinstance(other, str)):
        return False
    return [cell_len(word) for word in one.split(" ")] == [cell_len(word) for word in other.split(" ")]


class Scroll(VerticalScroll, can_focus=False):
    """What may be longer than the screen; the focus stays with what is inside."""


class Reading(VerticalScroll):
    """A long text to read with the arrow keys."""
