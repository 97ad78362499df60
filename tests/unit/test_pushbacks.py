"""The pushbacks to rehearse: chosen by the case, the likeliest first, with the user's own replies kept."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.content.model import FORMS, Pushback, Variant
from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.interview.answers import Record
from clientexit_tui.interview.conditions import evaluate
from clientexit_tui.message.letter import form_of
from clientexit_tui.message.lint import lint
from clientexit_tui.message.pushback import (
    Exchange,
    exchanges,
    fitting,
    others,
    spoken_form,
    suggested_reply,
    with_best,
    with_reply,
)
from tests.amount import examples
from tests.cases_of import CASES
from tests.shipped import Given, content, verdict
from tests.tiny import PLACE, is_
from tests.tiny import content as tiny
from tests.tiny import verdict as tiny_verdict

OPEN: dict[str, Given] = {"choice": "exit_with_explanation", "leave_form": "explain"}
AT = "2026-11-22T14:02:00+00:00"
WHY = Pushback("why", PLACE, they_say="Why?", reply="It is decided.")


def ids(more: Mapping[str, Given], form: str = "explain") -> list[str]:
    return [each.id for each in fitting(verdict(**{**OPEN, **more}), form)]


def exchange(*replies: Record) -> Exchange:
    (found,) = exchanges(tiny_verdict(tiny(pushbacks=(WHY,))), "explain", replies)
    return found


@settings(max_examples=examples(60))
@given(CASES, st.sampled_from(FORMS))
def test_whatever_the_answers_each_one_chosen_fits_the_form_and_its_condition_surely_holds(
    answers: Mapping[str, Given], form: str
) -> None:
    found = verdict(**answers)
    for each in fitting(found, form):
        assert spoken_form(found, form) in each.forms
        assert evaluate(each.when, found.evaluation.look, found.evaluation.facts.today) is True


@settings(max_examples=examples(60))
@given(CASES, st.sampled_from(FORMS))
def test_whatever_the_answers_the_likely_ones_come_before_all_others(answers: Mapping[str, Given], form: str) -> None:
    found = verdict(**answers)
    look, today = found.evaluation.look, found.evaluation.facts.today
    likely = [bool(each.likely) and evaluate(each.likely, look, today) is True for each in fitting(found, form)]
    assert likely == sorted(likely, reverse=True)


@pytest.mark.parametrize(
    ("pushback", "answers"),
    [
        ("p02_pay_more", {}),
        ("p04_not_now", {"acute": "yes"}),
        ("p04_not_now", {"client_deadline": "2027-01-15"}),
        ("p06_wont_pay", {"paid_up": "no"}),
        ("p06_wont_pay", {"pay_late": "pattern"}),
        ("p07_sue", {"claim_threatened": "yes"}),
        ("p08_reviews", {"pr_needed": "yes"}),
        ("p10_refund", {"retainer_left": "yes"}),
        ("p11_over_your_head", {"introducer": "Henrik"}),
        ("p14_comes_back", {}),
        ("p15_keeps_calling", {"safety_threat": "yes"}),
    ],
)
def test_the_case_brings_its_pushbacks(pushback: str, answers: dict[str, Given]) -> None:
    assert pushback in ids(answers)


@pytest.mark.parametrize(
    ("pushback", "answers"),
    [
        ("p02_pay_more", {"pay_late": "stopped"}),
        ("p04_not_now", {"acute": "no"}),
        ("p06_wont_pay", {"paid_up": "yes"}),
        ("p07_sue", {"claim_threatened": "no"}),
        ("p08_reviews", {"pr_needed": "no"}),
        ("p11_over_your_head", {}),
        ("p14_comes_back", {"client_returns": "consider"}),
        ("p15_keeps_calling", {"safety_threat": "no"}),
    ],
)
def test_what_does_not_fit_the_case_is_left_out(pushback: str, answers: dict[str, Given]) -> None:
    assert pushback not in ids(answers)


def test_in_danger_only_no_contact_and_their_coming_back_are_rehearsed() -> None:
    assert ids({"safety_threat": "yes"}) == ["p15_keeps_calling", "p14_comes_back"]


def test_who_stays_has_nothing_to_rehearse() -> None:
    assert ids({}, "") == []


def test_a_critical_time_brings_its_pushback_to_the_front() -> None:
    assert ids({"acute": "yes"})[0] == "p04_not_now"
    assert ids({"acute": "no"})[0] == "p01_why"


def test_all_fifteen_can_come_up_and_none_has_a_remark_in_brackets_to_read_aloud() -> None:
    assert len(content().pushbacks) == 15
    replies = [each.reply for each in content().pushbacks]
    replies += [variant.reply for each in content().pushbacks for variant in each.variants]
    assert not [reply for reply in replies if "(" in reply or "{" in reply]


def test_no_suggested_reply_blames_threatens_admits_or_promises() -> None:
    found = verdict(**OPEN)
    for each in content().pushbacks:
        for reply in (each.reply, *(variant.reply for variant in each.variants)):
            harm = [one for one in lint(reply, "explain", found) if one.line and one.rule.level == "error"]
            assert not harm, (each.id, [one.excerpt for one in harm])


def test_the_first_variant_that_surely_holds_takes_the_place_of_the_reply() -> None:
    said = replace(WHY, variants=(Variant(is_("may_end", "yes"), "It is agreed."), Variant(None, "Later.")))
    assert suggested_reply(said, tiny_verdict(may_end="yes")) == "It is agreed."
    assert suggested_reply(said, tiny_verdict()) == "Later."
    assert suggested_reply(WHY, tiny_verdict()) == "It is decided."


def test_where_a_claim_was_threatened_a_refund_gets_a_holding_reply() -> None:
    refund = next(each for each in content().pushbacks if each.id == "p10_refund")
    held = suggested_reply(refund, verdict(**OPEN, claim_threatened="yes"))
    assert held == "I have your request, and I will reply in writing."
    assert suggested_reply(refund, verdict(**OPEN, claim_threatened="no")) == refund.reply


def test_only_where_price_is_the_reason_named_are_terms_asked_for() -> None:
    more = next(each for each in content().pushbacks if each.id == "p02_pay_more")
    assert "in writing" in suggested_reply(more, verdict(**OPEN, price_content="yes", reason_class="terms"))
    assert suggested_reply(more, verdict(**OPEN, price_content="yes", reason_class="fit")) == more.reply


def test_a_reply_is_kept_under_the_id_of_its_pushback() -> None:
    (record,) = with_reply((), exchange(), "No.", AT)
    assert (record.id, record.get("pushback"), record.get("reply"), record.at) == ("why", "Why?", "No.", AT)
    assert exchange(record).reply == "No."


def test_a_reply_kept_under_the_words_alone_is_found_and_stays_one_record() -> None:
    old = Record("r1", {"pushback": "Why?", "reply": "Before."})
    assert exchange(old).own_reply == "Before."
    assert with_reply((old,), exchange(old), "Now.", AT) == (Record("r1", {"pushback": "Why?", "reply": "Now."}, AT),)


def test_a_reply_without_words_is_none_and_the_others_stay() -> None:
    other = Record("r9", {"pushback": "Something else", "reply": "Yes."})
    mine = Record("why", {"pushback": "Why?", "reply": "No."})
    assert with_reply((other, mine), exchange(other, mine), "", AT) == (other,)


def test_a_reply_is_marked_as_the_best_and_no_longer() -> None:
    mine = Record("why", {"pushback": "Why?", "reply": "No."})
    marked = with_best((mine,), exchange(mine), AT)
    assert exchange(*marked).is_best
    assert not exchange(*with_best(marked, exchange(*marked), AT)).is_best


def test_without_words_of_ones_own_there_is_nothing_to_mark() -> None:
    assert with_best((), exchange(), AT) == ()


def test_replies_to_what_the_user_thought_of_are_the_others() -> None:
    mine, own = Record("why", {"reply": "No."}), Record("r2", {"pushback": "Go.", "reply": "Yes."})
    assert others((exchange(mine, own),), (mine, own)) == (own,)


def test_the_form_that_the_case_suggests_always_has_something_to_rehearse() -> None:
    for answers in ({}, {"safety_threat": "yes"}, {"claim_threatened": "yes"}, {"choice": "transition"}):
        found = verdict(**{"choice": "quiet_exit", **answers})
        assert fitting(found, form_of(found, draw_up(found)))
