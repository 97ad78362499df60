"""The first screen: all sessions, newest first."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.session import Header
from clientexit_tui.sessions.store import Entry, Listed
from clientexit_tui.tui.desk import Desk, desk_of
from clientexit_tui.tui.screens.library_words import count_words, when_words
from clientexit_tui.tui.shelf import Shelf
from clientexit_tui.tui.widgets.header_line import HeaderLine
from clientexit_tui.tui.widgets.key_line import KeyLine
from clientexit_tui.tui.widgets.plain import Plain
from clientexit_tui.tui.widgets.row_list import RowList
from clientexit_tui.tui.widgets.still_input import StillInput


class LibraryScreen(Screen[None]):
    """All sessions, and what can be done with them."""

    AUTO_FOCUS = "#shelf"
    HELP = words.HELP_LIBRARY
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", words.KEY_NEW, id="library.new"),
        Binding("slash", "search", words.KEY_SEARCH, id="library.search"),
        Binding("e", "examples", words.KEY_EXAMPLES, id="library.examples"),
        Binding("delete,d", "delete", words.KEY_DELETE, id="library.delete"),
        Binding("u", "undo", words.KEY_UNDO, show=False, id="library.undo"),
        Binding("escape", "show_all", words.KEY_SHOW_ALL, id="library.show_all"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._shelf: Shelf | None = None
        self._undo: list[str] = []

    @property
    def desk(self) -> Desk:
        """The application."""
        return desk_of(self)

    def compose(self) -> ComposeResult:
        """Header, search, rows, what to do when there are none, keys."""
        yield HeaderLine()
        yield StillInput(placeholder=words.SEARCH_HINT, compact=True, id="search", select_on_focus=False)
        yield RowList(id="shelf")
        yield Plain(id="nothing")
        yield KeyLine()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Where a text to search for is typed, a slash belongs to it."""
        return action != "search" or not self.is_mounted or not self._search.has_focus

    def shows_key(self, action: str) -> bool:
        """A search can be ended while there is one."""
        return action != "show_all" or (self.is_mounted and self._search.display)

    # What there is

    @on(events.ScreenResume)
    def look(self) -> None:
        """Looks what is there; rows are read as they are shown, the others when there is time."""
        reason = words.NOTHING_FOUND if self._search.value.strip() else words.LIBRARY_EMPTY
        try:
            self._shelf = Shelf(self.desk.store, self.desk.today, self._search.value)
        except ClientExitError as error:
            self._shelf, reason = None, str(error)
        self._show(reason)
        self._search.display = bool(self._search.value) or self._search.has_focus
        self._count()
        self.call_after_refresh(self._read_on)

    def _show(self, reason: str) -> None:
        """Shows the rows, or why there are none."""
        shown = self._shelf if self._shelf is not None else ()
        self._rows.set_rows(shown)
        self._rows.display = bool(shown)
        nothing = self.query_one("#nothing", Plain)
        nothing.display = not shown
        nothing.update(reason)

    def _read_on(self) -> None:
        if self._shelf is None:
            return
        more = self._shelf.read_some()
        self._count()
        if more:
            self.set_timer(0.02, self._read_on)

    def _count(self) -> None:
        said = count_words(len(self._shelf), self._shelf.due()) if self._shelf is not None else ""
        self.query_one(HeaderLine).say(words.PROGRAM, said)

    @property
    def _rows(self) -> RowList:
        return self.query_one("#shelf", RowList)

    @property
    def _search(self) -> StillInput:
        return self.query_one("#search", StillInput)

    @property
    def _here(self) -> Entry | None:
        return self._shelf.entry(self._rows.index) if self._shelf else None

    # Opening and making

    @on(RowList.Opened)
    def _open(self) -> None:
        entry = self._here
        if isinstance(entry, Listed):
            self._open_session(entry.header.id)
        elif entry is not None:
            name = "" if entry.reason.startswith(entry.file.name) else f"{entry.file.name}: "
            self.desk.tell(words.SESSION_NOT_OPENED, f"{name}{entry.reason}", words.SESSION_TO_DO)

    def _open_session(self, session_id: str) -> None:
        try:
            self.desk.open_session(session_id)
        except ClientExitError as error:
            self.desk.tell_not_opened(error)

    def action_new(self) -> None:
        """Asks for a title and makes a session."""
        from clientexit_tui.tui.dialogs import AskText  # not before the first paint

        ask = AskText(words.NEW_TITLE, words.NEW_LABEL, refusal=words.TITLE_NEEDED)
        self.app.push_screen(ask, self._make)

    def _make(self, title: str | None) -> None:
        if not title:
            return
        try:
            session_id = self.desk.store.create(title).id
        except ClientExitError as error:
            self.desk.tell(words.NOT_MADE, str(error), words.NOT_MADE_TO_DO)
        else:
            self._open_session(session_id)

    def action_examples(self) -> None:
        """Offers the examples; one is opened as a session of its own."""
        self.desk.go("examples")

    # Searching

    def action_search(self) -> None:
        """Shows the line to search in."""
        self._search.display = True
        self._search.focus()

    @on(StillInput.Changed, "#search")
    def _search_typed(self) -> None:
        if self._search.display:
            self._rows.index = 0
            self.look()

    @on(StillInput.Submitted, "#search")
    def _searched_for(self) -> None:
        self._rows.focus()
        self.look()

    def action_show_all(self) -> None:
        """Ends the search."""
        self._search.value = ""
        self._rows.focus()
        self.look()

    # Deleting

    def action_delete(self) -> None:
        """Asks, then moves the session away."""
        entry = self._here
        if not isinstance(entry, Listed):
            return
        from clientexit_tui.tui.dialogs import Confirm  # not before the first paint

        header = entry.header
        question = words.DELETE_SESSION.format(title=header.title)
        detail = words.DELETE_DETAIL.format(when=when_words(entry.modified, self.desk.today))
        ask = Confirm(question, detail, words.YES_DELETE, words.NO_KEEP)
        self.app.push_screen(ask, lambda sure: self._delete(header) if sure else None)

    def _delete(self, header: Header) -> None:
        try:
            self._undo.append(self.desk.store.delete(header.id))
            self.desk.say(words.DELETED.format(title=header.title))
        except ClientExitError as error:
            self.desk.tell(words.NOT_DONE, str(error), words.NOT_DONE_TO_DO)
        self.look()

    def action_undo(self) -> None:
        """Brings back the session deleted last."""
        if not self._undo:
            self.desk.say(words.NOTHING_TO_UNDO)
            return
        try:
            back = self.desk.store.undelete(self._undo.pop())
            self.desk.say(words.BACK_AGAIN.format(id=back))
        except ClientExitError as error:
            self.desk.tell(words.NOT_DONE, str(error), words.NOT_DONE_TO_DO)
        self.look()
