"""What the user does to a letter of their own: set it aside for the draft, bring it back, take in what changed."""

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer
from clientexit_tui.message.refresh import BASE, accepted, declined
from clientexit_tui.tui.dialogs import Confirm
from clientexit_tui.tui.offer_dialog import OfferDialog
from clientexit_tui.tui.session_screen import SessionScreen

OWN = "letter_text"
"""The question whose answer is the user's own letter."""


class OwnLetterPage(SessionScreen):
    """The part of the letter's screen that changes the user's own letter."""

    def __init__(self) -> None:
        super().__init__()
        self.aside: dict[str, Answer | None] = {}
        """The user's own letter before the last step that changed it here, until it is brought back."""

    @property
    def own(self) -> Answer | None:
        """The user's own letter, if there is one."""
        return self.case.facts.answer(OWN) if self.case.facts.text(OWN) else None

    def action_return_to_draft(self) -> None:
        """After a question, sets the user's own letter aside and shows the draft from the answers."""
        if self.own is None:
            self.navigator.say(words.LETTER_IS_DRAFT)
            return
        yes, no = words.LETTER_TO_DRAFT_YES, words.LETTER_TO_DRAFT_NO
        self.navigator.ask(Confirm(words.LETTER_TO_DRAFT, words.LETTER_TO_DRAFT_MORE, yes, no), self._set_aside)

    def _set_aside(self, sure: bool | None) -> None:
        if sure:
            self._lay_aside({OWN: None, BASE: None})

    def _lay_aside(self, changes: dict[str, Answer | None]) -> None:
        """Makes changes to the letter that can be undone while this page is open."""
        self.aside = {each: self.case.session.answers.get(each) for each in changes}
        self.controller.give_together(changes)

    def action_undo(self) -> None:
        """Brings the user's own letter back."""
        if self.aside:
            own, self.aside = self.aside, {}
            self.controller.give_together(own)

    def action_compare(self) -> None:
        """Shows the first paragraph that the answers have changed, beside the user's own."""
        found = self.case.offers
        if found:
            self.navigator.ask(OfferDialog(found[0], 1, len(found)), self._compared)

    def _compared(self, take: bool | None) -> None:
        """Takes the draft's words or leaves the user's; either way goes on to the next."""
        case = self.case
        if take is None or not case.offers:
            return
        base, draft, first = case.facts.text(BASE), case.letter.text, case.offers[0]
        if take:
            base, own = accepted(base, case.facts.text(OWN), draft, first)
            self._lay_aside({OWN: Answer(value=own), BASE: Answer(value=base)})
            if not self.case.offers:  # else the next dialog would stand beneath the news
                self.navigator.say(words.OFFER_TAKEN)
        else:
            self.controller.give(BASE, Answer(value=declined(base, draft, first)))
        self.action_compare()
