"""The rows of a list of choices: what can be chosen, what was and no longer can be, and "I don't know"."""

from clientexit_tui import words
from clientexit_tui.content.model import Choice, Kind
from clientexit_tui.frozen import frozen

UNKNOWN = "?"
"""The id of the row "I don't know"; no choice can have it."""


@frozen
class ChoiceRow:
    """One row: what it stands for, its words, the key that chooses it."""

    id: str
    label: str
    key: str


def choice_rows(
    kind: Kind, offered: tuple[Choice, ...], chosen: tuple[str, ...], *, states: bool
) -> tuple[ChoiceRow, ...]:
    """The rows.

    Args:
        kind: of the question.
        offered: the choices, with those that are retired.
        chosen: ids chosen so far; one that is no longer offered has a row of its own, named as such.
        states: whether "I don't know" is the last row.
    """
    live = [choice for choice in offered if not choice.retired]
    rows = [ChoiceRow(choice.id, choice.label, _key(kind, choice, at)) for at, choice in enumerate(live, 1)]
    labels = {choice.id: choice.label for choice in offered}
    gone = [each for each in chosen if each not in {row.id for row in rows} and each != UNKNOWN]
    rows += [ChoiceRow(each, words.NO_LONGER_OFFERED.format(label=labels.get(each, each)), "") for each in gone]
    return (*rows, ChoiceRow(UNKNOWN, words.I_DO_NOT_KNOW, "f5")) if states else tuple(rows)


def _key(kind: Kind, choice: Choice, at: int) -> str:
    match kind:
        case Kind.YES_NO:
            return choice.id[:1]
        case Kind.SCALE:
            return choice.id
        case _:
            return str(at) if at < 10 else ""
