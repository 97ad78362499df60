"""The letter: a draft from the answers with visible gaps, or the user's own, and what to look at again in it."""

from collections.abc import Iterator
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer
from clientexit_tui.outlook import Outlook
from clientexit_tui.tui.dialogs import Confirm, Pick
from clientexit_tui.tui.page import Page
from clientexit_tui.tui.parts.gates import GATE, urgent_line
from clientexit_tui.tui.parts.guidance_parts import argument_parts
from clientexit_tui.tui.parts.leading import open_question
from clientexit_tui.tui.parts.letter_parts import (
    BELOW,
    FINDING,
    FORM,
    LINE,
    UNDO,
    below_part,
    finding_parts,
    form_parts,
    gap_parts,
    gaps_at,
    text_parts,
)
from clientexit_tui.tui.widgets.part_line import Part, PartOpened
from clientexit_tui.tui.widgets.sheet import Sheet

OWN = "letter_text"
"""The question whose answer is the user's own letter."""
WIDE = 110


class MessageScreen(Page):
    """The letter; on a wide screen with the findings beside it, else beneath."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", words.KEY_EDIT_LETTER, id="letter.edit"),
        Binding("g", "gaps", words.KEY_GAPS, id="letter.gaps"),
        Binding("p", "go('pushbacks')", words.KEY_PUSHBACKS, id="letter.pushbacks"),
        Binding("r", "return_to_draft", words.KEY_DRAFT, id="letter.draft"),
        Binding("u", "undo", words.KEY_UNDO, show=False, id="letter.undo"),
        Binding("right", "side('findings')", words.KEY_FINDINGS, show=False, id="letter.findings"),
        Binding("left", "side('letter')", words.KEY_LETTER, show=False, id="letter.text"),
        Binding("q", "questions('message')", words.KEY_QUESTIONS, show=False, id="letter.questions"),
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

    def __init__(self) -> None:
        super().__init__()
        self._aside: Answer | None = None
        """The user's own letter after going back to the draft, until it is brought back."""

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_LETTER

    def position(self) -> str:
        """Whether anything is missing."""
        gaps = 0 if self.own else len(self.outlook.letter.gaps)
        said = [words.LETTER_POSITION.format(count=gaps)] if gaps else []
        found = len(self.outlook.findings)
        said += [words.LETTER_TO_LOOK_AT.format(count=found)] if found else []
        return words.DOT.join(said)

    def shows_key(self, action: str) -> bool:
        """Only a draft has gaps; only from one's own letter is there a way back to the draft."""
        return action != ("gaps" if self.own else "return_to_draft")

    @property
    def own(self) -> Answer | None:
        """The user's own letter, if there is one."""
        return self.outlook.facts.answer(OWN) if self.outlook.facts.text(OWN) else None

    def body(self) -> ComposeResult:
        """The letter and what is found in it."""
        with Horizontal():
            yield Sheet(id="letter")
            yield Sheet(id="findings")

    def show_outlook(self, outlook: Outlook) -> None:
        """Shows the letter as it is now."""
        super().show_outlook(outlook)
        wide = self.app.size.width >= WIDE
        beside = self._beside(outlook) if outlook.letter.form else []
        if wide:
            self.query_one("#findings", Sheet).show(beside)
        self.query_one("#letter", Sheet).show([*self._letter(outlook, wide), *([] if wide else beside)])

    @staticmethod
    def _beside(outlook: Outlook) -> list[Part]:
        return [*gap_parts(outlook), *finding_parts(outlook), *argument_parts(outlook)]

    def _letter(self, outlook: Outlook, wide: bool) -> Iterator[Part]:
        yield from urgent_line(outlook.verdict)
        yield from form_parts(outlook)
        if outlook.letter.form and not wide:
            yield from below_part(outlook)
        if self._aside:
            yield Part(words.LETTER_ASIDE, UNDO, "›", "gap")
        if outlook.letter.form:
            yield from text_parts(outlook)

    def on_resize(self, _event: events.Resize) -> None:
        """Puts the findings beside or beneath."""
        if self.desk.has_session and self.is_mounted:
            self.show_outlook(self.outlook)

    @on(PartOpened)
    def _open(self, event: PartOpened) -> None:
        """Goes where a part leads: to a gap's question, or to the line in the editor."""
        kind, _, name = event.key.partition(":")
        if event.key == UNDO:
            self.action_undo()
        elif event.key == BELOW:
            self._go_below()
        elif event.key == FORM:
            open_question(self, "leave_form")
        elif f"{kind}:" == LINE:
            self._open_line(int(name))
        elif f"{kind}:" == FINDING:
            self._edit(max(1, self.outlook.findings[int(name)].line))
        elif kind == "q":
            open_question(self, name)
        else:
            self.desk.go("verdict" if f"{kind}:" == GATE else "plan")

    def _go_below(self) -> None:
        sheet = self.query_one("#letter", Sheet)
        below = (part.key for part in sheet.parts if part.key.startswith(("q:", FINDING)))
        sheet.mark(next(below, FORM))

    def _open_line(self, number: int) -> None:
        """The question of a gap in the line of a draft, else the line in the editor."""
        gaps = gaps_at(self.outlook, number)
        if gaps:
            open_question(self, gaps[0])
        else:
            self._edit(number)

    def action_edit(self) -> None:
        """Opens the letter for writing."""
        self._edit(1)

    def _edit(self, line: int) -> None:
        if self.outlook.letter.form or self.own:
            self.desk.go("letter_edit", line=line)
        else:
            self.desk.say(words.LETTER_NONE)

    def action_gaps(self) -> None:
        """Lists the gaps and goes to the question of one."""
        gaps = () if self.own else self.outlook.letter.gaps
        if not gaps:
            self.desk.say(words.LETTER_OWN_HAS_NO_GAPS if self.own else words.LETTER_NO_GAPS)
            return
        rows = tuple((gap, self.outlook.content.by_id[gap].short) for gap in gaps)
        self.app.push_screen(Pick(words.LETTER_WHICH_GAP, rows), lambda gap: open_question(self, gap) if gap else None)

    def action_side(self, side: str) -> None:
        """Goes to the findings or back to the letter, where they stand side by side."""
        self.query_one(f"#{side}", Sheet).enter()

    def action_return_to_draft(self) -> None:
        """After a question, sets the user's own letter aside and shows the draft from the answers."""
        if self.own is None:
            self.desk.say(words.LETTER_IS_DRAFT)
            return
        yes, no = words.LETTER_TO_DRAFT_YES, words.LETTER_TO_DRAFT_NO
        self.app.push_screen(Confirm(words.LETTER_TO_DRAFT, words.LETTER_TO_DRAFT_MORE, yes, no), self._set_aside)

    def _set_aside(self, sure: bool | None) -> None:
        if sure:
            self._aside = self.own
            self.desk.give(OWN, None)

    def action_undo(self) -> None:
        """Brings the user's own letter back."""
        if self._aside:
            own, self._aside = self._aside, None
            self.desk.give(OWN, own)
