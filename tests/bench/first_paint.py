"""Measures the first paint of the library against a minimal Textual app; see README.md beside it."""

import argparse
import itertools
import os
import pty
import re
import select
import statistics
import subprocess
import sys
import tempfile
import termios
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyte

from clientexit_tui.interview.answers import Answer
from clientexit_tui.locations import sessions_dir
from clientexit_tui.sessions.session import Header
from clientexit_tui.sessions.store import Store

COLUMNS, ROWS = 100, 30
PAUSE = 0.1
"""Seconds to wait for output before looking at the clock."""
GIVE_UP = 30.0
"""Seconds in which a program must have shown what it is waited for."""


@dataclass(frozen=True)
class Case:
    """A program to start, and the text whose first sight is its first paint."""

    name: str
    command: tuple[str, ...]
    ready: str


def fill(home: Path, count: int) -> None:
    """Makes a home with as many sessions, each with a little to read."""
    ticks = itertools.count()
    start = datetime(2026, 1, 5, 9, tzinfo=UTC)
    store = Store(
        sessions_dir(home),
        clock=lambda: start + timedelta(hours=next(ticks)),
        random_hex=lambda: f"{next(ticks):012x}"[::-1],
        summarise=lambda session: Header(session.id, session.title, client=session.title, updated=session.updated),
    )
    for number in range(count):
        session = store.create(f"Harbour {number:03}")
        story = Answer(value=f"What happened with client {number}.\n" * 40, at=session.created)
        store.save(session.answer("story", story, session.created))


def first_paint(case: Case, home: Path) -> float:
    """Seconds from starting a program until its text is on the screen."""
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (ROWS, COLUMNS))
    environ = {**os.environ, "TERM": "xterm-256color", "CLIENTEXIT_HOME": str(home)}
    started = time.monotonic()
    program = subprocess.Popen(
        case.command, stdin=slave, stdout=slave, stderr=slave, env=environ, start_new_session=True
    )
    os.close(slave)
    try:
        return time_of(case, master, started + GIVE_UP) - started
    finally:
        program.kill()
        program.wait()
        os.close(master)


def time_of(case: Case, terminal: int, deadline: float) -> float:
    """When the text that a program waits to show arrived."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    unseen: list[tuple[float, bytes]] = []
    while time.monotonic() < deadline:
        # Emulate only while nothing waits to be read: a slow emulator would hold the program up.
        if select.select([terminal], [], [], 0 if unseen else PAUSE)[0]:
            try:
                unseen.append((time.monotonic(), os.read(terminal, 65536)))
            except OSError:  # so Linux says that the program has ended
                break
            continue
        for arrived, piece in unseen:
            stream.feed(piece)
            if any(re.search(case.ready, line) for line in screen.display):
                return arrived
        unseen.clear()
    shown = "\n".join(line.rstrip() for line in screen.display).strip()
    raise SystemExit(f"{case.name} never showed {case.ready!r}, but:\n{shown}")


def report(minimal: list[float], library: list[float]) -> float:
    """Prints the medians and gives the ratio: the median of the rounds' own ratios."""
    ratio = statistics.median(ours / theirs for ours, theirs in zip(library, minimal, strict=True))
    print(f"minimal app  {statistics.median(minimal):.3f} s")
    print(f"library      {statistics.median(library):.3f} s")
    print(f"ratio        {ratio:.2f}   (median of {len(library)} rounds)")
    return ratio


def main() -> int:
    """Runs the rounds; 1 when the ratio is above the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="rounds that count; one more warms up")
    parser.add_argument("--sessions", type=int, default=100, help="sessions on disk")
    parser.add_argument("--limit", type=float, help="the greatest ratio that is fine")
    options = parser.parse_args()
    cases = (
        Case("minimal app", (sys.executable, str(Path(__file__).with_name("minimal_app.py"))), "Ready"),
        Case("library", (sys.executable, "-m", "clientexit_tui"), r"Harbour \d{3}"),
    )
    times: dict[str, list[float]] = {case.name: [] for case in cases}
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder), options.sessions)
        for number in range(options.rounds + 1):
            for case in cases if number % 2 else reversed(cases):
                seconds = first_paint(case, Path(folder))
                if number:
                    times[case.name].append(seconds)
    ratio = report(times["minimal app"], times["library"])
    return int(options.limit is not None and ratio > options.limit)


if __name__ == "__main__":
    raise SystemExit(main())
