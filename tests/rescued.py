"""Stores with places of a test's own to rescue to."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.rescue_places import found_places, places
from clientexit_tui.sessions.sealing import Sealer
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.store import Store
from clientexit_tui.sessions.system import Ops

DAY = datetime(2026, 11, 22, 14, 2, 3, tzinfo=UTC)
ID = "20261121-abcdef"
NUMBERS = count(1)
"""For the names of temporary files: what a killed program left must not be in the way of the next."""


def surroundings(folder: Path) -> dict[str, str]:
    """An environment whose places for state, temporary files and memory are folders of the test."""
    named = {"XDG_STATE_HOME": "state", "TMPDIR": "temporary", "XDG_RUNTIME_DIR": "memory"}
    for name in named.values():
        (folder / name).mkdir(exist_ok=True)
    return {key: str(folder / name) for key, name in named.items()}


def store_in(
    home: Path,
    around: Path,
    ops: Ops | None = None,
    *,
    sealer: Sealer | None = None,
    summarise: Callable[[Session], Header] | None = None,
) -> Store:
    """The sessions of a home, with the folders around it to rescue to."""
    store = Store(
        home / "sessions",
        lambda: DAY,
        lambda: f"{next(NUMBERS):06x}" * 2,
        summarise or (lambda session: Header(session.id, session.title)),
        ops,
        sealer=sealer,
        backups=home / "backups",
    )
    environ = surroundings(around)
    store.rescue_places = lambda: places(home, environ)
    store.rescued_places = lambda: found_places(home, environ)
    return store


def told(session: Session, text: str) -> Session:
    """The session with its story told so."""
    return session.answer("story", Answer(value=text), "")


def stories(store: Store) -> list[str]:
    """What the sessions there tell, and what waits to be brought back is not among it."""
    return sorted(store.peek(each).answers.text("story") for each in store.ids())
