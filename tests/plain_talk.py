"""The plain face over a folder of this test: driven by lines given beforehand, or by whoever looks what is asked."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from clientexit_tui.content.model import Question
from clientexit_tui.interview.answers import Answer
from clientexit_tui.plain.console import Console, EndOfInputError
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.section import SectionTalk
from clientexit_tui.plain.start import PlainFace
from clientexit_tui.plain.talk import Talk
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store
from tests.shipped import Given, content
from tests.stores import NOW, Disk, session_in, store_in

WIDTH = 80
WIDE = 10_000
"""Columns with which no line is ever wrapped."""
LEAVING: dict[str, Given] = {
    "told_plainly": "yes",
    "attempts": [{"outcome": "ignored"}, {"outcome": "refused"}],
    "control_level": "3",
    "silence_level": "4",
    "undermining_level": "3",
    "culture_level": "2",
    "wellbeing_level": "3",
    "choice": "exit_with_explanation",
    "tell_on": "2026-12-01",
    "notice_days": "14",
}
"""Answers that point to leaving, and the choice to do so."""
_ASKED = re.compile(r"^(?:(.*), page \d+ of \d+: (.*)|Question \d+ of \d+: (.*))$", re.MULTILINE)


@dataclass
class Heard:
    """What a run said, and how it ended."""

    text: str = ""
    code: int = 0
    typed: list[str] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        """What was said, line by line."""
        return self.text.split("\n")


def talk(
    store: Store, lines: Iterable[str], open_id: str = "", *, width: int = WIDTH, folder: Path | None = None
) -> Heard:
    """Runs the plain face with these lines as what the user types; after the last, the input ends."""
    waiting: Iterator[str] = iter(lines)
    return converse(store, lambda _: next(waiting, None), open_id, width=width, folder=folder)


def converse(
    store: Store,
    answer: Callable[[str], str | None],
    open_id: str = "",
    *,
    width: int = WIDTH,
    folder: Path | None = None,
) -> Heard:
    """Runs the plain face with a user who is given all that was said so far; None ends the input."""
    heard = Heard()

    def read() -> str:
        typed = answer(heard.text)
        if typed is None:
            return ""
        heard.typed.append(typed)
        return f"{typed}\n"

    def write(text: str) -> None:
        heard.text += text

    console = Console(read, write, width)
    heard.code = PlainFace(content, store, lambda: NOW, console, folder).run(open_id)
    return heard


def opened(home: Path, *lines: str, **given: Given) -> tuple[Heard, Disk]:
    """What is said when these lines are typed in a session with these answers; q ends it."""
    store = store_in(home)
    session = session_in(store, "Northwind", "", **given)
    heard = talk(store, [*lines, "q"], session.id, width=WIDE)
    assert heard.code == 0
    return heard, store


class Asked:
    """Knows which questions are asked from what is said on lines that were not wrapped."""

    def __init__(self) -> None:
        self._known = {
            (section.title, group.title, question.ask): question
            for section in content().sections
            for group in section.groups
            for question in group.questions
        }
        self._page = ("", "")

    def read(self, text: str) -> Iterator[Question]:
        """The questions asked in a text, which goes on where the last one ended."""
        for section, group, ask in _ASKED.findall(text):
            if ask:
                yield self._known[*self._page, ask]
            else:
                self._page = (section, group)

    def last(self, text: str) -> Question | None:
        """The question asked last in a text, if any."""
        return next(reversed([*self.read(text)]), None)


def loaded(store: Store) -> Session:
    """The one session there is."""
    (session_id,) = store.ids()
    return store.load(session_id)


@dataclass(frozen=True)
class Told:
    """What one question led to."""

    answer: Answer | None
    """As it is on disk."""
    text: str
    session: Session
    ended: bool
    """Whether the input ended before the question was done with."""


def controller_over(
    store: Store, lines: Iterable[str], write: Callable[[str], None], width: int = WIDTH
) -> SessionController:
    """A controller without a session, with these lines as what the user types."""
    typed = (f"{line}\n" for line in lines)
    console = Console(lambda: next(typed, ""), write, width)
    return SessionController(content, store, lambda: NOW, Talk(console))


def answering(home: Path, question_id: str, *lines: str, **given: Given) -> Told:
    """Types lines at one question of a session with these answers."""
    store, said = store_in(home / "sessions"), list[str]()
    session = session_in(store, "Northwind", "", **given)
    controller = controller_over(store, lines, said.append)
    controller.open(session.id)
    ended = False
    try:
        SectionTalk(controller, content().section_of(question_id)).ask_one(question_id)
    except EndOfInputError:
        ended = True
    kept = store.load(session.id)
    return Told(kept.answers.get(question_id), "".join(said), kept, ended)
