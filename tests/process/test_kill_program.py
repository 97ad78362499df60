"""The real program, typed into and killed at any moment: what it had told as saved is there, and the file is whole."""

import os
import random
import re
import signal
import sys
from pathlib import Path

import pytest

from clientexit_tui.locations import sessions_dir
from clientexit_tui.sessions.store import Listed
from tests.amount import times
from tests.driven import Disk, session_in, store_in
from tests.pty_program import Program, program

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

ROUNDS = int(os.environ.get("CLIENTEXIT_KILLS") or times(10, 60))
"""How often it is killed; before a release 500: ``CLIENTEXIT_KILLS=500``."""
SAVED = r"(?<!not )saved \d"
"""What the header says once all is saved."""


def client(store: Disk, session_id: str) -> str:
    """The client named in the file."""
    return store.peek(session_id).answers.text("client_name")


def opened(running: Program) -> None:
    """Goes to the first question."""
    running.wait_for("Background story")
    running.press(b"\r")
    running.wait_for("Which client is this about?")


@pytest.mark.long
def test_a_kill_while_somebody_types_leaves_a_whole_session_with_all_that_was_saved(home: Path) -> None:
    chance = random.Random(22)  # noqa: S311  # repeatable, not secret
    store = store_in(sessions_dir(home))
    found: dict[str, str] = {}
    for number in range(ROUNDS):
        session_id = session_in(store, place="story/who").id
        with program(home, "open", session_id) as running:
            opened(running)
            running.press(b"Acme Ltd")
            running.wait_for("Acme Ltd")
            # Leaving the question saves at once; the kill falls anywhere within that, before it, or after it is told.
            running.press(b"\t")
            sure = number % 3 == 2
            if sure:
                running.wait_until(lambda: re.search(SAVED, running.text) is not None, SAVED)
            else:
                chance.randbytes(chance.randrange(1, 80_000_000))
            running.end(signal.SIGKILL)
        found[session_id] = client(store, session_id)
        assert found[session_id] == "Acme Ltd" or not sure, "there where it was told"
        assert "Acme Ltd".startswith(found[session_id]), "as it was typed: a slow machine saves between two letters"
    assert "Acme Ltd" in found.values()
    assert {each: client(store, each) for each in store.ids()} == found, "and no other session is touched"
    assert all(isinstance(each, Listed) for each in store.listing())


def test_a_window_that_is_closed_saves_what_was_just_typed(home: Path) -> None:
    store = store_in(sessions_dir(home))
    session_id = session_in(store, place="story/who").id
    with program(home, "open", session_id) as running:
        opened(running)
        running.press(b"Acme Ltd")
        running.wait_for("Acme Ltd")
        assert running.end(signal.SIGHUP) == 128 + signal.SIGHUP
    assert client(store, session_id) == "Acme Ltd"
