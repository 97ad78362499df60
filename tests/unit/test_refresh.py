"""Offers to bring the own letter up to date: what changed, where, and never more than that."""

from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.message.refresh import accepted, declined, offers, paragraphs
from tests.amount import examples

BASE = "Dear Kim,\n\nMy last day is 1 May.\n\nInvoice 12 is open, due on 3 May.\n\nKind regards"
OWN = "Dear Kim,\n\nHello there.\n\nMy last day here is 1 May, as we said.\n\nInvoice 12 is open, due on 3 May.\n\nBest"
NEW = BASE.replace("1 May", "9 June")

PARAGRAPH = st.text(alphabet="abcd e", min_size=1, max_size=12).filter(lambda text: text.strip() == text)
TEXT = st.lists(PARAGRAPH, max_size=6).map("\n\n".join)


def test_a_changed_paragraph_is_offered_beside_the_users_own() -> None:
    (offer,) = offers(BASE, OWN, NEW)
    assert offer.theirs == "My last day here is 1 May, as we said."
    assert offer.now == "My last day is 9 June."


def test_taking_an_offer_changes_that_paragraph_only() -> None:
    (offer,) = offers(BASE, OWN, NEW)
    base, own = accepted(BASE, OWN, NEW, offer)
    assert own == OWN.replace("My last day here is 1 May, as we said.", "My last day is 9 June.")
    assert offers(base, own, NEW) == ()


def test_a_declined_offer_comes_again_only_when_the_draft_changes_there_once_more() -> None:
    (offer,) = offers(BASE, OWN, NEW)
    base = declined(BASE, NEW, offer)
    assert offers(base, OWN, NEW) == ()
    (again,) = offers(base, OWN, NEW.replace("9 June", "2 July"))
    assert again.now == "My last day is 2 July."


def test_a_new_paragraph_is_offered_in_its_place_and_one_that_is_gone_to_be_taken_out() -> None:
    more = BASE.replace("\n\nInvoice", "\n\nThe keys come by post.\n\nInvoice")
    (offer,) = offers(BASE, OWN, more)
    assert (offer.theirs, offer.now) == ("", "The keys come by post.")
    assert paragraphs(accepted(BASE, OWN, more, offer)[1])[3] == "The keys come by post."
    (gone,) = offers(more, accepted(BASE, OWN, more, offer)[1], BASE)
    assert (gone.theirs, gone.now) == ("The keys come by post.", "")


def test_what_the_user_took_out_is_not_offered_again() -> None:
    assert offers(BASE, "Dear Kim,\n\nBye", NEW) == ()


def test_what_the_user_already_wrote_so_is_not_offered() -> None:
    assert offers(BASE, NEW, NEW) == ()


def test_two_changes_are_two_offers_in_order() -> None:
    both = NEW.replace("3 May", "30 May")
    first, second = offers(BASE, OWN, both)
    assert ("9 June" in first.now, "30 May" in second.now) == (True, True)


@given(TEXT, TEXT)
def test_nothing_is_offered_while_the_draft_stays_as_it_was(base: str, own: str) -> None:
    assert offers(base, own, base) == ()


@settings(max_examples=examples(200))
@given(TEXT, TEXT, TEXT)
def test_taking_any_offer_leaves_every_other_paragraph_as_it_was(base: str, own: str, draft: str) -> None:
    for offer in offers(base, own, draft):
        before, after = paragraphs(own), paragraphs(accepted(base, own, draft, offer)[1])
        first, last = offer.own
        assert after[:first] == before[:first]
        rest = before[last:]
        assert after[len(after) - len(rest) :] == rest
        assert "\n\n".join(after[first : len(after) - len(rest)]) == offer.now


@settings(max_examples=examples(200))
@given(TEXT, TEXT, TEXT)
def test_declining_every_offer_ends_them_and_never_touches_the_letter(base: str, own: str, draft: str) -> None:
    for _ in range(20):
        made = offers(base, own, draft)
        if not made:
            break
        base = declined(base, draft, made[0])
    assert offers(base, own, draft) == ()


def test_a_giant_letter_is_compared_in_a_moment() -> None:
    own = "\n\n".join(f"{each}\n\nword {number} more" for number, each in enumerate(paragraphs(OWN) * 2000))
    assert offers(BASE, own, NEW) is not None
