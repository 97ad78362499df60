"""The currency that a session counts in."""

from clientexit_tui.interview.answers import Answers
from clientexit_tui.interview.parsing.currencies import currencies_of


def usual_currency(answers: Answers) -> str:
    """The code of the currency that a session counts in, or nothing."""
    possible = currencies_of(answers.text("currency"))
    return next(iter(possible)) if len(possible) == 1 else ""
