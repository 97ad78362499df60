"""A dialog in which a few letters find what can be done, or where to go."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option
from textual.worker import Worker, WorkerState

from clientexit_tui import words
from clientexit_tui.tui.base_screen import BaseScreen
from clientexit_tui.tui.finding import Found, Kind, best
from clientexit_tui.tui.navigator import Navigator
from clientexit_tui.tui.widgets.marked_list import MarkedList
from clientexit_tui.tui.widgets.plain import Plain
from clientexit_tui.tui.widgets.still_input import StillInput

READING = "reading what can be found"


class FoundList(MarkedList, can_focus=False):
    """What was found; the mark moves while the line above has the focus."""

    def before_row(self, index: int, *, here: bool) -> str:
        """The mark, wherever the focus is."""
        return super().before_row(index, here=here or index == self.highlighted)


class FindDialog(ModalScreen[Found | None], BaseScreen[Found | None]):
    """A line to type in, and what fits beneath it; enter or a click chooses, esc gives None."""

    AUTO_FOCUS = "StillInput"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", words.KEY_BACK, id="dialog.back"),
        Binding("up", "move('cursor_up')", words.KEY_UP, show=False, id="find.up"),
        Binding("down", "move('cursor_down')", words.KEY_DOWN, show=False, id="find.down"),
        Binding("pageup", "move('page_up')", words.KEY_PAGE_UP, show=False, id="find.page_up"),
        Binding("pagedown", "move('page_down')", words.KEY_PAGE_DOWN, show=False, id="find.page_down"),
    ]
    DEFAULT_CSS = """
    FindDialog FoundList { height: 1fr; margin-top: 1; }
    """

    def __init__(self, kinds: Iterable[Kind], hint: str, more: Callable[[], Kind] | None = None) -> None:
        """Makes one.

        Args:
            kinds: what can be found at once; the first is shown before anything is typed.
            hint: what can be typed.
            more: reads what else can be found; called in a thread.
        """
        super().__init__()
        self._kinds = list(kinds)
        self._hint, self._more = hint, more
        self._shown: list[Found] = []

    def compose(self) -> ComposeResult:
        """The line, what fits, or that nothing does."""
        line = StillInput(placeholder=self._hint, compact=True, select_on_focus=False)
        line.asks_about_lines = False
        with Vertical(classes="dialog -form"):
            yield line
            yield FoundList()
            yield Plain(words.NOTHING_FITS, id="no-fit", classes="muted")
            yield Plain(words.ENTER_OR_ESC, classes="muted")

    def on_mount(self) -> None:
        """Shows what there is, and reads what takes longer."""
        self._show()
        if self._more is not None:
            self.run_worker(self._more, thread=True, name=READING)

    def _show(self, marked: Found | None = None) -> None:
        """Shows what fits, with the mark on what had it, or else on the best."""
        self._shown = best(self._kinds, self.query_one(StillInput).value.strip())
        found = self.query_one(FoundList)
        found.set_options(Option(each.prompt) for each in self._shown)
        if self._shown:
            found.highlighted = self._shown.index(marked) if marked in self._shown else 0
        found.display = bool(self._shown)
        self.query_one("#no-fit").display = not self._shown

    @property
    def _marked(self) -> Found | None:
        at = self.query_one(FoundList).highlighted
        return self._shown[at] if at is not None and at < len(self._shown) else None

    @on(StillInput.Changed)
    def _typed(self) -> None:
        self._show()

    @on(Worker.StateChanged)
    def _read(self, event: Worker.StateChanged) -> None:
        """Looks again once more is known."""
        if event.state is WorkerState.SUCCESS and isinstance(event.worker.result, Kind):
            self._kinds.append(event.worker.result)
            self._show(self._marked)

    async def action_move(self, way: str) -> None:
        """Moves the mark."""
        await self.query_one(FoundList).run_action(way)

    @on(StillInput.Submitted)
    def _entered(self) -> None:
        if (found := self._marked) is not None:
            self.dismiss(found)

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._shown[event.option_index])


def find(app: App[None], navigator: Navigator, dialog: FindDialog) -> None:
    """Shows such a dialog, and once it is closed does what was chosen, if anything was."""
    navigator.ask(dialog, lambda found: app.call_next(found.run) if found is not None else None)
