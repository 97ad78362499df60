"""What can be done from anywhere."""

from collections.abc import Iterator
from functools import partial

from textual.app import SystemCommand

from clientexit_tui import words
from clientexit_tui.tui.desk import Desk


def commands(desk: Desk) -> Iterator[SystemCommand]:
    """What the palette offers; Textual's screenshot, which writes a picture of the answers, is not in it."""
    if desk.has_session:
        yield from _places(desk)
        yield _sealing(desk)
    yield _sealing_new(desk)
    yield from _passphrase(desk)
    for action, title, about in words.PALETTE_ACTIONS:
        yield SystemCommand(title, about, partial(desk.run_action, action))


def _sealing(desk: Desk) -> SystemCommand:
    from clientexit_tui.tui.seal_steps import decrypt_open, encrypt_open  # not before the palette is open

    if desk.store.sealed(desk.outlook.session.id):
        return SystemCommand(words.SEAL_UNDO_COMMAND, words.SEAL_UNDO_COMMAND_HELP, partial(decrypt_open, desk))
    return SystemCommand(words.SEAL_COMMAND, words.SEAL_COMMAND_HELP, partial(encrypt_open, desk))


def _sealing_new(desk: Desk) -> SystemCommand:
    from clientexit_tui.tui.seal_steps import encrypt_new, leave_new_plain  # as above

    if desk.store.sealer.for_new:
        return SystemCommand(words.SEAL_NEW_OFF_COMMAND, words.SEAL_NEW_OFF_HELP, partial(leave_new_plain, desk))
    return SystemCommand(words.SEAL_NEW_ON_COMMAND, words.SEAL_NEW_ON_HELP, partial(encrypt_new, desk))


def _passphrase(desk: Desk) -> Iterator[SystemCommand]:
    from clientexit_tui.sessions.keys import Keys  # as above
    from clientexit_tui.tui.seal_steps import change_passphrase

    if isinstance(desk.store.sealer, Keys) and desk.store.sealer.exists:
        yield SystemCommand(words.SEAL_CHANGE_COMMAND, words.SEAL_CHANGE_COMMAND_HELP, partial(change_passphrase, desk))


def _places(desk: Desk) -> Iterator[SystemCommand]:
    yield SystemCommand(words.GO_HOME, words.GO_HOME_HELP, partial(desk.jump, "home"))
    for section in desk.content.sections:
        title = words.GO_SECTION.format(title=section.title)
        yield SystemCommand(title, section.short, partial(desk.jump_to_section, section.id))
    for name, title, about in words.GO_PAGES:
        yield SystemCommand(title, about, partial(desk.jump, name))
