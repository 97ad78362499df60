"""What becomes of the words of an open session when it is put away or the program ends, however that comes about.

Either they are in the session's file, or in a copy beside it, or set aside where a disk still takes them; and what is
not in the session's file is told.
"""

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from clientexit_tui import locations, words
from clientexit_tui.app.saving import Saver, VisitRecorder, failed
from clientexit_tui.app.write_access import WriteAccess
from clientexit_tui.errors import ClientExitError
from clientexit_tui.frozen import frozen
from clientexit_tui.sessions.difference import same_words
from clientexit_tui.sessions.sealing import is_sealed
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store

if TYPE_CHECKING:
    from clientexit_tui.sessions.rescue import Rescued


class Open(Protocol):
    """An open session, as far as its end needs to know it."""

    store: Store
    access: WriteAccess
    saver: Saver
    visits: VisitRecorder

    @property
    def session(self) -> Session:
        """As it is now."""

    def save(self) -> None:
        """Hands what changed to the saver."""

    def rescue(self) -> Session | None:
        """Saves in a copy what was typed while another program had the session open, and gives it."""


@frozen
class Ended:
    """What became of the words."""

    told: str = ""
    """What is to be said of it, without one word of the session's; nothing where all is well."""
    saved: bool = True
    """Whether they are in a session."""
    copy: Session | None = None
    """The session that they went to, where another program had their own open."""


def see_off(editing: Open) -> Ended:
    """Sees to it that the words of the open session outlast it; raises nothing, since nobody could hear of it."""
    try:
        return _out_of_turn(editing) if editing.access.held is not None else _in_turn(editing)
    except Exception as error:  # noqa: BLE001  # the end goes on: the terminal is given back, and this is told
        reason = words.SAVE_BROKE.format(kind=type(error).__name__)
        return Ended(words.NOT_RESCUED.format(id=editing.session.id, reason=reason), saved=False)


def _in_turn(editing: Open) -> Ended:
    saved, reason = _saved(editing)
    store, session = editing.store, editing.session
    if saved and store.holds(session.id):
        editing.visits.keep(session)  # only now: a visit is never the one place where something is
        return Ended()
    if saved:
        return _set_aside(store, session, words.RESCUE_FILE_GONE)
    last = store.last(session.id)
    if last is not None and same_words(last.session, session):
        return Ended()  # only the place was to be saved, where the user was
    return _set_aside(store, session, reason)


def _saved(editing: Open) -> tuple[bool, str]:
    """Saves once more; whether all is in the session's file now, and why not."""
    try:
        editing.save()
        if editing.saver.flush() and not editing.saver.changed:
            return True, ""
        error = editing.saver.failure
    except Exception as broken:  # noqa: BLE001  # such as no thread to save in: there are still other places
        error = broken
    return False, words.RESCUE_NO_ANSWER if error is None else failed(editing.saver.saving, error).problem


def _out_of_turn(editing: Open) -> Ended:
    """What was typed while another program had the session open goes to a copy of its own."""
    before = editing.session
    try:
        copy = editing.rescue()
    except Exception as error:  # noqa: BLE001  # as above
        return _set_aside(editing.store, before, failed(editing.saver.saving, error).problem)
    if copy is None:
        return Ended()
    return Ended(words.RESCUED_COPY.format(id=before.id, copy=copy.id), copy=copy)


def _set_aside(store: Store, session: Session, reason: str) -> Ended:
    from clientexit_tui.sessions.rescue import NotRescuedError, set_aside  # only when saving fails

    try:
        rescued = set_aside(store, session)
    except NotRescuedError as error:
        said = [
            words.NOT_RESCUED.format(id=session.id, reason=reason),
            words.NOT_RESCUED_ELSEWHERE.format(refusals=error),
        ]
    except ClientExitError as error:
        said = [words.NOT_RESCUED.format(id=session.id, reason=reason), str(error)]
    else:
        said = [words.RESCUED.format(id=session.id, reason=reason), *where_and_how(store, rescued)]
    return Ended("\n".join(said), saved=False)


def where_and_how(store: Store, rescued: "Rescued") -> list[str]:
    """Where something waits, for how long, and what brings it back."""
    from clientexit_tui.sessions.rescue_places import Lasts  # as above

    lasts = {Lasts.UNTIL_CLEARED: words.RESCUED_UNTIL_CLEARED, Lasts.WHILE_RUNNING: words.RESCUED_WHILE_RUNNING}
    said = [
        words.RESCUED_PLACE.format(path=rescued.path),
        words.RESCUED_COMMAND.format(command=command(store.home, "restore", rescued.id)),
        lasts.get(rescued.lasts, ""),
        words.RESCUED_SEALED if is_sealed(rescued.path) else "",
    ]
    return [each for each in said if each]


def command(home: Path, *argv: str) -> str:
    """A command as it is typed for the sessions of a home."""
    try:
        usual = locations.home_dir(None, os.environ) == home
    except ClientExitError:  # there is no usual place
        usual = False
    return shlex.join(["clientexit", *([] if usual else ["--home", str(home)]), *argv])
