"""The user's own letter, being written; what is found in it stands beside it, or beneath it on a narrow screen."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from clientexit_tui import words
from clientexit_tui.app.clipboard import Copied
from clientexit_tui.case import Case
from clientexit_tui.interview.answers import Answer
from clientexit_tui.message.lint import Finding
from clientexit_tui.message.refresh import BASE
from clientexit_tui.tui.keep_anyway import keep_or_withdraw
from clientexit_tui.tui.screens.live_lint import OWN, LiveLintPage
from clientexit_tui.tui.widgets.given import Advance, Given, Noted
from clientexit_tui.tui.widgets.letter_field import LetterField, place_of
from clientexit_tui.tui.widgets.linked_line import LinkedLine
from clientexit_tui.tui.widgets.linked_page import LinkedPage
from clientexit_tui.tui.widgets.plain import Plain
from clientexit_tui.views.targets import Target, ToFinding, ToKept


class LetterEditScreen(LiveLintPage):
    """Begins with the letter as it is; nothing is kept until something is changed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f3", "next(1)", words.KEY_NEXT_FINDING, id="letter_edit.next"),
        Binding("shift+f3,f2", "next(-1)", words.KEY_PREVIOUS_FINDING, show=False, id="letter_edit.before"),
        Binding("f5", "keep", words.KEY_KEEP_ANYWAY, id="letter_edit.keep"),
        Binding("space", "keep", words.KEY_KEEP_ANYWAY, show=False, id="letter_edit.keep_marked"),
    ]
    AUTO_FOCUS = "LetterField"
    HELP = words.HELP_LETTER_EDIT
    CSS = """
    LetterEditScreen #writing { height: 1fr; layout: vertical; }
    LetterEditScreen LetterField, LetterEditScreen LetterField:focus {
        width: 1fr; height: 1fr; max-height: 100%; min-height: 4; padding: 0 1;
    }
    LetterEditScreen #findings { width: 1fr; height: 35%; border-top: solid $panel; padding-left: 1; }
    LetterEditScreen.-wide #writing { layout: horizontal; }
    LetterEditScreen.-wide LetterField, LetterEditScreen.-wide LetterField:focus { width: 3fr; height: 100%; }
    LetterEditScreen.-wide #findings { width: 2fr; height: 100%; border-top: none; border-left: solid $panel; }
    """

    def __init__(self, line: int = 1) -> None:
        """Makes one.

        Args:
            line: where the cursor is to stand, from 1.
        """
        super().__init__()
        self._line = line
        self._own = ""
        """The user's own letter as it was shown or written here."""

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_LETTER_EDIT

    def position(self) -> str:
        """How many things there are to look at again."""
        return "" if self.findings is None else words.LETTER_TO_LOOK_AT.format(count=len(self.findings))

    def body(self) -> ComposeResult:
        """The letter, the findings, and a remark."""
        self._own = self.case.facts.text(OWN)
        with Container(id="writing"):
            yield LetterField(self.case.content.by_id[OWN], Answer(value=self.case.letter_text))
            yield LinkedPage(id="findings")
        yield Plain(id="remark", classes="muted")

    def to_copy(self) -> Copied:
        """The letter as it is being written."""
        return Copied(words.COPY_LETTER, self.field.text)

    def on_mount(self) -> None:
        """The cursor stands where it was asked for."""
        self.field.move_cursor((min(self._line, self.field.document.line_count) - 1, 0))

    def show_case(self, case: Case) -> None:
        """Looks through the letter with what is known now; shows another where it was changed elsewhere."""
        super().show_case(case)
        own = case.facts.text(OWN)
        if own != self._own:
            self._own = own
            self.field.show(Answer(value=case.letter_text))
        self.query_one("#remark", Plain).update(words.LETTER_KEPT if own else words.LETTER_NOT_KEPT_YET)
        self.look()

    # Writing

    def take_answer(self, given: Given) -> bool:
        """Takes the letter as it is written; the first word makes it the user's own."""
        case = self.case
        if given.answer and not case.facts.text(OWN):
            self.controller.give(BASE, Answer(value=case.letter.text), typing=True)
        self.controller.give(given.question.id, given.answer, typing=given.typing)
        self._own = self.case.facts.text(OWN)
        self.look_soon()
        return True

    @on(Noted)
    def _noted(self, event: Noted) -> None:
        event.stop()

    @on(Advance)
    async def _done(self) -> None:
        await self.action_back()

    # Findings

    async def follow(self, target: Target) -> None:
        """Puts the cursor on the words of a finding."""
        finding = self._finding(target)
        if finding is None:
            await super().follow(target)
        else:
            self._go_to(finding)
            self.field.focus()

    def _finding(self, target: Target) -> Finding | None:
        match target:
            case ToKept(record):
                return next(each.finding for each in self.kept if each.record == record)
            case ToFinding(number):
                return (self.findings or ())[number]
        return None

    def _go_to(self, finding: Finding) -> None:
        self.field.move_cursor(place_of(self._seen, finding.start) if finding.line else (0, 0), center=True)

    def action_next(self, step: int) -> None:
        """Moves the cursor to the next place that a finding is about, or the one before; after the last, the first."""
        at = self._offset
        placed = [(number, each) for number, each in enumerate(self.findings or ()) if each.line]
        if not placed:
            self.navigator.say(words.LETTER_NO_NEXT)
            return
        ahead = [pair for pair in placed if (pair[1].start > at if step > 0 else pair[1].start < at)]
        number, finding = (ahead or placed)[0 if step > 0 else -1]
        self._go_to(finding)
        self.field.focus()
        for line in self.beside.query(LinkedLine):
            if line.drawn.target == ToFinding(number):
                line.scroll_visible(animate=False, top=True)

    @property
    def _offset(self) -> int:
        row, column = self.field.cursor_location
        lines = self._seen.split("\n")
        return sum(len(line) + 1 for line in lines[:row]) + column

    def action_keep(self) -> None:
        """Keeps the finding that has the mark, or else the one at the cursor, anyway; or takes that back."""
        marked: Target | None = self.beside.marked
        at = self._offset
        here = (number for number, each in enumerate(self.findings or ()) if each.line and each.start <= at < each.end)
        if marked is None and (number := next(here, None)) is not None:
            marked = ToFinding(number)
        if marked is not None:
            keep_or_withdraw(self.program, marked, self.findings or ())
        else:
            self.navigator.say(words.LETTER_KEEP_HERE)
