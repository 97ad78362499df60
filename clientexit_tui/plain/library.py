"""The library: all sessions by number, and what can be done with them."""

from itertools import islice
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.app.library_words import bin_words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.entry_words import entry_words
from clientexit_tui.plain.finding import example, search
from clientexit_tui.plain.passphrase import change_passphrase, may_be_changed
from clientexit_tui.plain.rescued import pick_rescued
from clientexit_tui.plain.session_actions import manage
from clientexit_tui.plain.talk import Row
from clientexit_tui.sessions.rescue import waiting
from clientexit_tui.sessions.session_actions import binned
from clientexit_tui.sessions.store import Entry, Listed, Newer, SecondCopy, Unreadable

MOST = 20
"""Sessions said at once."""
FILE = "file:"
NEW, EXAMPLES, SEARCH, MANAGE, BIN, MORE, AWAY, UNDO, PASSPHRASE, RESCUED = (
    "+new", "+examples", "+search", "+manage", "+bin", "+more", "+away", "+undo", "+passphrase", "+rescued",
)  # fmt: skip


class Library:
    """All sessions; those that are put away are said when asked for."""

    def __init__(self, controller: SessionController, folder: Path) -> None:
        """Takes the open session, and the folder where exported files go."""
        self._controller = controller
        self._talk = controller.talk
        self._folder = folder
        self._shown = MOST
        self._with_away = False
        self._undo: list[tuple[str, str]] = []
        """What brings back what was deleted in this run, and its title."""

    def run(self) -> None:
        """Says the sessions and does what is chosen, until the user goes back, which ends the program."""
        while True:
            entries = self._entries()
            rows = self._rows(entries)
            self._tell(entries, rows)
            chosen = self._talk.pick("", rows, listed=False)
            if chosen is None:
                return
            self._do(chosen, entries)

    def _entries(self) -> list[Entry]:
        """As many as are said, newest first, and one more where there are more."""
        store = self._controller.store
        read = (store.read_entry(path, modified) for path, modified in store.scan())
        wanted = (each for each in read if self._with_away or not (isinstance(each, Listed) and each.header.archived))
        return list(islice(wanted, self._shown + 1))

    def _rows(self, entries: list[Entry]) -> list[Row]:
        rows = [(_key(each), entry_words(each, self._controller.today)) for each in entries[: self._shown]]
        rows += [(MORE, words.PLAIN_MORE)] if len(entries) > self._shown else []
        rows += [(NEW, words.PLAIN_NEW), (EXAMPLES, words.PLAIN_EXAMPLES)]
        if entries:
            rows += [(SEARCH, words.PLAIN_SEARCH), (MANAGE, words.PLAIN_MANAGE)]
        rows += [] if self._with_away else [(AWAY, words.PLAIN_AWAY)]
        rows += [(UNDO, words.PLAIN_UNDO_DELETE.format(title=self._undo[-1][1]))] if self._undo else []
        rows += [(RESCUED, words.PLAIN_RESCUED)] if waiting(self._controller.store) else []
        rows.append((BIN, words.PLAIN_BIN))
        return [*rows, (PASSPHRASE, words.SEAL_CHANGE_COMMAND)] if may_be_changed(self._controller) else rows

    def _tell(self, entries: list[Entry], rows: list[Row]) -> None:
        self._talk.heading(words.PLAIN_LIBRARY)
        if (RESCUED, words.PLAIN_RESCUED) in rows:
            self._talk.say(f"{words.RESCUED_TITLE}.")
        if not entries:
            self._talk.say(words.PLAIN_LIBRARY_EMPTY)
        first = len(entries[: self._shown])
        for number, (_, said) in enumerate(rows, 1):
            if number == first + 1:
                self._talk.heading(words.PLAIN_MENU)
            self._talk.console.say(said, words.PLAIN_NUMBER.format(number=number))

    def _do(self, chosen: str, entries: list[Entry]) -> None:
        try:
            match chosen:
                case "+new":
                    self._make()
                case "+examples":
                    self._open(*example(self._controller))
                case "+search":
                    self._open(*search(self._controller))
                case "+manage":
                    listed = [each for each in entries[: self._shown] if isinstance(each, Listed)]
                    self._undo += manage(
                        self._controller,
                        [(each.header.id, entry_words(each, self._controller.today)) for each in listed],
                    )
                case "+bin":
                    self._bring_back()
                case "+rescued":
                    pick_rescued(self._controller)
                case "+undo":
                    self._controller.store.undelete(self._undo.pop()[0])
                    self._talk.say(words.BACK_AGAIN)
                case "+more" | "+away":
                    self._shown += MOST if chosen == MORE else 0
                    self._with_away = self._with_away or chosen == AWAY
                case "+passphrase":
                    change_passphrase(self._controller)
                case _ if chosen.startswith(FILE):
                    self._tell_unreadable(next(each for each in entries if _key(each) == chosen))
                case session_id:
                    self._open(session_id)
        except ClientExitError as error:
            self._talk.say(f"{words.NOT_DONE}: {error}")

    def _open(self, session_id: str = "", question_id: str = "") -> None:
        """Opens a session, at a question where one is named; does nothing where no session is."""
        if not session_id:
            return
        from clientexit_tui.plain.opening import open_session  # brings in the interview: not for the library

        open_session(self._controller, self._folder, session_id, question_id)

    def _make(self) -> None:
        if title := self._talk.line(f"{words.NEW_TITLE} {words.NEW_LABEL}"):
            self._open(self._controller.store.create(title).id)

    def _bring_back(self) -> None:
        rows = [(each.name, bin_words(each, self._controller.today)) for each in binned(self._controller.store)]
        if not rows:
            self._talk.say(words.BIN_EMPTY)
        elif name := self._talk.pick(words.BIN_TITLE, rows):
            self._controller.store.undelete(name)
            self._undo = [each for each in self._undo if each[0] != name]
            self._talk.say(words.BACK_AGAIN)

    def _tell_unreadable(self, entry: Entry) -> None:
        """Why a file cannot be opened, or opens it for looking where a newer version wrote it."""
        match entry:
            case Newer(session_id=session_id):
                self._open(session_id)
            case SecondCopy(file=file):
                self._talk.say(words.PLAIN_SECOND_COPY.format(name=file.name))
            case Unreadable(file=file, reason=reason):
                self._talk.say(f"{words.SESSION_NOT_OPENED}. {file.name}: {reason}")
                self._talk.say(words.SESSION_TO_DO)


def _key(entry: Entry) -> str:
    return entry.header.id if isinstance(entry, Listed) else f"{FILE}{entry.file.name}"
