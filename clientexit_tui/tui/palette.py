"""The palette: everything that can be done from anywhere."""

from collections.abc import Iterator
from functools import partial

from textual.app import SystemCommand
from textual.command import CommandPalette
from textual.widgets import Input

from clientexit_tui import words
from clientexit_tui.tui.desk import Desk


class Palette(CommandPalette):
    """Textual's own, without a blinking cursor."""

    def on_mount(self) -> None:
        """Nothing blinks."""
        self.query_one(Input).cursor_blink = False


def commands(desk: Desk) -> Iterator[SystemCommand]:
    """What the palette offers; Textual's screenshot, which writes a picture of the answers, is not in it."""
    if desk.has_session:
        yield from _places(desk)
    for action, title, about in words.PALETTE_ACTIONS:
        yield SystemCommand(title, about, partial(desk.run_action, action))


def _places(desk: Desk) -> Iterator[SystemCommand]:
    yield SystemCommand(words.GO_HOME, words.GO_HOME_HELP, partial(desk.jump, "home"))
    for section in desk.content.sections:
        title = words.GO_SECTION.format(title=section.title)
        yield SystemCommand(title, section.short, partial(desk.jump_to_section, section.id))
    for name, title, about in words.GO_PAGES:
        yield SystemCommand(title, about, partial(desk.jump, name))
