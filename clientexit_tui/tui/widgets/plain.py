"""Text shown as it is: nothing here ever reads markup."""

from textual.containers import VerticalScroll
from textual.content import Content
from textual.visual import VisualType
from textual.widgets import Static

from clientexit_tui.safetext import clean


def literal(text: VisualType) -> VisualType:
    """A text as content that shows every bracket and no control code; content stays what it is."""
    return Content(clean(text)) if isinstance(text, str) else text


class Plain(Static):
    """Words on the screen, literal."""

    def __init__(self, text: str | Content = "", *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(literal(text), id=id, classes=classes, markup=False)
        self._shown: object = text

    def update(self, content: VisualType = "", *, layout: bool = True) -> None:
        """Shows other words; the same words cost nothing."""
        if content != self._shown:
            self._shown = content
            super().update(literal(content), layout=layout)


class Scroll(VerticalScroll, can_focus=False):
    """What may be longer than the screen; the focus stays with what is inside."""


class Reading(VerticalScroll):
    """A long text to read with the arrow keys."""
