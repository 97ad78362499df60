"""The palette: everything that can be done from anywhere."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.command import CommandPalette
from textual.widgets import Input

from clientexit_tui import words

if TYPE_CHECKING:  # the application makes the palette
    from clientexit_tui.tui.app import ClientExitApp


class Palette(CommandPalette):
    """Textual's own, without a blinking cursor."""

    def on_mount(self) -> None:
        """Nothing blinks."""
        self.query_one(Input).cursor_blink = False


def commands(app: "ClientExitApp") -> Iterator[SystemCommand]:
    """What the palette offers; Textual's screenshot, which writes a picture of the answers, is not in it."""
    if app.has_session:
        yield from _places(app)
    yield SystemCommand(words.GO_LIBRARY, words.GO_LIBRARY_HELP, app.open_library)
    yield SystemCommand(words.LIGHT_OR_DARK, words.LIGHT_OR_DARK_HELP, app.action_light)
    yield SystemCommand(words.BLANK_SCREEN, words.BLANK_SCREEN_HELP, app.action_blank)
    yield SystemCommand(words.SHOW_HELP, words.SHOW_HELP_HELP, app.action_help)
    yield SystemCommand(words.QUIT, words.QUIT_HELP, app.action_quit)


def _places(app: "ClientExitApp") -> Iterator[SystemCommand]:
    yield SystemCommand(words.GO_HOME, words.GO_HOME_HELP, partial(app.jump, "home"))
    for section in app.content.sections:
        title = words.GO_SECTION.format(title=section.title)
        yield SystemCommand(title, section.short, partial(app.open_section, section.id))
    for name, title, about in words.GO_PAGES:
        yield SystemCommand(title, about, partial(app.jump, name))
