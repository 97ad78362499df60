"""Small questions in front of a screen. Each takes a value, shows it, and gives one back."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from clientexit_tui import words
from clientexit_tui.safetext import clean
from clientexit_tui.tui.base_screen import BaseScreen
from clientexit_tui.tui.widgets.marked_list import MarkedList
from clientexit_tui.tui.widgets.plain import Plain, Reading, literal
from clientexit_tui.tui.widgets.still_input import StillInput


class AskText(ModalScreen[str | None], BaseScreen[str | None]):
    """Asks for one line of text; esc gives None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", words.KEY_BACK, id="dialog.back")]

    def __init__(self, title: str, label: str, value: str = "", refusal: str = "") -> None:
        """Makes one.

        Args:
            title: the question.
            label: what to type, or why it is asked.
            value: what to begin with.
            refusal: what to say to an empty text; empty accepts it.
        """
        super().__init__()
        self.heading, self.label, self.value, self.refusal = title, label, value, refusal

    def compose(self) -> ComposeResult:
        """Question, line, what to do."""
        with Vertical(classes="dialog"):
            yield Plain(self.heading, classes="title")
            yield Plain(self.label, classes="muted")
            yield StillInput(self.value, compact=True, classes="gap", select_on_focus=False)
            yield Plain(classes="note -problem")
            yield Plain(words.ENTER_OR_ESC, classes="muted gap")

    @on(StillInput.Submitted)
    def _done(self, event: StillInput.Submitted) -> None:
        text = clean(event.value, single=True)
        if text or not self.refusal:
            self.dismiss(text)
        else:
            self.query_one(".note", Plain).update(self.refusal)


class Tell(ModalScreen[None], BaseScreen[None]):
    """Tells what went wrong, in full, and what to do; stays until it is closed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "dismiss(None)", words.KEY_CLOSE, id="dialog.close"),
    ]
    AUTO_FOCUS = "#told"

    def __init__(self, title: str, reason: str, what_to_do: str = "") -> None:
        super().__init__()
        self.heading, self.reason, self.what_to_do = title, reason, what_to_do

    def compose(self) -> ComposeResult:
        """What, why, what to do."""
        with Vertical(classes="dialog -tell"):
            yield Plain(self.heading, classes="title")
            with Reading(id="told"):
                yield Plain(self.reason)
                if self.what_to_do:
                    yield Plain(self.what_to_do, classes="gap")
            yield Plain(words.HELP_CLOSE, classes="muted")


class Pick(ModalScreen[str | None], BaseScreen[str | None]):
    """Asks for one of a few things; esc gives None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", words.KEY_BACK, id="dialog.back")]

    def __init__(self, title: str, rows: tuple[tuple[str, str], ...], detail: str = "") -> None:
        """Makes one.

        Args:
            title: the question.
            rows: ids and words of what can be picked; the first has the mark.
            detail: more about it.
        """
        super().__init__()
        self.heading, self.rows, self.detail = title, rows, detail

    def compose(self) -> ComposeResult:
        """Question and rows."""
        with Vertical(classes="dialog"):
            yield Plain(self.heading, classes="title")
            if self.detail:
                yield Plain(self.detail, classes="muted")
            options = (Option(literal(f"{at}  {label}")) for at, (_, label) in enumerate(self.rows, 1))
            yield MarkedList(*options, classes="gap")

    def on_key(self, event: events.Key) -> None:
        """A number picks its row."""
        character = event.character or ""
        if character.isdecimal() and 0 < int(character) <= len(self.rows):
            self.dismiss(self.rows[int(character) - 1][0])

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self.rows[event.option_index][0])


class Confirm(ModalScreen[bool], BaseScreen[bool]):
    """Asks before something is done; the answer that changes nothing has the mark."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,n", "dismiss(False)", words.KEY_BACK, id="dialog.no"),
        Binding("y", "dismiss(True)", words.KEY_YES, id="dialog.yes"),
    ]

    def __init__(self, question: str, detail: str = "", yes: str = words.YES, no: str = words.NO) -> None:
        super().__init__()
        self.question, self.detail, self.yes, self.no = question, detail, yes, no

    def compose(self) -> ComposeResult:
        """Question and two rows."""
        with Vertical(classes="dialog"):
            yield Plain(self.question, classes="title")
            if self.detail:
                yield Plain(self.detail, classes="muted")
            rows = (Option(literal(f"n  {self.no}")), Option(literal(f"y  {self.yes}")))
            yield MarkedList(*rows, classes="gap")

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_index == 1)
