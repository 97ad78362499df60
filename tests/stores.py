"""Stores over a folder of this test, with a clock that stands still."""

from itertools import count
from pathlib import Path

from clientexit_tui.case import Case
from clientexit_tui.sessions.saving import SaveFailedError
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.store import Store
from tests.one_day import NOW
from tests.shipped import Given, answered, content

__all__ = ["NOW", "Disk", "session_in", "store_in", "summarise"]


class Disk(Store):
    """A store whose disk can be full."""

    full = False

    def save(self, session: Session) -> Session:
        """Saves, or refuses."""
        if self.full:
            raise SaveFailedError("disk full;")
        return super().save(session)


def summarise(session: Session) -> Header:
    """What the library shows of a session."""
    return Case(content(), session, NOW.date()).header


def store_in(folder: Path) -> Disk:
    """A store with a clock that stands still."""
    numbers = count(1)
    return Disk(folder, lambda: NOW, lambda: f"{next(numbers):06x}{next(numbers):06x}", summarise)


def session_in(store: Store, title: str = "Northwind", place: str = "", **given: Given) -> Session:
    """A session on disk with these answers."""
    made = store.create(title)
    return store.save(Session(made.id, title, made.created, made.updated, answered(**given), 1, place))
