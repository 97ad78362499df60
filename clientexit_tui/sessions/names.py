"""The names of files in the sessions folder: which are ours, and which belong to others."""

import re
from datetime import datetime

ID = re.compile(r"\d{8}-[0-9a-f]{6}")
FILE = re.compile(rf"({ID.pattern})\.yaml(\.age)?")
"""The last part stands where it is sealed."""
COPY = re.compile(rf".*{ID.pattern}.+\.yaml(\.age)?|.*{ID.pattern}\.yaml.+\.age")
"""What sync programs make of a file that was changed in two places."""
TEMP = re.compile(rf"\.{ID.pattern}\.yaml(\.age)?\.[0-9a-f]{{12}}(\.bak)?\.tmp")
BINNED = re.compile(
    rf"((?:[^/\\.][^/\\]{{0,40}}?)??{ID.pattern}[^/\\]{{0,150}}?)\.(?:(\d{{8}})\.)?[0-9a-f]{{12}}(\.yaml(?:[^/\\]*\.age)?)"
)
"""A deleted session, or second copy of one: its id, or the name up to the ending; the day on which it was deleted
(older versions did not write it); and the ending."""
CLAIM = re.compile(rf"\.({ID.pattern})\.yaml\.lock")
BACKUP = re.compile(r"(\d{4}-\d{2}-\d{2})(?:-\d{6})?\.yaml(?:\.age)?")
"""A version kept: its day, and the time where it was put aside by the user's choice."""


def new_id(now: datetime, hex_digits: str) -> str:
    """The id of a session made now."""
    return f"{now:%Y%m%d}-{hex_digits[:6]}"


def file_name(session_id: str) -> str:
    """The name of a session's file."""
    return f"{session_id}.yaml"


def misnamed(name: str) -> str:
    """Why a file of this name is not opened, or nothing when it is a session's."""
    if FILE.fullmatch(name):
        return ""
    if COPY.fullmatch(name):
        return "a second copy, perhaps made by a sync program; compare it with the session of the same number"
    return "not named like a session of this program (such as 20261122-0a1b2c.yaml)"
