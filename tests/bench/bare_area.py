"""The least that an app with a long text can be: a TextArea with 10 KB."""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class BareArea(App[None]):
    """The baseline of typing in a long answer."""

    def compose(self) -> ComposeResult:
        """The one widget."""
        yield TextArea(Path(sys.argv[1]).read_text(encoding="utf-8"))


if __name__ == "__main__":
    BareArea().run()
