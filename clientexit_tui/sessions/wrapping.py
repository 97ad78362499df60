"""Wraps the key with a passphrase and opens it again, in a process of its own.

That takes a second or two and some hundred megabytes, on purpose. Meanwhile the library lets nothing else of a program
go on, threads included; and where memory is short the system ends whoever asked for it, which must not be the program
that holds the user's words.
"""

import subprocess
import sys
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.errors import SessionError
from clientexit_tui.safetext import clean
from clientexit_tui.sessions import passphrase_work
from clientexit_tui.sessions.passphrase_work import OPEN, REFUSED, WRAP, ask

_WRONG, _TOO_MUCH = "Decryption failed", "Excessive work parameter"
"""What the library says to a passphrase that is not the one, and to a key made for a much faster computer."""
_NOT_BEGUN = (1, 2)
"""How Python itself ends where it does not find the library or the file, such as inside of another program."""


class WrongError(SessionError):
    """It is not this passphrase; or what belongs to it in the file was changed, which nobody can tell apart."""


class DamagedError(SessionError):
    """It is this passphrase, but what it should open was changed."""


def wrap(text: bytes, passphrase: str) -> bytes:
    """A text wrapped with a passphrase, as an armored age file. Raises SessionError."""
    return _outcome(ask(WRAP, passphrase, text))


def unwrap(wrapped: bytes, passphrase: str) -> bytes:
    """What was wrapped.

    Raises:
        WrongError: the passphrase is another one.
        DamagedError: it was changed.
        SessionError: it cannot be tried on this computer.
    """
    return _outcome(ask(OPEN, passphrase, wrapped))


def _outcome(asked: bytes) -> bytes:
    code, outcome = _elsewhere(asked)
    if code == 0:
        return outcome
    reason = clean(outcome.decode(errors="replace"), single=True)
    if reason.startswith(_WRONG):
        raise WrongError(words.SEAL_WRONG)
    if reason.startswith(_TOO_MUCH):
        raise SessionError(words.SEAL_TOO_MUCH_WORK)
    raise DamagedError(reason)


def _elsewhere(asked: bytes) -> tuple[int, bytes]:
    """Has the work done by another process; where none can be had, does it here."""
    command = [sys.executable, "-P", str(Path(passphrase_work.__file__))]  # -P: no module of ours stands for another
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    try:
        done = subprocess.run(command, input=asked, stdout=pipe, stderr=nowhere, check=False)  # noqa: S603 - our own
    except OSError:
        return passphrase_work.work(asked)
    if done.returncode in _NOT_BEGUN:
        return passphrase_work.work(asked)
    if done.returncode not in (0, REFUSED):  # ended by the system, or by the library where it got no memory
        raise SessionError(words.SEAL_NO_MEMORY)
    return done.returncode, done.stdout
