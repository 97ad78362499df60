"""The call script and the platform message: short, neutral, filled from answers, with gaps that can be seen."""

import re
from collections.abc import Mapping

import pytest
from hypothesis import given, settings

from clientexit_tui import words
from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.interview.answers import Record
from clientexit_tui.message.letter import draft, form_of
from clientexit_tui.message.lint import lint
from clientexit_tui.message.script import MOST_PUSHES, Script, ScriptPart, call_script, platform_message
from tests.amount import examples
from tests.cases_of import CASES
from tests.shipped import Given, verdict

LEAVING: dict[str, Given] = {
    "choice": "exit_with_explanation",
    "leave_form": "explain",
    "contact_name": "Ms Alder",
    "tell_on": "2026-12-01",
    "wished_last_day": "2026-12-15",
}
IN_THE_LETTER = ("l05_open_work", "l06_money")
"""Each piece and each sum by name: what the letter lists is only pointed to here."""
PLATFORM_WORDS, PLATFORM_CHARACTERS = 120, 1000
LETTER = "Dear Ms Alder,\n\nThank you. I have decided to end our work on 15 December 2026. All the best."


def call(*replies: Record, **more: Given) -> Script:
    found = verdict(**{**LEAVING, **more})
    plan = draw_up(found)
    return call_script(found, plan, form_of(found, plan), replies)


def platform(**more: Given) -> Script:
    found = verdict(**{**LEAVING, **more})
    plan = draw_up(found)
    return platform_message(found, plan, form_of(found, plan))


def part(script: Script, name: str) -> ScriptPart:
    return next(each for each in script.parts if each.id == name)


def lines(script: Script, name: str) -> str:
    return " ".join(part(script, name).lines)


@settings(max_examples=examples(80))
@given(CASES)
def test_whatever_the_answers_no_gap_keeps_its_braces_and_nobody_hears_of_an_insurer(
    answers: Mapping[str, Given],
) -> None:
    found = verdict(**answers)
    plan = draw_up(found)
    form = form_of(found, plan)
    for script in (call_script(found, plan, form, ()), platform_message(found, plan, form)):
        text = "\n".join(line for each in script.parts for line in (each.heading, *each.lines))
        assert not re.search(r"[{}]", text)
        assert not re.search(r"(?i)\binsur|indemnity", text)


@settings(max_examples=examples(80))
@given(CASES)
def test_whatever_the_answers_what_is_said_or_sent_has_no_word_that_the_lint_calls_an_error(
    answers: Mapping[str, Given],
) -> None:
    found = verdict(**answers)
    plan = draw_up(found)
    form = form_of(found, plan)
    for script in (call_script(found, plan, form, ()), platform_message(found, plan, form)):
        errors = [each for each in lint(script.text, script.form, found) if each.rule.level == "error"]
        errors = [each for each in errors if each.line or not (script.gaps or each.rule.id in IN_THE_LETTER)]
        harm = [(each.rule.id, each.excerpt) for each in errors]
        assert not harm, script.text


@settings(max_examples=examples(80))
@given(CASES)
def test_whatever_the_answers_the_platform_message_is_short(answers: Mapping[str, Given]) -> None:
    found = verdict(**answers)
    plan = draw_up(found)
    message = platform_message(found, plan, form_of(found, plan))
    assert message.word_count < PLATFORM_WORDS
    assert len(message.text) < PLATFORM_CHARACTERS


@settings(max_examples=examples(80))
@given(CASES)
def test_whatever_the_answers_the_call_takes_at_most_ninety_seconds(answers: Mapping[str, Given]) -> None:
    found = verdict(**answers)
    plan = draw_up(found)
    script = call_script(found, plan, form_of(found, plan), ())
    assert script.seconds <= 90
    assert bool(script.word_count) == any(each.id == "opening" for each in script.parts)


def test_a_usual_call_takes_more_than_a_minute() -> None:
    assert 60 <= call().seconds <= 90


def test_the_parts_come_in_the_order_of_the_call() -> None:
    expected = ["before", "opening", "decision", "dates", "next", "repeat", "push", "end", "after"]
    assert [each.id for each in call().parts] == expected


@pytest.mark.parametrize("scope", ["client", "project", "contact"])
def test_the_decision_has_the_words_of_the_letter(scope: str) -> None:
    found = verdict(**LEAVING, exit_scope=scope)
    assert part(call(exit_scope=scope), "decision").lines[0] in draft(found, draw_up(found)).text


def test_the_decision_of_ones_own_letter_is_said_as_it_stands_there() -> None:
    assert part(call(letter_text=LETTER), "decision").lines == ("I have decided to end our work on 15 December 2026.",)


def test_a_harmful_decision_of_ones_own_letter_is_not_taken_over() -> None:
    harmful = "I have decided to end it on 15 December 2026 because of you."
    assert "because of you" not in lines(call(letter_text=harmful), "decision")


def test_a_missing_last_day_is_a_gap_that_names_its_question() -> None:
    given_ = {"choice": "exit_with_explanation", "leave_form": "explain"}
    found = verdict(**given_)
    plan = draw_up(found)
    for script in (call_script(found, plan, "explain", ()), platform_message(found, plan, "explain")):
        assert script.gaps == ("wished_last_day",)
        assert words.GAP.format(short="last day") in script.text


@pytest.mark.parametrize("form", ["safety", "legal"])
def test_in_danger_or_with_a_claim_there_is_no_call_and_the_script_says_why(form: str) -> None:
    script = call(leave_form=form)
    assert [each.id for each in script.parts] == ["no_call", "after"]
    assert "Why:" in lines(script, "no_call")
    assert (script.word_count, script.text) == (0, "")


@pytest.mark.parametrize(
    ("answers", "form"),
    [
        ({"safety_threat": "yes"}, "safety"),
        ({"claim_threatened": "yes"}, "legal"),
        ({"claim_threatened": "yes", "lawyer_asked": "no"}, "legal"),
        ({"claim_threatened": "yes", "lawyer_asked": "yes"}, "explain"),
    ],
)
def test_whatever_the_letter_nobody_in_danger_calls_nor_before_advice_on_a_claim(
    answers: dict[str, Given], form: str
) -> None:
    assert (call(**answers).form, platform(**answers).form) == (form, form)
    assert bool(call(**answers).text) == (form == "explain")


def test_who_stays_has_no_call_and_nothing_to_send() -> None:
    found = verdict(choice="repair")
    plan = draw_up(found)
    assert call_script(found, plan, "", ()).parts == platform_message(found, plan, "").parts == ()


def test_the_users_best_replies_come_first_then_the_other_own_then_the_suggested() -> None:
    best = Record("p09_one_last_thing", {"pushback": "One", "reply": "Not now.", "best": "yes"})
    own = Record("p01_why", {"pushback": "Why", "reply": "It is settled."})
    written = Record("r3", {"pushback": "Go on, then.", "reply": "I will."})
    pushes = part(call(own, written, best), "push").lines
    assert ["Not now." in pushes[0], "It is settled." in pushes[1], "I will." in pushes[2]] == [True] * 3
    assert len(pushes) == MOST_PUSHES


def test_a_best_reply_to_what_the_user_thought_of_comes_before_other_own_ones() -> None:
    own = Record("p01_why", {"pushback": "Why", "reply": "It is settled."})
    written = Record("r3", {"pushback": "Go on, then.", "reply": "I will.", "best": "yes"})
    assert "I will." in part(call(own, written), "push").lines[0]


def test_no_reply_of_the_users_own_is_left_out_of_the_script() -> None:
    many = [Record(f"r{at}", {"pushback": f"Q{at}", "reply": f"A{at}."}) for at in range(9)]
    assert len(part(call(*many), "push").lines) == len(many)


def test_a_reply_of_several_lines_stands_on_one() -> None:
    own = Record("p01_why", {"pushback": "Why", "reply": "It is\n\nsettled."})
    assert "It is settled." in part(call(own), "push").lines[0]


def test_the_sentence_to_repeat_is_the_users_own() -> None:
    assert lines(call(hold_line="It is decided."), "repeat") == "It is decided."


def test_the_platform_message_has_no_name_and_no_words_of_the_users() -> None:
    said = platform(client_name="Northwind", thanks_line="Ring me on 555 0100.", boundary_line="me@example.org").text
    assert not [each for each in ("Alder", "Northwind", "555", "@") if each in said]


def test_those_to_be_told_stand_in_the_order_that_the_user_gave_them() -> None:
    told = [{"name": "Cy"}, {"name": "Bo", "order": "2"}, {"name": "Al", "order": "1"}]
    assert "in your order: Al, Bo, Cy." in lines(call(tell=told), "after")


def test_somebody_to_be_told_without_a_name_is_a_gap_that_can_be_seen() -> None:
    after = part(call(tell=[{"order": "1"}]), "after")
    assert words.GAP.format(short="name") in " ".join(after.lines)
    assert after.gaps == ("tell",)


def test_braces_that_the_user_typed_are_never_read_as_gaps() -> None:
    assert "{last_day}" in lines(call(hold_line="I said {last_day}."), "repeat")
