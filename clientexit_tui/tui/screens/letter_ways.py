"""Where the parts of the letter's page lead: to a gap's question, to the editor, to what stands beneath."""

from textual import on

from clientexit_tui import words
from clientexit_tui.message.lint import Finding
from clientexit_tui.tui.dialogs import Pick
from clientexit_tui.tui.parts.gates import GATE
from clientexit_tui.tui.parts.leading import open_question
from clientexit_tui.tui.parts.letter_parts import BELOW, FINDING, FORM, KEPT, LINE, OFFERS, UNDO, gaps_at
from clientexit_tui.tui.screens.own_letter import OwnLetterPage
from clientexit_tui.tui.widgets.part_line import PartOpened
from clientexit_tui.tui.widgets.sheet import Sheet

FORM_RULE = "l31_form"


class LetterWaysPage(OwnLetterPage):
    """The part of the letter's screen that leads on from what has the mark."""

    @on(PartOpened)
    def _open(self, event: PartOpened) -> None:
        """Goes where a part leads: to a gap's question, or to the line in the editor."""
        kind, _, name = event.key.partition(":")
        if event.key == UNDO:
            self.action_undo()
        elif event.key == BELOW:
            self._go_below()
        elif event.key == OFFERS:
            self.action_compare()
        elif event.key == FORM:
            open_question(self, "leave_form")
        elif f"{kind}:" == LINE:
            self._open_line(int(name))
        elif f"{kind}:" == FINDING:
            self._open_finding(self.case.findings[int(name)])
        elif f"{kind}:" == KEPT:
            self._open_finding(self.case.looked_at[1][int(name)].finding)
        elif kind == "q":
            open_question(self, name)
        else:
            self.navigator.go("verdict" if f"{kind}:" == GATE else "plan")

    def _open_finding(self, finding: Finding) -> None:
        """The line in the editor; where the form itself is wrong, the question of the form."""
        if finding.rule.id == FORM_RULE:
            open_question(self, "leave_form")
        else:
            self._edit(max(1, finding.line))

    def _go_below(self) -> None:
        sheet = self.query_one("#letter", Sheet)
        below = (part.key for part in sheet.parts if part.key.startswith(("q:", FINDING)))
        sheet.mark(next(below, FORM))

    def _open_line(self, number: int) -> None:
        """The question of a gap in the line of a draft, else the line in the editor."""
        gaps = gaps_at(self.case, number)
        if gaps:
            open_question(self, gaps[0])
        else:
            self._edit(number)

    def action_edit(self) -> None:
        """Opens the letter for writing."""
        self._edit(1)

    def _edit(self, line: int) -> None:
        if self.case.letter.form or self.own:
            self.navigator.go("letter_edit", line=line)
        else:
            self.navigator.say(words.LETTER_NONE)

    def action_gaps(self) -> None:
        """Lists the gaps and goes to the question of one."""
        gaps = () if self.own else self.case.letter.gaps
        if not gaps:
            self.navigator.say(words.LETTER_OWN_HAS_NO_GAPS if self.own else words.LETTER_NO_GAPS)
            return
        rows = tuple((gap, self.case.content.by_id[gap].short) for gap in gaps)
        self.navigator.ask(Pick(words.LETTER_WHICH_GAP, rows), lambda gap: open_question(self, gap) if gap else None)
