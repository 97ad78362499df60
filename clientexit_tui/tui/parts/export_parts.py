"""The lines of the export screen: which document, in which format, with which names."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from clientexit_tui import words
from clientexit_tui.app.export_job import Job
from clientexit_tui.documents.formats import FORMATS
from clientexit_tui.documents.papers import KINDS
from clientexit_tui.tui.widgets.part_line import Part, PartLine, PartOpened


class SettingRow(PartLine):
    """One thing about the document that can be changed."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "open", words.KEY_PAPER_CHANGE, id="export.change")]

    def action_open(self) -> None:
        """Changes it."""
        self.post_message(PartOpened(self.part.key))


def setting_parts(job: Job) -> tuple[Part, ...]:
    """What can be changed, each with the action that changes it as its key."""
    rows = (
        ("pick_document", words.PAPER_DOCUMENT, words.PAPER_NAMED[job.kind]),
        ("pick_format", words.PAPER_FORMAT, FORMATS[job.format_name].title),
        ("turn_names", words.PAPER_NAMES, words.PAPER_AS_INITIALS if job.redacted else words.PAPER_AS_THEY_ARE),
    )
    width = max(len(label) for _, label, _ in rows)
    return tuple(
        Part(Content.assemble((f"{label:<{width}}  ", "$text-muted"), (value, "bold")), key)
        for key, label, value in rows
    )


def paper_choices() -> tuple[tuple[str, str], ...]:
    """The documents to choose from."""
    return tuple((kind, words.PAPER_NAMED[kind]) for kind in KINDS)


def format_choices() -> tuple[tuple[str, str], ...]:
    """The formats to choose from."""
    return tuple((each.name, each.title) for each in FORMATS.values())
