"""Runs the tests of values and screens with one thing odd at a time, and says what passed.

``python -m tests.odd`` runs everything, which takes an hour or two; names run only those. What follows ``--`` goes to
pytest: ``python -m tests.odd day+30 busy -- tests/unit/test_plan.py``.
"""

import sys
import time
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.odd.factors import ALL, VERSIONS, Factor, two_days
from tests.odd.running import LEFT_OUT, run, run_in
from tests.odd.versions import make, write
from tests.places import ROOT

TIERS = ("unit", "screens")
"""Folders of what the README's command runs."""


def main() -> int:
    """Runs what was asked for; gives 1 where anything failed."""
    given, targets = split(sys.argv[1:])
    args = parser().parse_args(given)
    today = datetime.now(UTC).date()
    if args.list:
        print("\n".join(f"{each.name:12} {each.about}" for each in ALL))
        return 0
    if args.renew:
        return renew(targets)
    chosen = [each for each in ALL if each.name in args.names] or ALL
    factors = [*two_days(today.toordinal()), *VERSIONS] if args.bounded else chosen
    return run_all(factors, [targets or share(args.share, today.toordinal() + at) for at in range(len(factors))])


def split(argv: Sequence[str]) -> tuple[list[str], list[str]]:
    """What is before ``--``, and after it."""
    at = [*argv, "--"].index("--")
    return [*argv[:at]], [*argv[at + 1 :]]


def parser() -> ArgumentParser:
    """Understands the command line."""
    made = ArgumentParser("python -m tests.odd", description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    made.add_argument("names", nargs="*", metavar="NAME", choices=[[], *(each.name for each in ALL)])
    made.add_argument("--list", action="store_true", help="what there is")
    made.add_argument("--bounded", action="store_true", help="two days, others tomorrow, and both sets of versions")
    made.add_argument("--share", type=int, default=1, metavar="N", help="every Nth file of tests, others tomorrow")
    made.add_argument("--renew", action="store_true", help="write constraints.txt with the newest versions that pass")
    return made


def share(parts: int, number: int) -> Sequence[str]:
    """One part of the files of tests; which one, the number says. Of one part, none is named."""
    files = sorted(str(path.relative_to(ROOT)) for tier in TIERS for path in (ROOT / "tests" / tier).glob("test_*.py"))
    return files[number % parts :: parts] if parts > 1 else ()


def run_all(factors: Sequence[Factor], targets: Sequence[Sequence[str]]) -> int:
    """Runs tests with each of these, one after the other."""
    ended, lines = [], []
    for factor, chosen in zip(factors, targets, strict=True):
        began = time.monotonic()
        code, line = run(factor, chosen)
        ended.append(code)
        lines.append(f"{factor.name:12} {line} [{time.monotonic() - began:.0f} s]")
    print("\none odd thing at a time:", *lines, sep="\n")
    return int(any(code not in (0, LEFT_OUT) for code in ended))


def renew(targets: Sequence[str]) -> int:
    """Takes the newest versions where everything passes with them."""
    with TemporaryDirectory(prefix="clientexit-odd-") as name:
        python = make("newest", Path(name) / "venv", "dev")
        code, line = run_in(Path(name), str(python), VERSIONS[1], targets)
        print(line)
        if code == 0:
            print(f"{write(python)} holds the versions that passed.")
    return code


if __name__ == "__main__":
    sys.exit(main())
