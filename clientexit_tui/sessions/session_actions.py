"""What is done with sessions as wholes: another title, a copy, put away and brought back, found in the bin."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError, SessionError
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answers
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.header import read_header
from clientexit_tui.sessions.ids import meant
from clientexit_tui.sessions.names import BINNED
from clientexit_tui.sessions.opened import read_header_and_end
from clientexit_tui.sessions.session import ARCHIVED, Session
from clientexit_tui.sessions.store import Store
from clientexit_tui.sessions.system import Ops

NOT_COPIED = ("plan_marks", "checkins")
"""Questions whose answers are about what was done, which a copy has not done."""


@frozen
class Binned:
    """A deleted session."""

    name: str
    """What brings it back."""
    id: str
    title: str
    """Nothing where it cannot be read."""
    deleted: date | None


def rename(store: Store, session_id: str, title: str, at: str) -> Session:
    """Gives a session another title. Raises ClientExitError."""
    return store.save(replace(store.load(session_id), title=_title(title), updated=at))


def duplicate(store: Store, session_id: str, title: str, at: str) -> Session:
    """Makes a copy with the answers, but without what was done since. Raises ClientExitError."""
    session = store.load(session_id)
    answers = {key: each for key, each in session.answers.by_id.items() if key not in NOT_COPIED}
    extra = {key: each for key, each in session.extra.items() if key != ARCHIVED}
    copy = replace(session, title=_title(title), created=at, updated=at, answers=Answers(answers), extra=extra)
    return store.save_copy(copy)


def archive(store: Store, session_id: str, *, away: bool) -> Session:
    """Puts a session away, or brings it back; that is no change of what it says. Raises ClientExitError."""
    session = store.load(session_id)
    extra = {key: each for key, each in session.extra.items() if key != ARCHIVED}
    return store.save(replace(session, extra={**extra, ARCHIVED: "yes"} if away else extra))


def _title(title: str) -> str:
    title = clean(title, single=True)
    if not title:
        raise SessionError(words.CLI_EMPTY_TITLE)
    return title


def binned(store: Store) -> tuple[Binned, ...]:
    """The deleted sessions, the last deleted first."""
    found = sorted(store.bin.files(), key=lambda path: (_deleted(path) or date.min, _changed(path)), reverse=True)
    return tuple(_binned(store, path) for path in found)


def restore(store: Store, session_id: str) -> str:
    """Brings back the version of a session that was deleted last. Raises SessionError."""
    found = next((each for each in binned(store) if each.id == session_id), None)
    if found is None:
        raise SessionError(f"'{session_id}' is not in the bin")
    return store.undelete(found.name)


def find_binned(store: Store, prefix: str) -> str:
    """The one id in the bin that begins so. Raises SessionError where there is none, or more than one."""
    ids = sorted({each.id for each in binned(store)})
    return meant(prefix, ids, words.NO_SESSION_BINNED, words.SEVERAL_BINNED)


def _binned(store: Store, path: Path) -> Binned:
    found = BINNED.fullmatch(path.name)
    session_id = found[1] if found else path.name.partition(".")[0]
    return Binned(path.name, session_id, next(_titles(store, path), ""), _deleted(path))


def _titles(store: Store, path: Path) -> Iterator[str]:
    """The title of a file in the bin, if it can be read."""
    try:
        yield read_header(read_header_and_end(path, Ops(), store.sealer).head, path.name).title
    except (ClientExitError, OSError):  # listed by its number: it may be restored all the same
        return


def _deleted(path: Path) -> date | None:
    found = BINNED.fullmatch(path.name)
    try:
        return datetime.strptime(f"{found[2]}+0000", "%Y%m%d%z").date() if found else None
    except ValueError:
        return None


def _changed(path: Path) -> float:
    try:
        return path.lstat().st_ctime
    except OSError:  # brought back meanwhile
        return 0.0
