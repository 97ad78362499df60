"""Paragraphs of the user's own letter that the answers have changed, one at a time."""

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer
from clientexit_tui.message.refresh import BASE, Offer, accepted, declined
from clientexit_tui.plain.desk import Desk
from clientexit_tui.plain.text_lines import tell_text

OWN = "letter_text"
TAKE, KEEP = "take", "keep"

Changes = dict[str, Answer | None]
"""Answers as they were, by question."""


def compare(desk: Desk) -> Changes:
    """Asks about each changed paragraph until all are settled or the user goes back.

    Gives the letter as it was before the first paragraph that was taken over, to be brought back; nothing else.
    """
    before: Changes = {}
    number, count = 1, len(desk.outlook.offers)
    while desk.outlook.offers:
        offer = desk.outlook.offers[0]
        _tell(desk, offer, number, max(count, number))
        match desk.talk.pick(words.PLAIN_MENU, [(TAKE, words.PLAIN_OFFER_TAKE), (KEEP, words.PLAIN_OFFER_KEEP)]):
            case "take":
                before = before or {each: desk.answers.get(each) for each in (OWN, BASE)}
                _take(desk, offer)
            case "keep":
                outlook = desk.outlook
                desk.give(BASE, Answer(value=declined(outlook.facts.text(BASE), outlook.letter.text, offer)))
            case _:
                break
        number += 1
    return before


def _take(desk: Desk, offer: Offer) -> None:
    outlook = desk.outlook
    base, own = accepted(outlook.facts.text(BASE), outlook.facts.text(OWN), outlook.letter.text, offer)
    desk.give_together({OWN: Answer(value=own), BASE: Answer(value=base)})
    desk.talk.say(words.PLAIN_OFFER_TAKEN)


def _tell(desk: Desk, offer: Offer, number: int, count: int) -> None:
    """Both sides, one after the other."""
    desk.talk.heading(words.OFFER_TITLE.format(at=number, count=count))
    desk.talk.say(f"{words.OFFER_YOURS}:")
    tell_text(desk.talk, offer.theirs or words.OFFER_NOTHING_YOURS)
    desk.talk.say(f"{words.OFFER_DRAFT}:")
    tell_text(desk.talk, offer.now or words.OFFER_NOTHING_DRAFT)
