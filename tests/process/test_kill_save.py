"""A program killed while it saves leaves the version last told as saved, or the one being saved; never less."""

import random
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clientexit_tui.sessions.session import Header
from clientexit_tui.sessions.store import Store
from tests.amount import times
from tests.places import ROOT

ROUNDS = times(15, 60)

SAVES_FOR_EVER = """
import secrets, sys
from datetime import UTC, datetime
from pathlib import Path
from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.session import Header
from clientexit_tui.sessions.store import Store

store = Store(Path(sys.argv[1]), lambda: datetime.now(UTC), lambda: secrets.token_hex(6),
              lambda session: Header(session.id, session.title))
session = store.load(sys.argv[2])
number = int(session.answers.text("n") or 0)
while True:
    number += 1
    session = session.answer("n", Answer(value=str(number)), "").answer(
        "story", Answer(value=f"line {number}\\n" * (number % 7 * 400)), "")
    store.save(session)
    print(number, flush=True)
"""


def killed_while_saving(folder: Path, session_id: str, lines: int, random_bytes: random.Random) -> int:
    """Lets a program save for a while, kills it, and gives the last number that it told as saved."""
    command = [sys.executable, "-c", SAVES_FOR_EVER, str(folder), session_id]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as program:
        assert program.stdout
        told = [program.stdout.readline() for _ in range(lines)]
        # No sleep: a little work of random length, so that the kill falls anywhere within a save.
        random_bytes.randbytes(random_bytes.randrange(1, 4_000_000))
        program.send_signal(signal.SIGKILL)
        told += program.stdout.read().splitlines(keepends=True)
    whole = [line for line in told if line.endswith("\n")]
    return int(whole[-1])


@pytest.mark.long
def test_a_kill_at_any_moment_loses_nothing_that_was_told_as_saved(tmp_path: Path) -> None:
    chance = random.Random(22)  # noqa: S311  # repeatable, not secret
    store = Store(
        tmp_path,
        lambda: datetime.now(UTC),
        lambda: f"{chance.randrange(16**12):012x}",
        lambda session: Header(session.id, session.title),
    )
    session_id = store.create("killed").id
    for _ in range(ROUNDS):
        told = killed_while_saving(tmp_path, session_id, chance.randrange(1, 6), chance)
        session = store.load(session_id)
        found = int(session.answers.text("n"))
        assert found in (told, told + 1)
        assert session.answers.text("story") == f"line {found}\n" * (found % 7 * 400)
    assert len(store.listing()) == 1
