"""One file of the library on one line."""

from datetime import date

from clientexit_tui import words
from clientexit_tui.app.library_words import leaning_words, next_words, when_words
from clientexit_tui.sessions.store import Entry, Unreadable


def entry_words(entry: Entry, today: date) -> str:
    """What the library says about one file, on one line."""
    when = when_words(entry.modified, today) if entry.modified else ""
    if isinstance(entry, Unreadable):
        title, said = entry.file.name, [words.CANNOT_BE_OPENED, when]
    elif entry.locked:
        title, said = entry.header.id, [words.SEAL_LOCKED, when]
    else:
        header = entry.header
        away = words.ARCHIVED_MARK if header.archived else ""
        status = words.STATUS_WORDS.get(header.status, header.status)
        title = header.title or words.NO_TITLE
        said = [away, status, when, leaning_words(header), next_words(header, today)]
    return words.PLAIN_ENTRY.format(title=title, said=", ".join(each for each in said if each))
