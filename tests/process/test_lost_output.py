"""Output of the real program that goes to a full disk, nowhere, or to a reader that has had enough."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from clientexit_tui import words

ROOT = Path(__file__).parents[2]
FULL = Path("/dev/full")
pytestmark = pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")


def shell(line: str) -> "subprocess.CompletedProcess[str]":
    """Runs a line in which CLI stands for the program."""
    program = f"{shlex.quote(sys.executable)} -m clientexit_tui"
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["/bin/bash", "-c", f"set -o pipefail; {line.replace('CLI', program)}"],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, env=environ, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    "argv", ["--help", "--version", "path", "show --help", "completion fish", "manual", "list --json", "questions"]
)
@pytest.mark.parametrize("unbuffered", ["", "PYTHONUNBUFFERED=1 "])
def test_a_full_disk_is_told_in_one_line_and_is_exit_code_1(argv: str, unbuffered: str) -> None:
    done = shell(f"{unbuffered}CLI {argv} >/dev/full")
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("clientexit: What was to be printed did not arrive")


def test_closed_output_is_told_and_no_file_takes_its_place(home: Path) -> None:
    done = shell("CLI new Garden --no-open >&-")
    assert done.returncode == 1
    assert words.CLI_OUTPUT_CLOSED in done.stderr
    (made,) = (home / "sessions").glob("*.yaml")
    text = made.read_text(encoding="utf-8")
    assert text.startswith("clientexit:")
    assert "did not arrive" not in text
    assert shell("CLI list >&- 2>&-").returncode == 1
    assert shell(f"CLI show {made.stem} --json 2>&-").stdout.startswith("{")


def test_messages_that_do_not_arrive_are_exit_code_1_and_closed_ones_are_the_users_wish() -> None:
    assert shell("CLI list 2>/dev/full").returncode == 1
    assert shell("CLI list 2>&-").returncode == 0
    assert shell("CLI show zzz 2>&-").returncode == 1
    assert shell("CLI list 2>&-").stdout == "", "no message takes the place of data"


@pytest.mark.parametrize("argv", ["questions", "--help", "manual", "completion zsh"])
def test_a_reader_that_has_had_enough_is_told_nothing(argv: str) -> None:
    done = shell(f"CLI {argv} | true")
    assert done.returncode in (0, 141), "141 unless all of it had gone through the pipe"
    assert done.stderr == ""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "clientexit_tui", *argv.split()]
    gone = subprocess.run(command, cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (gone.returncode, gone.stderr) == (141, b"")


def test_plain_mode_says_at_once_that_it_cannot_be_heard() -> None:
    for closed in ("<&-", ">&-"):
        done = shell(f"CLI --plain {closed}")
        assert done.returncode == 2
        assert "is closed. Open it" in done.stderr
