"""A line to type in whose cursor does not blink, and that asks about a paste of several lines."""

from dataclasses import dataclass

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.widgets import Input

from clientexit_tui.safetext import clean
from clientexit_tui.tui.queued import Hears


class StillInput(Hears, Input):
    """Textual's own, at rest; what is pasted is never cut off unasked."""

    @dataclass
    class LinesPasted(Message):
        """Several lines were pasted; the application asks what becomes of them."""

        line: "StillInput"
        lines: list[str]

    asks_about_lines = True
    """Whether the user is asked what becomes of several lines; else they are joined."""

    def on_mount(self) -> None:
        """Nothing blinks."""
        self.cursor_blink = False

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the next letter goes; Textual's own is one further at the end of the line."""
        place = super().cursor_screen_offset
        return place - (1, 0) if self.cursor_position == len(self.value) else place

    def _on_paste(self, event: events.Paste) -> None:
        """Takes all of it; Textual's own handler would keep only the first line, and a blank one of all."""
        event.prevent_default()
        event.stop()
        lines = [line.strip() for line in clean(event.text).split("\n") if line.strip()]
        if len(lines) > 1 and self.asks_about_lines and not self.password:
            self.post_message(self.LinesPasted(self, lines))
        elif lines:
            self.paste_text(" ".join(lines))

    def paste_text(self, text: str) -> None:
        """Puts a text where the cursor is, in place of what is selected."""
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)
