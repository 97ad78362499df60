"""What the user does to a letter of their own: set it aside for the draft, bring it back, take in what changed."""

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.interview.answers import Answer
from clientexit_tui.message.refresh import BASE, accepted, declined
from clientexit_tui.tui.dialogs import Confirm
from clientexit_tui.tui.offer_dialog import OfferDialog
from clientexit_tui.tui.program import Program

OWN = "letter_text"
"""The question whose answer is the user's own letter."""


class OwnLetter:
    """Changes the user's own letter, and remembers it as it was while its page is open."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._before: dict[str, Answer | None] = {}
        """The letter before the last step that changed it here, until it is brought back."""

    @property
    def can_undo(self) -> bool:
        """Whether the letter can be had as it was."""
        return bool(self._before)

    @property
    def _case(self) -> Case:
        return self._program.controller.case

    def return_to_draft(self) -> None:
        """After a question, sets the user's own letter aside and shows the draft from the answers."""
        if not self._case.facts.text(OWN):
            self._program.navigator.say(words.LETTER_IS_DRAFT)
            return
        yes, no = words.LETTER_TO_DRAFT_YES, words.LETTER_TO_DRAFT_NO
        dialog = Confirm(words.LETTER_TO_DRAFT, words.LETTER_TO_DRAFT_MORE, yes, no)
        self._program.navigator.ask(dialog, self._set_aside)

    def _set_aside(self, sure: bool | None) -> None:
        if sure:
            self._change({OWN: None, BASE: None})

    def _change(self, changes: dict[str, Answer | None]) -> None:
        """Makes changes to the letter that can be undone while its page is open."""
        self._before = {each: self._case.session.answers.get(each) for each in changes}
        self._program.controller.give_together(changes)

    def undo(self) -> None:
        """Brings the user's own letter back."""
        if self._before:
            own, self._before = self._before, {}
            self._program.controller.give_together(own)

    def compare(self) -> None:
        """Shows the first paragraph that the answers have changed, beside the user's own."""
        found = self._case.offers
        if found:
            self._program.navigator.ask(OfferDialog(found[0], 1, len(found)), self._compared)

    def _compared(self, take: bool | None) -> None:
        """Takes the draft's words or leaves the user's; either way goes on to the next."""
        case = self._case
        if take is None or not case.offers:
            return
        base, draft, first = case.facts.text(BASE), case.letter.text, case.offers[0]
        if take:
            base, own = accepted(base, case.facts.text(OWN), draft, first)
            self._change({OWN: Answer(value=own), BASE: Answer(value=base)})
            if not self._case.offers:  # else the next dialog would stand beneath the news
                self._program.navigator.say(words.OFFER_TAKEN)
        else:
            self._program.controller.give(BASE, Answer(value=declined(base, draft, first)))
        self.compare()
