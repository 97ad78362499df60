"""The plan on a card."""

from typing import Any

from clientexit_tui.exit_plan.card import MOST_REASONS, Card, card_of
from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.interview.answers import State
from tests import shipped
from tests.on_screen import LEAVING


def card(**given: Any) -> Card:
    verdict = shipped.verdict(**{**LEAVING, **given})
    return card_of(verdict, draw_up(verdict))


def test_the_decision_is_the_users_with_how_sure_they_were() -> None:
    title = shipped.content().option("exit_with_explanation").title
    assert card().decision == title
    assert card(choice_sure="80").decision == f"{title}. You were 80 % sure."


def test_the_reasons_are_the_users_own_words_and_else_what_speaks_for_the_choice() -> None:
    own = card(choice_note="I cannot sleep.")
    assert (own.reasons, own.own_reasons) == (("I cannot sleep.",), True)
    found = card()
    assert 0 < len(found.reasons) <= MOST_REASONS
    assert not found.own_reasons
    speaking = {each.rule.says for each in shipped.verdict(**LEAVING).reasons
                if "exit_with_explanation" in each.rule.supports}  # fmt: skip
    assert set(found.reasons) <= speaking


def test_who_brings_the_news_who_supports_and_who_is_told_in_order() -> None:
    tell = [{"name": "Bank", "order": "2"}, {"name": "Platform", "order": "1"}, {"name": "Friend"}, {"order": "3"}]
    found = card(contact_name="Ana", deliver_who="lawyer", supporter="Judith", tell=tell)
    assert found.who == (
        "A lawyer tells Ana.",
        "Judith supports you.",
        "To be told as well, in this order: Platform, Bank, Friend.",
    )
    assert card().who == ("You tell the client.",)


def test_what_ends_and_how_is_told_with_the_open_work() -> None:
    work = [{"name": "Report", "status": "doing"}, {"name": "Map", "status": "done"}]
    found = card(exit_scope="project", leave_form="brief", deliverables=work)
    assert found.what[0] == "What ends: This project."
    assert found.what[-1] == "1 piece of work is still open."


def test_when_has_the_news_the_last_day_and_the_next_check_in() -> None:
    assert card().when == (
        "News: Tuesday 1 December 2026.",
        "Last day: Tuesday 15 December 2026.",
        "Next check-in, one week after: Tuesday 22 December 2026.",
    )
    assert card(notice_days=State.UNKNOWN).when[1:] == ("Last day: not known yet.",)


def test_who_stays_has_a_talk_a_proposal_a_review_and_signs_set_in_advance() -> None:
    found = card(choice="repair", contact_name="Ana", boundary_proposal="One channel.", otherwise="Silence for a week.",
                 review_date="2027-01-15", tell=[{"name": "Bank"}])  # fmt: skip
    assert found.who == ("You talk with Ana.",)
    assert found.what == ("You propose: One channel.", "You would leave if: Silence for a week.")
    assert found.when == ("Talk: Tuesday 1 December 2026.", "Review: Friday 15 January 2027.")


def test_days_that_are_not_known_are_said_to_be_so_and_who_goes_on_as_before_has_no_talk() -> None:
    assert card(tell_on=State.UNKNOWN).when == ("News: not known yet.", "Last day: not known yet.")
    assert card(choice="repair", tell_on=State.UNKNOWN).when == ("Talk: not known yet.", "Review: not known yet.")
    going_on = card(choice="continue", contact_name="Ana", review_date="2027-01-15")
    assert (going_on.who, going_on.when) == ((), ("Review: Friday 15 January 2027.",))
