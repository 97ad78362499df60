"""No word is lost on a random walk over the screens of the real program; `CLIENTEXIT_WALK=20000` for so many steps."""

import sys
from pathlib import Path

import pytest

from clientexit_tui.__main__ import main
from clientexit_tui.locations import sessions_dir
from clientexit_tui.sessions.store import Store
from tests.pty_program import program
from tests.stores import store_in
from tests.word_walk import STEPS, Walk, walks

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

LENGTH = 400
EXAMPLES = ("growth_consultant", "legal_threat", "programme_manager")


def example(store: Store, home: Path, name: str) -> str:
    """A session made from an example."""
    assert main(["--home", str(home), "example", name, "--no-open"]) == 0
    return store.ids()[0]


@pytest.mark.parametrize("seed", range(walks(STEPS or LENGTH, LENGTH)))
def test_a_word_that_was_on_the_disk_stays_there(home: Path, seed: int) -> None:
    store = store_in(sessions_dir(home))
    session_id = example(store, home, EXAMPLES[seed % len(EXAMPLES)])
    with program(home, "open", session_id, EDITOR="true") as running:  # one that leaves the text as it is
        running.wait_for("Background story")
        walk = Walk(running, store.path(session_id), seed)
        walk.go(LENGTH)
        assert walk.kept, "nothing was written"
