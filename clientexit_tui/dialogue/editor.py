"""The user's own editor, on a private file that is gone afterwards."""

import shlex
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.plain_files import UnfitFileError, read_text
from clientexit_tui.safetext import clean


class NoEditorError(ClientExitError):
    """The user's editor could not be started, or ended badly."""


def edited(text: str, environ: Mapping[str, str]) -> str:
    """The text as the editor left it. Raises NoEditorError.

    Args:
        text: what to begin with.
        environ: where ``VISUAL`` or ``EDITOR`` names the editor.
    """
    command = shlex.split(environ.get("VISUAL") or environ.get("EDITOR") or "vi")
    with tempfile.TemporaryDirectory(prefix="clientexit-") as folder:  # mode 0700
        file = Path(folder) / "text.txt"
        file.write_text(text, encoding="utf-8")
        try:
            subprocess.run([*command, str(file)], check=True)  # noqa: S603 - the user's own choice
        except (OSError, subprocess.CalledProcessError) as error:
            raise NoEditorError(words.EDITOR_FAILED.format(editor=command[0])) from error
        try:
            return clean(read_text(file, errors="replace", follow=True)).rstrip("\n")
        except (OSError, UnfitFileError) as error:
            raise NoEditorError(words.EDITOR_FAILED.format(editor=command[0])) from error
