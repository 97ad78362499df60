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
from clientexit_tui.case import Case
from clientexit_tui.tui.keep_anyway import keep_or_withdraw
from clientexit_tui.tui.parts.gates import urgent_line
from clientexit_tui.tui.parts.guidance_parts import argument_parts
from clientexit_tui.tui.parts.letter_parts import (
    FINDING,
    KEPT,
    UNDO,
    below_part,
    finding_parts,
    form_parts,
    gap_parts,
    offer_part,
    text_parts,
)
from clientexit_tui.tui.screens.letter_ways import LetterWaysPage
from clientexit_tui.tui.widgets.part_line import Part
from clientexit_tui.tui.widgets.sheet import Sheet

WIDE = 110
SIDES = ("letter", "findings")
MUCH = 20_000
"""Characters from which a letter is looked through in the background."""


class MessageScreen(LetterWaysPage):
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

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_LETTER

    def position(self) -> str:
        """Whether anything is missing."""
        gaps = 0 if self.own else len(self.case.letter.gaps)
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
            return any(self.query_one(f"#{side}", Sheet).marked.startswith((FINDING, KEPT)) for side in SIDES)
        if action == "gaps":
            return not self.own and bool(self.case.letter.gaps)
        return action != "return_to_draft" or self.own is not None

    def body(self) -> ComposeResult:
        """The letter and what is found in it."""
        with Horizontal():
            yield Sheet(id="letter")
            yield Sheet(id="findings")

    def show_case(self, case: Case) -> None:
        """Shows the letter as it is now."""
        super().show_case(case)
        wide = self.app.size.width >= WIDE
        beside = self._beside(case) if case.letter.form else []
        if wide:
            self.query_one("#findings", Sheet).show(beside)
        self.query_one("#letter", Sheet).show([*self._letter(case, wide), *([] if wide else beside)])

    def _beside(self, case: Case) -> list[Part]:
        if not self._read_through(case):
            self._read_behind(case)
            return [Part(words.LETTER_LOOKING, classes="muted gap")]
        return [*gap_parts(case), *finding_parts(case), *argument_parts(case)]

    @staticmethod
    def _read_through(case: Case) -> bool:
        """Whether it is known, or at once to be seen, what is found in the letter."""
        return "looked_at" in vars(case) or len(case.letter_text) < MUCH

    @work(thread=True, group="lint", exclusive=True)
    def _read_behind(self, case: Case) -> None:
        _ = case.looked_at  # worked out once and kept there
        if not get_current_worker().is_cancelled:
            self.call_later(self.controller.show_again)

    def _letter(self, case: Case, wide: bool) -> Iterator[Part]:
        yield from urgent_line(case.verdict)
        yield from form_parts(case)
        if case.letter.form and not wide and self._read_through(case):
            yield from below_part(case)
        yield from offer_part(case)
        if self.aside:
            yield Part(words.LETTER_ASIDE if self.own is None else words.LETTER_CHANGED_HERE, UNDO, "›", "gap")
        if case.letter.form:
            yield from text_parts(case)

    def on_resize(self, _event: events.Resize) -> None:
        """Puts the findings beside or beneath."""
        self.show_case(self.case)

    def action_side(self, side: str) -> None:
        """Goes to the findings or back to the letter, where they stand side by side."""
        self.query_one(f"#{side}", Sheet).enter()

    def action_keep(self) -> None:
        """Keeps the finding that has the mark anyway, or takes that back."""
        marked = next((key for side in SIDES if (key := self.query_one(f"#{side}", Sheet).marked)), "")
        findings, kept = self.case.looked_at
        keep_or_withdraw(self.program, marked, findings, kept)
