"""Puts a document into a file: which, in which form, with which names, where to, with the words as they will be."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input
from textual.worker import Worker, WorkerState, get_current_worker

from clientexit_tui import words
from clientexit_tui.app.export_job import Job, preview, write
from clientexit_tui.case import Case
from clientexit_tui.documents.writing import ThereAlreadyError
from clientexit_tui.tui.dialogs import Confirm, Pick
from clientexit_tui.tui.parts.export_parts import SettingRow, format_choices, paper_choices, setting_parts
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.line import Line
from clientexit_tui.tui.widgets.plain import Plain, Reading

ENDED = (WorkerState.SUCCESS, WorkerState.ERROR)


class ExportDialog(SessionScreen):
    """One document: enter writes it, and a file that is there is never written over unasked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", words.KEY_WRITE, id="export.write"),
        Binding("tab", "app.focus_next", words.KEY_PREVIEW, show=False, id="export.preview"),
        Binding("up", "app.focus_previous", words.KEY_UP, show=False, id="export.up"),
        Binding("down", "app.focus_next", words.KEY_DOWN, show=False, id="export.down"),
        Binding("f6", "pick_document", words.KEY_PAPER_DOCUMENT, id="export.document"),
        Binding("f7", "pick_format", words.KEY_PAPER_FORMAT, id="export.format"),
        Binding("f8", "turn_names", words.KEY_PAPER_NAMES, id="export.names"),
    ]
    AUTO_FOCUS = "Line"
    HELP = words.HELP_PAPERS
    DEFAULT_CSS = """
    ExportDialog #where, ExportDialog #told { padding: 0 1; height: auto; }
    ExportDialog Line { margin: 0 1; }
    ExportDialog #paper { height: 1fr; margin: 1 0 0 0; padding: 0 1; border-top: solid $panel; }
    ExportDialog #paper:focus { border-top: solid $accent; }
    """

    def __init__(self, folder: Path | None = None, kind: str = "summary") -> None:
        """Makes one.

        Args:
            folder: where files go; the current folder where not given.
            kind: the document to begin with.
        """
        super().__init__()
        self._kind = kind
        self._folder = folder or Path.cwd()
        self._job: Job | None = None
        self._shown: Job | None = None
        """What the preview shows, or is being made for."""

    @property
    def job(self) -> Job:
        """What is to be written."""
        if self._job is None or self._job.case is not self.case:
            self._job = self._job.now(self.case) if self._job else Job(self.case, self._kind)
        return self._job

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_EXPORT

    def body(self) -> ComposeResult:
        """What, where, and the text."""
        for part in setting_parts(self.job):
            yield SettingRow(part)
        yield Plain(words.EXPORT_WHERE, id="where", classes="muted")
        yield Line(str(self._folder / self.job.file_name), compact=True, select_on_focus=False)
        yield Plain(words.EXPORT_READY, id="told")
        with Reading(id="paper"):
            yield Plain(id="text")

    def show_case(self, case: Case) -> None:
        """Shows what would be written now."""
        super().show_case(case)
        for line, part in zip(self.query(SettingRow), setting_parts(self.job), strict=True):
            line.show(part)
        if self._shown != self.job:
            self._shown = job = self.job
            self.run_worker(
                lambda: preview(job), name="preview", group="preview", thread=True, exclusive=True, exit_on_error=False
            )

    def _turn_to(self, job: Job) -> None:
        """Goes over to another document or form; the name in the path follows unless it is the user's own."""
        line, before = self.query_one(Line), self.job.file_name
        self._job = job
        if line.value.endswith(before):
            line.value = line.value.removesuffix(before) + job.file_name
            line.cursor_position = len(line.value)
        self._tell(words.EXPORT_READY)
        self.show_case(self.case)

    def action_pick_document(self) -> None:
        """Asks which document."""
        dialog = Pick(words.PAPER_WHICH_DOCUMENT, paper_choices())
        self.navigator.ask(dialog, lambda kind: self._turn_to(self.job.with_kind(kind)) if kind else None)

    def action_pick_format(self) -> None:
        """Asks in which format."""
        dialog = Pick(words.PAPER_WHICH_FORMAT, format_choices())
        self.navigator.ask(dialog, lambda each: self._turn_to(self.job.with_format(each)) if each else None)

    def action_turn_names(self) -> None:
        """Between names and initials."""
        self._turn_to(self.job.with_names_turned())

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
        try:
            path = self.path
        except RuntimeError:  # ~ of somebody who is not there
            self._tell(words.PLAIN_EXPORT_NOBODY.format(path=self.query_one(Line).value.strip()), "problem")
        else:
            self._write(path, overwrite=False)

    def _write(self, path: Path, *, overwrite: bool) -> None:
        if any(worker.name == "write" and not worker.is_finished for worker in self.workers):
            self._tell(words.PAPER_BUSY)
            return
        self._tell(words.PAPER_WORKING)
        job = self.job

        def written() -> object:
            worker = get_current_worker()  # it is called off where the screen is left
            return write(job, path, lambda: not worker.is_cancelled, overwrite=overwrite)

        self.run_worker(written, name="write", thread=True, exit_on_error=False)

    @on(Worker.StateChanged)
    def _went_on(self, event: Worker.StateChanged) -> None:
        worker = event.worker
        if event.state not in ENDED or worker.name not in ("preview", "write"):
            return
        if event.state is WorkerState.ERROR:
            self.log.error(worker.error)
            self._tell(words.PAPER_FAILED, "problem")
        elif worker.name == "preview":
            self._show_preview(worker.result)
        else:
            self._written(worker.result)

    def _show_preview(self, made: object) -> None:
        if isinstance(made, tuple) and made[0] == self._shown:
            self.query_one("#text", Plain).update(made[1])
            self.query_one("#paper", Reading).scroll_home(animate=False)

    def _written(self, outcome: object) -> None:
        """Tells what came of it: the path that was written, or what stood in the way."""
        match outcome:
            case ThereAlreadyError(path=path):
                self._tell(words.EXPORT_READY)
                ask = Confirm(words.EXPORT_REPLACE, str(path), words.EXPORT_REPLACE_YES, words.EXPORT_REPLACE_NO)
                self.navigator.ask(ask, lambda sure: self._write(path, overwrite=True) if sure else None)
            case Exception():
                self._tell(str(outcome), "problem")
            case _:
                plain = f" {words.SEAL_EXPORT_PLAIN}" if self.controller.is_sealed else ""
                self._tell(f"{words.EXPORT_WRITTEN.format(path=outcome)}{plain}", "good")

    def _tell(self, text: str, tone: str = "") -> None:
        told = self.query_one("#told", Plain)
        told.set_class(tone == "problem", "problem")
        told.set_class(tone == "good", "good")
        told.update(text)
