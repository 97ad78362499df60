"""Offers to bring back what an ending could not save: all of it in the library, on opening a session its own."""

from functools import partial
from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.dialogue.bringing_back import brought_back, row_words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.keys import Keys
from clientexit_tui.sessions.rescue import Rescued
from clientexit_tui.sessions.sealing import LockedError
from clientexit_tui.tui.dialogs import Pick

if TYPE_CHECKING:
    from clientexit_tui.tui.desk import Desk

HERE, LATER = "here", "later"


def offer_all(desk: "Desk") -> None:
    """Offers what waits, in the library."""
    from clientexit_tui.sessions.rescue import waiting

    found = {str(each.path): each for each in waiting(desk.store)}
    if not found:
        return
    rows = tuple((path, row_words(each, desk.today)) for path, each in found.items())
    pick = Pick(words.RESCUED_TITLE, rows, words.RESCUED_DETAIL)
    desk.ask(pick, lambda path: bring(desk, found[path]) if path else None)


def offer_for_this(desk: "Desk") -> None:
    """Offers what waits to be brought back into the open session."""
    from clientexit_tui.sessions.rescue import waiting

    found = waiting(desk.store, desk.outlook.session.id)
    if not found:
        return
    rows = ((HERE, words.RESCUED_HERE), (LATER, words.RESCUED_LATER))
    pick = Pick(words.RESCUED_TITLE, rows, "\n".join(row_words(each, desk.today) for each in found))
    desk.ask(pick, lambda how: _bring_here(desk, found) if how == HERE else None)


def bring(desk: "Desk", rescued: Rescued) -> None:
    """Brings one back and says where it is; asks for the passphrase first where that is needed."""
    try:
        _, said = brought_back(desk.store, rescued, desk.today)
    except LockedError:
        _unlock(desk, rescued)
    except ClientExitError as error:
        desk.tell(words.NOT_DONE, str(error), words.RESCUED_STAYS)
    else:
        desk.tell(words.RESCUED_TITLE, said)


def _bring_here(desk: "Desk", found: tuple[Rescued, ...]) -> None:
    """Puts the session away, brings all of it back, and opens it again."""
    session_id = desk.outlook.session.id
    if not desk.leave_session():
        return
    while len(desk.screen_stack) > 1 and type(desk.screen).__name__ != "LibraryScreen":
        desk.pop_screen()
    said = []
    try:
        for each in found:
            said.append(brought_back(desk.store, each, desk.today)[1])  # noqa: PERF401  # what came before an error counts
    except ClientExitError as error:
        said += [str(error), words.RESCUED_STAYS]
    try:
        desk.open_session(session_id, offer=False)
    except ClientExitError as error:
        desk.tell_not_opened(error)
    desk.tell(words.RESCUED_TITLE, "\n".join(said))


def _unlock(desk: "Desk", rescued: Rescued) -> None:
    from clientexit_tui.tui.seal_dialogs import AskPassphrase  # most sessions are plain

    sealer = desk.store.sealer
    if isinstance(sealer, Keys):
        desk.ask(AskPassphrase(sealer), partial(_bring_unlocked, desk, rescued))


def _bring_unlocked(desk: "Desk", rescued: Rescued, done: bool | None) -> None:
    if done:
        bring(desk, rescued)
