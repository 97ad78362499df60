"""The plain face asks exactly what the pages of the drawn one show, whatever was answered before."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import repeat
from pathlib import Path
from secrets import token_hex

import pytest

from clientexit_tui.app.section_pages import SectionPages
from clientexit_tui.case import Case
from clientexit_tui.interview.answers import Answers
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.section import SectionTalk
from clientexit_tui.sessions.session import Session
from tests.amount import some
from tests.generated import Made
from tests.plain_talk import WIDE, Asked, controller_over
from tests.shipped import content
from tests.stores import NOW, Disk, session_in, summarise

SETS, AT_ONCE = 200, 25


class Recalling(Disk):
    """A store that gives one session and keeps nothing, so that hundreds of them take no time."""

    recalled: Session | None = None

    def load(self, session_id: str) -> Session:
        """The session that is recalled, under any id."""
        return replace(self.recalled, id=session_id) if self.recalled else super().load(session_id)

    def save(self, session: Session) -> Session:
        """Saves nothing once a session is recalled."""
        return session if self.recalled else super().save(session)


def shown(answers: Answers) -> Iterator[tuple[str, str]]:
    """The questions on the pages of each section, in order."""
    case = Case(content(), Session("", "", "", "", answers), NOW.date())
    for section in content().sections:
        pages = SectionPages(case, section)
        yield from ((section.id, each.id) for group in pages.pages for each in pages.asked(group))


def asked(controller: SessionController, said: list[str]) -> Iterator[tuple[str, str]]:
    """The questions that are asked of somebody who passes over all of them."""
    for section in content().sections:
        said.clear()
        talk = SectionTalk(controller, section)
        assert talk.run(next((each.id for each in talk.asked), ""))
        yield from ((section.id, each.id) for each in Asked().read("".join(said)))


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, SETS, AT_ONCE))
def test_both_faces_ask_the_same_questions_in_the_same_order(home: Path, first: int) -> None:
    store, said = Recalling(home, lambda: NOW, lambda: token_hex(6), summarise), list[str]()
    session = session_in(store)
    for seed in some(range(first, first + AT_ONCE), 4):
        made = Made(size=seed % 200, seed=seed)
        store.recalled = replace(session, answers=made.answers)
        controller = controller_over(store, repeat(""), said.append, WIDE)
        controller.open(session.id)
        assert list(asked(controller, said)) == list(shown(made.answers)), made
        controller.leave()
