"""Offers to bring back what an ending could not save: from the library, and on opening a session."""

from clientexit_tui import words
from clientexit_tui.dialogue.bringing_back import brought_back, row_words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.plain.desk import Desk
from clientexit_tui.sessions.rescue import Rescued, waiting
from clientexit_tui.sessions.sealing import LockedError


def pick_rescued(desk: Desk) -> None:
    """Asks which of what waits is to be brought back. Raises ClientExitError where it cannot be; it stays."""
    found = {str(each.path): each for each in waiting(desk.store)}
    path = desk.talk.pick(words.RESCUED_TITLE, [(path, row_words(each, desk.today)) for path, each in found.items()])
    if path is not None:
        _bring(desk, found[path])


def offer_rescued(desk: Desk) -> None:
    """Asks whether what waits of the open session is to be brought back into it, and does it."""
    session_id = desk.outlook.session.id
    found = waiting(desk.store, session_id) if desk.visit.turn.held is None else ()
    if not found:
        return
    said = " ".join(f"{row_words(each, desk.today)}." for each in found)
    if not desk.talk.confirm(f"{words.RESCUED_TITLE}.", said, words.RESCUED_HERE, words.RESCUED_LATER):
        return
    desk.leave()
    try:
        for each in found:
            _bring(desk, each)
    except ClientExitError as error:
        desk.talk.say(f"{error} {words.RESCUED_STAYS}")
    desk.open(session_id)


def _bring(desk: Desk, rescued: Rescued) -> None:
    try:
        desk.talk.say(brought_back(desk.store, rescued, desk.today)[1])
    except LockedError:
        from clientexit_tui.plain.passphrase import unlocked  # most sessions are plain

        if unlocked(desk):
            desk.talk.say(brought_back(desk.store, rescued, desk.today)[1])
