"""The program given what no program should swallow: it says what it is, in a second, and takes no memory for it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hostile_files import FILLED, LISTED, MADE, hostile_files

ROOT = Path(__file__).parents[2]
SECONDS = 2.0
"""Of computing, for one file and all that Python takes to start; half of it where nothing else is at work."""
MEMORY = 200_000_000


def said(home: Path, *argv: str, stdin: int = subprocess.DEVNULL, code: int = 1) -> str:
    """What the real program prints for a command that ends with this code; it stayed within the bounds."""
    environ = {**os.environ, "CLIENTEXIT_HOME": str(home), "PYTHONPATH": str(ROOT)}
    read, write = os.pipe()
    with os.fdopen(read, "rb") as told:
        try:
            out = subprocess.run(
                [sys.executable, "-m", "tests.measured", str(write), sys.executable, "-m", "clientexit_tui", *argv],
                cwd=ROOT,
                env=environ,
                stdin=stdin,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=True,
                pass_fds=(write,),
            ).stdout
        finally:
            os.close(write)
        ended, seconds, memory = json.loads(told.read())
    assert ended == code, out
    assert seconds < SECONDS
    assert memory < MEMORY
    return out


def sparse(path: Path, size: int) -> None:
    """A file that says it is so large, without taking the room."""
    path.touch()
    os.truncate(path, size)


MADE_SO: dict[str, tuple[Callable[[Path], object], str]] = {
    "a pipe": (os.mkfifo, "is a named pipe"),
    "a link to a device": (lambda path: path.symlink_to("/dev/zero"), "is a device"),
    "a link to a terminal": (lambda path: path.symlink_to("/dev/ptmx"), "is a device"),
    "10 GB": (lambda path: sparse(path, 10_000_000_000), "is 10 GB, more than the 5 MB that are read"),
    "a link in a circle": (lambda path: path.symlink_to(path), "is a link that leads in a circle"),
    "a link to nothing": (lambda path: path.symlink_to("nothing"), "is a link that leads nowhere"),
}


@pytest.mark.parametrize("kind", MADE_SO)
def test_what_is_no_plain_file_is_told_at_once_by_every_command_that_reads_one(home: Path, kind: str) -> None:
    make, told = MADE_SO[kind]
    path = home.parent / "named.yaml"
    make(path)
    assert f"named.yaml:1:1: {told}" in said(home, "check", str(path))
    assert f"named.yaml {told}" in said(home, "import", str(path))
    session = said(home, "new", "Northwind", "--no-open", code=0).strip()
    told = told.partition(",")[0]  # what is sealed may be larger
    assert f"named.yaml {told}" in said(home, "merge", session, str(path))
    sound = str(home / "sessions" / f"{session}.yaml")
    assert f"named.yaml {told}" in said(home, "merge", "--driver", str(path), sound, sound)


def test_standard_input_without_an_end_is_left_at_the_bound(home: Path) -> None:
    with Path("/dev/zero").open("rb") as endless:
        told = said(home, "import", "-", stdin=endless.fileno())
    assert "standard input holds more than the 5 MB that are read" in told


def test_settings_that_are_no_plain_file_do_not_keep_the_check_from_its_end(home: Path) -> None:
    home.mkdir()
    os.mkfifo(home / "config.yaml")
    assert "config.yaml:1:1: is a named pipe" in said(home, "check")


def test_a_folder_with_10_000_files_is_refused_as_such(home: Path) -> None:
    folder = home.parent / "many"
    folder.mkdir()
    for number in range(10_000):
        (folder / f"{number}.yaml").touch()
    assert "many:1:1: holds more than 1,000 files" in said(home, "check", str(folder))


def test_folders_and_links_that_hold_themselves_are_not_gone_into(home: Path) -> None:
    folder = home.parent / "round"
    folder.mkdir()
    for name in ("a.yaml", "b.yaml", "c.json"):
        (folder / name).symlink_to(folder)
    (folder / "d.yaml").mkdir()
    *told, summary = said(home, "check", str(folder)).splitlines()
    assert summary.startswith("clientexit:")
    assert len(told) == 4
    assert all("is a link" in line or "is a folder" in line for line in told)


@pytest.mark.parametrize("command", ["check", "import"])
def test_each_hostile_file_of_5_mb_ends_in_a_second_or_is_refused(tmp_path: Path, command: str) -> None:
    folder = tmp_path / "hostile"
    folder.mkdir()
    names = set()
    for name, data in hostile_files(4_990_000):
        if command == "import" and not name.startswith(("an import", "as many", "JSON", "one", "laughs")):
            continue  # both read alike; what comes after reading is not the same
        (folder / f"{name}.yaml").write_bytes(data[:5_000_000])
        names.add(f"{name}.yaml")
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    script = [sys.executable, "-m", "tests.cost_of_reading", command, str(folder)]
    done = subprocess.run(script, cwd=ROOT, env=environ, capture_output=True, text=True, check=True)
    costs = [json.loads(line) for line in done.stdout.splitlines()]
    assert {name for name, *_ in costs} == names
    assert command == "import" or len(names) == len(FILLED) + len(LISTED) + len(MADE) > 79
    assert [(name, code) for name, code, *_ in costs if code not in (0, 1)] == []
    assert [(name, seconds) for name, _, seconds, *_ in costs if seconds > SECONDS] == []
    assert [(name, memory) for name, _, _, memory, _ in costs if memory > MEMORY] == []
