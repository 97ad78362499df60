"""The currency that a session counts in."""

from clientexit_tui import words
from clientexit_tui.errors import nearest
from clientexit_tui.interview.answers import Answers
from clientexit_tui.interview.parsing.currencies import CODES, SHARED_SIGNS, currencies_of

CURRENCY = "currency"
"""The question that asks for it."""


def usual_currency(answers: Answers) -> str:
    """The code of the currency that a session counts in, or nothing."""
    possible = currencies_of(answers.text(CURRENCY))
    return next(iter(possible)) if len(possible) == 1 else ""


def currency_problem(text: str) -> str:
    """Why a session cannot count in this, or nothing where it is one known currency."""
    possible = currencies_of(text.strip())
    if len(possible) == 1:
        return ""
    if possible:
        return words.CURRENCY_SHARED.format(mark=text.strip(), code=SHARED_SIGNS[text.strip().casefold()][1])
    return words.CURRENCY_UNKNOWN.format(mark=text.strip(), hint=nearest(text.strip().upper(), sorted(CODES)))
