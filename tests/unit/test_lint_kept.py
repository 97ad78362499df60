"""Findings that are kept anyway."""

from clientexit_tui.content.model import Interview
from clientexit_tui.interview.answers import Answers
from clientexit_tui.message.lint import Finding, lint
from clientexit_tui.message.lint.kept import KEPT, divided, keeping, withdrawn
from tests.tiny import AT, content, lint_rule, verdict

HEDGE = lint_rule("hedge", find=("just", "a bit"))
MONEY = lint_rule("money", need=("invoice",))


def found(text: str, interview: Interview | None = None) -> tuple[Finding, ...]:
    return lint(text, "explain", verdict(interview or content(lint=(HEDGE, MONEY))))


def keep(answers: Answers, finding: Finding, note: str = "", record_id: str = "r1") -> Answers:
    return answers.with_answer(KEPT, keeping(answers, finding, note, record_id, AT))


def test_a_kept_finding_is_no_longer_open_and_has_its_note() -> None:
    findings = found("I just write. Invoice.")
    still_open, kept = divided(findings, keep(Answers(), findings[0], "my way"))
    assert still_open == ()
    assert [(each.finding, each.note) for each in kept] == [(findings[0], "my way")]


def test_it_stays_kept_when_other_words_change_and_counts_again_when_its_own_do() -> None:
    answers = keep(Answers(), found("I just write. Invoice.")[0])
    assert divided(found("Now I   JUST write. Invoice."), answers)[0] == ()
    assert len(divided(found("I write a bit. Invoice."), answers)[0]) == 1


def test_what_is_missing_in_the_whole_letter_can_be_kept_too() -> None:
    (finding,) = found("Dear Kim.")
    assert divided((finding,), keep(Answers(), finding))[0] == ()


def test_a_withdrawn_one_counts_again_and_others_stay() -> None:
    findings = found("I just write a bit. Invoice.")
    answers = keep(keep(Answers(), findings[0]), findings[1], record_id="r2")
    answers = answers.with_answer(KEPT, withdrawn(answers, "r1", AT))
    assert divided(findings, answers)[0] == (findings[0],)


def test_keeping_the_same_twice_leaves_one_record_with_the_later_note() -> None:
    finding = found("I just write. Invoice.")[0]
    answers = keep(keep(Answers(), finding, "one"), finding, "two", "r2")
    assert [each.get("note") for each in answers.records(KEPT)] == ["two"]
