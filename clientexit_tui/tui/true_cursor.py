"""The terminal's own cursor stands where the user is: in a text, on a row of a list, on a line to open."""

import sys

from textual.app import App
from textual.driver import Driver
from textual.geometry import Offset


class TrueCursor(App[None]):
    """The part of the application that says where the cursor stands."""

    def get_driver_class(self) -> type[Driver]:
        """Textual's own choice, with the cursor shown where that can be done."""
        usual = super().get_driver_class()
        if sys.platform != "win32":
            from textual.drivers.linux_driver import LinuxDriver  # Textual has loaded it where it is the choice

            from clientexit_tui.tui.shown_cursor import ShownCursor

            return ShownCursor if usual is LinuxDriver else usual
        return usual

    @property
    def cursor_position(self) -> Offset:
        """Where the focused widget has it, looked up for each frame: a page that scrolls takes its cursor along."""
        focused = self.focused
        if focused is None:
            return Offset()
        place = getattr(focused, "cursor_screen_offset", None)  # what texts of Textual's have, and lists of ours
        return place if isinstance(place, Offset) else focused.content_region.offset

    @cursor_position.setter
    def cursor_position(self, place: Offset) -> None:
        """Textual's texts tell theirs as it moves; it is looked up instead."""
