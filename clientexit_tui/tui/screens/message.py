"""The letter: a draft from the answers with visible gaps, or the user's own, and what to look at again in it."""

from collections.abc import Iterator
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.worker import get_current_worker

from clientexit_tui import words
from clientexit_tui.dialogue.clipboard import Copied
from clientexit_tui.interview.answers import Answer
from clientexit_tui.message.lint import Finding
from clientexit_tui.message.refresh import BASE, accepted, declined
from clientexit_tui.outlook import Outlook
from clientexit_tui.tui.dialogs import Confirm, Pick
from clientexit_tui.tui.keep_anyway import keep_or_withdraw
from clientexit_tui.tui.offer_dialog import OfferDialog
from clientexit_tui.tui.page import Page
from clientexit_tui.tui.parts.gates import GATE, urgent_line
from clientexit_tui.tui.parts.guidance_parts import argument_parts
from clientexit_tui.tui.parts.leading import open_question
from clientexit_tui.tui.parts.letter_parts import (
    BELOW,
    FINDING,
    FORM,
    KEPT,
    LINE,
    OFFERS,
    UNDO,
    below_part,
    finding_parts,
    form_parts,
    gap_parts,
    gaps_at,
    offer_part,
    text_parts,
)
from clientexit_tui.tui.widgets.part_line import Part, PartOpened
from clientexit_tui.tui.widgets.sheet import Sheet

OWN = "letter_text"
"""The question whose answer is the user's own letter."""
FORM_RULE = "l31_form"
WIDE = 110
SIDES = ("letter", "findings")
MUCH = 20_000
"""Characters from which a letter is looked through in the background."""


class MessageScreen(Page):
    """The letter; on a wide screen with the findings beside it, else beneath."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", words.KEY_EDIT_LETTER, id="letter.edit"),
        Binding("g", "gaps", words.KEY_GAPS, id="letter.gaps"),
        Binding("p", "go('pushbacks')", words.KEY_PUSHBACKS, id="letter.pushbacks"),
        Binding("s", "go('script')", words.KEY_SCRIPT, id="letter.script"),
        Binding("r", "return_to_draft", words.KEY_DRAFT, id="letter.draft"),
        Binding("c", "compare", words.KEY_OFFERS, id="letter.compare"),
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

    def __init__(self) -> None:
        super().__init__()
        self._aside: dict[str, Answer | None] = {}
        """The user's own letter before the last step that changed it here, until it is brought back."""

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_LETTER

    def position(self) -> str:
        """Whether anything is missing."""
        gaps = 0 if self.own else len(self.outlook.letter.gaps)
        said = [words.LETTER_POSITION.format(count=gaps)] if gaps else []
        found = len(self.outlook.findings) if self._read_through(self.outlook) else 0
        said += [words.LETTER_TO_LOOK_AT.format(count=found)] if found else []
        return words.DOT.join(said)

    def to_copy(self) -> Copied:
        """The letter as it is."""
        return Copied(words.COPY_LETTER, self.outlook.letter_text)

    def shows_key(self, action: str) -> bool:
        """Only a draft has gaps; only from one's own letter is there a way back to the draft."""
        if action == "compare":
            return bool(self.outlook.offers)
        if action == "keep":
            return any(self.query_one(f"#{side}", Sheet).marked.startswith((FINDING, KEPT)) for side in SIDES)
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

    def _beside(self, outlook: Outlook) -> list[Part]:
        if not self._read_through(outlook):
            self._read_behind(outlook)
            return [Part(words.LETTER_LOOKING, classes="muted gap")]
        return [*gap_parts(outlook), *finding_parts(outlook), *argument_parts(outlook)]

    @staticmethod
    def _read_through(outlook: Outlook) -> bool:
        """Whether it is known, or at once to be seen, what is found in the letter."""
        return "looked_at" in vars(outlook) or len(outlook.letter_text) < MUCH

    @work(thread=True, group="lint", exclusive=True)
    def _read_behind(self, outlook: Outlook) -> None:
        _ = outlook.looked_at  # worked out once and kept there
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self.desk.show_again)

    def _letter(self, outlook: Outlook, wide: bool) -> Iterator[Part]:
        yield from urgent_line(outlook.verdict)
        yield from form_parts(outlook)
        if outlook.letter.form and not wide and self._read_through(outlook):
            yield from below_part(outlook)
        yield from offer_part(outlook)
        if self._aside:
            yield Part(words.LETTER_ASIDE if self.own is None else words.LETTER_CHANGED_HERE, UNDO, "›", "gap")
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
        elif event.key == OFFERS:
            self.action_compare()
        elif event.key == FORM:
            open_question(self, "leave_form")
        elif f"{kind}:" == LINE:
            self._open_line(int(name))
        elif f"{kind}:" == FINDING:
            self._open_finding(self.outlook.findings[int(name)])
        elif f"{kind}:" == KEPT:
            self._open_finding(self.outlook.looked_at[1][int(name)].finding)
        elif kind == "q":
            open_question(self, name)
        else:
            self.desk.go("verdict" if f"{kind}:" == GATE else "plan")

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
            self._lay_aside({OWN: None, BASE: None})

    def _lay_aside(self, changes: dict[str, Answer | None]) -> None:
        """Makes changes to the letter that can be undone while this page is open."""
        self._aside = {each: self.outlook.session.answers.get(each) for each in changes}
        self.desk.give_together(changes)

    def action_undo(self) -> None:
        """Brings the user's own letter back."""
        if self._aside:
            own, self._aside = self._aside, {}
            self.desk.give_together(own)

    def action_keep(self) -> None:
        """Keeps the finding that has the mark anyway, or takes that back."""
        marked = next((key for side in SIDES if (key := self.query_one(f"#{side}", Sheet).marked)), "")
        findings, kept = self.outlook.looked_at
        keep_or_withdraw(self.desk, marked, findings, kept)

    def action_compare(self) -> None:
        """Shows the first paragraph that the answers have changed, beside the user's own."""
        found = self.outlook.offers
        if found:
            self.app.push_screen(OfferDialog(found[0], 1, len(found)), self._compared)

    def _compared(self, take: bool | None) -> None:
        """Takes the draft's words or leaves the user's; either way goes on to the next."""
        outlook = self.outlook
        if take is None or not outlook.offers:
            return
        base, draft, first = outlook.facts.text(BASE), outlook.letter.text, outlook.offers[0]
        if take:
            base, own = accepted(base, outlook.facts.text(OWN), draft, first)
            self._lay_aside({OWN: Answer(value=own), BASE: Answer(value=base)})
            self.desk.say(words.OFFER_TAKEN)
        else:
            self.desk.give(BASE, Answer(value=declined(base, draft, first)))
        self.action_compare()
