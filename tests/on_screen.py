"""An open session on one of the screens that show what follows from the answers, for tests that press keys."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from clientexit_tui.case import Case
from clientexit_tui.sessions.session import Session
from clientexit_tui.tui.widgets.key_line import KeyLine
from clientexit_tui.tui.widgets.linked_page import LinkedPage
from clientexit_tui.views.targets import Target
from tests.driven import Driven, app_of, press, running, session_in, store_in, worked_out, write
from tests.shipped import Given

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


class User:
    """A running program with one session open at one screen."""

    def __init__(self, pilot: Driven) -> None:
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Presses keys, each dealt with before the next."""
        for key in keys:
            await press(self.pilot, key)

    async def write(self, text: str) -> None:
        """Types a text."""
        await write(self.pilot, text)

    async def settle(self) -> None:
        """Waits for what is worked out in the background and for what was typed."""
        await worked_out(self.pilot.app)
        app_of(self.pilot).controller.settle()
        await self.pilot.pause()

    @property
    def case(self) -> Case:
        """What follows from the answers now."""
        return app_of(self.pilot).controller.case

    @property
    def session(self) -> Session:
        """The session now."""
        return self.case.session

    @property
    def screen(self) -> str:
        """The name of the screen in front."""
        return type(self.pilot.app.screen).__name__

    @property
    def keys(self) -> str:
        """The key line."""
        return str(self.pilot.app.screen.query_one(KeyLine).render())

    def page(self, name: str) -> LinkedPage:
        """A page on the screen."""
        return self.pilot.app.screen.query_one(f"#{name}", LinkedPage)

    def words(self, name: str) -> str:
        """The words on a page."""
        return "\n".join(str(part.text) for part in self.page(name).lines)

    async def mark(self, name: str, target: Target) -> None:
        """Puts the focus on a line of a page."""
        self.page(name).mark(target)
        await self.pilot.pause()
        assert self.page(name).marked == target


@asynccontextmanager
async def opened(
    home: Path, place: str, given: Mapping[str, Given] | None = None, *, width: int = 80
) -> AsyncIterator[User]:
    """A session with these answers, open at a screen."""
    store = store_in(home)
    session = session_in(store, "Northwind", "", **(given or {}))
    async with running(store, session.id, place, (width, 24 if width < 110 else 40)) as pilot:
        yield User(pilot)
