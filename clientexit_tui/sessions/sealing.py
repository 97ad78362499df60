"""Encryption at rest as the store sees it: bytes are sealed before they reach the disk, and opened after."""

from pathlib import Path
from typing import Protocol

from clientexit_tui.errors import SessionError
from clientexit_tui.sessions.armor import HEAD_BYTES, TAIL_BYTES, broken, is_armored, tidied
from clientexit_tui.sessions.names import ID

SUFFIX = ".age"
"""What the name of every sealed file ends with, such as ``20261122-0a1b2c.yaml.age``."""


class LockedError(SessionError):
    """A sealed session whose passphrase was not given yet.

    Args:
        session_id: which; empty where no session is meant.
    """

    def __init__(self, session_id: str = "") -> None:
        super().__init__(f"{session_id or 'This session'} is locked: it is encrypted, and needs your passphrase")
        self.session_id = session_id


class Sealer(Protocol):
    """What seals and opens the bytes of files."""

    @property
    def unlocked(self) -> bool:
        """Whether it can open what was sealed."""

    @property
    def for_new(self) -> bool:
        """Whether new sessions are to be sealed."""

    def seal(self, data: bytes) -> bytes:
        """The bytes of a sealed file. Raises SessionError where there is no key."""

    def open(self, data: bytes) -> bytes:
        """What was sealed. Raises LockedError, or SessionError where it was damaged or is not for this key."""


class NoSealer:
    """One without a key, for a store that was given none."""

    unlocked = False
    for_new = False

    def seal(self, data: bytes) -> bytes:
        """Never."""
        del data
        raise SessionError("There is no key to encrypt with")

    def open(self, data: bytes) -> bytes:
        """Never."""
        del data
        raise LockedError


def is_sealed(path: Path) -> bool:
    """Whether a file is a sealed one, by its name."""
    return SUFFIX in path.name and SUFFIX in path.suffixes


def sealed_path(path: Path) -> Path:
    """Where a plain file lies when it is sealed; the same for temporary files and versions before."""
    return path.with_name(plain_path(path).name.replace(".yaml", f".yaml{SUFFIX}", 1))


def plain_path(path: Path) -> Path:
    """Where a sealed file lies when it is plain."""
    return path.with_name(path.name.replace(f".yaml{SUFFIX}", ".yaml", 1))


def for_disk(path: Path, data: bytes, sealer: Sealer) -> bytes:
    """The bytes to write to a file: sealed where its name says so."""
    return sealer.seal(data) if is_sealed(path) else data


def from_disk(path: Path, data: bytes, sealer: Sealer) -> bytes:
    """The bytes that a file holds, opened where it is sealed.

    Raises:
        LockedError: it is sealed, and the passphrase was not given.
        SessionError: it cannot be opened; with its name.
    """
    # Versions kept elsewhere have names that say nothing of it.
    if not (is_sealed(path) or is_armored(data[:HEAD_BYTES])):
        return data
    if problem := broken(data[:HEAD_BYTES], data[-TAIL_BYTES:]):
        raise SessionError(f"{path.name} {problem}")
    try:
        return sealer.open(tidied(data))
    except LockedError as error:
        raise LockedError(found[0] if (found := ID.search(str(path))) else "") from error
    except SessionError as error:
        raise SessionError(f"{path.name} cannot be opened: {error}") from error


def check_single(path: Path) -> None:
    """Raises SessionError where a session is there twice: an edit of one would not reach the other."""
    if plain_path(path).exists() and sealed_path(path).exists():
        session_id = path.name.partition(".")[0]
        raise SessionError(
            f"{session_id} is there twice, plain and encrypted, as when encrypting was interrupted. "
            f"'clientexit encrypt {session_id}' or 'clientexit decrypt {session_id}' finishes it"
        )
