"""What the user can do about encryption in the terminal interface: each step explained before, and told after."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.age_key import KEY, Keys
from clientexit_tui.sessions.conversion import Converted, decrypt_session, encrypt_session
from clientexit_tui.sessions.sealing import is_sealed
from clientexit_tui.tui.dialogs import Confirm
from clientexit_tui.tui.seal_dialogs import AskPassphrase, ChangePassphrase, NewPassphrase

if TYPE_CHECKING:
    from clientexit_tui.tui.program import Program


def open_locked(app: "Program", session_id: str) -> None:
    """Asks for the passphrase, then opens the session."""
    sealer = app.controller.store.sealer
    if isinstance(sealer, Keys):
        app.navigator.ask(AskPassphrase(sealer), lambda done: _open(app, session_id) if done else None)
    else:
        app.navigator.tell(words.SESSION_NOT_OPENED, words.SEAL_UNLOCK_TITLE)


def _open(app: "Program", session_id: str) -> None:
    try:
        app.open_session(session_id)
    except ClientExitError as error:
        app.tell_not_opened(error)


def encrypt_open(app: "Program") -> None:
    """Explains, asks, and encrypts the open session."""
    _explained(app, words.SEAL_COMMAND, lambda _keys: _encrypt(app))


def encrypt_new(app: "Program") -> None:
    """Explains, asks, and has new sessions encrypted from now on."""
    _explained(app, words.SEAL_NEW_ON_COMMAND, lambda keys: _seal_new(app, keys, on=True))


def leave_new_plain(app: "Program") -> None:
    """Has new sessions plain from now on."""
    if isinstance(app.controller.store.sealer, Keys):
        _seal_new(app, app.controller.store.sealer, on=False)


def change_passphrase(app: "Program") -> None:
    """Asks for the present passphrase and another, and tells what old copies of the key still open."""
    keys = app.controller.store.sealer
    if isinstance(keys, Keys) and keys.exists:
        told = words.SEAL_OLD_COPIES.format(key=KEY)
        app.navigator.ask(
            ChangePassphrase(keys), lambda done: app.navigator.tell(words.SEAL_CHANGED, told) if done else None
        )
    else:
        app.navigator.tell(words.NOT_DONE, words.SEAL_NO_KEY_YET)


def _seal_new(app: "Program", keys: Keys, *, on: bool) -> None:
    try:
        keys.seal_new(on=on)
    except ClientExitError as error:
        app.navigator.tell(words.NOT_DONE, str(error), words.NOT_DONE_TO_DO)
    else:
        app.navigator.say(words.SEAL_NEW_ON if on else words.SEAL_NEW_OFF)


def _explained(app: "Program", title: str, then: Callable[[Keys], None]) -> None:
    """Says what encryption means, and with the user's consent has the key open before what follows."""
    sealer = app.controller.store.sealer
    if not isinstance(sealer, Keys):
        app.navigator.tell(words.NOT_DONE, words.SEAL_NO_KEY)
    elif not sealer.exists and any(is_sealed(path) for path, _ in app.controller.store.scan()):
        app.navigator.tell(words.NOT_DONE, words.SEAL_KEY_MISSING.format(key=sealer.folder / KEY))
    else:
        explained = words.SEAL_EXPLAINED.format(key=sealer.folder / KEY)
        ask = Confirm(title, explained, words.SEAL_YES, words.SEAL_NO)
        app.navigator.ask(ask, lambda sure: _with_key(app, sealer, partial(then, sealer)) if sure else None)


def decrypt_open(app: "Program") -> None:
    """Explains, asks, and makes the open session plain."""
    ask = Confirm(words.SEAL_UNDO_COMMAND, words.SEAL_UNDO_EXPLAINED, words.SEAL_UNDO_YES, words.SEAL_NO)
    app.navigator.ask(ask, lambda sure: _decrypt(app) if sure else None)


def _with_key(app: "Program", keys: Keys, then: Callable[[], None]) -> None:
    """Has the key open before what follows."""
    if keys.unlocked:
        then()
    else:
        ask = AskPassphrase(keys) if keys.exists else NewPassphrase(keys)
        app.navigator.ask(ask, lambda done: then() if done else None)


def _encrypt(app: "Program") -> None:
    done = _converted(app, lambda session_id: encrypt_session(app.controller.store, session_id))
    if done:
        said = words.SEAL_DONE.format(id=app.controller.case.session.id, count=len(done.done))
        app.navigator.tell(said, words.SEAL_NOT_ERASED, _left(done))


def _decrypt(app: "Program") -> None:
    done = _converted(app, lambda session_id: decrypt_session(app.controller.store, session_id))
    if done:
        app.navigator.tell(
            words.SEAL_UNDONE.format(id=app.controller.case.session.id, count=len(done.done)), _left(done)
        )


def _converted(app: "Program", convert: Callable[[str], Converted]) -> Converted | None:
    """What became of the open session's files; None where it was told why not."""
    app.controller.save_now()
    if not app.controller.flush():
        app.navigator.tell(words.NOT_DONE, words.NOT_SAVED, words.NOT_DONE_TO_DO)
        return None
    app.controller.editing.visits.settle()
    try:
        return convert(app.controller.case.session.id)
    except ClientExitError as error:
        app.navigator.tell(words.NOT_DONE, str(error), words.NOT_DONE_TO_DO)
        return None


def _left(done: Converted) -> str:
    return "\n".join(words.SEAL_LEFT.format(path=path) for path in done.left)
