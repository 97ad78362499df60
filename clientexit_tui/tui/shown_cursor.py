"""A terminal whose own cursor can be seen: screen readers, braille lines and magnifiers follow that one.

Textual hides it. Loaded by the application while it starts, and only where the terminal is driven this way.
"""

from textual.drivers.linux_driver import LinuxDriver

SHOW = "\x1b[?25h\x1b[6 q"
"""Shows it as a thin line that does not blink, so that it covers no sign."""
AS_BEFORE = "\x1b[0 q"


class ShownCursor(LinuxDriver):
    """Textual's own, with the cursor shown."""

    def start_application_mode(self) -> None:
        """Takes the terminal, at the start and after a stop."""
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual says no types here
        self.write(SHOW)
        self.flush()

    def stop_application_mode(self) -> None:
        """Gives the terminal back, with the cursor that it had."""
        self.write(AS_BEFORE)
        super().stop_application_mode()
