"""What a field must know beside its own question."""

from collections.abc import Callable
from datetime import date

from clientexit_tui.cached import cached_property
from clientexit_tui.content.model import Interview
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answers
from clientexit_tui.interview.facts import Facts


@frozen
class FieldContext:
    """The day, the usual currency, and the other answers, for links to records."""

    today: date
    currency: str
    content: Interview
    answers: Answers
    now: Callable[[], str]
    """Gives the time for a record that is changed, ISO 8601."""
    states: bool = True
    """Whether "I don't know" and the like may be said: yes for questions, no for the fields of a record."""
    known: Facts | None = None
    """What the answers say, where that was worked out already."""

    @cached_property
    def facts(self) -> Facts:
        """What the answers say."""
        return self.known or Facts(self.content, self.answers, self.today)
