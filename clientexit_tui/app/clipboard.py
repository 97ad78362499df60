"""Which way a copied text takes: through the terminal to its clipboard, or into a file."""

from collections.abc import Mapping
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.documents.writing import write_private
from clientexit_tui.frozen import frozen
from clientexit_tui.sessions.copied_text import copied_file
from clientexit_tui.sessions.files import make_folder

TERMINAL, IN_FILE = "terminal", "file"
MOST_BYTES = 74_000
"""What terminals commonly take in one sequence, which is a third longer than the text."""


@frozen
class Copied:
    """A text to copy."""

    what: str
    """What it is, in words that begin a sentence."""
    text: str


def why_not_terminal(text: str, environ: Mapping[str, str]) -> str:
    """Why a text cannot go through this terminal, in words; nothing where it may.

    Args:
        text: what is copied.
        environ: where terminals give their names.
    """
    if environ.get("TERM_PROGRAM") == "Apple_Terminal" or environ.get("TERM") in ("linux", "vt100", "vt220"):
        return words.COPY_TERMINAL_CANNOT
    return words.COPY_TOO_LONG if len(text.encode()) > MOST_BYTES else ""


def sent_words(what: str, environ: Mapping[str, str]) -> str:
    """What to say of a text that was sent: no terminal answers whether it took it."""
    said = words.COPY_SENT.format(what=what)
    return f"{said} {words.COPY_SENT_TMUX}" if environ.get("TMUX") else said


def write_copied(home: Path, text: str) -> Path:
    """Writes the text to its file. Raises ClientExitError where that cannot be done."""
    path = copied_file(home)
    make_folder(path.parent)
    write_private(path, text if text.endswith("\n") else f"{text}\n", overwrite=True)
    return path
