"""What the controls of a form tell those around them."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from textual.message import Message
from textual.widget import Widget

from clientexit_tui.content.model import Question
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer


@frozen
class Given:
    """A question was answered by the user, or cleared (None)."""

    question: Question
    answer: Answer | None
    typing: bool = False
    """More may follow at once."""


@runtime_checkable
class TakesAnswers(Protocol):
    """What is around a control and listens to it."""

    def take_answer(self, given: Given) -> bool:
        """Takes an answer, and says whether that was the end of its way."""


def give(control: Widget, given: Given) -> None:
    """Hands an answer to those around a control, the nearest first, before anything else can happen.

    News that travelled as a message could arrive after the page was turned or the answer was changed elsewhere, and
    would then put an older text in the place of a newer one.
    """
    for node in control.ancestors:
        if isinstance(node, TakesAnswers) and node.take_answer(given):
            return


@dataclass
class Noted(Message):
    """A control has a remark on what was typed or chosen, to be shown beneath it."""

    question: Question
    text: str
    problem: bool = False


class Advance(Message):
    """The user is done with this field and wants the next."""
