"""A list whose current row is marked by a sign, not by colour alone."""

from rich.segment import Segment
from textual.geometry import Offset, Size
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from clientexit_tui.tui.queued import Hears
from clientexit_tui.tui.widgets.laid_out import LaidOut
from clientexit_tui.tui.widgets.plain import Scroll

MARK = "▸ "


class MarkedList(Hears, OptionList, LaidOut):
    """Rows of literal text with a gutter in front; long rows wrap beside the gutter, not below it."""

    GUTTER = 2
    """Columns of the gutter."""

    def __init__(self, *rows: Option, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(*rows, id=id, classes=classes, compact=True, markup=False)

    def before_row(self, index: int, *, here: bool) -> str:
        """What stands before a row, exactly as wide as the gutter.

        Args:
            index: of the row.
            here: whether it is the current row and the list has the focus.
        """
        del index
        return MARK if here else "  "

    def _get_left_gutter_width(self) -> int:
        # As Textual's own SelectionList does it.
        return self.GUTTER

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """All lines of all rows; Textual's own forgets that the gutter takes some of the width."""
        return super().get_content_height(container, viewport, max(1, width - self.GUTTER))

    @property
    def marked_id(self) -> str:
        """The id of the current row, or nothing."""
        option = self.highlighted_option
        return (option.id or "") if option is not None else ""

    @property
    def marked_bottom(self) -> int:
        """The line of the screen below the current row, or below the list where no row is."""
        if self.highlighted not in self._index_to_line:
            return self.region.bottom
        last = self._index_to_line[self.highlighted] + self._heights[self.highlighted]
        return self.region.y + last - self.scroll_offset.y

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the current row begins on the screen, for the terminal's own cursor."""
        line = self._index_to_line.get(self.highlighted, 0) if self.highlighted is not None else 0
        x, y, _, height = self.content_region
        return Offset(x, y + max(0, min(line - self.scroll_offset.y, height - 1)))

    def render_line(self, y: int) -> Strip:
        """A line of a row, with the gutter in front."""
        line = super().render_line(y)
        number = self.scroll_offset.y + y
        if number >= len(self._lines):
            return line
        index, part = self._lines[number]
        style = next((segment.style for segment in line), self.rich_style)
        here = index == self.highlighted and self.has_focus
        return Strip([Segment(" " * self.GUTTER if part else self.before_row(index, here=here), style), *line])

    def action_page_up(self) -> None:
        """Goes up by a page; a window of no width has none, on which Textual's own would fail."""
        if self._index_to_line:
            super().action_page_up()  # type: ignore[no-untyped-call]  # Textual says no types here

    def action_page_down(self) -> None:
        """Goes down by a page, as above."""
        if self._index_to_line:
            super().action_page_down()  # type: ignore[no-untyped-call]  # as above

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Keeps the current row in sight, on the page as well as in the list."""
        super().watch_highlighted(highlighted)
        if self.has_focus:
            self.call_after_refresh(self._bring_in)

    def _bring_in(self) -> None:
        page = next((each for each in self.ancestors if isinstance(each, Scroll)), None)
        if page is None or self.highlighted not in self._index_to_line:
            return
        below = self.marked_bottom - page.region.bottom
        above = page.region.y - self.marked_bottom + self._heights[self.highlighted]
        if below > 0 or above > 0:
            page.scroll_relative(y=below if below > 0 else -above, animate=False)

    def on_focus(self) -> None:
        """The mark can be seen."""
        self.refresh()

    def on_blur(self) -> None:
        """The mark goes with the focus."""
        self.refresh()
