"""The line below the title of a paper."""

from clientexit_tui import words
from clientexit_tui.exit_plan.days import format_day
from clientexit_tui.interview.facts import Facts


def subtitle(facts: Facts, phrase: str = words.PAPER_ABOUT) -> str:
    """Whom a paper is about, and of which day it is."""
    client = facts.text("client_name") or words.THE_CLIENT
    return words.PAPER_AS_OF.format(about=phrase.format(client=client), day=format_day(facts.today))
