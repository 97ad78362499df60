"""Findings that the user keeps anyway, with a note: records of one answer, which count while the words stay."""

from dataclasses import replace

from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer, Answers, Record
from clientexit_tui.message.lint.finding import Finding

KEPT = "lint_kept"
"""The question whose records these are."""

MOST = 300
"""Characters of the words found by which a finding is known again."""


@frozen
class Kept:
    """A finding kept anyway, and the user's note on it."""

    finding: Finding
    note: str
    record: str
    """Id of the record that says so."""


def same_words(text: str) -> str:
    """Words as they are compared: blanks and capitals make no difference."""
    return " ".join(text[: 2 * MOST].split()).casefold()[:MOST]


def divided(findings: tuple[Finding, ...], answers: Answers) -> tuple[tuple[Finding, ...], tuple[Kept, ...]]:
    """The findings that are open, and those that the user keeps anyway."""
    marks = {(each.get("rule"), each.get("words")): each for each in answers.records(KEPT)}
    pairs = [(each, marks.get((each.rule.id, same_words(each.words)))) for each in findings]
    kept = tuple(Kept(each, mark.get("note"), mark.id) for each, mark in pairs if mark)
    return tuple(each for each, mark in pairs if not mark), kept


def keeping(answers: Answers, finding: Finding, note: str, record_id: str, at: str) -> Answer:
    """The answer with this finding kept for the reason in the note.

    Args:
        answers: those there are.
        finding: what to keep; every other with the same rule and words is kept with it.
        note: why, in the user's words; may be empty.
        record_id: the id of a new record.
        at: the time, ISO 8601 with offset.
    """
    records, words = answers.written(KEPT), same_words(finding.words)
    others = tuple(each for each in records if (each.get("rule"), each.get("words")) != (finding.rule.id, words))
    fields = {"rule": finding.rule.id, "words": words, **({"note": note} if note else {})}
    return _answer(answers, (*others, Record(record_id, fields, at)), at)


def withdrawn(answers: Answers, record_id: str, at: str) -> Answer:
    """The answer without one record, so that its finding is open again."""
    return _answer(answers, tuple(each for each in answers.written(KEPT) if each.id != record_id), at)


def _answer(answers: Answers, records: tuple[Record, ...], at: str) -> Answer:
    given = answers.get(KEPT)
    return replace(given, value=records, at=at) if given else Answer(value=records, at=at)
