"""The key that opens sealed sessions: an age identity wrapped by the passphrase, its public half beside it.

Both are standard age files: ``age -d -i key.age SESSION.yaml.age`` asks for the passphrase and opens a session
without this program. The passphrase costs a second or two and much memory, on purpose, so it is asked once a run.
"""

from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from clientexit_tui import words
from clientexit_tui.errors import SessionError
from clientexit_tui.sessions.armor import tidied
from clientexit_tui.sessions.key_folder import KeyFolder, UnsureError
from clientexit_tui.sessions.sealing import LockedError
from clientexit_tui.sessions.system import Ops

__all__ = ["KEY", "PUBLIC", "DamagedKeyError", "Keys", "NoExtraError", "UnsureError", "WrongPassphraseError"]

KEY, PUBLIC, FOR_NEW = "key.age", "key.pub", "all-new"
EXTRA = "pip install 'clientexit-tui[encrypt]'"
_NOT_OURS = "No matching keys found"
"""What the library says to a file that was encrypted with another key."""


class NoExtraError(SessionError):
    """The library that encrypts is not installed."""


class WrongPassphraseError(SessionError):
    """A passphrase that does not open the key; nothing was changed."""


class DamagedKeyError(SessionError):
    """The file of the key is not whole, so that no passphrase opens it.

    Args:
        key: the file.
        problem: what is wrong with it.
    """

    def __init__(self, key: Path, problem: str) -> None:
        super().__init__(words.SEAL_KEY_DAMAGED.format(key=key, problem=problem))


class Keys:
    """The key of one user. It seals with the public half; it opens once the passphrase was given."""

    def __init__(self, folder: Path, ops: Ops | None = None) -> None:
        """Takes the folder, which is made with the key; nothing is read before it is needed."""
        self.folder = folder
        self._files = KeyFolder(folder, ops)
        self._identity: Any = None
        self._recipient: Any = None

    @property
    def exists(self) -> bool:
        """Whether there is a key."""
        return self._files.has(KEY)

    @property
    def unlocked(self) -> bool:
        """Whether the passphrase was given."""
        return self._identity is not None

    @property
    def for_new(self) -> bool:
        """Whether new sessions are to be sealed."""
        return self._files.has(FOR_NEW)

    def seal_new(self, *, on: bool) -> None:
        """Decides whether new sessions are sealed from now on. Raises SessionError where there is no whole key."""
        if on == self.for_new:
            return
        if on:
            self._public()
            self._files.write(FOR_NEW, b"New sessions are encrypted. 'clientexit encrypt --all-new off' ends it.\n")
        else:
            self._files.remove(FOR_NEW)

    def make(self, passphrase: str) -> None:
        """Makes the key and opens it once for a test, before anything depends on it.

        Raises:
            NoExtraError: the library is missing.
            SessionError: there is a key already, the passphrase cannot be one, or the disk refuses.
        """
        age = _age()
        self._refuse_second()
        from clientexit_tui.sessions import wrapping  # not before the user asks for it
        from clientexit_tui.sessions.key_file import text_for

        passphrase = _fit(passphrase)
        identity = age.x25519.Identity.generate()
        text = text_for(str(identity), str(identity.to_public()))
        wrapped = wrapping.wrap(text, passphrase)
        if wrapping.unwrap(wrapped, passphrase) != text:
            raise SessionError(words.SEAL_NOT_OPENED_AGAIN)
        with self._files.alone():
            self._refuse_second()  # made meanwhile by another program
            self._files.write(KEY, wrapped)
            self._files.write(PUBLIC, f"{identity.to_public()}\n".encode())
        self._use(identity)

    def unlock(self, passphrase: str) -> None:
        """Opens the key; takes a second or two, and more where the passphrase can be meant in several ways.

        Raises:
            NoExtraError: the library is missing.
            WrongPassphraseError: it is another.
            DamagedKeyError: the file of the key is not whole.
            SessionError: there is no key, or the public one beside it belongs to another.
        """
        self._use(self._proved(self._opened(self.wrapped(), passphrase)))

    def change(self, old: str, new: str) -> None:
        """Wraps the same key with another passphrase. Sessions stay as they are; copies of the file stay as they were.

        Raises:
            UnsureError: the disk told an error so late that one of the two opens the key, but not which.
            SessionError: as `unlock` raises, or the new one cannot be a passphrase; nothing was changed.
        """
        from clientexit_tui.sessions import wrapping  # as in `make`

        _age()
        new = _fit(new)
        before = self._files.read(KEY)
        text = self._opened(self._whole(before), old)
        identity = self._proved(text)
        wrapped = wrapping.wrap(text, new)
        with self._files.alone():
            self._files.replace(KEY, before, wrapped, lambda found: wrapping.unwrap(found, new) == text)
        self._use(identity)

    def wrapped(self) -> bytes:
        """The file of the key, to keep a second copy elsewhere; useless without the passphrase.

        Raises:
            DamagedKeyError: it is not whole.
            SessionError: there is none, or it cannot be read.
        """
        return self._whole(self._files.read(KEY))

    def seal(self, data: bytes) -> bytes:
        """The bytes of a sealed file, armored. Raises SessionError where there is no whole key."""
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
            other = str(error).startswith(_NOT_OURS)
            raise SessionError(words.SEAL_OTHER_KEY if other else words.SEAL_DAMAGED) from error
        return opened

    def _whole(self, data: bytes) -> bytes:
        """The file of the key as age writes it. Raises DamagedKeyError."""
        from clientexit_tui.sessions.key_file import problem  # not to seal, for which the public half is enough

        if trouble := problem(data):
            raise DamagedKeyError(self.folder / KEY, trouble)
        return tidied(data)

    def _opened(self, wrapped: bytes, passphrase: str) -> bytes:
        """What is wrapped, by any form of the passphrase; raises as `unlock`."""
        _age()
        from clientexit_tui.sessions import wrapping  # as in `make`
        from clientexit_tui.sessions.passphrase_forms import forms

        for form in forms(passphrase):
            with suppress(wrapping.WrongError):
                try:
                    return wrapping.unwrap(wrapped, form)
                except wrapping.DamagedError as error:
                    raise DamagedKeyError(self.folder / KEY, words.SEAL_KEY_BROKEN_INSIDE) from error
        raise WrongPassphraseError(words.SEAL_WRONG)

    def _proved(self, text: bytes) -> Any:
        """The identity in what was opened, once the public half beside it is known to be its own."""
        from clientexit_tui.sessions.key_file import identity_in  # as in `make`

        age = _age()
        try:
            identity = age.x25519.Identity.from_str(identity_in(text))
        except age.IdentityError as error:
            raise DamagedKeyError(self.folder / KEY, words.SEAL_KEY_NONE_INSIDE) from error
        if not self._files.has(PUBLIC):  # a kill between the two files, or half a copy of the folder
            self._files.write(PUBLIC, f"{identity.to_public()}\n".encode())
        elif str(self._public()) != str(identity.to_public()):
            raise SessionError(f"{PUBLIC} does not belong to {KEY}. Was one of them replaced? Nothing was changed")
        return identity

    def _refuse_second(self) -> None:
        if self.exists:
            raise SessionError("There is a key already; it is never replaced, because sessions depend on it")

    def _use(self, identity: Any) -> None:
        self._identity, self._recipient = identity, identity.to_public()

    def _public(self) -> Any:
        if self._recipient is None:
            self.wrapped()  # nothing is sealed for a key that surely opens nothing
            age, text = _age(), self._files.read(PUBLIC)
            try:
                self._recipient = age.x25519.Recipient.from_str(text.decode("ascii").strip())
            except (age.RecipientError, UnicodeDecodeError) as error:
                raise SessionError(f"{PUBLIC} is damaged. Remove it; it is made again with your passphrase") from error
        return self._recipient


def _fit(passphrase: str) -> str:
    """The form in which a new passphrase is used. Raises SessionError where it cannot be one."""
    from clientexit_tui.sessions.passphrase_forms import tidy, unfit  # as in `Keys.make`

    if problem := unfit(passphrase):
        raise SessionError(problem)
    return tidy(passphrase)


def confirmed(typed: str) -> bool:
    """Whether the sentence was typed that comes before the first passphrase, be it in capitals or with a full stop."""
    return " ".join(typed.split()).rstrip(".").casefold() == words.SEAL_SENTENCE


def _age() -> ModuleType:
    """The library; loaded on use, since most sessions are plain."""
    try:
        return import_module("pyrage")
    except ImportError as error:
        raise NoExtraError(f"Encryption needs one more library. Add it with: {EXTRA}") from error
