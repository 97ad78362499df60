"""A page to read on which some lines can be opened with the keyboard: reasons, tasks, findings."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from clientexit_tui import words
from clientexit_tui.tui.queued import Hears
from clientexit_tui.tui.widgets.linked_line import Drawn, LineOpened, LinkedLine
from clientexit_tui.views.targets import Target


class LinkedPage(Hears, VerticalScroll, can_focus=False, inherit_bindings=False):
    """Lines one below the other. Arrows go from one that can be opened to the next, and scroll where there is none."""

    DEFAULT_CSS = """
    LinkedPage { padding: 0 0 0 1; scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", words.KEY_OPEN, id="sheet.open"),
        Binding("up,k", "step(-1)", words.KEY_UP, show=False, id="sheet.up"),
        Binding("down,j", "step(1)", words.KEY_DOWN, show=False, id="sheet.down"),
        Binding("pageup", "page(-1)", words.KEY_PAGE_UP, show=False, id="sheet.page_up"),
        Binding("pagedown", "page(1)", words.KEY_PAGE_DOWN, show=False, id="sheet.page_down"),
        Binding("home", "end(-1)", words.KEY_FIRST, show=False, id="sheet.first"),
        Binding("end", "end(1)", words.KEY_LAST, show=False, id="sheet.last"),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: list[LinkedLine] = []

    @property
    def marked(self) -> Target | None:
        """Where the line that has the focus leads; None where none has it."""
        return self._focused.drawn.target if self._focused is not None else None

    @property
    def _focused(self) -> LinkedLine | None:
        focused = self.screen.focused
        return focused if isinstance(focused, LinkedLine) and focused in self._lines else None

    @property
    def lines(self) -> tuple[Drawn, ...]:
        """What is shown."""
        return tuple(line.drawn for line in self._lines)

    def show(self, lines: Sequence[Drawn]) -> None:
        """Shows these lines; the focus stays with its line, or where that was."""
        first, here, place = not self._lines, self._focused, self._place()
        before = here.drawn if here is not None else None
        for line, drawn in zip(self._lines, lines, strict=False):
            line.show(drawn)
        gone, self._lines = self._lines[len(lines) :], self._lines[: len(lines)]
        new = [LinkedLine(drawn) for drawn in lines[len(self._lines) :]]
        self._lines += new
        for line in gone:
            line.remove()
        if new:
            self.mount_all(new)
        if first:
            self._focus(self._leads()[:1])
        elif before is not None and before.target != self.marked:
            leads = self._leads()
            same = [each for each in leads if each.drawn.target == before.target]
            same.sort(key=lambda each: each.drawn != before)  # two lines may lead to the same place
            self._focus(same or leads[max(0, place) :][:1] or leads[-1:])

    def mark(self, target: Target) -> None:
        """Puts the focus on the first line that leads there, if there is one."""
        self._focus([line for line in self._leads() if line.drawn.target == target], scroll=True)

    def enter(self) -> None:
        """Puts the focus on the first line in sight, unless it is here already."""
        if self.display and self.marked is None:
            self._mark_in_sight(1)

    def _focus(self, lines: list[LinkedLine], *, scroll: bool = False) -> None:
        if lines:
            self.screen.set_focus(lines[0], scroll_visible=scroll)

    def _leads(self) -> list[LinkedLine]:
        return [line for line in self._lines if line.drawn.target is not None]

    def _place(self) -> int:
        """Which of the lines that can be opened has the focus; -1 for none."""
        focused = self.screen.focused
        return next((at for at, line in enumerate(self._leads()) if line is focused), -1)

    def action_open(self) -> None:
        """Opens the line that has the focus."""
        if (target := self.marked) is not None:
            self.post_message(LineOpened(target))

    def action_step(self, by: int) -> None:
        """Goes to the next line that can be opened, or scrolls towards it while it is far."""
        leads, place = self._leads(), self._place() + by
        target = leads[place] if 0 <= place < len(leads) else None
        if target is not None and self._is_near(target):
            self._focus([target], scroll=True)
        elif by > 0:
            self.scroll_relative(y=self._stride, animate=False)
        else:
            self.scroll_relative(y=-self._stride, animate=False)

    @property
    def _stride(self) -> int:
        return max(1, self.size.height // 2)

    def _is_near(self, line: LinkedLine) -> bool:
        """Whether a line is on the screen or within half of it: nothing between is passed over unread."""
        top = line.virtual_region.y - self.scroll_offset.y
        return -self._stride <= top and top + line.size.height <= self.size.height + self._stride

    def action_page(self, direction: int) -> None:
        """Scrolls by a screenful and marks a line that is then in sight."""
        self.scroll_relative(y=direction * max(1, self.size.height - 2), animate=False)
        self.call_after_refresh(self._mark_in_sight, direction)

    def _mark_in_sight(self, direction: int) -> None:
        top, bottom = self.scroll_offset.y, self.scroll_offset.y + self.size.height
        seen = [each for each in self._leads() if top <= each.virtual_region.y < bottom]
        self._focus(seen[:1] if direction > 0 else seen[-1:])

    def action_end(self, direction: int) -> None:
        """Goes to the beginning or the end."""
        leads = self._leads()
        self._focus(leads[:1] if direction < 0 else leads[-1:])
        if direction < 0:
            self.scroll_home(animate=False)
        else:
            self.scroll_end(animate=False)
