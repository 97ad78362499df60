"""What is done to the programs that are measured; each scenario gives some rows of the table."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from tests.bench.harness import Program, in_turns, keeping_compiled
from tests.bench.homes import PARAGRAPH, command, library, opened_at

HERE = Path(__file__).parent
MINIMAL = [sys.executable, str(HERE / "minimal_app.py")]
AREA = [sys.executable, str(HERE / "bare_area.py")]
PASS = [sys.executable, "-c", "pass"]
TEN_KB = PARAGRAPH * (10_240 // len(PARAGRAPH))
PAUSE = 0.8
"""Seconds after which what was typed is saved."""
KEYS, SAVES, IDLE_SECONDS = 40, 12, 3.0


@dataclass
class Figure:
    """One row of the table."""

    name: str
    target: float
    """The greatest ratio that is fine."""
    unit: str
    percent: int = 0
    """Which percentile of all values is compared; 0 compares the medians of the rounds' own ratios."""
    ours: list[float] = field(default_factory=list)
    theirs: list[float] = field(default_factory=list)


def first_paint(folder: Path, rounds: int, count: int, target: float) -> Iterator[Figure]:
    """The library with so many sessions."""
    figure = Figure(f"first paint of the library, {count:,} sessions", target, "s")
    environ = {"CLIENTEXIT_HOME": str(library(folder / "home", count))}
    in_turns(
        rounds,
        {
            "M": lambda: figure.theirs.append(_painted(MINIMAL, {}, "Ready")),
            "clientexit": lambda: figure.ours.append(_painted(command(), environ, r"Client \d+: Harbour")),
        },
    )
    yield figure


def _painted(argv: Sequence[str], environ: dict[str, str], ready: str) -> float:
    program = Program(argv, environ)
    seconds = program.wait_for(ready) - program.started
    program.rest()
    program.end()
    return seconds


def opening(folder: Path, rounds: int) -> Iterator[Figure]:
    """A session with 183 answers: its home, the memory it takes, and the way out."""
    session_id = opened_at(folder, "story/who")
    paint = Figure("`clientexit open ID`, 183 answers: first paint of the session's home", 1.25, "s")
    peak = Figure("peak memory, session open", 1.25, "MB")
    quit_ = Figure("quit", 1.0, "s")

    def run(argv: Sequence[str], ready: str, side: str) -> None:
        program = Program(argv, {"CLIENTEXIT_HOME": str(folder)})
        getattr(paint, side).append(program.wait_for(ready) - program.started)
        program.rest(0.6)
        getattr(peak, side).append(program.peak())
        getattr(quit_, side).append(program.quit())
        program.end()

    opened = command("open", session_id)
    cases = {"M": lambda: run(MINIMAL, "Ready", "theirs"), "clientexit": lambda: run(opened, "Looking back", "ours")}
    in_turns(rounds, cases)
    yield from (paint, peak, quit_)


class Typing:
    """A page of questions that is open, and the keys that are pressed on it."""

    TITLES: ClassVar = {"story/who": "Who this is about", "story/telling": "What happened", "worth/people_cost": "cost"}

    def __init__(self, folder: Path, place: str, **texts: str) -> None:
        self.environ = {"CLIENTEXIT_HOME": str(folder)}
        self.argv = command("open", opened_at(folder, place, **texts))
        self.title = self.TITLES[place]

    def opened(self) -> Program:
        """The program with the page open and the focus on its first question."""
        program = Program(self.argv, self.environ)
        program.wait_for("Looking back")
        program.rest()
        program.press("enter")
        program.wait_for(self.title)
        program.rest(1.2)
        return program


def _started(argv: Sequence[str], ready: str) -> Program:
    program = Program(argv, {})
    program.wait_for(ready)
    program.rest()
    return program


def _timed(program: Program, keys: Sequence[str], pause: float = 0.0) -> list[float]:
    seconds = []
    for at, key in enumerate(keys):
        program.rest(0.03 + at * 0.618 % 1 * 0.017)  # so that keys do not march in step with timers
        if pause:
            program.press("a")
            time.sleep(pause + at * 0.618 % 1 * 0.04)
        seconds.append(program.press(key))
    program.rest(2 * PAUSE)  # where the user is gets saved, so that the next round begins there
    program.end()
    return seconds


LETTERS = ("hellodear" * KEYS)[:KEYS]


def typing(folder: Path, rounds: int) -> Iterator[Figure]:
    """A line of text, key by key."""
    page = Typing(folder, "story/who")
    yield from _typed(
        rounds,
        lambda: _timed(_started(MINIMAL, "Ready"), LETTERS),
        lambda: _timed(page.opened(), LETTERS),
        Figure("key to paint in a text field, p50", 1.2, "ms", 50),
        Figure("key to paint in a text field, p95", 1.5, "ms", 95),
    )


def saving(folder: Path, rounds: int) -> Iterator[Figure]:
    """The same, each key at the moment at which what was typed before is saved."""
    page = Typing(folder, "story/who")
    yield from _typed(
        rounds,
        lambda: _timed(_started(MINIMAL, "Ready"), LETTERS[:SAVES], PAUSE),
        lambda: _timed(page.opened(), LETTERS[:SAVES], PAUSE),
        Figure("the same while an autosave is running, p95", 2.0, "ms", 95),
    )


def long_answer(folder: Path, rounds: int) -> Iterator[Figure]:
    """A text of 10 KB, key by key."""
    text = folder / "text"
    text.write_text(TEN_KB, encoding="utf-8")
    page = Typing(folder, "story/telling", story=TEN_KB)
    yield from _typed(
        rounds,
        lambda: _timed(_started([*AREA, str(text)], "changed the brief"), LETTERS),
        lambda: _timed(page.opened(), LETTERS),
        Figure("a long answer of 10 KB, key to paint p50, against a bare TextArea", 1.1, "ms", 50),
    )


def pages(folder: Path, rounds: int) -> Iterator[Figure]:
    """The seven pages of a section, to its last and back, against a key in the minimal app."""
    page = Typing(folder, "worth/people_cost")
    turns = (["pagedown"] * 6 + ["pageup"] * 6) * 2
    yield from _typed(
        rounds,
        lambda: _timed(_started(MINIMAL, "Ready"), LETTERS),
        lambda: _timed(page.opened(), turns),
        Figure("next page within a section, p50", 3.0, "ms", 50),
    )


def _typed(
    rounds: int, theirs: Callable[[], list[float]], ours: Callable[[], list[float]], *figures: Figure
) -> Iterator[Figure]:
    def add(side: str, seconds: list[float]) -> None:
        for figure in figures:
            getattr(figure, side).extend(1000 * each for each in seconds)

    in_turns(rounds, {"theirs": lambda: add("theirs", theirs()), "ours": lambda: add("ours", ours())})
    yield from figures


def idle(folder: Path, rounds: int) -> Iterator[Figure]:
    """Nothing is typed, with the focus in a text field."""
    page = Typing(folder, "story/who")
    figure = Figure("idle CPU", 0.2, "%")

    def rest(program: Program) -> float:
        before = program.processor_seconds()
        program.rest(IDLE_SECONDS)
        share = (program.processor_seconds() - before) / IDLE_SECONDS
        program.end()
        return 100 * share

    in_turns(
        rounds,
        {
            "M": lambda: figure.theirs.append(rest(_started(MINIMAL, "Ready"))),
            "clientexit": lambda: figure.ours.append(rest(page.opened())),
        },
    )
    yield figure


def commands(folder: Path, rounds: int) -> Iterator[Figure]:
    """Commands that look at no session."""
    argvs = {name: command(name) for name in ("--version", "--help", "path")}
    yield from _run_commands(rounds, {"CLIENTEXIT_HOME": str(folder)}, argvs, 3.0)


def listing(folder: Path, rounds: int) -> Iterator[Figure]:
    """The list for scripts."""
    home = library(folder / "home", 1000)
    argvs = {"list --json, 1,000 sessions": command("list", "--json")}
    yield from _run_commands(rounds, {"CLIENTEXIT_HOME": str(home)}, argvs, 8.0)


def _run_commands(rounds: int, environ: dict[str, str], argvs: dict[str, list[str]], target: float) -> Iterator[Figure]:
    figures = {name: Figure(f"`{name}`", target, "ms") for name in argvs}

    def run(name: str) -> None:
        figures[name].ours.append(_ran(argvs[name], environ))
        figures[name].theirs.append(_ran(PASS, environ))

    in_turns(3 * rounds, {name: lambda name=name: run(name) for name in argvs})  # type: ignore[misc]  # bound now
    yield from figures.values()


def _ran(argv: Sequence[str], environ: dict[str, str]) -> float:
    started = time.perf_counter()
    subprocess.run(argv, stdout=subprocess.DEVNULL, env={**keeping_compiled(), **environ}, check=True)
    return 1000 * (time.perf_counter() - started)


SCENARIOS: dict[str, Callable[[Path, int], Iterator[Figure]]] = {
    "library": lambda folder, rounds: first_paint(folder, rounds, 100, 1.15),
    "library1000": lambda folder, rounds: first_paint(folder, rounds, 1_000, 1.15),
    "library10000": lambda folder, rounds: first_paint(folder, rounds, 10_000, 1.3),
    "open": opening,
    "commands": commands,
    "list": listing,
    "typing": typing,
    "saving": saving,
    "long": long_answer,
    "pages": pages,
    "idle": idle,
}
