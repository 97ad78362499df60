"""The sessions of the library as rows, read as they are looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from typing import overload

from clientexit_tui import words
from clientexit_tui.frozen import frozen
from clientexit_tui.sessions.folding import Folding
from clientexit_tui.sessions.store import Entry, Listed, Store, Unreadable
from clientexit_tui.tui.screens.library_preview import entry_row
from clientexit_tui.tui.widgets.row import Row

AT_ONCE = 40
"""Headers read at a time while nothing else is to be done."""
File = tuple[str, float]
"""The name of a file and the time of its last change."""
NO_DAY = "9999"


@frozen
class View:
    """How the library is looked at."""

    search: str = ""
    sort: str = "newest"
    """``newest``, ``due``, ``title`` or ``status``."""
    archived: bool = False
    """Whether sessions that are put away are shown."""
    found: Mapping[str, str] = field(default_factory=dict)
    """The names of files in whose text the search was found, with an excerpt or nothing yet."""


class LibraryRows(Sequence[Row]):
    """The rows of the library; a file is read when its row is first looked at."""

    def __init__(self, store: Store, today: date, view: View, known: Mapping[File, Entry] | None = None) -> None:
        """Looks which files there are; reads no more than a screenful.

        Args:
            store: the sessions.
            today: the day.
            view: what to show, in which order.
            known: what was read before; a file that was changed since is read anew.

        Raises:
            SessionError: the folder cannot be read.
        """
        self._store = store
        self._today = today
        self._folding = Folding()
        self._all = store.scan_names()
        self.known = {file: known[file] for file in self._all if file in known} if known else {}
        if store.sealer.unlocked:  # since then, perhaps
            self.known = {file: entry for file, entry in self.known.items() if not _locked(entry)}
        self.view = view
        self.files: list[File] = []
        self.arrange(view)
        for file in self.files[:AT_ONCE]:
            self._read(file)
        self.arrange(view)

    def __len__(self) -> int:
        return len(self.files)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> "list[Row]": ...
    def __getitem__(self, index: int | slice) -> "Row | list[Row]":
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        row = entry_row(self.entry(index), self._today)
        excerpt = self.view.found.get(self.files[index][0], "")
        return replace(row, lines=(row.lines[0], (excerpt, ""))) if excerpt else row

    def entry(self, index: int) -> Entry:
        """What is known of one file."""
        return self._read(self.files[index])

    def at(self, name: str) -> int | None:
        """Where a file stands, if it is shown."""
        return next((at for at, file in enumerate(self.files) if file[0] == name), None)

    def names(self) -> tuple[str, ...]:
        """The names of all files, shown or not, newest first."""
        return tuple(name for name, _ in self._all)

    def _read(self, file: File) -> Entry:
        if file not in self.known:
            self.known[file] = self._store.read_entry(self._store.folder / file[0], file[1])
        return self.known[file]

    def read_some(self) -> bool:
        """Reads some that were not looked at, and says whether there were any."""
        unread = [file for file in self._all if file not in self.known][:AT_ONCE]
        for file in unread:
            self._read(file)
        return bool(unread)

    def arrange(self, view: View) -> None:
        """Shows what fits a view, in its order; the order needs every file, so until then the newest are first."""
        self.view = view
        wanted = self._folding.fold(view.search).split()
        self.files = [file for file in self._all if self._shows(file, wanted)]
        if view.sort != "newest" and len(self.known) == len(self._all):
            self.files.sort(key=lambda file: _order(self.known[file], view.sort))

    def _shows(self, file: File, wanted: list[str]) -> bool:
        entry = self.known.get(file)
        if isinstance(entry, Listed) and entry.header.archived and not self.view.archived:
            return False
        if not wanted or file[0] in self.view.found:
            return True
        return entry is not None and all(word in self._folding.fold(_searched(entry)) for word in wanted)

    def due(self) -> int:
        """How many of those read have a task that is due."""
        headers = (entry.header for entry in self.known.values() if isinstance(entry, Listed))
        days = (header.next_due for header in headers if not header.archived)
        return sum(bool(day) and day <= self._today.isoformat() for day in days)

    def locked(self) -> int:
        """How many of those read are locked, so that nothing in them is searched or counted."""
        return sum(map(_locked, self.known.values()))


def _locked(entry: Entry) -> bool:
    return isinstance(entry, Listed) and entry.locked


def _order(entry: Entry, sort: str) -> tuple[str, str]:
    """What a row is sorted by; files that cannot be opened stand last."""
    if isinstance(entry, Unreadable):
        return "\U0010ffff", entry.file.name
    header = entry.header
    if sort == "due":
        return header.next_due or NO_DAY, header.title.casefold()
    if sort == "status":
        statuses = tuple(words.STATUS_WORDS)
        return str(statuses.index(header.status) if header.status in statuses else 9), header.title.casefold()
    return header.title.casefold(), header.id


def _searched(entry: Entry) -> str:
    """The text that a search looks through at once."""
    if isinstance(entry, Unreadable):
        return entry.file.name
    header = entry.header
    return f"{header.title} {header.client} {words.STATUS_WORDS.get(header.status, '')}"
