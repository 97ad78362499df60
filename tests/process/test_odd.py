"""The odd days and users that the tests are tried with are real ones."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.odd.factors import ALL, DAYS, OTHERS, Factor
from tests.odd.running import LEFT_OUT, run

SAYS = """
import datetime, os, subprocess, sys, time
print(datetime.date.today(), time.strftime("%Y-%m-%d"), os.getuid())
if len(sys.argv) < 2:
    sys.stdout.flush()
    subprocess.run([sys.executable, *sys.orig_argv[1:], "again"])
"""


def said(factor: Factor) -> list[str]:
    """What a Python and its child say of the day and the user."""
    environ = {**os.environ, **factor.variables()}
    command = [sys.executable, "-c", SAYS]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=True)
    return done.stdout.split("\n")[:-1]


@pytest.mark.parametrize("factor", DAYS[:5], ids=lambda each: each.name)
def test_a_day_is_moved_for_a_program_and_its_children(factor: Factor) -> None:
    assert isinstance(factor.moment, timedelta)
    before = (datetime.now(UTC) + factor.moment).date()
    own, child = said(factor)
    assert own == child
    assert own.split()[0] == own.split()[1]
    assert abs(date.fromisoformat(own.split()[0]) - before) <= timedelta(days=1), "it may be midnight, or another zone"


def test_the_other_days_are_what_they_are_called() -> None:
    told = {each.name: said(each)[0].split()[0] for each in DAYS[5:]}
    assert told == {"leap-day": "2028-02-29", "longer-day": "2026-10-24", "shorter-day": "2027-03-27"}


def test_what_fails_is_told_with_the_line_that_pytest_closes_with(tmp_path: Path) -> None:
    test = tmp_path / "test_it.py"
    test.write_text("import os\ndef test_a(): pass\ndef test_user(): assert os.getuid() == 0\n")
    tmp_path.chmod(0o755)
    targets = ["-n0", "-c", os.devnull, f"--rootdir={tmp_path}", "--import-mode=importlib", str(test)]
    as_root, as_user = (run(next(each for each in OTHERS if each.name == name), targets) for name in ("root", "user"))
    if os.getuid() != 0:
        assert (as_root[0], as_user[0]) == (LEFT_OUT, LEFT_OUT)
        return
    assert as_root[0] == 0
    assert as_root[1].startswith("2 passed")


def test_each_has_a_name_of_its_own() -> None:
    assert len({each.name for each in ALL}) == len(ALL)
