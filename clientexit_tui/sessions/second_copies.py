"""Second copies of a session: reading one, and the last version that it and the session have in common."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from clientexit_tui.errors import ClientExitError, SessionError
from clientexit_tui.interview.answers import Answer, Answers, Record
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.files import MAX_SEALED, read_whole
from clientexit_tui.sessions.history import FOLDER
from clientexit_tui.sessions.merge_parts import instant
from clientexit_tui.sessions.saving import backup_path
from clientexit_tui.sessions.sealing import from_disk
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store
from clientexit_tui.sessions.system import Ops, told

MOST_VERSIONS = 60
"""Older versions looked at for the one that two versions have in common, newest first."""


def load_file(store: Store, path: Path, *, follow: bool = False) -> Session:
    """The session in a file of any name; sealed ones are opened as the store opens its own.

    Args:
        store: the sessions.
        path: the file.
        follow: whether it may be a link, as where the user names it.

    Raises:
        SessionError: it cannot be read, or a newer version of the program wrote it.
        DocumentError: it is damaged; with the place.
    """
    return session_in(store, path, bytes_of(path, follow=follow))


def bytes_of(path: Path, *, follow: bool = False) -> bytes:
    """The bytes of a file of any name, which may be sealed whatever it is called. Raises SessionError."""
    try:
        return read_whole(path, Ops(), follow=follow, most=MAX_SEALED)
    except OSError as error:
        raise SessionError(f"{path} cannot be read: {told(error)}") from error


def session_in(store: Store, path: Path, data: bytes) -> Session:
    """The session in the bytes of a file; raises as `load_file`."""
    return Codec().decode(from_disk(path, data, store.sealer), str(path))


def last_common(store: Store, mine: Session, theirs: Session) -> Session | None:
    """The newest version kept here from which both versions surely come, cut down to what is sure.

    What neither side can be shown to have had is left out, so that nothing looks taken away that was only never
    received: a wrong guess may bring something back, but never loses anything.
    """
    forked = _last_shared(mine, theirs)
    for version in _versions(store, mine.id):
        if version.answers == theirs.answers or version.answers == mine.answers == theirs.answers:
            return version
        if instant(version.updated) <= forked:
            return Session(
                version.id,
                version.title,
                version.created,
                version.updated,
                _had_by_both(version, mine, theirs),
                extra=version.extra,
            )
    return None


def _versions(store: Store, session_id: str) -> Iterator[Session]:
    """The versions kept, newest first; those that cannot be read are passed over."""
    folder = store.folder.parent / FOLDER / session_id
    visits = [each for each in folder.iterdir() if not each.name.startswith(".")] if folder.is_dir() else []
    found = [*store.backups.of(session_id), *visits, backup_path(store.path(session_id))]
    versions = []
    for path in sorted(found, key=lambda each: each.name, reverse=True)[:MOST_VERSIONS]:
        with suppress(ClientExitError):  # a version that is damaged or locked helps nobody
            versions.append(load_file(store, path))
    yield from sorted(versions, key=lambda each: instant(each.updated), reverse=True)


def _last_shared(mine: Session, theirs: Session) -> float:
    """The latest time of anything that stands in both: until then they were one."""
    shared = [
        instant(each.at)
        for key in mine.answers
        if (each := mine.answers.by_id[key]) == theirs.answers.get(key) and each.at
    ]
    return max(shared, default=float("-inf"))


def _had_by_both(version: Session, mine: Session, theirs: Session) -> Answers:
    """Of a version's answers those that both sides have as they were, or newer."""
    kept = {}
    for key, answer in version.answers.by_id.items():
        sides = mine.answers.get(key), theirs.answers.get(key)
        if all(each is not None and _follows(each.at, answer.at, same=each == answer) for each in sides):
            kept[key] = _records_had(answer, *(each for each in sides if each))
    return Answers(kept)


def _follows(at: str, before: str, *, same: bool) -> bool:
    return same or instant(at) > instant(before)


def _records_had(answer: Answer, *sides: Answer) -> Answer:
    """An answer with only those of its records that both sides have as they were, or newer."""
    if not (isinstance(answer.value, tuple) and any(isinstance(each, Record) for each in answer.value)):
        return answer
    by_id = [{each.id: each for each in side.value or () if isinstance(each, Record)} for side in sides]
    records = tuple(
        each
        for each in answer.value
        if isinstance(each, Record)
        and all(
            (found := side.get(each.id)) is not None and _follows(found.at, each.at, same=found == each)
            for side in by_id
        )
    )
    return Answer(answer.state, records, answer.at, answer.extra)
