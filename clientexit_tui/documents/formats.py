"""The one table of the formats in which documents leave the program.

Every face, the manual page and the completions take their formats from here. The command line loads it for `--help`, so
it needs nothing but the words; what makes a format is named, and loaded when a document is made.
"""

from importlib import import_module

from clientexit_tui import words

TYPE_CHECKING = False
if TYPE_CHECKING:  # typing takes a while, and nothing here needs it to run
    from collections.abc import Callable

    Maker = Callable[..., "str | bytes"]


class Format:
    """A kind of file that a document can become; no data class, which would take longer to load than all the rest."""

    __slots__ = ("binary", "instead", "label", "legible", "loader", "name", "needs", "of_tasks", "suffix")

    def __init__(
        self,
        name: str,
        label: str,
        loader: str,
        *,
        suffix: str = "",
        needs: str = "",
        instead: str = "",
        binary: bool = False,
        legible: bool = False,
        of_tasks: bool = False,
    ) -> None:
        """Makes one row of the table.

        Args:
            name: what the user types for it.
            label: what it is called in lists, in words.
            loader: the function that makes it from a document, text or bytes, as `module:function` of this folder.
            suffix: what its file names end in, without a dot; its name where not given.
            needs: the optional part of the program without which it cannot be made.
            instead: what the user can do while that is missing.
            binary: whether it is something else than text, which no terminal can show.
            legible: whether people read its text as it stands, so that a preview shows that.
            of_tasks: whether it holds the dated tasks alone. Its function takes the session's id as well, to tell the
                tasks of one session from those of another.
        """
        self.name, self.label, self.loader, self.suffix = name, label, loader, suffix or name
        self.needs, self.instead, self.binary, self.legible, self.of_tasks = needs, instead, binary, legible, of_tasks

    @property
    def title(self) -> str:
        """What it is called in a list, with the end of its files' names."""
        return words.PAPER_FORMAT_NAME.format(name=self.label, suffix=self.suffix)

    def load(self) -> "Maker":
        """The function that makes it. Raises ModuleNotFoundError where the part that it needs is not installed."""
        module, _, function = self.loader.partition(":")
        maker: Maker = getattr(import_module(f"clientexit_tui.documents.{module}"), function)
        return maker


FORMATS = {
    each.name: each
    for each in (
        Format("md", "Markdown", "markdown:to_markdown", legible=True),
        Format("html", "Web page", "html:to_html"),
        Format("pdf", "PDF", "pdf:to_pdf", needs="pdf", instead=words.MISSING_PDF, binary=True),
        Format("docx", "Word document", "docx:to_docx", needs="docx", binary=True),
        Format("ics", "Calendar of the dated tasks", "calendar:to_calendar", needs="calendar", of_tasks=True),
        Format("eml", "Mail draft", "mail:to_mail"),
        Format("json", "JSON, for programs", "json_tree:to_json", legible=True),
        Format("txt", "Plain text", "plain_text:to_plain_text", legible=True),
    )
}
"""Every format by its name, in the order in which they are offered; the first is the usual one."""
USUAL = next(iter(FORMATS))
"""The name of the format that is taken where none is asked for."""


def file_name(session_id: str, kind: str, format_name: str, *, redacted: bool = False) -> str:
    """A name for the file: by the session's id, which says nothing of the client, never by its title."""
    mark = words.PAPER_REDACTED if redacted else ""
    return words.PAPER_FILE.format(kind=kind, id=session_id, redacted=mark, suffix=FORMATS[format_name].suffix)
