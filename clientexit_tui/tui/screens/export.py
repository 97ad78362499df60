"""Puts a document into a file: what, in which form, where to, with the text as it will be."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input

from clientexit_tui import words
from clientexit_tui.documents.markdown import to_markdown
from clientexit_tui.documents.writing import ExportError, ThereAlreadyError, write_private
from clientexit_tui.outlook import Outlook
from clientexit_tui.tui.dialogs import Confirm
from clientexit_tui.tui.page import Page
from clientexit_tui.tui.widgets.line import Line
from clientexit_tui.tui.widgets.plain import Plain, Reading


def file_name(session_id: str) -> str:
    """A name for the paper: by the session's id, since a title may name the client."""
    return words.EXPORT_FILE.format(id=session_id)


class ExportDialog(Page):
    """The summary as Markdown: enter writes it, and a file that is there is never written over unasked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", words.KEY_WRITE, id="export.write"),
        Binding("tab", "app.focus_next", words.KEY_PREVIEW, id="export.preview"),
    ]
    AUTO_FOCUS = "Line"
    HELP = words.HELP_EXPORT
    DEFAULT_CSS = """
    ExportDialog #what, ExportDialog #where, ExportDialog #told { padding: 0 1; height: auto; }
    ExportDialog Line { margin: 0 1; }
    ExportDialog #preview { height: 1fr; margin: 1 0 0 0; padding: 0 1; border-top: solid $panel; }
    ExportDialog #preview:focus { border-top: solid $accent; }
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Makes one.

        Args:
            folder: where files go; the current folder where not given.
        """
        super().__init__()
        self._folder = folder or Path.cwd()
        self._text = ""

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_EXPORT

    def body(self) -> ComposeResult:
        """What, where, and the text."""
        name = file_name(self.outlook.session.id)
        labels = (words.EXPORT_DOCUMENT, words.EXPORT_SUMMARY), (words.EXPORT_FORMAT, words.EXPORT_MARKDOWN)
        lines = [Content.assemble((f"{label}  ", "$text-muted"), (value, "bold")) for label, value in labels]
        yield Plain(Content("\n").join(lines), id="what")
        yield Plain(words.EXPORT_WHERE, id="where", classes="muted")
        yield Line(str(self._folder / name), compact=True, select_on_focus=False)
        yield Plain(words.EXPORT_READY, id="told")
        with Reading(id="preview"):
            yield Plain(id="text")

    def show_outlook(self, outlook: Outlook) -> None:
        """Shows the text as it will be."""
        super().show_outlook(outlook)
        self._text = to_markdown(outlook.summary)
        self.query_one("#text", Plain).update(self._text)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_write()

    @property
    def path(self) -> Path:
        """Where the file goes, in full; a path that is not in full begins at the current folder."""
        typed = Path(self.query_one(Line).value.strip()).expanduser()
        return self._folder / typed

    def action_write(self) -> None:
        """Writes the file, or says why not."""
        self._write(self.path, overwrite=False)

    def _write(self, path: Path, *, overwrite: bool) -> None:
        try:
            write_private(path, self._text, overwrite)
        except ThereAlreadyError:
            ask = Confirm(words.EXPORT_REPLACE, str(path), words.EXPORT_REPLACE_YES, words.EXPORT_REPLACE_NO)
            self.app.push_screen(ask, lambda sure: self._write(path, overwrite=True) if sure else None)
        except ExportError as error:
            self._tell(str(error), problem=True)
        else:
            plain = f" {words.SEAL_EXPORT_PLAIN}" if self.desk.is_sealed else ""
            self._tell(f"{words.EXPORT_WRITTEN.format(path=path)}{plain}", problem=False)

    def _tell(self, text: str, *, problem: bool) -> None:
        told = self.query_one("#told", Plain)
        told.set_class(problem, "problem")
        told.set_class(not problem, "good")
        told.update(text)
