"""The user's own letter, being written; what is found in it stands beside it on a wide screen."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer
from clientexit_tui.outlook import Outlook
from clientexit_tui.tui.page import Page
from clientexit_tui.tui.parts.letter_parts import finding_parts
from clientexit_tui.tui.widgets.given import Advance, Given, Noted
from clientexit_tui.tui.widgets.long_field import LongField
from clientexit_tui.tui.widgets.part_line import PartOpened
from clientexit_tui.tui.widgets.plain import Plain
from clientexit_tui.tui.widgets.sheet import Sheet

OWN = "letter_text"


class LetterEditScreen(Page):
    """Begins with the letter as it is; nothing is kept until something is changed."""

    AUTO_FOCUS = "LongField"
    HELP = words.HELP_LETTER_EDIT
    CSS = """
    LetterEditScreen LongField, LetterEditScreen LongField:focus {
        width: 3fr;
        height: 1fr;
        max-height: 100%;
        padding: 0 1;
    }
    LetterEditScreen #findings { display: none; width: 2fr; border-left: solid $panel; padding-left: 1; }
    LetterEditScreen.-wide #findings { display: block; }
    """

    def __init__(self, line: int = 1) -> None:
        """Makes one.

        Args:
            line: where the cursor is to stand, from 1.
        """
        super().__init__()
        self._line = line

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_LETTER_EDIT

    def position(self) -> str:
        """How many things there are to look at again."""
        return words.LETTER_TO_LOOK_AT.format(count=len(self.outlook.findings))

    def body(self) -> ComposeResult:
        """The letter, the findings, and a remark."""
        with Horizontal():
            yield LongField(self.outlook.content.by_id[OWN], Answer(value=self.outlook.letter_text))
            yield Sheet(id="findings")
        yield Plain(id="remark", classes="muted")

    def on_mount(self) -> None:
        """The cursor stands where it was asked for."""
        field = self.query_one(LongField)
        field.move_cursor((min(self._line, field.document.line_count) - 1, 0))

    def show_outlook(self, outlook: Outlook) -> None:
        """Shows what is found in the letter now; the text belongs to the user's hands."""
        super().show_outlook(outlook)
        writing = self.focused is None or self.focused is self.query_one(LongField)
        own = outlook.facts.text(OWN)
        self.query_one("#remark", Plain).update(words.LETTER_KEPT if own else words.LETTER_NOT_KEPT_YET)
        self.query_one("#findings", Sheet).show(list(finding_parts(outlook)))
        if writing:
            self.query_one(LongField).focus()

    @on(Given)
    def _given(self, event: Given) -> None:
        self.desk.give(event.question.id, event.answer, typing=event.typing)

    @on(Noted)
    def _noted(self, event: Noted) -> None:
        event.stop()

    @on(Advance)
    def _done(self) -> None:
        self.action_back()

    @on(PartOpened)
    def _open(self, event: PartOpened) -> None:
        """Puts the cursor on the line of a finding."""
        finding = self.outlook.findings[int(event.key.partition(":")[2])]
        field = self.query_one(LongField)
        field.move_cursor((max(1, finding.line) - 1, 0))
        field.focus()
