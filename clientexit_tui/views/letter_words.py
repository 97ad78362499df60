"""The letter in words: why it has its form, and where something was found in it."""

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.message.forms import FORM_OF_GATE
from clientexit_tui.message.lint import Finding


def why_form(case: Case) -> str:
    """Why the letter has its form."""
    if case.facts.text("leave_form"):
        return words.LETTER_FORM_CHOSEN
    for gate in case.verdict.gates:
        if FORM_OF_GATE.get(gate.id) == case.letter.form:
            return words.LETTER_FORM_GATE.format(gate=gate.title)
    plan = case.plan
    if not plan.option:
        return words.LETTER_FORM_NOTHING
    option = case.content.option(plan.option).title
    return (words.LETTER_FORM_CHOICE if plan.chosen else words.LETTER_FORM_POINTS).format(option=option)


def where_found(finding: Finding) -> str:
    """Where something was found, how much it matters, and the words."""
    place = words.LETTER_LINE.format(line=finding.line) if finding.line else words.LETTER_WHOLE
    found = f": “{short_words(finding)}”" if finding.line else ""
    return f"{place}, {words.LETTER_LEVEL_WORDS[finding.rule.level]}{found}"


def short_words(finding: Finding) -> str:
    """The words found on one line, cut where they are long."""
    return on_one_line(finding.words)


def on_one_line(text: str, most: int = 60) -> str:
    """A text on one line, cut where it has more characters than that."""
    line = " ".join(text[: 2 * most].split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
