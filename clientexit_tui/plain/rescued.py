"""Offers to bring back what an ending could not save: from the library, and on opening a session."""

from clientexit_tui import words
from clientexit_tui.app.bringing_back import brought_back, row_words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.sessions.rescue import Rescued, waiting
from clientexit_tui.sessions.sealing import LockedError


def pick_rescued(controller: SessionController) -> None:
    """Asks which of what waits is to be brought back. Raises ClientExitError where it cannot be; it stays."""
    found = {str(each.path): each for each in waiting(controller.store)}
    path = controller.talk.pick(
        words.RESCUED_TITLE, [(path, row_words(each, controller.today)) for path, each in found.items()]
    )
    if path is not None:
        _bring(controller, found[path])


def offer_rescued(controller: SessionController) -> None:
    """Asks whether what waits of the open session is to be brought back into it, and does it."""
    session_id = controller.case.session.id
    found = waiting(controller.store, session_id) if controller.editing.access.held is None else ()
    if not found:
        return
    said = " ".join(f"{row_words(each, controller.today)}." for each in found)
    if not controller.talk.confirm(f"{words.RESCUED_TITLE}.", said, words.RESCUED_HERE, words.RESCUED_LATER):
        return
    controller.leave()
    try:
        for each in found:
            _bring(controller, each)
    except ClientExitError as error:
        controller.talk.say(f"{error} {words.RESCUED_STAYS}")
    controller.open(session_id)


def _bring(controller: SessionController, rescued: Rescued) -> None:
    try:
        controller.talk.say(brought_back(controller.store, rescued, controller.today)[1])
    except LockedError:
        from clientexit_tui.plain.passphrase import unlocked  # most sessions are plain

        if unlocked(controller):
            controller.talk.say(brought_back(controller.store, rescued, controller.today)[1])
