"""Words that an ending could not save in their file: the whole session goes where a disk still takes it, and back.

A rescued session is a file of its own, ``ID/TIME-BASE-xxxxxxxxxxxx.yaml``, sealed where the session is. BASE tells
which version of the session's file it goes on from, so that bringing it back never writes over what came meanwhile.
Nothing here is ever removed before the words are safe in a session.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path

from clientexit_tui.errors import ClientExitError, SessionError
from clientexit_tui.frozen import frozen
from clientexit_tui.sessions.difference import same_words
from clientexit_tui.sessions.files import sync_folder, write_new
from clientexit_tui.sessions.header import read_header
from clientexit_tui.sessions.names import ID
from clientexit_tui.sessions.opened import read_header_and_end, read_opened
from clientexit_tui.sessions.rescue_places import OWNER, Lasts, Place, make_lasting
from clientexit_tui.sessions.sealing import LockedError, for_disk, sealed_path
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.store import Store
from clientexit_tui.sessions.system import Ops, told

NEW = "new"
"""The base of what goes on from no version that is known."""
_BASE = 16
"""Letters of a version's digest that tell it from others."""
_NAME = re.compile(rf"\d{{8}}T\d{{6}}-([0-9a-f]{{{_BASE}}}|{NEW})-[0-9a-f]{{12}}\.yaml(\.age)?")


class NotRescuedError(SessionError):
    """No place took what was to be rescued.

    Args:
        refusals: what was tried, and why it refused.
    """

    def __init__(self, refusals: tuple[str, ...]) -> None:
        super().__init__("; ".join(refusals))
        self.refusals = refusals


@frozen
class Rescued:
    """A session that waits to be brought back."""

    path: Path
    id: str
    day: str
    """The day on which it was rescued, ISO."""
    time: str
    """The time, such as ``14:02``."""
    base: str
    """Which version of the session's file it goes on from, or `NEW`."""
    lasts: Lasts = Lasts.FOR_GOOD
    title: str = ""
    """Nothing where it cannot be read, as while it is locked."""


class Way(Enum):
    """How rescued words came back."""

    IN_PLACE = auto()
    """In the session's own file."""
    AS_COPY = auto()
    """In a session beside it, since its own file was changed meanwhile."""
    THERE_ALREADY = auto()
    """The session's file says the same."""


def set_aside(store: Store, session: Session) -> Rescued:
    """Writes a whole session to the first place that takes it.

    It takes no lock of the store's: whoever is in the middle of a save there may hang for ever.

    Raises:
        NotRescuedError: none does; with the reasons.
        ClientExitError: it is to be sealed, and the key for that is gone.
    """
    name = _name(store, session)
    data = for_disk(name, _encoded(store, session), store.sealer)
    refusals = []
    for place in store.rescue_places():
        try:
            written = _put(place, store, session.id, name.name, data)
        except OSError as error:
            refusals.append(f"{place.folder}: {told(error)}")
        except SessionError as error:
            refusals.append(str(error))
        else:
            return replace(_rescued(written, place), title=session.title)
    raise NotRescuedError(tuple(refusals))


def waiting(store: Store, session_id: str = "") -> tuple[Rescued, ...]:
    """What waits to be brought back, of one session or of all, the oldest first."""
    found = [_rescued(path, place) for place in store.rescued_places() for path in _files(place.folder, session_id)]
    return tuple(_titled(store, each) for each in sorted(found, key=lambda each: each.path.name))


def bring_back(store: Store, rescued: Rescued, retitle: Callable[[str], str]) -> tuple[str, Way]:
    """Brings a rescued session back, and gives the id of the session that has its words now, and how.

    Args:
        store: the sessions.
        rescued: which.
        retitle: gives a copy's title from the session's.

    Raises:
        ClientExitError: it cannot be read, or not be saved, as while another program has the session open. It stays.
    """
    session = read(store, rescued)
    way = _way(store, session, rescued)
    if way is Way.AS_COPY:
        session = store.save_copy(replace(session, title=retitle(session.title)))
    elif way is Way.IN_PLACE:
        there = store.path(session.id).exists()
        session = store.save(session) if there else store.save_over(session)
    _remove(rescued.path)
    return session.id, way


def read(store: Store, rescued: Rescued) -> Session:
    """A rescued session. Raises ClientExitError."""
    from clientexit_tui.sessions.codec import Codec  # with the first that is brought back

    try:
        data = read_opened(rescued.path, Ops(), store.sealer)
    except OSError as error:
        raise SessionError(f"{rescued.path} cannot be read: {told(error)}") from error
    session = Codec().decode(data, str(rescued.path))
    if session.id != rescued.id:
        raise SessionError(f"{rescued.path} holds another session, '{session.id}'")
    return session


# Writing


def _name(store: Store, session: Session) -> Path:
    last = store.last(session.id)
    base = last.digest[:_BASE] if last else NEW
    name = Path(f"{store.now():%Y%m%dT%H%M%S}-{base}-{store.new_token()}.yaml")
    sealed = last.sealed if last else store.sealed(session.id)
    return sealed_path(name) if sealed else name


def _encoded(store: Store, session: Session) -> bytes:
    from clientexit_tui.sessions.codec import Codec  # one of its own: another thread may be in the store's

    try:
        header = store.header(session)
    except Exception:  # noqa: BLE001  # a mistake of the program's, perhaps the very one that kept it from saving
        header = Header(session.id, session.title)
    return Codec().encode(session, header)


def _put(place: Place, store: Store, session_id: str, name: str, data: bytes) -> Path:
    """Writes it under another name first, so that what has its own name is whole. Raises OSError, SessionError."""
    if place.folder.is_relative_to(store.home) and store.is_gone:
        raise SessionError(f"{store.home} is gone")  # and is never made here: it may be a drive's, which comes back
    ops, folder = store.ops, place.folder / session_id
    place.make(ops)
    try:
        make_lasting(folder, ops)
        _write(folder / name, data, ops)
    except BaseException:
        _tidy(folder)
        raise
    return folder / name


def _write(path: Path, data: bytes, ops: Ops) -> None:
    """Writes a file that has its name only once it is whole and on the disk. Raises OSError."""
    temp = path.with_name(f".{path.name}.tmp")
    write_new(temp, data, ops)
    try:
        ops.replace(temp, path)
    except BaseException:
        with suppress(OSError):  # the first error is the one to tell
            ops.unlink(temp)
        raise
    sync_folder(path.parent, ops)


# Looking


def _files(folder: Path, session_id: str) -> Iterator[Path]:
    """The rescued files in a place; what cannot be looked into has nothing that could be brought back."""
    with suppress(OSError):
        for each in [folder / session_id] if session_id else list(folder.iterdir()):
            if ID.fullmatch(each.name) and each.is_dir() and not each.is_symlink():
                yield from (path for path in list(each.iterdir()) if _NAME.fullmatch(path.name))


def _rescued(path: Path, place: Place) -> Rescued:
    stamp, base, *_ = path.name.split("-")
    day = f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}"
    return Rescued(path, path.parent.name, day, f"{stamp[9:11]}:{stamp[11:13]}", base, place.lasts)


def _titled(store: Store, rescued: Rescued) -> Rescued:
    try:
        head = read_header_and_end(rescued.path, Ops(), store.sealer).head
        return replace(rescued, title=read_header(head, rescued.path.name).title)
    except (ClientExitError, OSError):  # it is listed by its number; bringing it back says what is wrong
        return rescued


# Bringing back


def _way(store: Store, session: Session, rescued: Rescued) -> Way:
    """How a session comes back: in its own file only where that is gone, or still the version that it goes on from."""
    if not store.path(session.id).exists():
        return Way.AS_COPY if store.bin.holds(session.id) else Way.IN_PLACE
    try:
        now = store.load(session.id)
    except ClientExitError as error:
        if isinstance(error, LockedError) or isinstance(error.__cause__, OSError):
            raise  # another time it may be read
        return Way.AS_COPY  # damaged, or a newer program's: it is left as it is
    if same_words(now, session):
        return Way.THERE_ALREADY
    last = store.last(session.id)
    return Way.IN_PLACE if last is not None and last.digest.startswith(rescued.base) else Way.AS_COPY


def _remove(path: Path) -> None:
    """Takes away what is back in a session; what cannot be taken away stays listed, and is said to be there already."""
    with suppress(OSError):
        path.unlink()
        _tidy(path.parent)


def _tidy(folder: Path) -> None:
    """Takes away the folder of a session and the ones around it where they are empty; never what somebody put there."""
    place = folder.parent
    with suppress(OSError):
        folder.rmdir()
    with suppress(OSError):
        if [each.name for each in place.iterdir()] == [OWNER]:
            (place / OWNER).unlink()
            place.rmdir()
            place = place.parent
        place.rmdir()
