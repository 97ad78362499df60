"""What exporting has made for it, away from any screen: the words shown beforehand and the file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.documents.formats import FORMATS, USUAL, file_name
from clientexit_tui.documents.naming import names_of
from clientexit_tui.documents.papers import paper
from clientexit_tui.documents.plain_text import to_plain_text
from clientexit_tui.documents.redaction import redact
from clientexit_tui.documents.rendering import render
from clientexit_tui.documents.tree import Checkbox, Document
from clientexit_tui.documents.writing import write_private
from clientexit_tui.errors import ClientExitError
from clientexit_tui.frozen import frozen

MOST_LINES = 600
MOST_CHARACTERS = 40_000
"""How much of a document the preview shows, so that a screen is quick however long the document is."""


@frozen
class Job:
    """One document of a session in one form."""

    case: Case
    kind: str = "summary"
    format_name: str = USUAL
    redacted: bool = False

    def now(self, case: Case) -> "Job":
        """The same of another state of the session."""
        return replace(self, case=case)

    def with_kind(self, kind: str) -> "Job":
        """Another document."""
        return replace(self, kind=kind)

    def with_format(self, format_name: str) -> "Job":
        """Another format."""
        return replace(self, format_name=format_name)

    def with_names_turned(self) -> "Job":
        """Initials for names, or names again."""
        return replace(self, redacted=not self.redacted)

    @property
    def file_name(self) -> str:
        """What the file would be called."""
        return file_name(self.case.session.id, self.kind, self.format_name, redacted=self.redacted)

    @property
    def document(self) -> Document:
        """The document, with initials where they are asked for."""
        document = paper(self.kind, self.case)
        return redact(document, names_of(self.case.facts, self.case.title)) if self.redacted else document


def preview(job: Job) -> tuple[Job, str]:
    """The words of a document as they will be, or the beginning of them."""
    document = job.document
    form = FORMATS[job.format_name]
    if form.legible:
        return job, beginning(render(document, form.name).decode())
    if form.of_tasks:
        dated = tuple(each for each in document.blocks if isinstance(each, Checkbox) and each.due)
        return job, beginning(to_plain_text(replace(document, blocks=dated))) if dated else words.NO_DATED_TASKS
    return job, f"{words.PAPER_PREVIEW_AS_TEXT}\n\n{beginning(to_plain_text(document))}"


def beginning(text: str) -> str:
    """A text, or as much of it as the preview shows and a line that says so."""
    lines = text.splitlines()
    shown, room = 0, MOST_CHARACTERS
    while shown < min(len(lines), MOST_LINES) and room > 0:
        room -= len(lines[shown])
        shown += 1
    if shown == len(lines) and room >= 0:
        return text
    begun = "\n".join(lines[:shown])[:MOST_CHARACTERS]
    return f"{begun}\n\n{words.PAPER_PREVIEW_CUT}"


def write(job: Job, path: Path, wanted: Callable[[], bool], *, overwrite: bool) -> Path | ClientExitError | None:
    """Writes the whole document; gives its path, or what stood in the way and the user can read about.

    Args:
        job: which document.
        path: the file.
        wanted: whether it is still to be written once it is made; where not, nothing is written or given.
        overwrite: whether a file that is there already may be replaced.
    """
    try:
        made = render(job.document, job.format_name, job.case.session.id)
        if not wanted():
            return None
        write_private(path, made, overwrite)
    except ClientExitError as error:
        return error
    return path
