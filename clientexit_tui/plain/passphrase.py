"""The passphrase in the plain face: asked for unseen, to open what is locked, and to be changed."""

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.sessions.age_key import KEY, Keys


def unlocked(controller: SessionController) -> bool:
    """Asks for the passphrase once; says whether it opened the key."""
    sealer, secret = controller.store.sealer, controller.talk.console.secret
    if not isinstance(sealer, Keys) or secret is None:
        controller.talk.say(words.PLAIN_LOCKED_NO_TERMINAL)
        return False
    controller.talk.say(words.SEAL_UNLOCK_TITLE)
    passphrase = secret(words.SEAL_ASK)
    controller.talk.say(words.SEAL_WAIT)
    try:
        sealer.unlock(passphrase)
    except ClientExitError as error:
        controller.talk.say(str(error))
        return False
    return True


def may_be_changed(controller: SessionController) -> bool:
    """Whether there is a passphrase to change, and a terminal to type it at."""
    keys = controller.store.sealer
    return isinstance(keys, Keys) and keys.exists and controller.talk.console.secret is not None


def change_passphrase(controller: SessionController) -> None:
    """Asks for the present passphrase and twice for another, and gives that to the key.

    Raises:
        ClientExitError: why not; nothing was changed.
    """
    keys, secret = controller.store.sealer, controller.talk.console.secret
    if not isinstance(keys, Keys) or secret is None:
        return
    from clientexit_tui.sessions.passphrase_forms import check_same  # not for the library

    old, new, again = (secret(each) for each in (words.SEAL_ASK_OLD, words.SEAL_ASK_NEW, words.SEAL_ASK_AGAIN))
    check_same(new, again)
    controller.talk.say(words.SEAL_WAIT_CHANGE)
    keys.change(old, new)
    controller.talk.say(words.SEAL_CHANGED)
    controller.talk.say(words.SEAL_OLD_COPIES.format(key=KEY))
