"""Puts a document into a file, or reads it here."""

from pathlib import Path

from clientexit_tui import words
from clientexit_tui.app.export_job import Job, write
from clientexit_tui.documents.formats import FORMATS
from clientexit_tui.documents.papers import KINDS
from clientexit_tui.documents.writing import ThereAlreadyError
from clientexit_tui.errors import ClientExitError, MissingExtraError, NotInThisFormatError
from clientexit_tui.plain.blocks import say_blocks
from clientexit_tui.plain.controller import SessionController

SHOW, FILE, NAMES = "show", "file", "names"


def export(controller: SessionController, folder: Path, kind: str = "") -> None:
    """Asks what, in which form and where to, and writes it.

    Args:
        controller: the open session.
        folder: where files go when nothing else is said.
        kind: the document; asked for where not given.
    """
    chosen = kind or controller.talk.pick(
        words.PAPER_WHICH_DOCUMENT, [(each, words.PAPER_NAMED[each]) for each in KINDS]
    )
    if chosen is not None:
        ExportTalk(controller, folder, Job(controller.case, chosen)).run()


class ExportTalk:
    """One document: read here or written, with names or initials; nothing is written over unasked."""

    def __init__(self, controller: SessionController, folder: Path, job: Job) -> None:
        self._controller = controller
        self._talk = controller.talk
        self._folder = folder
        self._job = job

    def run(self) -> None:
        """Asks what to do with the document until it is done or the user goes back."""
        while True:
            match self._talk.pick(words.PAPER_NAMED[self._job.kind], self._rows()):
                case "show":
                    self._show()
                    return
                case "file":
                    if self._to_file():
                        return
                case "names":
                    self._job = self._job.with_names_turned()
                case _:
                    return

    def _rows(self) -> list[tuple[str, str]]:
        turned = words.PLAIN_EXPORT_NAMES if self._job.redacted else words.PLAIN_EXPORT_INITIALS
        return [(FILE, words.PLAIN_EXPORT_WRITE), (SHOW, words.PLAIN_EXPORT_SHOW), (NAMES, turned)]

    def _show(self) -> None:
        document = self._job.document
        self._talk.heading(document.title)
        if document.subtitle:
            self._talk.say(document.subtitle)
        say_blocks(self._talk.console, document.blocks)

    def _to_file(self) -> bool:
        """Asks for a format until the document is in a file; false where the user goes back."""
        rows = [(each.name, each.title) for each in FORMATS.values()]
        while (chosen := self._talk.pick(words.PAPER_WHICH_FORMAT, rows)) is not None:
            self._job = self._job.with_format(chosen)
            if self._where():
                return True
        return False

    def _where(self) -> bool:
        """Asks for a path until the document is there; false where the user goes back or wants another format."""
        name = self._job.file_name
        while True:
            typed = self._talk.line(words.PLAIN_EXPORT_WHERE.format(path=self._folder / name), empty=True)
            if typed is None:
                return False
            try:
                path = self._folder / Path(typed or name).expanduser()
            except RuntimeError:  # ~ of somebody who is not there
                self._talk.say(words.PLAIN_EXPORT_NOBODY.format(path=typed))
                continue
            outcome = self._write(path)
            if isinstance(outcome, MissingExtraError | NotInThisFormatError):
                return False
            if outcome is None:
                return True

    def _write(self, path: Path, *, overwrite: bool = False) -> ClientExitError | None:
        """Writes the document and says so; what stands in the way is told and given."""
        self._talk.say(words.PAPER_WORKING)
        outcome = write(self._job, path, lambda: True, overwrite=overwrite)
        match outcome:
            case ThereAlreadyError():
                sure = words.EXPORT_REPLACE_YES, words.EXPORT_REPLACE_NO
                agreed = self._talk.confirm(words.EXPORT_REPLACE, str(path), *sure)
                return self._write(path, overwrite=True) if agreed else outcome
            case ClientExitError():
                self._talk.say(str(outcome))
                return outcome
        self._talk.say(words.EXPORT_WRITTEN.format(path=path))
        if self._controller.is_sealed:
            self._talk.say(words.SEAL_EXPORT_PLAIN)
        return None
