"""What making our immutable classes costs on the way of a command: with `@frozen`, and with the library's own way.

The two take turns, each in processes of their own. It needs a home with a session: `--home FOLDER verdict ID --json`.
"""

import statistics
import subprocess
import sys

SCRIPT = """
import contextlib, io, sys, time
from dataclasses import dataclass
from clientexit_tui import frozen as module

way = {"library": dataclass(frozen=True), "frozen": module.frozen}[sys.argv[1]]
spent, count = 0.0, 0

def timed(work, *given):
    global spent
    began = time.process_time()
    made = work(*given)
    spent += time.process_time() - began
    return made

def frozen(kind):
    global count
    count += 1
    return timed(way, kind)

compiled = module._compiled_init  # what is made when a class has its first value
module.frozen, module._compiled_init = frozen, lambda *given: timed(compiled, *given)
from clientexit_tui.__main__ import main
with contextlib.redirect_stdout(io.StringIO()):
    main(sys.argv[2:])
print(spent * 1000, count)
"""
ROUNDS = 15


def cost(way: str, argv: list[str]) -> tuple[float, int]:
    """The milliseconds that all classes take, and how many there are."""
    done = subprocess.run([sys.executable, "-c", SCRIPT, way, *argv], capture_output=True, text=True, check=True)
    spent, count = done.stdout.split()
    return float(spent), int(count)


def main() -> None:
    """Prints both, and their ratio."""
    rounds = [(cost("library", sys.argv[1:]), cost("frozen", sys.argv[1:])) for _ in range(ROUNDS)]
    (_, count), _ = rounds[0]
    library, ours = (statistics.median(each[at][0] for each in rounds) for at in (0, 1))
    ratio = statistics.median(mine / theirs for (theirs, _), (mine, _) in rounds)
    print(f"{count} classes: the library's way {library:.1f} ms, @frozen {ours:.1f} ms, ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
