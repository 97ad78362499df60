"""A session: one client relationship being worked through."""

from collections.abc import Mapping
from dataclasses import field, replace

from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer, Answers

ARCHIVED = "archived"
"""Key of a session's extra that says, with ``yes``, that it is put away."""
SCHEMA = 1
"""The shape of the session file that this program writes."""


@frozen
class Session:
    """One client relationship: its answers and where the user was."""

    id: str
    """``YYYYMMDD-xxxxxx``: the day it was made and six hex digits; also the file's stem."""
    title: str
    created: str
    """ISO 8601 with offset."""
    updated: str
    answers: Answers = field(default_factory=Answers)
    content_version: int = 0
    """The version of the content last answered against."""
    place: str = ""
    """Where the user was, as ``section`` or ``section/group``."""
    extra: Mapping[str, object] = field(default_factory=dict)
    """Top-level keys of the file that this program does not know; they survive every save."""

    @property
    def archived(self) -> bool:
        """Whether it is put away."""
        return self.extra.get(ARCHIVED) == "yes"

    def answer(self, question_id: str, answer: Answer | None, at: str) -> "Session":
        """The session with one answer given, changed, or (None) cleared."""
        answers = self.answers.without(question_id) if answer is None else self.answers.with_answer(question_id, answer)
        return replace(self, answers=answers, updated=at)


@frozen
class Header:
    """What the library shows of a session without reading it whole: the first document of its file."""

    id: str
    title: str
    client: str = ""
    status: str = ""
    """``new``, ``gathering``, ``deciding``, ``leaving``, ``staying`` or ``looking_back``."""
    choice: str = ""
    """The option chosen, or nothing."""
    next_task: str = ""
    next_due: str = ""
    """ISO date, or nothing."""
    updated: str = ""
    answered: int = 0
    urgent: bool = False
    leaning: str = ""
    """The choice, or while there is none where the answers point, in words."""
    archived: bool = False
    """Whether it is put away: the list leaves it out unless asked for."""
