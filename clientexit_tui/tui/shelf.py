"""The sessions of the library as rows, read as they are looked at."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import overload

from clientexit_tui import words
from clientexit_tui.sessions.store import Entry, Listed, Store, Unreadable
from clientexit_tui.tui.screens.library_words import entry_row
from clientexit_tui.tui.widgets.row import Row

AT_ONCE = 40
"""Headers read at a time while nothing else is to be done."""


class Shelf(Sequence[Row]):
    """The rows of the library; a file is read when its row is first looked at."""

    def __init__(self, store: Store, today: date, search: str = "") -> None:
        """Looks which files there are; reads none, unless a text is searched for.

        Raises SessionError where the folder cannot be read.
        """
        self._store = store
        self._today = today
        self.files = store.scan()
        self._entries: dict[Path, Entry] = {}
        if search.strip():
            self._leave_only(search)

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

    def _leave_only(self, text: str) -> None:
        """Leaves those in which every word of a text is found."""
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
