"""What is said about the letter: its form, and what to look at again in it."""

from clientexit_tui import words
from clientexit_tui.dialogue.letter_words import why_form
from clientexit_tui.outlook import Outlook
from clientexit_tui.plain.talk import Talk


def tell_form(talk: Talk, outlook: Outlook) -> None:
    """The form of the letter, and why it has that."""
    if outlook.plan.chosen and outlook.plan.stays:
        option = outlook.content.option(outlook.plan.option).title
        talk.say(words.LETTER_STAYS.format(option=option))
    choice = outlook.content.by_id["leave_form"].choice(outlook.letter.form)
    label = choice.label if choice else outlook.letter.form
    talk.say(f"{words.LETTER_FORM.format(form=label)} {why_form(outlook)}")


def tell_findings(talk: Talk, outlook: Outlook) -> None:
    """What to look at again: where, how much it matters, why, and what to do instead."""
    findings = outlook.findings
    talk.heading(words.LETTER_FINDINGS.format(count=len(findings)))
    if not findings:
        talk.say(words.LETTER_NO_FINDINGS)
    for number, finding in enumerate(findings, 1):
        rule = finding.rule
        place = words.LETTER_LINE.format(line=finding.line) if finding.line else words.LETTER_WHOLE
        excerpt = f": “{finding.excerpt}”" if finding.excerpt else ""
        head = f"{rule.title} ({place}, {words.LETTER_LEVEL_WORDS[rule.level]}{excerpt})"
        talk.console.say(head, words.PLAIN_NUMBER.format(number=number))
        talk.console.say(rule.why, "   ")
        talk.console.say(words.PLAIN_INSTEAD.format(suggest=rule.suggest), "   ")
    talk.say(words.LETTER_NOT_ADVICE)
