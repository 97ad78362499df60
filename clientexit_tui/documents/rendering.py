"""Documents as files, in whichever format of the table."""

from clientexit_tui import words
from clientexit_tui.documents.formats import FORMATS, Format
from clientexit_tui.documents.tree import Document
from clientexit_tui.errors import MissingExtraError


def render(document: Document, format_name: str, session_id: str = "") -> bytes:
    """The whole file; the same document gives the same bytes.

    Args:
        document: what to render.
        format_name: one of `FORMATS`.
        session_id: tells the tasks of one session from those of another in a calendar that takes in both.

    Raises:
        MissingExtraError: the format's library is not installed.
        NotInThisFormatError: the format can hold nothing of this document.
    """
    form = FORMATS[format_name]
    try:
        make = form.load()
        made = make(document, session_id) if form.of_tasks else make(document)
    except ModuleNotFoundError as error:
        if not form.needs or (error.name or "").startswith("clientexit_tui"):
            raise
        raise MissingExtraError(_missing(form)) from error
    return made.encode() if isinstance(made, str) else made


def _missing(form: Format) -> str:
    told = words.MISSING_EXTRA.format(suffix=form.suffix, extra=form.needs)
    return f"{told}\n{form.instead}" if form.instead else told
