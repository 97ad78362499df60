"""What is in the sessions folder, read without opening more of each file than its ends."""

import os
from dataclasses import dataclass
from pathlib import Path

from clientexit_tui.errors import ClientExitError, DocumentError, Place, SessionError
from clientexit_tui.sessions.files import Ends, read_ends
from clientexit_tui.sessions.header import HEAD_BYTES, header_ends, read_header
from clientexit_tui.sessions.names import FILE, misnamed
from clientexit_tui.sessions.session import Header
from clientexit_tui.sessions.system import Ops, told

_EDITED_HEAD_BYTES = 65536
_TAIL_BYTES = 512
"""Room for blank lines and a comment after the last line ``...``."""


@dataclass(frozen=True)
class Listed:
    """A session that can be opened."""

    header: Header
    modified: float
    """Seconds since 1970."""


@dataclass(frozen=True)
class Unreadable:
    """A file that cannot be opened as a session, and why; it is left alone."""

    file: Path
    reason: str
    modified: float = 0.0


Entry = Listed | Unreadable


def scan(folder: Path) -> list[tuple[Path, float]]:
    """The files that may be sessions with the times of their last change, newest first; none is opened.

    Raises:
        SessionError: the folder cannot be read.
    """
    try:
        with os.scandir(folder) as found:
            files = [
                (Path(each.path), each.stat(follow_symlinks=False).st_mtime)
                for each in found
                if each.name.endswith(".yaml") and not each.name.startswith(".")
            ]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise SessionError(f"The folder {folder} cannot be read: {told(error)}") from error
    return sorted(files, key=lambda file: (-file[1], file[0].name))


def read_entry(path: Path, ops: Ops, modified: float = 0.0) -> Entry:
    """What the library shows of one file.

    Args:
        path: a path from `scan`.
        ops: the system.
        modified: its time from `scan`, kept where the file cannot be read.
    """
    reason = misnamed(path.name)
    if reason:
        return Unreadable(path, reason, modified)
    try:
        ends = read_ends(path, ops, HEAD_BYTES, _TAIL_BYTES)
        if not header_ends(ends.head):
            ends = read_ends(path, ops, _EDITED_HEAD_BYTES, _TAIL_BYTES)
        return Listed(_checked(path, ends), ends.modified)
    except ClientExitError as error:
        return Unreadable(path, str(error), modified)
    except OSError as error:
        return Unreadable(path, f"{path.name} cannot be read: {told(error)}", modified)


def _checked(path: Path, ends: Ends) -> Header:
    """The header of a file that has an end and the right name."""
    header = read_header(ends.head, path.name)
    if b"\n..." not in ends.tail:
        raise DocumentError(Place(path.name), "the file ends early: its last line '...' is missing")
    check_name(path, header.id)
    return header


def check_name(path: Path, session_id: str) -> None:
    """Raises SessionError where a file is not named for the session in it, such as a copy made by hand."""
    found = FILE.fullmatch(path.name)
    if not found or found[1] != session_id:
        raise SessionError(f"{path.name} holds the session '{session_id}': the name and the id in it must be the same")
