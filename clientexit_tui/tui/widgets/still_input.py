"""A line to type in whose cursor does not blink."""

from textual.widgets import Input


class StillInput(Input):
    """Textual's own, at rest."""

    def on_mount(self) -> None:
        """Nothing blinks."""
        self.cursor_blink = False
