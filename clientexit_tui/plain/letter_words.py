"""What is said about the letter: its form, and what to look at again in it."""

from clientexit_tui import words
from clientexit_tui.app.letter_words import where_found, why_form
from clientexit_tui.case import Case
from clientexit_tui.message.lint import Finding
from clientexit_tui.message.lint.kept import Kept
from clientexit_tui.plain.blocks import BULLET
from clientexit_tui.plain.talk import Talk


def tell_form(talk: Talk, case: Case) -> None:
    """The form of the letter, and why it has that."""
    if case.plan.chosen and case.plan.stays:
        option = case.content.option(case.plan.option).title
        talk.say(words.LETTER_STAYS.format(option=option))
    choice = case.content.by_id["leave_form"].choice(case.letter.form)
    label = choice.label if choice else case.letter.form
    talk.say(f"{words.LETTER_FORM.format(form=label)} {why_form(case)}")


def tell_findings(talk: Talk, case: Case) -> None:
    """What to look at again: where, how much it matters, why, and what to do instead; then what is kept anyway."""
    findings, kept = case.looked_at
    talk.heading(words.LETTER_FINDINGS.format(count=len(findings)))
    if not findings:
        talk.say(words.LETTER_NO_FINDINGS)
    for number, finding in enumerate(findings, 1):
        talk.console.say(finding_head(finding), words.PLAIN_NUMBER.format(number=number))
        for line in (finding.detail, finding.rule.why):
            if line:
                talk.console.say(line, "   ")
        talk.console.say(words.PLAIN_INSTEAD.format(suggest=finding.rule.suggest), "   ")
    if kept:
        talk.heading(words.LETTER_KEPT_ANYWAY.format(count=len(kept)))
    for each in kept:
        talk.console.say(kept_words(each), BULLET)
    talk.say(words.LETTER_NOT_ADVICE)


def finding_head(finding: Finding) -> str:
    """What was found, and where."""
    return f"{finding.rule.title} ({where_found(finding)})"


def kept_words(kept: Kept) -> str:
    """What is kept anyway, and why."""
    note = words.LETTER_KEPT_NOTE.format(note=kept.note) if kept.note else words.LETTER_KEPT_NO_NOTE
    return f"{finding_head(kept.finding)}. {note}"
