"""The lines of the export screen: which document, in which format, with which names."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from clientexit_tui import words
from clientexit_tui.app.export_job import Job
from clientexit_tui.documents.formats import FORMATS
from clientexit_tui.documents.papers import KINDS
from clientexit_tui.tui.widgets.linked_line import Drawn, LineOpened, LinkedLine
from clientexit_tui.views.targets import Do


class SettingRow(LinkedLine):
    """One thing about the document that can be changed."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "open", words.KEY_PAPER_CHANGE, id="export.change")]

    def action_open(self) -> None:
        """Changes it."""
        if self.drawn.target is not None:
            self.post_message(LineOpened(self.drawn.target))


def setting_parts(job: Job) -> tuple[Drawn, ...]:
    """What can be changed, each leading to the action that changes it."""
    rows = (
        ("pick_document", words.PAPER_DOCUMENT, words.PAPER_NAMED[job.kind]),
        ("pick_format", words.PAPER_FORMAT, FORMATS[job.format_name].title),
        ("turn_names", words.PAPER_NAMES, words.PAPER_AS_INITIALS if job.redacted else words.PAPER_AS_THEY_ARE),
    )
    width = max(len(label) for _, label, _ in rows)
    return tuple(
        Drawn(Content.assemble((f"{label:<{width}}  ", "$text-muted"), (value, "bold")), Do(action))
        for action, label, value in rows
    )


def paper_choices() -> tuple[tuple[str, str], ...]:
    """The documents to choose from."""
    return tuple((kind, words.PAPER_NAMED[kind]) for kind in KINDS)


def format_choices() -> tuple[tuple[str, str], ...]:
    """The formats to choose from."""
    return tuple((each.name, each.title) for each in FORMATS.values())
