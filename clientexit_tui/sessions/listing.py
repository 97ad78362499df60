"""What is in the sessions folder, read without opening more of each file than its ends."""

import os
from pathlib import Path

from clientexit_tui.clock import file_time
from clientexit_tui.errors import ClientExitError, SessionError
from clientexit_tui.frozen import frozen
from clientexit_tui.sessions.armor import HEAD_BYTES, TAIL_BYTES, broken
from clientexit_tui.sessions.copy_names import copy_name
from clientexit_tui.sessions.files import read_ends
from clientexit_tui.sessions.header import NewerSessionError, read_header
from clientexit_tui.sessions.names import FILE, misnamed
from clientexit_tui.sessions.opened import check_end, read_header_and_end
from clientexit_tui.sessions.sealing import SUFFIX, NoSealer, Sealer, is_sealed
from clientexit_tui.sessions.session import Header
from clientexit_tui.sessions.system import Ops, told


@frozen
class Listed:
    """A session that can be opened."""

    header: Header
    modified: float
    """Seconds since 1970."""
    locked: bool = False
    """Whether it is sealed and the passphrase was not given: then the header says the id and the day only."""


@frozen
class Unreadable:
    """A file that cannot be opened as a session, and why; it is left alone."""

    file: Path
    reason: str
    modified: float = 0.0


@frozen
class SecondCopy(Unreadable):
    """A second copy of a session, as sync programs make them; it is not opened but merged."""

    session_id: str = ""


@frozen
class Newer(Unreadable):
    """A session that a newer version of the program wrote; it can be looked at."""

    session_id: str = ""


Entry = Listed | Unreadable
ENDINGS = (".yaml", f".yaml{SUFFIX}")


def scan(folder: Path) -> list[tuple[Path, float]]:
    """The files that may be sessions with the times of their last change, newest first; raises as `scan_names`."""
    return [(folder / name, modified) for name, modified in scan_names(folder)]


def scan_names(folder: Path) -> list[tuple[str, float]]:
    """The names of the files that may be sessions with the times of their last change, newest first; opens none.

    Raises:
        SessionError: the folder cannot be read.
    """
    try:
        with os.scandir(folder) as found:
            files = [(each.name, each.stat(follow_symlinks=False).st_mtime) for each in found if _may_be_one(each.name)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise SessionError(f"The folder {folder} cannot be read: {told(error)}") from error
    return sorted(files, key=lambda file: (-file[1], file[0]))


def _may_be_one(name: str) -> bool:
    """Whether a file may be a session, or a second copy of one."""
    return not name.startswith(".") and (name.endswith(ENDINGS) or (name.endswith(SUFFIX) and bool(copy_name(name))))


def read_entry(path: Path, ops: Ops, modified: float = 0.0, sealer: Sealer | None = None) -> Entry:
    """What the library shows of one file.

    Args:
        path: a path from `scan`.
        ops: the system.
        modified: its time from `scan`, kept where the file cannot be read.
        sealer: opens what is sealed, once it is unlocked.
    """
    if foreign := _foreign(path, modified):
        return foreign
    sealer = sealer or NoSealer()
    try:
        if is_sealed(path) and not sealer.unlocked:
            return _locked(path, ops)
        ends = read_header_and_end(path, ops, sealer, modified)
        header = read_header(ends.head, path.name)
        check_end(path, ends)
        check_name(path, header.id)
        return Listed(header, ends.modified)
    except NewerSessionError as error:
        return Newer(path, str(error), modified, path.name.partition(".")[0])
    except ClientExitError as error:
        return Unreadable(path, str(error), modified)
    except OSError as error:
        return Unreadable(path, f"{path.name} cannot be read: {told(error)}", modified)


def _foreign(path: Path, modified: float) -> Unreadable | None:
    """What a file is that is not named like a session."""
    if copy := copy_name(path.name):
        return SecondCopy(path, copy.told(modified), modified, copy.session_id)
    reason = misnamed(path.name)
    return Unreadable(path, reason, modified) if reason else None


def _locked(path: Path, ops: Ops) -> Listed:
    """A sealed session while it is locked: without a word of it."""
    ends = read_ends(path, ops, HEAD_BYTES, TAIL_BYTES)
    if problem := broken(ends.head, ends.tail):
        raise SessionError(f"{path.name} {problem}")
    day = file_time(ends.modified).isoformat(timespec="seconds")
    return Listed(Header(path.name.partition(".")[0], "", updated=day), ends.modified, locked=True)


def check_name(path: Path, session_id: str) -> None:
    """Raises SessionError where a file is not named for the session in it, such as a copy made by hand."""
    found = FILE.fullmatch(path.name)
    if not found or found[1] != session_id:
        raise SessionError(f"{path.name} holds the session '{session_id}': the name and the id in it must be the same")
