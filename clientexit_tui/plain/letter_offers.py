"""Paragraphs of the user's own letter that the answers have changed, one at a time."""

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer
from clientexit_tui.message.refresh import BASE, Offer, accepted, declined
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.text_lines import tell_text

OWN = "letter_text"
TAKE, KEEP = "take", "keep"

Changes = dict[str, Answer | None]
"""Answers as they were, by question."""


def compare(controller: SessionController) -> Changes:
    """Asks about each changed paragraph until all are settled or the user goes back.

    Gives the letter as it was before the first paragraph that was taken over, to be brought back; nothing else.
    """
    before: Changes = {}
    number, count = 1, len(controller.case.offers)
    while controller.case.offers:
        offer = controller.case.offers[0]
        _tell(controller, offer, number, max(count, number))
        match controller.talk.pick(words.PLAIN_MENU, [(TAKE, words.PLAIN_OFFER_TAKE), (KEEP, words.PLAIN_OFFER_KEEP)]):
            case "take":
                before = before or {each: controller.answers.get(each) for each in (OWN, BASE)}
                _take(controller, offer)
            case "keep":
                case = controller.case
                controller.give(BASE, Answer(value=declined(case.facts.text(BASE), case.letter.text, offer)))
            case _:
                break
        number += 1
    return before


def _take(controller: SessionController, offer: Offer) -> None:
    case = controller.case
    base, own = accepted(case.facts.text(BASE), case.facts.text(OWN), case.letter.text, offer)
    controller.give_together({OWN: Answer(value=own), BASE: Answer(value=base)})
    controller.talk.say(words.PLAIN_OFFER_TAKEN)


def _tell(controller: SessionController, offer: Offer, number: int, count: int) -> None:
    """Both sides, one after the other."""
    controller.talk.heading(words.OFFER_TITLE.format(at=number, count=count))
    controller.talk.say(f"{words.OFFER_YOURS}:")
    tell_text(controller.talk, offer.theirs or words.OFFER_NOTHING_YOURS)
    controller.talk.say(f"{words.OFFER_DRAFT}:")
    tell_text(controller.talk, offer.now or words.OFFER_NOTHING_DRAFT)
