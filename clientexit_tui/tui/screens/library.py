"""The first screen: all sessions, newest first."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import ClassVar, overload

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.session import Header
from clientexit_tui.sessions.store import Entry, Listed, Store, Unreadable
from clientexit_tui.tui.desk import Desk, desk_of
from clientexit_tui.tui.screens.library_words import entry_row, when_words
from clientexit_tui.tui.widgets.header_line import HeaderLine
from clientexit_tui.tui.widgets.key_line import KeyLine
from clientexit_tui.tui.widgets.plain import Plain
from clientexit_tui.tui.widgets.row_list import Row, RowList

AT_ONCE = 40
"""Headers read at a time while nothing else is to be done."""


class Shelf(Sequence[Row]):
    """The rows of the library; a file is read when its row is first looked at."""

    def __init__(self, store: Store, today: date) -> None:
        """Looks which files there are; reads none. Raises SessionError where the folder cannot be read."""
        self._store = store
        self._today = today
        self.files = store.scan()
        self._entries: dict[Path, Entry] = {}

    def __len__(self) -> int:
        return len(self.files)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> "list[Row]": ...
    def __getitem__(self, index: int | slice) -> "Row | list[Row]":
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        return entry_row(self.entry(index), self._today)

    def entry(self, index: int) -> Entry:
        """What is known of one file."""
        path, modified = self.files[index]
        if path not in self._entries:
            self._entries[path] = self._store.read_entry(path, modified)
        return self._entries[path]

    def read_some(self) -> bool:
        """Reads some that were not looked at, and says whether there are more."""
        unread = [at for at, (path, _) in enumerate(self.files) if path not in self._entries]
        for at in unread[:AT_ONCE]:
            self.entry(at)
        return len(unread) > AT_ONCE

    def due(self) -> int:
        """How many of those read have a task that is due."""
        known = (entry.header.next_due for entry in self._entries.values() if isinstance(entry, Listed))
        return sum(bool(day) and day <= self._today.isoformat() for day in known)

    def only(self, text: str) -> None:
        """Leaves those that a text is found in."""
        wanted = text.casefold().split()
        self.files = [
            file for at, file in enumerate(self.files) if all(word in _searched(self.entry(at)) for word in wanted)
        ]


def _searched(entry: Entry) -> str:
    """The text that a search looks through."""
    if isinstance(entry, Unreadable):
        return entry.file.name.casefold()
    header = entry.header
    return f"{header.title} {header.client} {words.STATUS_WORDS.get(header.status, '')}".casefold()


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
        Binding("escape", "show_all", words.KEY_SHOW_ALL, show=False, id="library.show_all"),
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
        yield Input(placeholder=words.SEARCH_HINT, compact=True, id="search", select_on_focus=False)
        yield RowList(id="shelf")
        yield Plain(id="nothing")
        yield KeyLine()

    @on(events.ScreenResume)
    def look(self) -> None:
        """Looks what is there; rows are read as they are shown, the others when there is time."""
        try:
            self._shelf = Shelf(self.desk.store, self.desk.today)
            reason = words.LIBRARY_EMPTY
        except ClientExitError as error:
            self._shelf, reason = None, str(error)
        text = self._search.value
        if self._shelf is not None and text.strip():
            self._shelf.only(text)
            reason = words.NOTHING_FOUND
        shown = self._shelf if self._shelf is not None else ()
        self._rows.set_rows(shown)
        self._rows.display = bool(shown)
        nothing = self.query_one("#nothing", Plain)
        nothing.display = not shown
        nothing.update(reason)
        self._search.display = bool(text) or self._search.has_focus
        self._count()
        self.call_after_refresh(self._read_on)

    def _read_on(self) -> None:
        if self._shelf is None:
            return
        more = self._shelf.read_some()
        self._count()
        if more:
            self.set_timer(0.02, self._read_on)

    def _count(self) -> None:
        count = len(self._shelf) if self._shelf is not None else 0
        parts = [words.ONE_CLIENT if count == 1 else words.SO_MANY_CLIENTS.format(count=count)] if count else []
        due = self._shelf.due() if self._shelf is not None else 0
        if due:
            parts.append(words.ONE_DUE if due == 1 else words.SO_MANY_DUE.format(count=due))
        self.query_one(HeaderLine).say(words.PROGRAM, words.DOT.join(parts))

    @property
    def _rows(self) -> RowList:
        return self.query_one("#shelf", RowList)

    @property
    def _search(self) -> Input:
        return self.query_one("#search", Input)

    @property
    def _here(self) -> Entry | None:
        return self._shelf.entry(self._rows.index) if self._shelf else None

    @on(RowList.Opened)
    def _open(self) -> None:
        entry = self._here
        if isinstance(entry, Listed):
            self._open_session(entry.header.id)
        elif entry is not None:
            self.desk.say(words.CANNOT_OPEN.format(reason=entry.reason))

    def _open_session(self, session_id: str) -> None:
        try:
            self.desk.open_session(session_id)
        except ClientExitError as error:
            self.desk.say(str(error))

    def action_new(self) -> None:
        """Asks for a title and makes a session."""
        from clientexit_tui.tui.dialogs import AskText  # not before the first paint

        ask = AskText(words.NEW_TITLE, words.NEW_LABEL, refusal=words.TITLE_NEEDED)
        self.app.push_screen(ask, self._make)

    def _make(self, title: str | None) -> None:
        if not title:
            return
        try:
            self._open_session(self.desk.store.create(title).id)
        except ClientExitError as error:
            self.desk.say(str(error))

    def action_search(self) -> None:
        """Shows the line to search in."""
        self._search.display = True
        self._search.focus()

    @on(Input.Changed, "#search")
    def _search_typed(self) -> None:
        if self._search.display:
            self._rows.index = 0
            self.look()

    @on(Input.Submitted, "#search")
    def _searched_for(self) -> None:
        self._rows.focus()
        self.look()

    def action_show_all(self) -> None:
        """Ends the search."""
        self._search.value = ""
        self._rows.focus()
        self.look()

    def action_delete(self) -> None:
        """Asks, then moves the session away."""
        entry = self._here
        if not isinstance(entry, Listed):
            return
        from clientexit_tui.tui.dialogs import Confirm  # not before the first paint

        header: Header = entry.header
        question = words.DELETE_SESSION.format(title=header.title)
        detail = words.DELETE_DETAIL.format(when=when_words(entry.modified, self.desk.today))

        def do(sure: bool | None) -> None:
            if sure:
                self._delete(header)

        self.app.push_screen(Confirm(question, detail, words.YES_DELETE, words.NO_KEEP), do)

    def _delete(self, header: Header) -> None:
        try:
            self._undo.append(self.desk.store.delete(header.id))
            self.desk.say(words.DELETED.format(title=header.title))
        except ClientExitError as error:
            self.desk.say(str(error))
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
            self.desk.say(str(error))
        self.look()

    def action_examples(self) -> None:
        """Offers the examples; one is opened as a session of its own."""
        self.desk.go("examples")
