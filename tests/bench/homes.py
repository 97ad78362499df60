"""The folders and sessions that the interface is measured with."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from clientexit_tui.cli.home import Home
from clientexit_tui.clock import now
from clientexit_tui.interview.answers import Answer, Answers
from clientexit_tui.locations import sessions_dir
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.session import Session
from tests.bench.big import AT, header_of

EXAMPLE = "programme_manager"
PARAGRAPH = "They changed the brief again on the evening before, and nobody said why; I stayed until ten.\n"


def command(*args: str) -> list[str]:
    """The installed command with these arguments."""
    return [str(Path(sys.executable).with_name("clientexit")), *args]


def library(home: Path, count: int) -> Path:
    """A home with so many sessions, each with a little to read."""
    folder = sessions_dir(home)
    folder.mkdir(parents=True)
    story = Answers({"story": Answer(value=PARAGRAPH * 10, at=AT)})
    session = Session("20261122-000000", "Client 0: Harbour Growth", AT, AT, story, 1)
    text = Codec().encode(session, header_of(session)).decode()
    for number in range(count):
        session_id = f"20261122-{number:06x}"
        own = text.replace(session.id, session_id).replace("Client 0:", f"Client {number}:")
        (folder / f"{session_id}.yaml").write_text(own, encoding="utf-8")
    return home


def opened_at(home: Path, place: str, **texts: str) -> str:
    """The id of a new session with 183 answers, left at a page, with other texts in some of the answers."""
    made = subprocess.run(
        command("example", EXAMPLE, "--no-open"),
        env={**os.environ, "CLIENTEXIT_HOME": str(home)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    store = Home(home, _no_launch, now).store
    session = store.load(made.stdout.strip())
    for question_id, text in texts.items():
        session = session.answer(question_id, Answer(value=text, at=AT), AT)
    return store.save(replace(session, place=place)).id


def _no_launch(*_: object) -> int:
    raise NotImplementedError
