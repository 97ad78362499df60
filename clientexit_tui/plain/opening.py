"""Opens a session for as long as the user stays in it; asks for the passphrase where it is locked."""

from pathlib import Path

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.plain.desk import Desk
from clientexit_tui.plain.rescued import offer_rescued
from clientexit_tui.plain.session import OpenSession
from clientexit_tui.plain.troubles import may_end
from clientexit_tui.sessions.keys import Keys
from clientexit_tui.sessions.sealing import LockedError


def open_session(desk: Desk, folder: Path, session_id: str, question_id: str = "") -> None:
    """Opens a session, stays in it until the user goes back, and puts it away with everything saved.

    Raises:
        ClientExitError: it cannot be opened.
    """
    try:
        desk.open(session_id)
    except LockedError:
        if not unlocked(desk):
            return
        desk.open(session_id)
    offer_rescued(desk)
    while True:
        OpenSession(desk, folder).run(question_id)
        if may_end(desk):
            desk.leave()
            return


def unlocked(desk: Desk) -> bool:
    """Asks for the passphrase once, without showing it; says whether it opened the key."""
    sealer, secret = desk.store.sealer, desk.talk.console.secret
    if not isinstance(sealer, Keys) or secret is None:
        desk.talk.say(words.PLAIN_LOCKED_NO_TERMINAL)
        return False
    desk.talk.say(words.SEAL_UNLOCK_TITLE)
    passphrase = secret(words.SEAL_ASK)
    desk.talk.say(words.SEAL_WAIT)
    try:
        sealer.unlock(passphrase)
    except ClientExitError as error:
        desk.talk.say(str(error))
        return False
    return True
