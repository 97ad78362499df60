"""What the library shows: rows, a preview beside them, and how they are searched and sorted."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.worker import get_current_worker

from clientexit_tui import words
from clientexit_tui.app.library_words import count_words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.store import Entry
from clientexit_tui.tui.library_rows import LibraryRows, View
from clientexit_tui.tui.program import ProgramScreen
from clientexit_tui.tui.screens.library_preview import preview
from clientexit_tui.tui.shown import LibraryShown
from clientexit_tui.tui.widgets.header_line import HeaderLine
from clientexit_tui.tui.widgets.key_line import KeyLine
from clientexit_tui.tui.widgets.plain import Plain
from clientexit_tui.tui.widgets.row_list import RowList
from clientexit_tui.tui.widgets.still_input import StillInput

if TYPE_CHECKING:  # when somebody searches
    from clientexit_tui.sessions.searching import Hit, Searching

EXCERPTS = 60
"""So many of what is found are shown with an excerpt; for the others it is looked up when they are opened."""
PAUSE = 0.02


class LibraryList(ProgramScreen[None]):
    """Rows, search and preview; what is done with a session is the business of the library itself."""

    def __init__(self) -> None:
        super().__init__()
        self._rows_shown: LibraryRows | None = None
        self._view = View()
        self._searching: Searching | None = None
        self._looking = False
        self._was_painted = False
        self._waits = False
        """Whether something waits that an ending could not save."""

    def compose(self) -> ComposeResult:
        """Header, search, rows, what to do when there are none, keys."""
        yield HeaderLine()
        search = StillInput(placeholder=words.FILTER_HINT, compact=True, id="search", select_on_focus=False)
        search.asks_about_lines = False
        yield search
        with Horizontal(id="library"):
            yield RowList(id="sessions")
            yield Plain(id="preview")
        yield Plain(id="nothing")
        yield KeyLine()

    # What there is

    @on(events.ScreenResume)
    def look(self) -> None:
        """Looks what is there; rows are read as they are shown, the others when there is time."""
        known, reason = self._rows_shown.known if self._rows_shown else None, ""
        try:
            self._rows_shown = LibraryRows(self.controller.store, self.controller.today, self._view, known)
        except ClientExitError as error:
            self._rows_shown, reason = None, str(error)
        self._search.display = bool(self._search.value) or self._search.has_focus
        self._show(reason)
        self.call_after_refresh(self._painted)

    def _painted(self) -> None:
        if not self._was_painted:
            self._was_painted = True
            self.post_message(LibraryShown())
        from clientexit_tui.sessions.rescue import waiting  # not before the first paint

        self._waits = bool(waiting(self.controller.store))
        if self._waits:
            self._count()
        self._read_on()

    def _show(self, reason: str = "", keep: str = "") -> None:
        """Shows the rows, with the mark on one that was kept, or why there are none."""
        shown = self._rows_shown if self._rows_shown is not None else ()
        self._rows.set_rows(shown, self._rows_shown.at(keep) if self._rows_shown is not None and keep else None)
        self.query_one("#library").display = bool(shown)
        nothing = self.query_one("#nothing", Plain)
        nothing.display = not shown
        nothing.update(reason or self._why_nothing())
        self._count()
        self._preview()

    def _why_nothing(self) -> str:
        if self._looking:
            return words.SEARCHING
        return words.NOTHING_FOUND if self._view.search else words.LIBRARY_EMPTY

    def _read_on(self) -> None:
        """Reads more rows; what they say may put them elsewhere, or away."""
        if self._rows_shown is None or not self._rows_shown.read_some():
            return
        before, here = self._rows_shown.files, self._file_here
        self._rows_shown.arrange(self._view)
        if self._rows_shown.files != before:
            self._show(keep=here)
        self._count()
        self.set_timer(PAUSE, self._read_on)

    def _count(self) -> None:
        if self._rows_shown is None:
            said = ""
        elif self._view.search:
            said = words.SEARCHING if self._looking else words.SO_MANY_FOUND.format(count=len(self._rows_shown))
        else:
            said = count_words(len(self._rows_shown), self._rows_shown.due(), self._rows_shown.locked())
            said = words.DOT.join(filter(None, (words.RESCUED_COUNT if self._waits else "", said)))
        self.query_one(HeaderLine).say(words.PROGRAM, said)

    @on(RowList.Moved)
    def _preview(self) -> None:
        """Shows more of the row with the mark; only a wide screen has the room."""
        entry = self._here
        self.query_one("#preview", Plain).update(preview(entry, self.controller.today) if entry is not None else "")

    @property
    def _rows(self) -> RowList:
        return self.query_one("#sessions", RowList)

    @property
    def _search(self) -> StillInput:
        return self.query_one("#search", StillInput)

    @property
    def _here(self) -> Entry | None:
        shelf = self._rows_shown
        return shelf.entry(self._rows.index) if shelf is not None and 0 <= self._rows.index < len(shelf) else None

    @property
    def _file_here(self) -> str:
        shelf = self._rows_shown
        return shelf.files[self._rows.index][0] if self._here is not None and shelf is not None else ""

    # Searching

    def action_search(self) -> None:
        """Shows the line to search in."""
        self._search.display = True
        self._search.focus()

    @on(StillInput.Changed, "#search")
    def _search_typed(self) -> None:
        if self._search.display:
            self._search_for(self._search.value.strip())

    def _search_for(self, text: str) -> None:
        """Titles are filtered at once; what was written follows from a thread, the last key only."""
        self._rows.index = 0
        self._looking = bool(text)
        self._view = replace(self._view, search=text, found={})
        self.look()
        if text and self._rows_shown is not None:
            self._look_through(text, self._rows_shown.names())
        else:
            self.workers.cancel_group(self, "search")

    @work(thread=True, group="search", exclusive=True, exit_on_error=True)
    def _look_through(self, text: str, names: tuple[str, ...]) -> None:
        worker = get_current_worker()
        searching, folder = self._searcher(), self.controller.store.folder
        files = (folder / name for name in names)
        found = {path.name: "" for path in searching.find(text, files, lambda: worker.is_cancelled)}
        if worker.is_cancelled:
            return
        self.call_later(self._found, text, dict(found), False)
        for name in tuple(found)[:EXCERPTS]:
            if worker.is_cancelled:
                return
            hit = searching.locate(folder / name, text)
            found[name] = hit.excerpt if hit and hit.question_id else ""
        self.call_later(self._found, text, found, True)

    def _searcher(self) -> "Searching":
        if self._searching is None:
            from clientexit_tui.sessions.searching import Searching  # when somebody searches

            self._searching = Searching(sealer=self.controller.store.sealer)
        return self._searching

    def _found(self, text: str, found: dict[str, str], whole: bool) -> None:
        if text != self._view.search or self._rows_shown is None:
            return
        self._looking = False
        here = self._file_here if whole else ""
        self._view = replace(self._view, found=found)
        self._rows_shown.arrange(self._view)
        self._show(keep=here)

    def _hit(self) -> "Hit | None":
        """Where the search was found in the session with the mark, where it is not the title."""
        name = self._file_here
        if not self._view.search or name not in self._view.found:
            return None
        hit = self._searcher().locate(self.controller.store.folder / name, self._view.search)
        return hit if hit and hit.question_id else None

    @on(StillInput.Submitted, "#search")
    def _searched_for(self) -> None:
        self._rows.focus()

    def action_show_all(self) -> None:
        """Ends the search."""
        self._search.value = ""
        self._rows.focus()
        self._search_for("")
