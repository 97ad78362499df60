"""What is found in a letter, and what is missed in it."""

from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.content.model import Interview, LintRule
from clientexit_tui.message.lint import WHOLE, Finding, lint
from clientexit_tui.message.lint.sentences import DATE, dates_of, sentences_of
from clientexit_tui.message.patterns import PLACEHOLDER, phrase_of
from tests.amount import examples, times
from tests.shipped import content as shipped_content
from tests.tiny import content, is_, lint_rule, verdict

BLAME = lint_rule("blame", find=("your fault", "just", "you never"))
MONEY = lint_rule("money", need=("invoice", "payment"))


@cache
def shipped_once() -> Interview:
    return shipped_content()


@pytest.fixture(scope="module")
def shipped() -> Interview:
    return shipped_once()


def findings(text: str, *rules: LintRule, form: str = "explain", **values: Any) -> tuple[Finding, ...]:
    return lint(text, form, verdict(content(lint=rules), **values))


def found(text: str, *rules: LintRule, form: str = "explain") -> list[str]:
    return [text[each.start : each.end] for each in findings(text, *rules, form=form)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is YOUR   fault.", ["YOUR   fault"]),
        ("your\nfault", ["your\nfault"]),
        ("Adjust it justly.", []),
        ("Just so, just.", ["Just", "just"]),
        ("", []),
        (" \n", []),
    ],
)
def test_phrases_are_found_as_whole_words_whatever_their_case_and_blanks(text: str, expected: list[str]) -> None:
    assert found(text, BLAME) == expected


def test_a_finding_names_its_line_and_shows_it() -> None:
    text = "Dear Kim,\n\n  I know it is your fault, so bye.\nRegards"
    (finding,) = findings(text, BLAME)
    assert (finding.rule.id, finding.line) == ("blame", 3)
    assert finding.excerpt == "I know it is your fault, so bye."
    assert text[finding.start : finding.end] == "your fault"


def test_curly_apostrophes_and_hard_spaces_are_read_as_plain_ones() -> None:
    assert found("I won’t hand\u00a0over it", lint_rule("hold", find=("won't hand over",))) == ["won’t hand\u00a0over"]


def test_a_phrase_in_capitals_is_found_in_capitals_only() -> None:
    assert found("NAME and name and Name", lint_rule("gap", find=("NAME",))) == ["NAME"]


def test_a_phrase_within_a_longer_one_found_is_told_once() -> None:
    assert found("work together again", lint_rule("door", find=("together", "work together again"))) == [
        "work together again"
    ]


def test_a_needed_word_that_is_missing_is_a_finding_about_the_whole_letter() -> None:
    (finding,) = findings("Dear Kim, bye.", MONEY)
    assert (finding.rule, finding.line, finding.start, finding.end, finding.excerpt) == (MONEY, WHOLE, 0, 0, "")
    assert findings("The Invoice follows.", MONEY) == ()


def test_what_is_missing_comes_first_and_the_rest_in_the_order_of_the_text() -> None:
    lines = [each.line for each in findings("a\nyou never\njust", BLAME, MONEY)]
    assert lines == [0, 2, 3]


def test_rules_speak_in_their_forms_and_where_their_condition_surely_holds() -> None:
    formed = lint_rule("formed", find=("just",), forms=("brief",))
    depends = lint_rule("depends", find=("just",), when=is_("may_end", "no"))
    assert findings("just", formed, depends) == ()
    assert [each.rule for each in findings("just", formed, depends, form="brief", may_end="no")] == [formed, depends]


def test_a_phrase_may_name_an_answer_and_speaks_once_that_is_known() -> None:
    deadline = lint_rule("deadline", need=("{client_name}",))
    assert findings("Dear Kim", deadline) == ()
    assert [each.rule for each in findings("Dear Kim", deadline, client_name="Northwind (EU)")] == [deadline]
    assert findings("Dear northwind (eu) team", deadline, client_name="Northwind (EU)") == ()


@pytest.mark.parametrize("gap", ["[last day: not given yet]", "<name>", "{date}", "TODO", "XXX", "____", "TBD"])
def test_gaps_left_in_a_letter_are_found(gap: str) -> None:
    assert found(f"It ends {gap} then.", lint_rule("l27_placeholder")) == [gap]


@pytest.mark.parametrize("text", ["A plain line.", "Use x.", "3 < 4", "todo lists", "[open", "<ana@example.org>"])
def test_plain_text_is_no_gap(text: str) -> None:
    assert PLACEHOLDER.search(text) is None


@pytest.mark.parametrize(
    "text", ["2026-12-18", "18 December", "18. Dec 2026", "December 18, 2026", "18/12/2026", "18.12.26", "1st of May"]
)
def test_calendar_dates_are_known(text: str) -> None:
    assert DATE.search(f"It ends on {text}.".lower())


@pytest.mark.parametrize("text", ["until we meet", "in 30 days", "my last day soon", "version 2.1", "May I ask"])
def test_other_words_are_no_calendar_dates(text: str) -> None:
    assert DATE.search(text.lower()) is None


def test_the_rule_on_the_last_day_asks_for_its_words_and_a_date() -> None:
    rule = lint_rule("l01_date", need=("last day",))
    assert len(findings("My last day comes.", rule)) == 1
    assert len(findings("It is 18 December 2026.", rule)) == 1
    assert findings("My last day is 18 December 2026.", rule) == ()


@settings(max_examples=examples(80))
@given(st.text(alphabet="just yo'rfaule\n.", max_size=60))
def test_every_finding_lies_in_the_text_on_the_line_it_names(text: str) -> None:
    for finding in findings(text, BLAME):
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[: finding.start].count("\n") + 1 == finding.line
        assert finding.excerpt.split("\n")[0] in text


def test_a_harsh_letter_is_found_out_by_the_rules_that_ship(shipped: Interview) -> None:
    text = "Dear Kim,\n\nI am sorry, I apologise, but you never answer and it is your fault. Call me every time. "
    text += "Let us stop soon. I will sue you!"
    rules = {each.rule.id for each in lint(text, "explain", verdict(shipped))}
    assert {"l01_date", "l02_vague_date", "l08_blame", "l11_apology", "l15_threat", "l22_absolutes"} <= rules


def test_the_special_rules_are_among_those_that_ship(shipped: Interview) -> None:
    assert {"l01_date", "l27_placeholder"} <= {rule.id for rule in shipped.lint}


@pytest.mark.parametrize("word", ["legally safe", "safe to send", "lawyer-proof"])
def test_no_rule_that_ships_calls_a_letter_safe(shipped: Interview, word: str) -> None:
    assert not any(word in f"{rule.title} {rule.why} {rule.suggest}".lower() for rule in shipped.lint)


def test_a_phrase_with_a_star_stands_for_the_rest_of_a_word_or_for_up_to_three_words() -> None:
    assert phrase_of("end* our").within("", "ending our work")
    assert not phrase_of("end* our").within("", "bending our work")
    assert phrase_of("our * ends").within("", "our long good work ends")
    assert not phrase_of("our * ends").within("", "our one two three four ends")


def test_a_find_within_a_harmless_phrase_is_none_and_a_harmless_name_needs_its_capital() -> None:
    hedge = lint_rule("hedge", find=("just",), unless=("just cause",))
    assert found("There is just cause, just so.", hedge) == ["just"]
    threat = lint_rule("threat", find=("sue",), unless=("Sue",))
    assert found("Sue and I sue.", threat) == ["sue"]


def test_names_that_the_user_gave_are_never_found() -> None:
    hedge = lint_rule("hedge", find=("just", "court"))
    (finding,) = findings("Just Court Ltd is just.", hedge, client_name="Just Court Ltd")
    assert finding.start == 18


def test_what_lies_within_a_graver_finding_is_told_once() -> None:
    grave = lint_rule("grave", level="error", find=("you never",))
    slight = lint_rule("slight", find=("never",))
    assert [each.rule.id for each in findings("you never; never", grave, slight)] == ["grave", "slight"]


def test_of_very_many_alike_the_first_ones_are_told_and_how_many_more_there_are() -> None:
    many = findings("just " * 5000, BLAME)
    assert len(many) == 20
    assert "4980" in many[-1].detail


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2026-12-18", [date(2026, 12, 18)]),
        ("18 december", [date(2026, 12, 18)]),
        ("1 march", [date(2027, 3, 1)]),
        ("dec 18, 2026 and 18.12.26", [date(2026, 12, 18), date(2026, 12, 18)]),
        ("3/4/2027", [None]),
        ("30 february 2027", [None]),
    ],
)
def test_dates_are_read_and_those_that_could_be_two_are_not_guessed(text: str, days: list[date | None]) -> None:
    assert [each.day for each in dates_of(text, date(2026, 11, 22))] == days


def test_a_full_stop_after_what_is_cut_short_ends_no_sentence() -> None:
    text = "mr. hale came on 18. december. no. 12 is due. bye"
    assert [each.low for each in sentences_of(text)] == [
        "mr. hale came on 18. december.", "no. 12 is due.", "bye"
    ]  # fmt: skip


def test_figures_stand_in_the_finding(shipped: Interview) -> None:
    found = verdict(shipped, notice_days="30", tell_on="2026-11-23", contract="written")
    (notice,) = (each for each in lint("My last day is 1 December 2026.", "explain", found) if "l28" in each.rule.id)
    assert notice.words == "1 December 2026"
    for figure in ("8 days", "30 days", "23 November 2026", "1 December 2026"):
        assert figure in notice.detail


HOSTILE = {
    "very many words": "You never just end it soon! " * times(850, 17_000),
    "one word": "x" * 10_000,
    "right to left": "\u05d0\u05e0\u05d9 18 \u202eabc\u202c \u0645\u0631\u062d\u0628\u0627" * 100,
    "combining": "Z\u0301\u0323a\u0300\u0316l" * 500,
    "emoji": "\U0001f469\u200d\U0001f467\U0001f642\U0001f1fa\U0001f1f8" * 200,
    "capital with two small letters": "\u0130" * 300 + " just",
    "brackets": "[<{" * 30_000,
    "stops": ". ! ? " * times(2_000, 20_000),
    "lines": "\n" * 50_000 + "end",
    "empty": "",
}


@pytest.mark.long
@pytest.mark.parametrize("name", HOSTILE)
def test_any_text_can_be_looked_at(shipped: Interview, name: str) -> None:
    text = HOSTILE[name]
    for finding in lint(text, "explain", verdict(shipped, contact_name="**", client_name="*", notice_days="30")):
        assert text[finding.start : finding.end] == finding.words or finding.line == WHOLE


@settings(max_examples=examples(60), deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_the_lint_that_ships_fail(text: str) -> None:
    found = verdict(shipped_once())
    for finding in lint(text, "explain", found):
        assert finding.line == text.count("\n", 0, finding.start) + 1 or finding.line == WHOLE
