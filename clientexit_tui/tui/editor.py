"""The user's own editor, while the screen steps aside."""

from collections.abc import Mapping

from textual.app import App, SuspendNotSupported

from clientexit_tui import words
from clientexit_tui.dialogue.editor import NoEditorError, edited


def edited_outside(app: App[None], text: str, environ: Mapping[str, str]) -> str:
    """The text as the editor left it; the screen is the editor's meanwhile. Raises NoEditorError."""
    try:
        with app.suspend():
            return edited(text, environ)
    except SuspendNotSupported as error:
        raise NoEditorError(words.NO_EDITOR_HERE) from error
