"""The program in a real terminal: without colours, and ended by a signal."""

import re
import signal
import sys
from pathlib import Path

import pytest

from clientexit_tui.locations import sessions_dir
from tests.driven import session_in, store_in
from tests.pty_program import program

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

COLOUR = re.compile(rb"\x1b\[[0-9;]*?(?:[34]8;[25];|\b(?:3|4|9|10)[0-7]\b)[0-9;]*m")
"""A sequence that sets a colour, from sixteen, from 256, or any."""


def test_no_color_sends_no_colour_and_empty_means_unset(home: Path) -> None:
    with program(home, NO_COLOR="1") as plain:
        plain.wait_for("Press n to begin")
        assert plain.end() == 128 + signal.SIGTERM
        assert not COLOUR.search(plain.sent)
    with program(home, NO_COLOR="") as coloured:
        coloured.wait_for("Press n to begin")
        coloured.end()
        assert COLOUR.search(coloured.sent)


def test_sigterm_saves_what_was_just_typed_and_leaves_the_terminal_as_it_was(home: Path) -> None:
    store = store_in(sessions_dir(home))
    session = session_in(store, place="story/who")
    with program(home, "open", session.id) as running:
        running.wait_for("Background story")
        running.press(b"\r")
        running.wait_for("Which client is this about?")
        running.press(b"Acme Ltd")
        running.wait_for("Acme Ltd")
        assert running.end() == 128 + signal.SIGTERM
        assert b"\x1b[?1049l" in running.sent, "the other screen is left"
    assert "Acme Ltd" in str(store.load(session.id).answers.by_id)
