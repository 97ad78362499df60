"""The first screen: all sessions, and what can be done with them."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from clientexit_tui import words
from clientexit_tui.app.library_words import when_words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.session import Header
from clientexit_tui.sessions.store import Listed, Newer, SecondCopy
from clientexit_tui.tui.routes import make_screen, question_place
from clientexit_tui.tui.screens.library_list import LibraryList
from clientexit_tui.tui.widgets.row_list import RowList

if TYPE_CHECKING:  # not before the first paint
    from clientexit_tui.sessions.rescue import Rescued


class LibraryScreen(LibraryList):
    """All sessions, and what can be done with them."""

    AUTO_FOCUS = "#sessions"
    HELP = words.HELP_LIBRARY
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", words.KEY_NEW, id="library.new"),
        Binding("slash", "search", words.KEY_SEARCH, id="library.search"),
        Binding("e", "examples", words.KEY_EXAMPLES, id="library.examples"),
        Binding("delete,d", "delete", words.KEY_DELETE, id="library.delete"),
        Binding("s", "sort", words.KEY_SORT, show=False, id="library.sort"),
        Binding("r", "rename", words.KEY_RENAME, show=False, id="library.rename"),
        Binding("c", "copy", words.KEY_COPY, show=False, id="library.copy"),
        Binding("a", "archive", words.KEY_ARCHIVE, show=False, id="library.archive"),
        Binding("A", "show_archived", words.KEY_SHOW_ARCHIVED, show=False, id="library.show_archived"),
        Binding("b", "bin", words.KEY_BIN, show=False, id="library.bin"),
        Binding("u", "undo", words.KEY_UNDO, show=False, id="library.undo"),
        Binding("escape", "show_all", words.KEY_SHOW_ALL, id="library.show_all"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._undo: list[str] = []

    def on_mount(self) -> None:
        """Shows the rows in the order that was chosen last."""
        self._view = replace(self._view, sort=self.program.preferences.sort)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where a text to search for is typed, a slash belongs to it."""
        return super().check_action(action, parameters) and (action != "search" or not self._search.has_focus)

    def shows_key(self, action: str) -> bool:
        """A search can be ended while there is one."""
        return action != "show_all" or (self.is_mounted and self._search.display)

    @property
    def _header(self) -> Header | None:
        entry = self._here
        return entry.header if isinstance(entry, Listed) else None

    def _try(self, work: Callable[[], object]) -> bool:
        """Does something and looks what is there then; says whether it went well, and tells where it did not."""
        error = None
        try:
            work()
        except ClientExitError as failed:
            error = failed
        self.look()
        if error is not None:
            self.navigator.tell(words.NOT_DONE, str(error), words.NOT_DONE_TO_DO)
        return error is None

    # Opening and making

    @on(RowList.Opened)
    def _open(self) -> None:
        entry = self._here
        if isinstance(entry, Listed):
            self._open_session(entry.header.id)
        elif isinstance(entry, Newer):
            self._open_session(entry.session_id)
        elif isinstance(entry, SecondCopy):
            self._merge(entry)
        elif entry is not None:
            name = "" if entry.reason.startswith(entry.file.name) else f"{entry.file.name}: "
            self.navigator.tell(words.SESSION_NOT_OPENED, f"{name}{entry.reason}", words.SESSION_TO_DO)

    def _open_session(self, session_id: str) -> None:
        """Opens a session, after a search at the question that was found."""
        hit = self._hit()
        try:
            self.program.open_session(session_id)
        except ClientExitError as error:
            self.program.tell_not_opened(error)
            return
        place = (
            question_place(self.controller.content, hit.question_id) if hit and self.controller.has_session else None
        )
        if place is not None:
            self.navigator.go(place[0], **place[1])

    def _merge(self, copy: SecondCopy) -> None:
        """Shows what a second copy and its session have changed; once merged, `u` brings the copy back."""
        try:
            screen = make_screen(
                "merge", {"store": self.controller.store, "content": self.controller.content, "copy": copy}
            )
        except ClientExitError as error:
            self.navigator.tell(words.MERGE_NOT_SHOWN, str(error), words.MERGE_NOT_SHOWN_TO_DO)
        else:
            self.navigator.ask(screen, lambda token: self._undo.append(str(token)) if token else None)

    def action_new(self) -> None:
        """Asks for a title and makes a session."""
        from clientexit_tui.tui.dialogs import AskText  # not before the first paint

        ask = AskText(words.NEW_TITLE, words.NEW_LABEL, refusal=words.TITLE_NEEDED)
        self.navigator.ask(ask, self._make)

    def _make(self, title: str | None) -> None:
        if not title:
            return
        try:
            session_id = self.controller.store.create(title).id
        except ClientExitError as error:
            self.navigator.tell(words.NOT_MADE, str(error), words.NOT_MADE_TO_DO)
        else:
            self._view = replace(self._view, search="", found={})
            self._open_session(session_id)

    def action_examples(self) -> None:
        """Offers the examples; one is opened as a session of its own."""
        self.navigator.go("examples")

    # Order and what is shown

    def action_sort(self) -> None:
        """Shows the rows in the next order, and keeps the choice."""
        orders = tuple(words.SORTS)
        sort = orders[(orders.index(self._view.sort) + 1) % len(orders)]
        self._view = replace(self._view, sort=sort)
        self.look()
        self.navigator.say(words.SORTED.format(how=words.SORTS[sort]))
        self.program.preferences.keep_sort(sort)

    def action_show_archived(self) -> None:
        """Shows what is put away, or leaves it out again."""
        self._view = replace(self._view, archived=not self._view.archived)
        self.look()
        self.navigator.say(words.ARCHIVED_SHOWN if self._view.archived else words.ARCHIVED_HIDDEN)

    # Changing one

    def action_rename(self) -> None:
        """Asks for another title."""
        from clientexit_tui.tui.dialogs import AskText  # as above

        if header := self._header:
            ask = AskText(words.RENAME_TITLE, words.RENAME_LABEL, header.title, words.TITLE_NEEDED)
            self.navigator.ask(ask, lambda title: self._rename(header.id, title) if title else None)

    def _rename(self, session_id: str, title: str) -> None:
        from clientexit_tui.sessions.session_actions import rename  # as above

        self._try(lambda: rename(self.controller.store, session_id, title, self.controller.now()))

    def action_copy(self) -> None:
        """Asks for the title of a copy and makes it."""
        from clientexit_tui.tui.dialogs import AskText  # as above

        if header := self._header:
            title = words.COPY_OF.format(title=header.title)
            ask = AskText(words.COPY_TITLE, words.COPY_LABEL, title, words.TITLE_NEEDED)
            self.navigator.ask(ask, lambda title: self._copy(header.id, title) if title else None)

    def _copy(self, session_id: str, title: str) -> None:
        from clientexit_tui.sessions.session_actions import duplicate

        if self._try(lambda: duplicate(self.controller.store, session_id, title, self.controller.now())):
            self.navigator.say(words.COPIED.format(title=title))

    def action_archive(self) -> None:
        """Puts a session away, or back."""
        from clientexit_tui.sessions.session_actions import archive

        if header := self._header:
            away = not header.archived
            if self._try(lambda: archive(self.controller.store, header.id, away=away)):
                self.navigator.say((words.PUT_AWAY if away else words.PUT_BACK).format(title=header.title))

    # Deleting

    def action_delete(self) -> None:
        """Asks, then moves the session away."""
        entry = self._here
        if not isinstance(entry, Listed):
            return
        from clientexit_tui.tui.dialogs import Confirm  # not before the first paint

        header = entry.header
        question = words.DELETE_SESSION.format(title=header.title or header.id)
        detail = words.DELETE_DETAIL.format(when=when_words(entry.modified, self.controller.today))
        ask = Confirm(question, detail, words.YES_DELETE, words.NO_KEEP)
        self.navigator.ask(ask, lambda sure: self._delete(header) if sure else None)

    def _delete(self, header: Header) -> None:
        if self._try(lambda: self._undo.append(self.controller.store.delete(header.id))):
            self.navigator.say(words.DELETED.format(title=header.title or header.id))

    def action_undo(self) -> None:
        """Brings back the session deleted last."""
        if not self._undo:
            self.navigator.say(words.NOTHING_TO_UNDO)
        else:
            self._bring_back(self._undo.pop())

    def _bring_back(self, name: str) -> None:
        if self._try(lambda: self.controller.store.undelete(name)):
            self._undo = [each for each in self._undo if each != name]
            self.navigator.say(words.BACK_AGAIN)

    def action_bin(self) -> None:
        """Shows the deleted sessions, and what could not be saved; one can be brought back."""
        from clientexit_tui.app.bringing_back import row_words
        from clientexit_tui.app.library_words import bin_words
        from clientexit_tui.sessions.rescue import waiting
        from clientexit_tui.sessions.session_actions import binned
        from clientexit_tui.tui.dialogs import Pick

        rows = [(each.name, bin_words(each, self.controller.today)) for each in binned(self.controller.store)]
        rescued = {str(each.path): each for each in waiting(self.controller.store)}
        rows += [(path, row_words(each, self.controller.today)) for path, each in rescued.items()]
        if not rows:
            self.navigator.say(words.BIN_EMPTY)
            return
        pick = Pick(words.BIN_TITLE, tuple(rows), words.BIN_DETAIL)
        self.navigator.ask(pick, lambda name: self._take_out(name, rescued.get(name)) if name else None)

    def _take_out(self, name: str, rescued: "Rescued | None") -> None:
        from clientexit_tui.tui.rescued import bring

        if rescued is None:
            self._bring_back(name)
        else:
            bring(self.program, rescued)
