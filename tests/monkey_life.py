"""Lives of the program under a monkey's hands, each reported at once, so that the report outlives the run.

`python -m tests.monkey_life TRACK` does again what a life did that failed; its track is a file with a step a line.
"""

import asyncio
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.driven import Driven, app_of
from tests.gallery import gallery
from tests.monkey import Hands, Monkey, Step, at_rest
from tests.stores import store_in

REPORT = "CLIENTEXIT_MONKEY_REPORT"
"""The variable with the file to which each life adds its line; the tracks of those that failed lie beside it."""
LOOK_EVERY = 10
"""Steps after which memory, disk and screen are compared."""
LAST = 12
"""Steps in a report."""


@dataclass
class Life:
    """One life of the program, from its start to an end of its own, a fault, or the last step."""

    folder: Path
    seed: int
    track: Path
    """Holds every step before it is done; it stays where the life fails, or is cut off."""
    done: list[Step] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    """The screens on which the steps were done."""
    slowest: float = 0.0
    outcome: str = "cut off"

    async def play(self, steps: int) -> None:
        """Lets a monkey play, and reports how it went. Raises what went wrong."""
        await self._live(steps, None)

    async def again(self, steps: list[Step]) -> None:
        """Does what another life did. Raises what went wrong."""
        await self._live(len(steps), iter(steps))

    async def _live(self, steps: int, given: Iterator[Step] | None) -> None:
        began = time.monotonic()
        try:
            with self.track.open("w", encoding="utf-8") as track:
                async with gallery(self.folder / "sessions", (80, 24)) as pilot:
                    monkey, hands = Monkey(pilot, self.seed), Hands(pilot)
                    for at in range(steps):
                        if not hands.goes_on:
                            break
                        step = next(given) if given is not None else monkey.next_step()
                        track.write(step.to_line() + "\n")
                        track.flush()
                        await self._do(hands, step)
                        if at % LOOK_EVERY == LOOK_EVERY - 1:
                            await at_rest(pilot)
                    left = self._memory(pilot)
            self._compare(left)
            self.outcome = "ended" if len(self.done) < steps else "good"
        except BaseException as error:
            self.outcome = f"{type(error).__name__}: {error}"
            raise
        finally:
            self._report(time.monotonic() - began)
        self.track.unlink()

    async def _do(self, hands: Hands, step: Step) -> None:
        self.done.append(step)
        self.places.append(type(hands.pilot.app.screen).__name__)
        try:
            await hands.do(step)
        finally:
            self.slowest = max(self.slowest, hands.slowest)

    def _memory(self, pilot: Driven) -> tuple[str, object] | None:
        """The open session as it is in memory."""
        app = app_of(pilot)
        if not app.controller.has_session:
            return None
        return app.controller.case.session.id, app.controller.case.session.answers

    def _compare(self, left: tuple[str, object] | None) -> None:
        """After the end everything is on the disk, by whichever way the program ended."""
        if left is not None:
            kept = store_in(self.folder / "sessions").load(left[0]).answers
            assert kept == left[1], "the end has not saved everything"

    def _report(self, seconds: float) -> None:
        steps = [f"{place}: {step.to_line()}" for place, step in zip(self.places, self.done, strict=True)]
        said = {
            "seed": self.seed,
            "steps": len(self.done),
            "seconds": round(seconds, 1),
            "slowest": round(self.slowest, 2),
            "outcome": self.outcome,
            **({} if self.outcome in ("good", "ended") else {"track": str(self.track), "last": steps[-LAST:]}),
        }
        line = json.dumps(said)
        print(line, flush=True)
        if report := os.environ.get(REPORT):
            with Path(report).open("a", encoding="utf-8") as file:
                file.write(line + "\n")


def track_of(folder: Path, seed: int) -> Path:
    """Where the track of a life is kept: beside the report, or in the folder of the test where there is none."""
    report = os.environ.get(REPORT)
    return (Path(report).resolve().parent if report else folder) / f"monkey-{seed}.track"


def again(track: Path) -> None:
    """Does again what is in a track."""
    steps = [Step.from_line(line) for line in track.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CLIENTEXIT_HOME"] = str(Path(folder) / "home")
        os.chdir(folder)  # the monkey finds the way to export
        asyncio.run(Life(Path(folder), 0, Path(folder) / "again.track").again(steps))


if __name__ == "__main__":
    again(Path(sys.argv[1]).resolve())
