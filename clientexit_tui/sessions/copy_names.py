"""The names that sync programs, and people, give to a second copy of a session's file."""

import re
from functools import cache

from clientexit_tui import words
from clientexit_tui.clock import file_time
from clientexit_tui.frozen import frozen
from clientexit_tui.sessions.names import FILE, ID

_DAY = r"(?P<day>\d{4}-?\d\d-?\d\d)"
_END = r"\.yaml(\.age)?"
_PATTERNS = {
    "Syncthing": rf"{{id}}(\.yaml)?\.sync-conflict-{_DAY}-\d{{6}}(-[A-Z0-9]+)?({_END}|\.age)",
    "Nextcloud": rf"{{id}}(?: \(conflicted copy |_conflict-){_DAY}[ -]\d{{6}}\)?{_END}",
    "Dropbox": rf"{{id}} \((.*conflicted copy {_DAY}.*|(Case|Unicode Encoding) Conflict.*)\)( \(\d+\))?{_END}",
    "Google Drive": rf"{{id}} ?\(\d+\){_END}|Copy of {{id}}{_END}|{{id}}_conf\(\d+\){_END}",
    "iCloud": rf"{{id}} \d+{_END}",
    "OneDrive": rf"{{id}}-[^/]+{_END}",
}
"""Tried in this order: what comes first is the more particular."""
_ANY = re.compile(rf".*{ID.pattern}.+\.(yaml|age)|.+{ID.pattern}\.yaml(\.age)?")


@cache
def _compiled() -> dict[str, re.Pattern[str]]:
    """On first need: few have such files, and the library is not to wait for it."""
    return {program: re.compile(pattern.replace("{id}", f"(?:{ID.pattern})")) for program, pattern in _PATTERNS.items()}


@frozen
class CopyName:
    """What a name says of a second copy."""

    session_id: str
    program: str = ""
    """The sync program that names copies so, or nothing where it cannot be told."""
    day: str = ""
    """ISO date, or nothing where the name does not tell."""

    def told(self, modified: float) -> str:
        """What it is, for the library.

        Args:
            modified: when its file was last changed, seconds since 1970; used where the name has no day.
        """
        day = self.day or file_time(modified).date().isoformat()
        if not self.program:
            return words.SECOND_COPY_OF_SOMEBODY.format(day=day)
        return words.SECOND_COPY.format(program=self.program, day=day)


def copy_name(name: str) -> CopyName | None:
    """What the name of a file says of it when it is a second copy of a session, else None."""
    if FILE.fullmatch(name) or not _ANY.fullmatch(name) or name.startswith("."):
        return None
    session_id = ID.findall(name)[0]
    for program, pattern in _compiled().items():
        if found := pattern.fullmatch(name):
            parts = found.groupdict()
            digits = (parts.get("day") or "").replace("-", "")
            return CopyName(session_id, program, f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if digits else "")
    return CopyName(session_id)
