"""Measures how quick the interface is, as ratios to a minimal Textual app; see docs/benchmark.md."""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))  # run as a script

from tests.bench.scenarios import SCENARIOS, Figure

AGREED = 1.02
"""What is at most so far above its target counts as met: less cannot be told from noise."""


def percentile(values: list[float], percent: int) -> float:
    """The value below which so many percent lie (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def summed_up(figure: Figure) -> tuple[float, float, float]:
    """The ratio, our value and that of the baseline."""
    if figure.percent:
        ours, theirs = percentile(figure.ours, figure.percent), percentile(figure.theirs, figure.percent)
        return ours / theirs, ours, theirs
    ratios = [ours / theirs for ours, theirs in zip(figure.ours, figure.theirs, strict=True)]
    return statistics.median(ratios), statistics.median(figure.ours), statistics.median(figure.theirs)


def main() -> int:
    """Prints the table as Markdown; 1 where a target is missed and `--strict` is given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"all, or some of: {', '.join(SCENARIOS)}")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--strict", action="store_true", help="exit code 1 where a target is missed")
    options = parser.parse_args()
    unknown = set(options.rows) - set(SCENARIOS)
    if unknown:
        parser.error(f"no such row: {', '.join(sorted(unknown))}")
    print("| figure | target | measured | clientexit | baseline |\n|---|---|---|---|---|", flush=True)
    missed = 0
    for name in options.rows or SCENARIOS:
        with tempfile.TemporaryDirectory() as folder:
            for figure in SCENARIOS[name](Path(folder), options.rounds):
                ratio, ours, theirs = summed_up(figure)
                missed += ratio > figure.target * AGREED
                values = f"{ours:.3g} {figure.unit} | {theirs:.3g} {figure.unit}"
                print(f"| {figure.name} | ≤ {figure.target:g} | {ratio:.2f} | {values} |", flush=True)
    return int(options.strict and missed > 0)


if __name__ == "__main__":
    raise SystemExit(main())
