"""Opens a session for as long as the user stays in it; asks for the passphrase where it is locked."""

from pathlib import Path

from clientexit_tui.plain.desk import Desk
from clientexit_tui.plain.left_text import offer_left_texts
from clientexit_tui.plain.passphrase import unlocked
from clientexit_tui.plain.rescued import offer_rescued
from clientexit_tui.plain.session import OpenSession
from clientexit_tui.plain.troubles import may_end
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
    offer_left_texts(desk)
    while True:
        OpenSession(desk, folder).run(question_id)
        if may_end(desk):
            desk.leave()
            return
