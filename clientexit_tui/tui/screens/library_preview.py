"""The rows of the library in words."""

from datetime import date

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.app.library_words import due_words, leaning_words, next_words, when_words
from clientexit_tui.sessions.store import Entry, SecondCopy, Unreadable
from clientexit_tui.tui.widgets.row import Row


def entry_row(entry: Entry, today: date) -> Row:
    """What the library says about one file."""
    when = when_words(entry.modified, today)
    if isinstance(entry, SecondCopy):
        return Row(((entry.file.name, words.MERGE_ENTER), (entry.reason, when)))
    if isinstance(entry, Unreadable):
        return Row(((entry.file.name, words.CANNOT_BE_OPENED), (entry.reason, when)), tone="problem")
    header = entry.header
    if entry.locked:
        return Row(((header.id, words.DOT.join((words.SEAL_LOCKED, when))), ("", "")), id=header.id)
    status = words.STATUS_WORDS.get(header.status, header.status)
    away = words.ARCHIVED_MARK if header.archived else ""
    first = (header.title or words.NO_TITLE, words.DOT.join(filter(None, (away, status, when))))
    tone = "muted" if header.archived else ""
    return Row((first, (leaning_words(header), next_words(header, today))), id=header.id, tone=tone)


def preview(entry: Entry, today: date) -> Content:
    """More of a session, from its header alone."""
    if isinstance(entry, Unreadable):
        return Content.assemble((entry.file.name, "bold"), "\n\n", entry.reason)
    header = entry.header
    if entry.locked:
        return Content.assemble((header.id, "bold"), "\n\n", words.SEAL_UNLOCK_TITLE)
    due = due_words(header.next_due, today)
    parts = {
        words.PREVIEW_CLIENT: header.client,
        words.PREVIEW_STATUS: words.STATUS_WORDS.get(header.status, header.status),
        words.PREVIEW_LEANING: leaning_words(header),
        words.PREVIEW_NEXT: words.DOT.join(filter(None, (header.next_task, due))),
        words.PREVIEW_VISIT: when_words(entry.modified, today),
        words.PREVIEW_ANSWERED: str(header.answered or ""),
    }
    lines = [Content.assemble(("\n" + name + "\n", "$text-muted"), said) for name, said in parts.items() if said]
    return Content("\n").join([Content.styled(header.title or words.NO_TITLE, "bold"), *lines])
