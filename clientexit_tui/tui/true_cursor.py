"""The terminal's own cursor stands where the user is: in a text, on a row of a list, on a line to open."""

import sys

from textual.driver import Driver
from textual.geometry import Offset
from textual.widget import Widget


def showing_cursor(usual: type[Driver]) -> type[Driver]:
    """Textual's own choice of a driver, with the cursor shown where that can be done."""
    if sys.platform != "win32":
        from textual.drivers.linux_driver import LinuxDriver  # Textual has loaded it where it is the choice

        from clientexit_tui.tui.shown_cursor import ShownCursor

        return ShownCursor if usual is LinuxDriver else usual
    return usual


def cursor_of(focused: Widget | None) -> Offset:
    """Where the focused widget has it, looked up for each frame: a page that scrolls takes its cursor along."""
    if focused is None:
        return Offset()
    place = getattr(focused, "cursor_screen_offset", None)  # what texts of Textual's have, and lists of ours
    return place if isinstance(place, Offset) else focused.content_region.offset
