"""Where the parts meet: the user's folder, the clock, randomness, the interview and the sessions."""

import secrets
from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from clientexit_tui import locations

if TYPE_CHECKING:  # most commands need only a part of it, and each part costs time
    from clientexit_tui.content.model import Content
    from clientexit_tui.outlook import Outlook
    from clientexit_tui.sessions.session import Header, Session
    from clientexit_tui.sessions.store import Store

Launch = Callable[["Callable[[], Content]", "Store", Callable[[], datetime], str], int]
"""Runs the terminal interface and gives the exit code: what loads the interview, sessions, clock, session to open."""


class Home:
    """One user's sessions, and all that commands need to work with them."""

    def __init__(self, folder: Path, launch: Launch) -> None:
        """Takes the folder, which need not exist yet, and what runs the terminal interface."""
        self.folder = folder
        self._launch = launch

    @cached_property
    def content(self) -> "Content":
        """The interview. Raises ContentError where it has a mistake."""
        return self._load()

    @cached_property
    def store(self) -> "Store":
        """The sessions."""
        from clientexit_tui.sessions.store import Store

        folder = locations.sessions_dir(self.folder)
        return Store(folder, self.clock, lambda: secrets.token_hex(6), self._summarise)

    @property
    def today(self) -> date:
        """The day."""
        return self.clock().date()

    def now(self) -> str:
        """The time, ISO 8601 with offset."""
        return self.clock().isoformat(timespec="seconds")

    @staticmethod
    def clock() -> datetime:
        """The time with the offset of this place."""
        return datetime.now().astimezone()

    def session(self, prefix: str) -> "Session":
        """The one session whose id begins so. Raises SessionError or DocumentError."""
        return self.store.load(self.store.find(prefix))

    def outlook(self, session: "Session") -> "Outlook":
        """All that follows from a session today."""
        from clientexit_tui.outlook import Outlook

        return Outlook(self.content, session, self.today)

    def launch(self, open_id: str = "") -> int:
        """Opens the library, or a session, and gives the exit code."""
        return self._launch(lambda: self.content, self.store, self.clock, open_id)

    def _load(self) -> "Content":
        from clientexit_tui.content.loader import load_content

        return load_content(locations.content_dir())

    def _summarise(self, session: "Session") -> "Header":
        return self.outlook(session).header
