"""What the fields of a form tell their screen."""

from dataclasses import dataclass

from textual.message import Message

from clientexit_tui.content.model import Question
from clientexit_tui.interview.answers import Answer


class Asking:
    """One time that a question is asked by a widget, which may ask another later."""

    over = False
    """Whether another is asked there now; what was typed until then was taken down when that began."""


@dataclass
class Given(Message):
    """A question was answered, or cleared (None)."""

    question: Question
    answer: Answer | None
    typing: bool = False
    """More may follow at once."""
    asking: Asking | None = None
    """For what was typed: when that was; obsolete once it is over."""

    @property
    def is_stale(self) -> bool:
        """Whether the page was turned meanwhile, and more was taken down then than this says."""
        return self.asking is not None and self.asking.over


@dataclass
class Noted(Message):
    """A control has a remark on what was typed or chosen, to be shown beneath it."""

    question: Question
    text: str
    problem: bool = False


class Advance(Message):
    """The user is done with this field and wants the next."""
