"""Offers to bring back what an ending could not save: all of it in the library, on opening a session its own."""

from functools import partial
from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.app.bringing_back import brought_back, row_words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.age_key import Keys
from clientexit_tui.sessions.rescue import Rescued
from clientexit_tui.sessions.sealing import LockedError
from clientexit_tui.tui.dialogs import Pick

if TYPE_CHECKING:
    from clientexit_tui.tui.program import Program

HERE, LATER = "here", "later"


def offer_all(app: "Program") -> None:
    """Offers what waits, in the library."""
    from clientexit_tui.sessions.rescue import waiting

    found = {str(each.path): each for each in waiting(app.controller.store)}
    if not found:
        return
    rows = tuple((path, row_words(each, app.controller.today)) for path, each in found.items())
    pick = Pick(words.RESCUED_TITLE, rows, words.RESCUED_DETAIL)
    app.navigator.ask(pick, lambda path: bring(app, found[path]) if path else None)


def offer_for_this(app: "Program") -> None:
    """Offers what waits to be brought back into the open session."""
    from clientexit_tui.sessions.rescue import waiting

    found = waiting(app.controller.store, app.controller.case.session.id)
    if not found:
        return
    rows = ((HERE, words.RESCUED_HERE), (LATER, words.RESCUED_LATER))
    pick = Pick(words.RESCUED_TITLE, rows, "\n".join(row_words(each, app.controller.today) for each in found))
    app.navigator.ask(pick, lambda how: _bring_here(app, found) if how == HERE else None)


def bring(app: "Program", rescued: Rescued) -> None:
    """Brings one back and says where it is; asks for the passphrase first where that is needed."""
    try:
        _, said = brought_back(app.controller.store, rescued, app.controller.today)
    except LockedError:
        _unlock(app, rescued)
    except ClientExitError as error:
        app.navigator.tell(words.NOT_DONE, str(error), words.RESCUED_STAYS)
    else:
        app.navigator.tell(words.RESCUED_TITLE, said)


def _bring_here(app: "Program", found: tuple[Rescued, ...]) -> None:
    """Puts the session away, brings all of it back, and opens it again."""
    session_id = app.controller.case.session.id
    if not app.leave_session():
        return
    while len(app.screen_stack) > 1 and type(app.screen).__name__ != "LibraryScreen":
        app.pop_screen()
    said = []
    try:
        for each in found:
            said.append(brought_back(app.controller.store, each, app.controller.today)[1])  # noqa: PERF401  # what came before an error counts
    except ClientExitError as error:
        said += [str(error), words.RESCUED_STAYS]
    try:
        app.open_session(session_id, offer=False)
    except ClientExitError as error:
        app.tell_not_opened(error)
    app.navigator.tell(words.RESCUED_TITLE, "\n".join(said))


def _unlock(app: "Program", rescued: Rescued) -> None:
    from clientexit_tui.tui.seal_dialogs import AskPassphrase  # most sessions are plain

    sealer = app.controller.store.sealer
    if isinstance(sealer, Keys):
        app.navigator.ask(AskPassphrase(sealer), partial(_bring_unlocked, app, rescued))


def _bring_unlocked(app: "Program", rescued: Rescued, done: bool | None) -> None:
    if done:
        bring(app, rescued)
