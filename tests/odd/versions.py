"""Environments with the lowest and with the newest version that each dependency may have."""

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from packaging.requirements import Requirement

from tests.places import ROOT

OWN = "clientexit-tui"
CONSTRAINTS = ROOT / "constraints.txt"
HEAD = """\
# Versions that passed the tests together, with Python {python} on {day}. The README's commands install these, so that
# what worked then works later. Renewed by `python -m tests.odd --renew`, which keeps them only if the tests pass.
"""


def requirements() -> Iterator[Requirement]:
    """Everything that this project says it needs, extras included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    for group in (project["build-system"]["requires"], project["project"]["dependencies"], *extras):
        yield from (each for each in map(Requirement, group) if each.name != OWN)


def lowest(needed: Requirement) -> str:
    """The version that a requirement begins at. Raises ValueError where it names none."""
    found = [each.version for each in needed.specifier if each.operator in (">=", "==")]
    if len(found) != 1:
        raise ValueError(f"pyproject.toml does not say at which version {needed.name} begins: {needed}")
    return found[0]


def make(versions: str, folder: Path, extra: str = "test", base: str = sys.executable) -> Path:
    """Makes an environment, and gives its Python.

    Args:
        versions: lowest, newest, or those that passed together where it is empty.
        folder: where it is to be.
        extra: what of this project is to be there.
        base: the Python to make it with.
    """
    subprocess.run([base, "-m", "venv", "--without-pip", folder], check=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    listed = folder / "lowest.txt"
    listed.write_text("".join(f"{each.name}=={lowest(each)}\n" for each in requirements()), encoding="utf-8")
    chosen = {"lowest": ["-c", str(listed)], "newest": ["--upgrade", "--upgrade-strategy", "eager"]}
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", f"--python={python}", "install", "--quiet", "--disable-pip-version-check"),
            *chosen.get(versions, ["-c", str(CONSTRAINTS)]),
            *("-e", f".[{extra}]"),
        ],
        cwd=ROOT,
        check=True,
    )
    return python


def write(python: Path) -> str:
    """Writes what an environment has into the constraints, without this project itself, and gives the file's name."""
    command: list[str | Path] = [python, "-m", "pip", "freeze", "--exclude-editable", "--disable-pip-version-check"]
    frozen = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    day, version = datetime.now(UTC).date(), ".".join(map(str, sys.version_info[:2]))
    CONSTRAINTS.write_text(HEAD.format(python=version, day=day) + frozen, encoding="utf-8")
    return CONSTRAINTS.name
