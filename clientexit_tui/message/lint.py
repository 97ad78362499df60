"""What in a letter can harm, and what is missing in it. No finding never means that a letter is safe."""

from collections.abc import Iterator
from dataclasses import dataclass

from clientexit_tui.content.model import LintRule
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.gaps import fill, gaps_of, said_answer
from clientexit_tui.interview.conditions import evaluate
from clientexit_tui.interview.facts import Facts
from clientexit_tui.message.patterns import CALENDAR_DATE, DATE_RULE, PLACEHOLDER, PLACEHOLDER_RULE, pattern_of

WHOLE = 0
"""The line of a finding that is about the letter as a whole."""


@dataclass(frozen=True)
class Finding:
    """One thing to look at again."""

    rule: LintRule
    line: int
    """From 1; 0 where something is missing in the letter as a whole."""
    start: int
    """Offsets in the text."""
    end: int
    excerpt: str
    """The words found, in the line around them."""


def lint(text: str, form: str, verdict: Verdict) -> tuple[Finding, ...]:
    """The findings in the order of the text, missing things first.

    Args:
        text: the letter; an empty one has no findings.
        form: the form of leaving.
        verdict: whose facts decide which rules apply.
    """
    if not text.strip():
        return ()
    facts, look, plain = verdict.evaluation.facts, verdict.evaluation.look, _plain(text)
    found: list[Finding] = []
    for rule in facts.content.lint:
        fits = not rule.forms or form in rule.forms
        if fits and evaluate(rule.when, look, facts.today) is True:
            found += _apply(rule, text, plain, facts)
    return tuple(sorted(found, key=lambda finding: (finding.line, finding.start)))


def _plain(text: str) -> str:
    """The text with plain quotation marks and spaces; every character keeps its place."""
    return text.translate({0x2019: "'", 0x2018: "'", 0xA0: " ", 0x202F: " "})


def _apply(rule: LintRule, text: str, plain: str, facts: Facts) -> Iterator[Finding]:
    patterns = [pattern_of(phrase) for phrase in _known(rule.find, facts)]
    if rule.id == PLACEHOLDER_RULE:
        patterns.append(PLACEHOLDER)
    spans = {match.span() for pattern in patterns for match in pattern.finditer(plain)}
    for start, end in sorted(spans):
        if not any(other != (start, end) and other[0] <= start and end <= other[1] for other in spans):
            yield _finding(rule, text, start, end)
    needed = _known(rule.need, facts)
    lacks_date = rule.id == DATE_RULE and not CALENDAR_DATE.search(plain)
    if lacks_date or (needed and not any(pattern_of(phrase).search(plain) for phrase in needed)):
        yield Finding(rule, WHOLE, 0, 0, "")


def _known(phrases: tuple[str, ...], facts: Facts) -> tuple[str, ...]:
    """The phrases with their gaps filled from answers; those that cannot be filled are left out."""
    known = []
    for phrase in phrases:
        given = {name: said_answer(facts, name) for name in gaps_of(phrase)}
        if all(given.values()):
            known.append(fill(phrase, given.__getitem__))
    return tuple(known)


def _finding(rule: LintRule, text: str, start: int, end: int) -> Finding:
    line = text.count("\n", 0, start) + 1
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return Finding(rule, line, start, end, text[first : last if last >= 0 else None].strip())
