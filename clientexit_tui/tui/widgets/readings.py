"""The meanings that a typed text can have."""

from clientexit_tui.content.model import Choice, Kind, Question
from clientexit_tui.interview.parsing import Understood
from clientexit_tui.tui.widgets.choice_list import ChoiceList


class Readings(ChoiceList):
    """Several meanings, of which the user picks one."""

    def __init__(self, question: Question, meanings: tuple[Understood, ...]) -> None:
        self.meanings = meanings
        choices = tuple(Choice(each.canonical, each.echo or each.canonical) for each in meanings)
        which = Question(id=question.id, place=question.place, kind=Kind.SINGLE, choices=choices, ask=question.ask)
        super().__init__(which, None, states=False)
