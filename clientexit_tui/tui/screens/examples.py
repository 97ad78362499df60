"""The examples that ship: invented clients, opened as sessions of one's own."""

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.locations import content_dir
from clientexit_tui.plain_files import read_file
from clientexit_tui.sessions.importing import Imported, read_import
from clientexit_tui.tui.base_screen import BaseScreen
from clientexit_tui.tui.program import program_of
from clientexit_tui.tui.widgets.marked_list import MarkedList
from clientexit_tui.tui.widgets.plain import Plain


class ExamplesDialog(ModalScreen[None], BaseScreen[None]):
    """Offers the examples by their titles."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", words.KEY_BACK, id="dialog.back")]

    def __init__(self) -> None:
        super().__init__()
        self._examples: tuple[Imported, ...] = ()

    def compose(self) -> ComposeResult:
        """What they are, and the examples."""
        with Vertical(classes="dialog"):
            yield Plain(words.EXAMPLES_TITLE, classes="title")
            yield Plain(words.EXAMPLES_DETAIL, id="about", classes="muted")
            yield MarkedList(classes="gap")

    def on_mount(self) -> None:
        """Reads the examples."""
        app = program_of(self)
        files = sorted((content_dir() / "examples").glob("*.yaml"))
        try:
            sources = {file: read_file(file, follow=True) for file in files}
            self._examples = tuple(
                read_import(app.controller.content, source, file.name, app.controller.today, app.controller.now())
                for file, source in sources.items()
            )
        except ClientExitError as error:
            self.query_one("#about", Plain).update(str(error))
        rows = (Option(Content(f"{at}  {each.title}")) for at, each in enumerate(self._examples, 1))
        self.query_one(OptionList).set_options(rows).highlighted = 0
        if not files:
            self.query_one("#about", Plain).update(words.NO_EXAMPLES)

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        example, app = self._examples[event.option_index], program_of(self)
        self.dismiss()
        try:
            session = app.controller.store.create(example.title)
            app.controller.store.save(
                replace(session, answers=example.answers, content_version=app.controller.content.version)
            )
            app.open_session(session.id)
        except ClientExitError as error:
            app.tell_not_opened(error)
