"""What can be done from anywhere, and found by a few letters: actions, places, questions and sessions."""

from collections.abc import Iterator
from functools import partial

from textual.app import SystemCommand

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.listing import Listed
from clientexit_tui.sessions.store import Store
from clientexit_tui.tui.finding import Found, Kind
from clientexit_tui.tui.program import Program
from clientexit_tui.tui.routes import question_place
from clientexit_tui.tui.widgets.key_line import key_name

MOVES = ("list.", "sheet.", "choice.up", "choice.down", "app.palette", "app.help_too", "app.copy")
"""Ids of keys that move about, or that the palette has already."""


def commands(app: Program) -> Iterator[SystemCommand]:
    """What the palette offers; Textual's screenshot, which writes a picture of the answers, is not in it."""
    if app.controller.has_session:
        yield from _places(app)
        yield _sealing(app)
    yield _sealing_new(app)
    yield from _passphrase(app)
    for action, title, about in words.PALETTE_ACTIONS:
        yield SystemCommand(title, about, partial(app.run_action, action))


def _sealing(app: Program) -> SystemCommand:
    from clientexit_tui.tui.seal_steps import decrypt_open, encrypt_open  # not before the palette is open

    if app.controller.store.sealed(app.controller.case.session.id):
        return SystemCommand(words.SEAL_UNDO_COMMAND, words.SEAL_UNDO_COMMAND_HELP, partial(decrypt_open, app))
    return SystemCommand(words.SEAL_COMMAND, words.SEAL_COMMAND_HELP, partial(encrypt_open, app))


def _sealing_new(app: Program) -> SystemCommand:
    from clientexit_tui.tui.seal_steps import encrypt_new, leave_new_plain  # as above

    if app.controller.store.sealer.for_new:
        return SystemCommand(words.SEAL_NEW_OFF_COMMAND, words.SEAL_NEW_OFF_HELP, partial(leave_new_plain, app))
    return SystemCommand(words.SEAL_NEW_ON_COMMAND, words.SEAL_NEW_ON_HELP, partial(encrypt_new, app))


def _passphrase(app: Program) -> Iterator[SystemCommand]:
    from clientexit_tui.sessions.age_key import Keys  # as above
    from clientexit_tui.tui.seal_steps import change_passphrase

    if isinstance(app.controller.store.sealer, Keys) and app.controller.store.sealer.exists:
        yield SystemCommand(words.SEAL_CHANGE_COMMAND, words.SEAL_CHANGE_COMMAND_HELP, partial(change_passphrase, app))


def _places(app: Program) -> Iterator[SystemCommand]:
    yield SystemCommand(words.GO_HOME, words.GO_HOME_HELP, partial(app.navigator.jump, "home"))
    for section in app.controller.content.sections:
        title = words.GO_SECTION.format(title=section.title)
        yield SystemCommand(title, section.short, partial(app.navigator.jump_to_section, section.id))
    for name, title, about in words.GO_PAGES:
        yield SystemCommand(title, about, partial(app.navigator.jump, name))


def at_once(app: Program) -> list[Kind]:
    """What is known without reading a file: actions and places, then questions."""
    here = Kind((*_actions(app), *_commands(app)), 0.1)
    return [here, Kind(tuple(_questions(app)), 0.05)] if app.controller.has_session else [here]


def sessions(app: Program) -> Kind:
    """The sessions that can be opened; reads the beginnings of their files."""
    found = (
        Found(words.GO_SESSION.format(title=title), "", partial(_open, app, id_))
        for id_, title in _titles(app.controller.store)
    )
    return Kind(tuple(found))


def _actions(app: Program) -> Iterator[Found]:
    """What has a key on the screen in front, or on the widget in focus there."""
    for active in app.screen.active_bindings.values():
        binding = active.binding
        if binding.id and binding.description and active.enabled and not binding.id.startswith(MOVES):
            about = words.WITH_KEY.format(key=key_name(app.get_key_display(binding)))
            run = partial(app.run_action, binding.action, active.node)
            yield Found(binding.description[:1].upper() + binding.description[1:], about, run)


def _commands(app: Program) -> Iterator[Found]:
    for each in commands(app):
        yield Found(each.title, each.help, each.callback)


def _questions(app: Program) -> Iterator[Found]:
    """The questions that are asked now, by their short names; their full words lead to them too."""
    facts = app.controller.case.facts
    for section in app.controller.content.sections:
        for question in section.questions:
            if question.page == "form" and facts.is_asked(question.id):
                title = words.GO_QUESTION.format(short=question.short or question.ask)
                yield Found(title, question.ask, partial(_jump, app, question.id), f"{question.ask} {section.title}")


def _titles(store: Store) -> list[tuple[str, str]]:
    """Ids and titles of the sessions that can be opened, from the beginnings of their files."""
    try:
        entries = list(store.listing())
    except ClientExitError:  # the library tells it
        return []
    return [(each.header.id, each.header.title) for each in entries if isinstance(each, Listed) and not each.locked]


def _jump(app: Program, question_id: str) -> None:
    place = question_place(app.controller.content, question_id)
    if place is not None:
        app.navigator.jump(place[0], **place[1])


async def _open(app: Program, session_id: str) -> None:
    await app.run_action("library")
    try:
        app.open_session(session_id)
    except ClientExitError as error:
        app.tell_not_opened(error)
