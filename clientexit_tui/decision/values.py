"""What matters most to the user, held against each option."""

from clientexit_tui.content.model import Interview
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import State
from clientexit_tui.interview.facts import Facts

MATTERS, MOST = "matters", "matters_most"
"""The questions that ask for it."""
MOST_WEIGHT = 2
"""What matters above all counts twice."""


@frozen
class Fit:
    """How an option meets what the user said matters, as ids of choices of that question."""

    option: str
    fits: tuple[str, ...]
    strains: tuple[str, ...]
    weight: int
    """What it serves less what it puts at risk, with what matters above all counted twice."""


def value_fits(facts: Facts) -> tuple[Fit, ...]:
    """Each option against what the user said matters, in the order of the options; empty while nothing was said."""
    mine = _mine(facts)
    if not mine:
        return ()
    return tuple(_fit(option.id, option.fits, option.strains, mine, facts) for option in facts.content.options)


def _mine(facts: Facts) -> tuple[str, ...]:
    answer = facts.answer(MATTERS)
    chosen = answer.value if answer and answer.state is State.ANSWERED and isinstance(answer.value, tuple) else ()
    above_all = facts.text(MOST)
    return tuple(dict.fromkeys((*((above_all,) if above_all else ()), *(str(each) for each in chosen))))


def _fit(option: str, fits: tuple[str, ...], strains: tuple[str, ...], mine: tuple[str, ...], facts: Facts) -> Fit:
    def weigh(values: tuple[str, ...]) -> int:
        return sum(MOST_WEIGHT if each == facts.text(MOST) else 1 for each in values)

    served, strained = (tuple(each for each in mine if each in side) for side in (fits, strains))
    return Fit(option, served, strained, weigh(served) - weigh(strained))


def value_label(content: Interview, value: str) -> str:
    """A value in words."""
    choice = content.by_id[MATTERS].choice(value) or content.by_id[MOST].choice(value)
    return choice.label if choice else value
