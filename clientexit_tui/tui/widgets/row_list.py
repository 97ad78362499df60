"""A list of rows that draws only what is on the screen, however long it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from clientexit_tui import words
from clientexit_tui.tui.queued import Hears
from clientexit_tui.tui.widgets.row import Row, two_sided

MARK = "▸ "


class RowList(Hears, ScrollView, can_focus=True):
    """Rows to move through and open."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", words.KEY_OPEN, id="list.open"),
        Binding("up,k", "move(-1)", words.KEY_UP, show=False, id="list.up"),
        Binding("down,j", "move(1)", words.KEY_DOWN, show=False, id="list.down"),
        Binding("pageup", "page(-1)", words.KEY_PAGE_UP, show=False, id="list.page_up"),
        Binding("pagedown", "page(1)", words.KEY_PAGE_DOWN, show=False, id="list.page_down"),
        Binding("home", "move_to(0)", words.KEY_FIRST, show=False, id="list.first"),
        Binding("end", "move_to(-1)", words.KEY_LAST, show=False, id="list.last"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row-list--first",
        "row-list--other",
        "row-list--muted",
        "row-list--problem",
        "row-list--current",
    }

    index: reactive[int] = reactive(0)
    """Which row is the current one."""

    @dataclass
    class Opened(Message):
        """A row was opened with enter or a click."""

        row_list: "RowList"
        index: int

        @property
        def control(self) -> "RowList":
            """The list, for `on`."""
            return self.row_list

    @dataclass
    class Moved(Message):
        """Another row is the current one."""

        row_list: "RowList"
        index: int

        @property
        def control(self) -> "RowList":
            """The list, for `on`."""
            return self.row_list

    def __init__(
        self, rows: Sequence[Row] = (), *, height: int = 2, gap: int = 1, id: str | None = None, classes: str = ""
    ) -> None:
        """Makes one.

        Args:
            rows: may be a lazy sequence: only the rows on the screen are asked for.
            height: lines of a row.
            gap: blank lines between two rows.
            id: of the widget.
            classes: of the widget.
        """
        super().__init__(id=id, classes=classes)
        self.rows = rows
        self.row_height = height
        self.gap = gap

    @property
    def current(self) -> Row | None:
        """The row under the mark, if there is one."""
        return self.rows[self.index] if 0 <= self.index < len(self.rows) else None

    @property
    def _pitch(self) -> int:
        return self.row_height + self.gap

    def on_mount(self) -> None:
        """Knows its size from the start."""
        self._measure()

    def on_resize(self) -> None:
        """Fills the new width."""
        self._measure()

    def set_rows(self, rows: Sequence[Row], index: int | None = None) -> None:
        """Shows other rows, with the mark on `index` or where it was."""
        self.rows = rows
        self.index = max(0, min(self.index if index is None else index, len(rows) - 1))
        self._measure()
        self._bring_in()
        self.refresh()

    def _measure(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, max(0, len(self.rows) * self._pitch - self.gap))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """All of the rows."""
        return max(1, len(self.rows) * self._pitch - self.gap)

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the current row begins on the screen, for the terminal's own cursor."""
        x, y, _, height = self.content_region
        return Offset(x, y + max(0, min(self.index * self._pitch - self.scroll_offset.y, height - 1)))

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.scrollable_content_region.width
        number, part = divmod(y + self.scroll_offset.y, self._pitch)
        if number >= len(self.rows) or part >= self.row_height:
            return Strip.blank(width, self.rich_style)
        row, here = self.rows[number], number == self.index and self.has_focus
        names = ["row-list--first" if part == 0 else "row-list--other"]
        names += [f"row-list--{row.tone}"] if row.tone else []
        style = self.get_visual_style(*names, *(["row-list--current"] if here else [])).rich_style
        left, right = row.lines[part] if part < len(row.lines) else ("", "")
        mark = MARK if number == self.index and part == 0 else "  "
        return Strip([Segment(mark + two_sided(left, right, width - 3) + " ", style)], width)

    def watch_index(self, index: int) -> None:
        """Keeps the current row in sight."""
        self._bring_in()
        self.refresh()
        self.post_message(self.Moved(self, index))

    def _bring_in(self) -> None:
        region = Region(0, self.index * self._pitch, self.scrollable_content_region.width, self.row_height)
        self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def action_move(self, by: int) -> None:
        """Moves the mark."""
        self.action_move_to(max(0, self.index + by))

    def action_page(self, direction: int) -> None:
        """Moves the mark by a screenful."""
        self.action_move(direction * max(1, self.size.height // self._pitch))

    def action_move_to(self, index: int) -> None:
        """Puts the mark on a row; -1 is the last."""
        last = max(0, len(self.rows) - 1)
        self.index = last if index < 0 else min(index, last)

    def action_open(self) -> None:
        """Opens the current row."""
        if self.current is not None:
            self.post_message(self.Opened(self, self.index))

    def on_click(self, event: events.Click) -> None:
        """A click opens the row under it."""
        inside = event.get_content_offset(self)
        number = (inside.y + self.scroll_offset.y) // self._pitch if inside else -1
        if 0 <= number < len(self.rows):
            self.index = number
            self.action_open()
