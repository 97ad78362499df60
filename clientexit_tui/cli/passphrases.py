"""Passphrases from the terminal, or from a file descriptor for scripts; never from arguments or the environment."""

import sys
import warnings
from getpass import GetPassWarning, getpass

from clientexit_tui import words
from clientexit_tui.cli.out import say, tell
from clientexit_tui.errors import SessionError
from clientexit_tui.plain_files import read_line, read_open
from clientexit_tui.sessions.age_key import KEY, Keys, confirmed
from clientexit_tui.sessions.passphrase_forms import check_same

LONGEST = 10_000
"""Bytes that may come through a file descriptor."""


def unlock(keys: Keys, fd: int | None) -> None:
    """Asks for the passphrase and opens the key with it. Raises SessionError where it is not the one."""
    passphrase = _hidden(words.SEAL_ASK) if fd is None else _lines(fd)[0]
    tell(words.SEAL_WAIT)
    keys.unlock(passphrase)


def make(keys: Keys, fd: int | None) -> None:
    """Explains what it means, asks for a new passphrase twice, and makes the key.

    Raises:
        SessionError: the sentence was not typed, the two differ, or there is no terminal; nothing was changed.
    """
    if fd is None:
        tell(words.SEAL_EXPLAINED.format(key=keys.folder / KEY))
        sentence = _seen(words.SEAL_TYPE_SENTENCE.format(sentence=words.SEAL_SENTENCE))
        _check(sentence)
        first, second = _hidden(words.SEAL_ASK_NEW), _hidden(words.SEAL_ASK_AGAIN)
    else:
        first, second, sentence = (*_lines(fd), "", "")[:3]
        _check(sentence)
    check_same(first, second)
    tell(words.SEAL_WAIT_NEW)
    keys.make(first)
    tell(words.SEAL_KEEP_KEY.format(key=keys.folder / KEY))


def change(keys: Keys, fd: int | None) -> None:
    """Asks for the present passphrase and twice for another, and gives that to the key.

    Raises:
        SessionError: the first does not open the key, the two differ, or there is no terminal; nothing was changed.
    """
    if fd is None:
        old, first, second = (_hidden(each) for each in (words.SEAL_ASK_OLD, words.SEAL_ASK_NEW, words.SEAL_ASK_AGAIN))
    else:
        old, first, second = (*_lines(fd), "", "")[:3]
    check_same(first, second)
    tell(words.SEAL_WAIT_CHANGE)
    keys.change(old, first)
    tell(words.SEAL_CHANGED)
    tell(words.SEAL_OLD_COPIES.format(key=KEY))


def _check(typed: str) -> None:
    if not confirmed(typed):
        raise SessionError(words.SEAL_NOT_TYPED)


def _hidden(prompt: str) -> str:
    """A line typed at the terminal that does not show."""
    _need_terminal()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", GetPassWarning)  # it would go on, and show what is typed
            return getpass(prompt)
    except (GetPassWarning, EOFError, OSError) as error:
        raise SessionError(words.SEAL_NO_TERMINAL) from error


def _seen(prompt: str) -> str:
    """A line typed at the terminal."""
    _need_terminal()
    say(prompt)
    return read_line(sys.stdin)


def _need_terminal() -> None:
    """Raises SessionError where standard input is none: then nothing is asked, although the user might be near."""
    if not sys.stdin or not sys.stdin.isatty():
        raise SessionError(words.SEAL_NO_TERMINAL)


def _lines(fd: int) -> list[str]:
    """The lines of a file descriptor: the passphrase; more of them for a new one, and to change it."""
    try:
        lines = read_open(fd, words.SEAL_FD_NAME.format(fd=fd), most=LONGEST).decode().splitlines()
    except (OSError, OverflowError, ValueError) as error:  # no such descriptor, no such number, no text
        raise SessionError(words.SEAL_FD_EMPTY.format(fd=fd)) from error
    if not lines:
        raise SessionError(words.SEAL_FD_EMPTY.format(fd=fd))
    return lines
