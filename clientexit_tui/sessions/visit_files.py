"""The files of a session's visits: ``<time>-<counter>.yaml``, ordered by the counter; a clock can be set back."""

import re
from pathlib import Path

from clientexit_tui.errors import SessionError
from clientexit_tui.sessions.system import Ops, told

_NAME = re.compile(r"\d{8}T\d{6}-(\d{3,9})\.yaml(\.age)?")
_TEMP = re.compile(rf"\.{_NAME.pattern}\.[0-9a-f]{{12}}(\.bak)?\.tmp")
_DIGITS = re.compile(r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)")
_NO_TIME = "00000000T000000"


def visit_files(folder: Path) -> list[tuple[int, Path]]:
    """Counters and files in order. Raises SessionError where the folder cannot be read."""
    try:
        found = [(match, path) for path in folder.iterdir() if (match := _NAME.fullmatch(path.name))]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise SessionError(f"The folder {folder} cannot be read: {told(error)}") from error
    return sorted((int(match[1]), path) for match, path in found)


def file_for(folder: Path, at: str, number: int) -> Path:
    """The file of a visit.

    Args:
        folder: the folder of the session's visits.
        at: when the session was last changed, ISO 8601.
        number: the counter.
    """
    found = _DIGITS.match(at)
    stamp = f"{found[1]}{found[2]}{found[3]}T{found[4]}{found[5]}{found[6]}" if found else _NO_TIME
    return folder / f"{stamp}-{number:03d}.yaml"


def sweep(folder: Path, ops: Ops) -> None:
    """Removes what a program left that was killed while it kept a visit; nobody may be at it meanwhile."""
    for path in folder.glob(".*.tmp"):
        if _TEMP.fullmatch(path.name):
            ops.unlink(path)
