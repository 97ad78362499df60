"""The user's own editor, while the screen steps aside; whatever becomes of it, the screen comes back."""

import asyncio
import os
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from clientexit_tui import words
from clientexit_tui.dialogue.editor import Edited, NoEditorError, edit
from clientexit_tui.dialogue.editor_files import EditorFile
from clientexit_tui.dialogue.left_texts import files_of, is_safe

if TYPE_CHECKING:
    from clientexit_tui.tui.desk import Desk


def opened(desk: "Desk", file: EditorFile) -> Edited:
    """What became of a text in the editor; the screen is the editor's meanwhile. Raises NoEditorError."""
    try:
        with desk.suspend():
            return edit(files_of(desk.visit), file, os.environ)
    except SuspendNotSupported as error:
        raise NoEditorError(words.NO_EDITOR_HERE) from error


def keep(desk: "Desk", file: EditorFile) -> None:
    """Removes the editor's file once the text taken from it is on the disk; until then it stays where it is."""

    async def once_safe() -> None:
        desk.save_now()
        files = files_of(desk.visit)
        if await asyncio.to_thread(is_safe, desk.visit) and not files.beside(file):
            files.throw_away(file)

    desk.run_worker(once_safe(), name="keep the editor's text")
