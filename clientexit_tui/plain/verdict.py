"""The verdict with its reasons, the options, and the forms of leaving."""

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.documents.guidance import form_blocks, ready_blocks
from clientexit_tui.documents.planning import choice_blocks
from clientexit_tui.documents.reasons import open_blocks, urgent_blocks, verdict_blocks
from clientexit_tui.documents.tree import Bars
from clientexit_tui.documents.worth import money_blocks
from clientexit_tui.plain.blocks import BULLET, say_blocks
from clientexit_tui.plain.talk import Talk
from clientexit_tui.views.answer_words import answer_words
from clientexit_tui.views.guidance import fit_sentences

VALUES = ("matters", "matters_most", "gut")
"""The questions whose answers are said before the options."""


def tell_verdict(talk: Talk, case: Case) -> None:
    """Urgent notices first, then where the answers point, why, what is open, and what the user makes of it."""
    verdict = case.verdict
    talk.heading(words.TRAIL_VERDICT)
    talk.say(words.VERDICT_AID)
    blocks = (*urgent_blocks(verdict), *verdict_blocks(verdict, case.flips), *open_blocks(verdict))
    say_blocks(talk.console, (*blocks, *choice_blocks(verdict), *ready_blocks(verdict)))
    talk.heading(words.VERDICT_MONEY)
    money = [each for each in money_blocks(verdict) if not isinstance(each, Bars)]  # its table says the same figures
    say_blocks(talk.console, money)
    if not money:
        talk.say(words.VERDICT_NO_MONEY)


def tell_options(talk: Talk, case: Case) -> None:
    """The six ways to go, each in the same detail; nothing is recommended."""
    talk.heading(words.TRAIL_OPTIONS)
    for gate in case.verdict.urgent:
        talk.say(words.PLAIN_URGENT.format(title=gate.title))
    for each in VALUES:
        question, answer = case.content.by_id[each], case.facts.answer(each)
        said = answer_words(question, answer) if answer else ""
        talk.say(f"{words.OPTION_VALUES[each]} {said or words.OPTIONS_NOT_SAID}")
    talk.say(words.OPTIONS_EVEN)
    fits = fit_sentences(case.facts)
    for number, option in enumerate(case.content.options, 1):
        talk.heading(words.PLAIN_NUMBER.format(number=number) + option.title)
        talk.say(option.says)
        for title, points in ((words.OPTION_GOOD, option.good), (words.OPTION_BAD, option.bad)):
            talk.say(f"{title}:")
            for point in points:
                talk.console.say(point.text, BULLET)
        talk.say(f"{words.OPTION_MONTHS}:")
        talk.say(option.months)
        if option.id in fits:
            talk.say(fits[option.id])


def tell_forms(talk: Talk, case: Case) -> None:
    """The forms of leaving, with what speaks for and against each here."""
    blocks = form_blocks(case.verdict, case.plan.option, stays=case.plan.stays)
    say_blocks(talk.console, blocks)
    if not blocks:
        talk.say(words.LETTER_NONE)
