"""What is done with a session as a whole: another title, a copy, put away or back, deleted."""

from clientexit_tui import words
from clientexit_tui.plain.desk import Desk
from clientexit_tui.plain.talk import Row
from clientexit_tui.sessions.session import Header
from clientexit_tui.sessions.shelving import archive, duplicate, rename
from clientexit_tui.sessions.store import Listed


def manage(desk: Desk, sessions: list[Row]) -> list[tuple[str, str]]:
    """Asks which session and what to do with it; gives what brings a deleted one back, with its title.

    Raises:
        ClientExitError: that did not work, and nothing was changed.
    """
    chosen = desk.talk.pick(words.PLAIN_MANAGE_WHICH, sessions)
    if chosen is None:
        return []
    entry = desk.store.read_entry(desk.store.path(chosen))
    if not isinstance(entry, Listed):
        return []
    header = entry.header
    rows = [
        ("rename", words.PLAIN_RENAME),
        ("copy", words.PLAIN_COPY),
        ("archive", words.PLAIN_PUT_BACK if header.archived else words.PLAIN_PUT_AWAY),
        ("delete", words.PLAIN_DELETE),
    ]
    match desk.talk.pick(header.title or header.id, rows):
        case "rename":
            _rename(desk, header)
        case "copy":
            _copy(desk, header)
        case "archive":
            _archive(desk, header)
        case "delete":
            return _delete(desk, header)
    return []


def _rename(desk: Desk, header: Header) -> None:
    if title := desk.talk.line(words.RENAME_TITLE):
        rename(desk.store, header.id, title, desk.now())
        desk.talk.say(words.PLAIN_RENAMED.format(title=title))


def _copy(desk: Desk, header: Header) -> None:
    if title := desk.talk.line(f"{words.COPY_TITLE} {words.COPY_LABEL}"):
        duplicate(desk.store, header.id, title, desk.now())
        desk.talk.say(words.COPIED.format(title=title))


def _archive(desk: Desk, header: Header) -> None:
    archive(desk.store, header.id, away=not header.archived)
    phrase = words.PUT_BACK if header.archived else words.PLAIN_AWAY_SAID
    desk.talk.say(phrase.format(title=header.title))


def _delete(desk: Desk, header: Header) -> list[tuple[str, str]]:
    title = header.title or header.id
    question = words.DELETE_SESSION.format(title=title)
    if not desk.talk.confirm(question, words.PLAIN_DELETE_DETAIL, words.YES_DELETE, words.NO_KEEP):
        return []
    token = desk.store.delete(header.id)
    desk.talk.say(words.PLAIN_DELETED.format(title=title))
    return [(token, title)]
