"""The letter in words: why it has its form."""

from clientexit_tui import words
from clientexit_tui.message.forms import FORM_OF_GATE
from clientexit_tui.outlook import Outlook


def why_form(outlook: Outlook) -> str:
    """Why the letter has its form."""
    if outlook.facts.text("leave_form"):
        return words.LETTER_FORM_CHOSEN
    for gate in outlook.verdict.gates:
        if FORM_OF_GATE.get(gate.id) == outlook.letter.form:
            return words.LETTER_FORM_GATE.format(gate=gate.title)
    plan = outlook.plan
    if not plan.option:
        return words.LETTER_FORM_NOTHING
    option = outlook.content.option(plan.option).title
    return (words.LETTER_FORM_CHOICE if plan.chosen else words.LETTER_FORM_POINTS).format(option=option)
