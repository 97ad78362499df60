"""Opens a session for as long as the user stays in it; asks for the passphrase where it is locked."""

from pathlib import Path

from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.left_text import offer_left_texts
from clientexit_tui.plain.passphrase import unlocked
from clientexit_tui.plain.rescued import offer_rescued
from clientexit_tui.plain.session import OpenSession
from clientexit_tui.plain.troubles import may_end
from clientexit_tui.sessions.sealing import LockedError


def open_session(controller: SessionController, folder: Path, session_id: str, question_id: str = "") -> None:
    """Opens a session, stays in it until the user goes back, and puts it away with everything saved.

    Raises:
        ClientExitError: it cannot be opened.
    """
    try:
        controller.open(session_id)
    except LockedError:
        if not unlocked(controller):
            return
        controller.open(session_id)
    offer_rescued(controller)
    offer_left_texts(controller)
    while True:
        OpenSession(controller, folder).run(question_id)
        if may_end(controller):
            controller.leave()
            return
