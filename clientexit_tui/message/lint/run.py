"""All rules on one letter."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from clientexit_tui import words
from clientexit_tui.content.model import LintRule
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.interview.conditions import evaluate
from clientexit_tui.message.lint.computed import CHECKS, COUNTS, NEEDS
from clientexit_tui.message.lint.finding import Finding, Found, placed
from clientexit_tui.message.lint.letter_read import LetterRead
from clientexit_tui.message.lint.places import beyond

MOST = 20
"""Findings of one rule that are told one by one; the last of them says how many more there are."""


def lint(text: str, form: str, verdict: Verdict) -> tuple[Finding, ...]:
    """The findings in the order of the text, missing things first.

    Args:
        text: the letter; an empty one has no findings.
        form: the form of leaving.
        verdict: whose facts decide which rules apply.
    """
    if not text.strip():
        return ()
    letter = LetterRead(text, form, verdict)
    found = {rule: tuple(_found(rule, letter)) for rule in _fitting(letter)}
    grave = [(each.start, each.end) for rule, every in found.items() if rule.level == "error" for each in every]
    lines = [at for at, letter_ in enumerate(text) if letter_ == "\n"]
    findings = [
        placed(rule, text, each, bisect_right(lines, each.start - 1) + 1)
        for rule, every in found.items()
        for each in _told(every if rule.level == "error" else _unless_graver(every, grave))
    ]
    return tuple(sorted(findings, key=lambda finding: (finding.line, finding.start)))


def _fitting(letter: LetterRead) -> Iterator[LintRule]:
    look, today = letter.verdict.evaluation.look, letter.facts.today
    for rule in letter.facts.content.lint:
        fits = not rule.forms or letter.form in rule.forms
        if fits and evaluate(rule.when, look, today) is True:
            yield rule


def _found(rule: LintRule, letter: LetterRead) -> Iterator[Found]:
    check, counts = CHECKS.get(rule.id), COUNTS.get(rule.id)
    for span in letter.spans(rule):
        if counts is None or counts(letter, span):
            yield Found(*span)
    if _lacks(rule, letter):
        yield Found()
    elif check:
        yield from check(letter)


def _lacks(rule: LintRule, letter: LetterRead) -> bool:
    """Whether none of the words that the rule asks for is in the letter."""
    looked_for = NEEDS.get(rule.id)
    phrases = letter.phrases(rule.need) if looked_for is None or looked_for(letter) else ()
    return bool(phrases) and not any(phrase.within(letter.plain, letter.low) for phrase in phrases)


def _unless_graver(found: tuple[Found, ...], grave: list[tuple[int, int]]) -> tuple[Found, ...]:
    """Without what lies within the words of a graver finding: one place is told once."""
    left = set(beyond(((each.start, each.end) for each in found if not each.whole), grave))
    return tuple(each for each in found if each.whole or (each.start, each.end) in left)


def _told(found: tuple[Found, ...]) -> Iterator[Found]:
    """The first ones in order, each place once; the last says how many more there are."""
    each_once = sorted({(each.start, each.end): each for each in found}.values(), key=lambda each: each.start)
    more = len(each_once) - MOST
    yield from islice(each_once, MOST - 1 if more > 0 else MOST)
    if more > 0:
        last = each_once[MOST - 1]
        yield Found(last.start, last.end, words.LINT_MORE.format(count=more))
