"""The key that opens sealed sessions: an age identity wrapped by the passphrase, its public half beside it.

Both are standard age files: ``age -d -i key.age SESSION.yaml.age`` asks for the passphrase and opens a session
without this program. The passphrase costs a second or two and much memory, on purpose, so it is asked once a run.
"""

import os
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from clientexit_tui import words
from clientexit_tui.errors import SessionError
from clientexit_tui.sessions.files import make_folder, read_whole, sync_folder, write_new
from clientexit_tui.sessions.sealing import LockedError
from clientexit_tui.sessions.system import Ops, told

KEY, PUBLIC, FOR_NEW = "key.age", "key.pub", "all-new"
EXTRA = "pip install 'clientexit-tui[encrypt]'"
SHORTEST = 8
"""Characters of a passphrase at least."""


class NoExtraError(SessionError):
    """The library that encrypts is not installed."""


class WrongPassphraseError(SessionError):
    """A passphrase that does not open the key; nothing was changed."""


class Keys:
    """The key of one user. It seals with the public half; it opens once the passphrase was given."""

    def __init__(self, folder: Path, ops: Ops | None = None) -> None:
        """Takes the folder, which is made with the key; nothing is read before it is needed."""
        self.folder = folder
        self._ops = ops or Ops()
        self._identity: Any = None
        self._recipient: Any = None

    @property
    def exists(self) -> bool:
        """Whether there is a key."""
        return (self.folder / KEY).exists()

    @property
    def unlocked(self) -> bool:
        """Whether the passphrase was given."""
        return self._identity is not None

    @property
    def for_new(self) -> bool:
        """Whether new sessions are to be sealed."""
        return (self.folder / FOR_NEW).exists()

    def seal_new(self, *, on: bool) -> None:
        """Decides whether new sessions are sealed from now on. Raises SessionError where there is no key."""
        if on == self.for_new:
            return
        if on:
            self._public()
            self._write(FOR_NEW, b"New sessions are encrypted. 'clientexit encrypt --all-new off' ends it.\n")
        else:
            self._ops.unlink(self.folder / FOR_NEW)

    def make(self, passphrase: str) -> None:
        """Makes the key and opens it once for a test, before anything depends on it.

        Raises:
            NoExtraError: the library is missing.
            SessionError: there is a key already, the passphrase is too short, or the disk refuses.
        """
        age = _age()
        if self.exists:
            raise SessionError("There is a key already; it is never replaced, because sessions depend on it")
        if len(passphrase) < SHORTEST:
            raise SessionError(f"A passphrase needs {SHORTEST} characters or more; several words are best")
        identity = age.x25519.Identity.generate()
        text = f"# clientexit\n# public key: {identity.to_public()}\n{identity}\n"
        wrapped: bytes = age.passphrase.encrypt(text.encode(), passphrase, armored=True)
        if age.passphrase.decrypt(wrapped, passphrase) != text.encode():
            raise SessionError("The new key could not be opened again, so it was not kept")
        make_folder(self.folder)
        self._write(KEY, wrapped)
        self._write(PUBLIC, f"{identity.to_public()}\n".encode())
        self._use(identity)

    def unlock(self, passphrase: str) -> None:
        """Opens the key; takes a second or two.

        Raises:
            NoExtraError: the library is missing.
            WrongPassphraseError: it is another, or the file of the key was damaged.
            SessionError: there is no key, or the public one beside it belongs to another.
        """
        age = _age()
        wrapped = self.wrapped()
        try:
            text: bytes = age.passphrase.decrypt(wrapped, passphrase)
            line = text.decode().split("\n")[-2]
            identity = age.x25519.Identity.from_str(line)
        except (age.DecryptError, age.IdentityError, UnicodeDecodeError, IndexError) as error:
            raise WrongPassphraseError(
                "That passphrase does not open the key. Nothing was changed; please try again"
            ) from error
        if not (self.folder / PUBLIC).exists():  # a kill between the two files, or half a copy of the folder
            self._write(PUBLIC, f"{identity.to_public()}\n".encode())
        elif str(self._public()) != str(identity.to_public()):
            raise SessionError(f"{PUBLIC} does not belong to {KEY}. Was one of them replaced? Nothing was changed")
        self._use(identity)

    def wrapped(self) -> bytes:
        """The file of the key, to keep a second copy elsewhere; useless without the passphrase."""
        return self._read(KEY)

    def seal(self, data: bytes) -> bytes:
        """The bytes of a sealed file, armored. Raises SessionError where there is no key."""
        sealed: bytes = _age().encrypt(data, [self._public()], armored=True)
        return sealed

    def open(self, data: bytes) -> bytes:
        """What was sealed. Raises LockedError, or SessionError where it was damaged or is not for this key."""
        if self._identity is None:
            raise LockedError
        age = _age()
        try:
            opened: bytes = age.decrypt(data, [self._identity])
        except age.DecryptError as error:
            raise SessionError("it was damaged or changed, or was encrypted with another key") from error
        return opened

    def _use(self, identity: Any) -> None:
        self._identity, self._recipient = identity, identity.to_public()

    def _public(self) -> Any:
        if self._recipient is None:
            age, text = _age(), self._read(PUBLIC)
            try:
                self._recipient = age.x25519.Recipient.from_str(text.decode("ascii").strip())
            except (age.RecipientError, UnicodeDecodeError) as error:
                raise SessionError(f"{PUBLIC} is damaged. Remove it; it is made again with your passphrase") from error
        return self._recipient

    def _read(self, name: str) -> bytes:
        path = self.folder / name
        try:
            return read_whole(path, self._ops)
        except FileNotFoundError as error:
            raise SessionError(f"There is no key: {path} is missing. Put back your copy of it") from error
        except OSError as error:
            raise SessionError(f"{path} cannot be read: {told(error)}") from error

    def _write(self, name: str, data: bytes) -> None:
        """Writes a file that was not there, whole or not at all."""
        path = self.folder / name
        temp = path.with_name(f".{name}.{os.getpid()}.tmp")
        try:
            temp.unlink(missing_ok=True)  # of a program that was killed, and had the same number
            write_new(temp, data, self._ops)
            self._ops.replace(temp, path)
            sync_folder(self.folder, self._ops)
        except OSError as error:
            raise SessionError(f"{path} cannot be written: {told(error)}") from error


def confirmed(typed: str) -> bool:
    """Whether the sentence was typed that comes before the first passphrase, be it in capitals or with a full stop."""
    return " ".join(typed.split()).rstrip(".").casefold() == words.SEAL_SENTENCE


def _age() -> ModuleType:
    """The library; loaded on use, since most sessions are plain."""
    try:
        return import_module("pyrage")
    except ImportError as error:
        raise NoExtraError(f"Encryption needs one more library. Add it with: {EXTRA}") from error
