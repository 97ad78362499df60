"""The letter: a draft from the answers with visible gaps, or the user's own, and what to look at again in it."""

from collections.abc import Iterator
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.worker import get_current_worker

from clientexit_tui import words
from clientexit_tui.app.clipboard import Copied
from clientexit_tui.cached import cached_property
from clientexit_tui.case import Case
from clientexit_tui.message.lint import Finding
from clientexit_tui.tui.dialogs import Pick
from clientexit_tui.tui.drawing import drawn
from clientexit_tui.tui.following import open_question
from clientexit_tui.tui.keep_anyway import keep_or_withdraw
from clientexit_tui.tui.screens.own_letter import OwnLetter
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.linked_page import LinkedPage
from clientexit_tui.views.letter import (
    FORM,
    form_lines,
    is_own,
    letter_findings,
    letter_gaps,
    letter_head,
    letter_lines,
)
from clientexit_tui.views.line import Line, Role
from clientexit_tui.views.targets import Target, ToFinding, ToKept, ToLetterLine, ToQuestion

FORM_RULE = "l31_form"
"""Finds that the form itself is wrong."""
WIDE = 110
SIDES = ("letter", "findings")
MUCH = 20_000
"""Characters from which a letter is looked through in the background."""


class MessageScreen(SessionScreen):
    """The letter; on a wide screen with the findings beside it, else beneath."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "compare", words.KEY_OFFERS, id="letter.compare"),
        Binding("e", "edit", words.KEY_EDIT_LETTER, id="letter.edit"),
        Binding("g", "gaps", words.KEY_GAPS, id="letter.gaps"),
        Binding("p", "go('pushbacks')", words.KEY_PUSHBACKS, id="letter.pushbacks"),
        Binding("s", "go('script')", words.KEY_SCRIPT, id="letter.script"),
        Binding("r", "return_to_draft", words.KEY_DRAFT, id="letter.draft"),
        Binding("space", "keep", words.KEY_KEEP_ANYWAY, id="letter.keep"),
        Binding("u", "undo", words.KEY_UNDO, show=False, id="letter.undo"),
        Binding("right", "side('findings')", words.KEY_FINDINGS, show=False, id="letter.findings"),
        Binding("left", "side('letter')", words.KEY_LETTER, show=False, id="letter.text"),
        Binding("q", "questions('message')", words.KEY_QUESTIONS, show=False, id="letter.questions"),
        Binding("y", "app.copy_out", words.KEY_COPY, show=False, id="letter.copy"),
        Binding("x", "go('export')", words.KEY_EXPORT, show=False, id="letter.export"),
    ]
    AUTO_FOCUS = ""
    HELP = words.HELP_LETTER
    DEFAULT_CSS = """
    MessageScreen #letter { width: 1fr; }
    MessageScreen #findings { display: none; width: 2fr; border-left: solid $panel; padding-left: 1; }
    MessageScreen.-wide #letter { width: 3fr; }
    MessageScreen.-wide #findings { display: block; }
    """

    @cached_property
    def _own(self) -> OwnLetter:
        """The user's own letter, and how it was."""
        return OwnLetter(self.program)

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_LETTER

    def position(self) -> str:
        """Whether anything is missing."""
        gaps = len(letter_gaps(self.case))
        said = [words.LETTER_POSITION.format(count=gaps)] if gaps else []
        found = len(self.case.findings) if self._read_through(self.case) else 0
        said += [words.LETTER_TO_LOOK_AT.format(count=found)] if found else []
        return words.DOT.join(said)

    def to_copy(self) -> Copied:
        """The letter as it is."""
        return Copied(words.COPY_LETTER, self.case.letter_text)

    def shows_key(self, action: str) -> bool:
        """Only a draft has gaps; only from one's own letter is there a way back to the draft."""
        if action == "compare":
            return bool(self.case.offers)
        if action == "keep":
            return isinstance(self._marked, ToFinding | ToKept)
        if action == "gaps":
            return bool(letter_gaps(self.case))
        return action != "return_to_draft" or is_own(self.case)

    @property
    def _marked(self) -> Target | None:
        """Where the line that has the mark leads, on either side."""
        marks = (self.query_one(f"#{side}", LinkedPage).marked for side in SIDES)
        return next((each for each in marks if each is not None), None)

    def body(self) -> ComposeResult:
        """The letter and what is found in it."""
        with Horizontal():
            yield LinkedPage(id="letter")
            yield LinkedPage(id="findings")

    def show_case(self, case: Case) -> None:
        """Shows the letter as it is now."""
        super().show_case(case)
        columns = self.app.size.width
        wide = columns >= WIDE
        beside = self._beside(case) if case.letter.form else []
        if wide:
            self.query_one("#findings", LinkedPage).show(drawn(beside, columns))
        lines = [*self._letter(case, wide), *([] if wide else beside)]
        self.query_one("#letter", LinkedPage).show(drawn(lines, columns))

    def _letter(self, case: Case, wide: bool) -> Iterator[Line]:
        below = bool(case.letter.form) and not wide and self._read_through(case)
        yield from letter_head(case, aside=self._own.can_undo, below=below)
        if case.letter.form:
            yield from letter_lines(case)

    def _beside(self, case: Case) -> list[Line]:
        if not self._read_through(case):
            self._read_behind(case)
            return [Line(words.LETTER_LOOKING, Role.ASIDE, apart=True)]
        return [*letter_findings(case), *form_lines(case)]

    @staticmethod
    def _read_through(case: Case) -> bool:
        """Whether it is known, or at once to be seen, what is found in the letter."""
        return "looked_at" in vars(case) or len(case.letter_text) < MUCH

    @work(thread=True, group="lint", exclusive=True)
    def _read_behind(self, case: Case) -> None:
        _ = case.looked_at  # worked out once and kept there
        if not get_current_worker().is_cancelled:
            self.call_later(self.controller.show_again)

    def on_resize(self, _event: events.Resize) -> None:
        """Puts the findings beside or beneath."""
        self.show_case(self.case)

    # Where the lines lead

    async def follow(self, target: Target) -> None:
        """Goes to a gap's question, to the line in the editor, or where else a line leads."""
        match target:
            case ToLetterLine(_, gaps) if gaps:
                open_question(self, gaps[0])
            case ToLetterLine(number):
                self._edit(number)
            case ToFinding(number):
                self._open_finding(self.case.findings[number])
            case ToKept(record):
                kept = self.case.looked_at[1]
                self._open_finding(next(each.finding for each in kept if each.record == record))
            case _:
                await super().follow(target)

    def _open_finding(self, finding: Finding) -> None:
        """The line in the editor; where the form itself is wrong, the question of the form."""
        if finding.rule.id == FORM_RULE:
            open_question(self, FORM.question)
        else:
            self._edit(max(1, finding.line))

    def action_below(self) -> None:
        """Goes to the first gap or finding beneath the letter."""
        page = self.query_one("#letter", LinkedPage)
        gaps = letter_gaps(self.case)
        page.mark(ToQuestion(gaps[0]) if gaps else ToFinding(0))

    def action_edit(self) -> None:
        """Opens the letter for writing."""
        self._edit(1)

    def _edit(self, line: int) -> None:
        if self.case.letter.form or is_own(self.case):
            self.navigator.go("letter_edit", line=line)
        else:
            self.navigator.say(words.LETTER_NONE)

    def action_gaps(self) -> None:
        """Lists the gaps and goes to the question of one."""
        gaps = letter_gaps(self.case)
        if not gaps:
            self.navigator.say(words.LETTER_OWN_HAS_NO_GAPS if is_own(self.case) else words.LETTER_NO_GAPS)
            return
        rows = tuple((gap, self.case.content.by_id[gap].short) for gap in gaps)
        self.navigator.ask(Pick(words.LETTER_WHICH_GAP, rows), lambda gap: open_question(self, gap) if gap else None)

    def action_side(self, side: str) -> None:
        """Goes to the findings or back to the letter, where they stand side by side."""
        self.query_one(f"#{side}", LinkedPage).enter()

    # What is done to it

    def action_keep(self) -> None:
        """Keeps the finding that has the mark anyway, or takes that back."""
        keep_or_withdraw(self.program, self._marked, self.case.findings)

    def action_return_to_draft(self) -> None:
        """Sets the user's own letter aside and shows the draft."""
        self._own.return_to_draft()

    def action_undo(self) -> None:
        """Brings the user's own letter back."""
        self._own.undo()

    def action_compare(self) -> None:
        """Shows what the answers have changed, beside the user's own words."""
        self._own.compare()
