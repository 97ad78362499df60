"""What the fields of a form tell their screen."""

from dataclasses import dataclass

from textual.message import Message

from clientexit_tui.content.model import Question
from clientexit_tui.interview.answers import Answer


@dataclass
class Given(Message):
    """A question was answered, or cleared (None)."""

    question: Question
    answer: Answer | None
    typing: bool = False
    """More may follow at once."""


@dataclass
class Noted(Message):
    """A control has a remark on what was typed or chosen, to be shown beneath it."""

    text: str
    problem: bool = False


class Advance(Message):
    """The user is done with this field and wants the next."""
