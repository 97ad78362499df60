"""What is done with a session as a whole: another title, a copy, put away or back, deleted."""

from clientexit_tui import words
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.talk import Row
from clientexit_tui.sessions.session import Header
from clientexit_tui.sessions.session_actions import archive, duplicate, rename
from clientexit_tui.sessions.store import Listed


def manage(controller: SessionController, sessions: list[Row]) -> list[tuple[str, str]]:
    """Asks which session and what to do with it; gives what brings a deleted one back, with its title.

    Raises:
        ClientExitError: that did not work, and nothing was changed.
    """
    chosen = controller.talk.pick(words.PLAIN_MANAGE_WHICH, sessions)
    if chosen is None:
        return []
    entry = controller.store.read_entry(controller.store.path(chosen))
    if not isinstance(entry, Listed):
        return []
    header = entry.header
    rows = [
        ("rename", words.PLAIN_RENAME),
        ("copy", words.PLAIN_COPY),
        ("archive", words.PLAIN_PUT_BACK if header.archived else words.PLAIN_PUT_AWAY),
        ("delete", words.PLAIN_DELETE),
    ]
    match controller.talk.pick(header.title or header.id, rows):
        case "rename":
            _rename(controller, header)
        case "copy":
            _copy(controller, header)
        case "archive":
            _archive(controller, header)
        case "delete":
            return _delete(controller, header)
    return []


def _rename(controller: SessionController, header: Header) -> None:
    if title := controller.talk.line(words.RENAME_TITLE):
        rename(controller.store, header.id, title, controller.now())
        controller.talk.say(words.PLAIN_RENAMED.format(title=title))


def _copy(controller: SessionController, header: Header) -> None:
    if title := controller.talk.line(f"{words.COPY_TITLE} {words.COPY_LABEL}"):
        duplicate(controller.store, header.id, title, controller.now())
        controller.talk.say(words.COPIED.format(title=title))


def _archive(controller: SessionController, header: Header) -> None:
    archive(controller.store, header.id, away=not header.archived)
    phrase = words.PUT_BACK if header.archived else words.PLAIN_AWAY_SAID
    controller.talk.say(phrase.format(title=header.title))


def _delete(controller: SessionController, header: Header) -> list[tuple[str, str]]:
    title = header.title or header.id
    question = words.DELETE_SESSION.format(title=title)
    if not controller.talk.confirm(question, words.PLAIN_DELETE_DETAIL, words.YES_DELETE, words.NO_KEEP):
        return []
    token = controller.store.delete(header.id)
    controller.talk.say(words.PLAIN_DELETED.format(title=title))
    return [(token, title)]
