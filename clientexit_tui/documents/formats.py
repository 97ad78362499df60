"""The formats in which documents leave the program, without what makes them."""

from dataclasses import dataclass

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError


class MissingExtraError(ClientExitError):
    """A format whose library is not installed; says which command adds it."""


class NotInThisFormatError(ClientExitError):
    """A document of which a format can hold nothing."""


@dataclass(frozen=True)
class Format:
    """A kind of file that a document can become."""

    id: str
    suffix: str
    """What its file names end in, without a dot."""
    extra: str = ""
    """The optional part of the program that it needs."""
    binary: bool = False
    """Whether it is something else than text to read."""


FORMATS: dict[str, Format] = {
    each.id: each
    for each in (
        Format("md", "md"),
        Format("html", "html"),
        Format("pdf", "pdf", "pdf", binary=True),
        Format("docx", "docx", "docx", binary=True),
        Format("ics", "ics", "calendar"),
        Format("eml", "eml"),
        Format("json", "json"),
        Format("txt", "txt"),
    )
}


def file_name(session_id: str, kind: str, format_id: str, *, redacted: bool = False) -> str:
    """A name for the file: by the session's id, which says nothing of the client, never by its title."""
    mark = words.PAPER_REDACTED if redacted else ""
    return words.PAPER_FILE.format(kind=kind, id=session_id, redacted=mark, suffix=FORMATS[format_id].suffix)
