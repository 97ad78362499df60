"""The commands encrypt and decrypt: a session, with all versions kept of it, sealed or plain again."""

from argparse import Namespace

from clientexit_tui import words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out, out_bytes, tell
from clientexit_tui.cli.passphrases import change, make
from clientexit_tui.errors import SessionError
from clientexit_tui.sessions.age_key import KEY
from clientexit_tui.sessions.conversion import Converted, decrypt_session, encrypt_session, there_twice
from clientexit_tui.sessions.sealing import is_sealed


def run_encrypt(home: Home, args: Namespace) -> int:
    """Encrypts a session, decides about new ones, prints the key, or gives it another passphrase."""
    if args.print_key:
        out_bytes(home.keys.wrapped())
        return 0
    if args.change_passphrase:
        return _change(home)
    if args.all_new:
        return _all_new(home, on=args.all_new == "on")
    session_id = home.store.find(args.id)
    if home.store.sealed(session_id) and not there_twice(home.store, session_id):
        tell(words.SEAL_ALREADY.format(id=session_id))
        return 0
    _ready(home)
    done = encrypt_session(home.store, session_id)
    _tell_left(done)
    tell(words.SEAL_DONE.format(id=session_id, count=len(done.done)))
    tell(words.SEAL_NOT_ERASED)
    out(str(home.store.path(session_id)))
    return 0


def run_decrypt(home: Home, args: Namespace) -> int:
    """Makes a session plain again."""
    session_id = home.store.find(args.id)
    if not home.store.sealed(session_id):
        tell(words.SEAL_PLAIN_ALREADY.format(id=session_id))
        return 0
    home.unlock()
    done = decrypt_session(home.store, session_id)
    _tell_left(done)
    tell(words.SEAL_UNDONE.format(id=session_id, count=len(done.done)))
    out(str(home.store.path(session_id)))
    return 0


def _all_new(home: Home, *, on: bool) -> int:
    if on and not home.keys.exists:
        _ready(home)
    home.keys.seal_new(on=on)
    tell(words.SEAL_NEW_ON if on else words.SEAL_NEW_OFF)
    return 0


def _change(home: Home) -> int:
    if not home.keys.exists:
        raise SessionError(_no_key(home) or words.SEAL_NO_KEY_YET)
    change(home.keys, home.passphrase_fd)
    return 0


def _ready(home: Home) -> None:
    """Has the key unlocked; the first time, makes it."""
    if home.keys.exists:
        home.unlock()
        return
    if problem := _no_key(home):
        raise SessionError(problem)
    make(home.keys, home.passphrase_fd)


def _no_key(home: Home) -> str:
    """What to say where the key of encrypted sessions is missing; nothing where there are none."""
    missing = any(is_sealed(path) for path, _ in home.store.scan())
    return words.SEAL_KEY_MISSING.format(key=home.keys.folder / KEY) if missing else ""


def _tell_left(done: Converted) -> None:
    for path in done.left:
        tell(words.SEAL_LEFT.format(path=path))
