"""Documents as files: one format after the other, each loaded when it is asked for."""

from collections.abc import Callable

from clientexit_tui import words
from clientexit_tui.documents.formats import FORMATS, Format, MissingExtraError, NotInThisFormatError, file_name
from clientexit_tui.documents.tree import Document

__all__ = ["FORMATS", "Format", "MissingExtraError", "NotInThisFormatError", "file_name", "render"]


def render(document: Document, format_id: str, session_id: str = "") -> bytes:
    """The whole file; the same document gives the same bytes.

    Args:
        document: what to render.
        format_id: one of `FORMATS`.
        session_id: tells the tasks of one session from those of another in a calendar that takes in both.

    Raises:
        MissingExtraError: the format's library is not installed.
        NotInThisFormatError: the format can hold nothing of this document.
    """
    try:
        return _renderer(format_id)(document, session_id)
    except ModuleNotFoundError as error:
        if not FORMATS[format_id].extra or (error.name or "").startswith("clientexit_tui"):
            raise
        raise MissingExtraError(_missing(FORMATS[format_id])) from error


def _missing(form: Format) -> str:
    told = words.MISSING_EXTRA.format(suffix=form.suffix, extra=form.extra)
    return f"{told}\n{words.MISSING_PDF}" if form.id == "pdf" else told


def _renderer(format_id: str) -> Callable[[Document, str], bytes]:
    """What makes a format; each import is late, since most runs need none and the libraries are slow to load."""
    match format_id:
        case "pdf":
            from clientexit_tui.documents.pdf import to_pdf

            return lambda document, _: to_pdf(document)
        case "docx":
            from clientexit_tui.documents.docx import to_docx

            return lambda document, _: to_docx(document)
        case "ics":
            from clientexit_tui.documents.calendar import to_calendar

            return to_calendar
        case "eml":
            from clientexit_tui.documents.mail import to_mail

            return lambda document, _: to_mail(document)
        case _:
            make = _text_renderer(format_id)
            return lambda document, _: make(document).encode()


def _text_renderer(format_id: str) -> Callable[[Document], str]:
    match format_id:
        case "html":
            from clientexit_tui.documents.html import to_html

            return to_html
        case "json":
            from clientexit_tui.documents.json_tree import to_json

            return to_json
        case "txt":
            from clientexit_tui.documents.plain_text import to_plain_text

            return to_plain_text
        case "md":
            from clientexit_tui.documents.markdown import to_markdown

            return to_markdown
        case _:
            raise LookupError(f"there is no format '{format_id}'")
