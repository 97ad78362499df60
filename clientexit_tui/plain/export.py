"""Puts a document into a file, or reads it here."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from clientexit_tui import words
from clientexit_tui.documents.markdown import to_markdown
from clientexit_tui.documents.plain_text import to_plain_text
from clientexit_tui.documents.tree import Document
from clientexit_tui.documents.writing import ExportError, ThereAlreadyError, write_private
from clientexit_tui.outlook import Outlook
from clientexit_tui.plain.blocks import say_blocks
from clientexit_tui.plain.desk import Desk


@dataclass(frozen=True)
class Paper:
    """A document that can be written."""

    id: str
    title: str
    make: Callable[[Outlook], Document]
    file: str
    """The name of its file without the ending, with ``{id}`` for the session's."""


@dataclass(frozen=True)
class Format:
    """A way to write a document."""

    id: str
    title: str
    render: Callable[[Document], str]


PAPERS = (Paper("summary", words.EXPORT_SUMMARY, lambda outlook: outlook.summary, "clientexit-summary-{id}"),)
FORMATS = (
    Format("md", words.EXPORT_MARKDOWN, to_markdown),
    Format("txt", words.PLAIN_EXPORT_TEXT, to_plain_text),
)
"""What can be exported, and how: other papers and formats have their line here, and nothing else changes."""
SHOW, FILE = "show", "file"
T = TypeVar("T", Paper, Format)


def export(desk: Desk, folder: Path) -> None:
    """Asks what, in which form and where to, and writes it.

    Args:
        desk: the desk.
        folder: where files go when nothing else is said.
    """
    talk = desk.talk
    paper = _which(desk, words.PLAIN_EXPORT_WHICH, PAPERS)
    if paper is None:
        return
    document = paper.make(desk.outlook)
    match talk.pick(paper.title, [(FILE, words.PLAIN_EXPORT_WRITE), (SHOW, words.PLAIN_EXPORT_SHOW)]):
        case "show":
            talk.heading(document.title)
            say_blocks(talk.console, document.blocks)
        case "file":
            form = _which(desk, words.PLAIN_EXPORT_FORMAT, FORMATS)
            if form is not None:
                name = f"{paper.file.format(id=desk.outlook.session.id)}.{form.id}"
                _write_where(desk, folder, name, form.render(document))


def _which(desk: Desk, title: str, offered: tuple[T, ...]) -> T | None:
    chosen = desk.talk.pick(title, [(each.id, each.title) for each in offered])
    return next((each for each in offered if each.id == chosen), None)


def _write_where(desk: Desk, folder: Path, name: str, text: str) -> None:
    """Asks for a path until the text is written there, or the user goes back."""
    while True:
        typed = desk.talk.line(words.PLAIN_EXPORT_WHERE.format(path=folder / name), empty=True)
        if typed is None or _written(desk, folder / Path(typed or name).expanduser(), text):
            return


def _written(desk: Desk, path: Path, text: str) -> bool:
    """Whether the text is in the file; a file that is there is replaced only when the user says so."""
    try:
        write_private(path, text, overwrite=False)
    except ThereAlreadyError:
        talk = desk.talk
        if not talk.confirm(words.EXPORT_REPLACE, str(path), words.EXPORT_REPLACE_YES, words.EXPORT_REPLACE_NO):
            return False
        return _replaced(desk, path, text)
    except ExportError as error:
        desk.talk.say(str(error))
        return False
    return _told(desk, path)


def _replaced(desk: Desk, path: Path, text: str) -> bool:
    try:
        write_private(path, text, overwrite=True)
    except ExportError as error:
        desk.talk.say(str(error))
        return False
    return _told(desk, path)


def _told(desk: Desk, path: Path) -> bool:
    desk.talk.say(words.EXPORT_WRITTEN.format(path=path))
    if desk.is_sealed:
        desk.talk.say(words.SEAL_EXPORT_PLAIN)
    return True
