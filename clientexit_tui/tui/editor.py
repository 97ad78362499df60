"""The user's own editor, while the screen steps aside; whatever becomes of it, the screen comes back."""

import asyncio
import os
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from clientexit_tui import words
from clientexit_tui.app.editor import Edited, NoEditorError, edit
from clientexit_tui.app.editor_files import EditorFile
from clientexit_tui.app.left_texts import files_of, is_safe

if TYPE_CHECKING:
    from clientexit_tui.tui.program import Program


def opened(app: "Program", file: EditorFile) -> Edited:
    """What became of a text in the editor; the screen is the editor's meanwhile. Raises NoEditorError."""
    try:
        with app.suspend():
            return edit(files_of(app.controller.editing), file, os.environ)
    except SuspendNotSupported as error:
        raise NoEditorError(words.NO_EDITOR_HERE) from error


def keep(app: "Program", file: EditorFile) -> None:
    """Removes the editor's file once the text taken from it is on the disk; until then it stays where it is."""

    async def once_safe() -> None:
        app.controller.save_now()
        files = files_of(app.controller.editing)
        if await asyncio.to_thread(is_safe, app.controller.editing) and not files.beside(file):
            files.throw_away(file)

    app.run_worker(once_safe(), name="keep the editor's text")
