"""A copy of the program in which a guide of `docs/how_to.md` was followed to the letter."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.places import ROOT
from tests.terminal import Terminal

SHIPPED = ("clientexit_tui", "data", "docs", "tests", "pyproject.toml")


@dataclass(frozen=True)
class Followed:
    """A copy of the program, and a session in its home."""

    folder: Path
    session: str = ""

    @property
    def environ(self) -> dict[str, str]:
        """Variables with which Python finds the copy, and nothing else of ours."""
        found = str(Path(sys.executable).parent)
        path = f"{found}{os.pathsep}{os.environ['PATH']}"
        home = str(self.folder / "home")
        more = {"CLIENTEXIT_HOME": home, "PYTHONPATH": str(self.folder), "PATH": path, "TERM": "xterm-256color"}
        return {**os.environ, **more, "ID": self.session}

    def tried(self, *command: str, **more: str) -> "subprocess.CompletedProcess[str]":
        """What becomes of a command."""
        return subprocess.run(
            command,
            cwd=self.folder,
            env={**self.environ, **more},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def run(self, *command: str, **more: str) -> str:
        """What a command prints that works."""
        done = self.tried(*command, **more)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        return done.stdout

    def clientexit(self, *argv: str) -> str:
        """What the program prints."""
        return self.run(sys.executable, "-m", "clientexit_tui", *argv)

    @contextmanager
    def drawn(self, columns: int, rows: int) -> Iterator[Terminal]:
        """The program in a terminal, with the session open."""
        command = (sys.executable, "-P", "-m", "clientexit_tui", "open", self.session)
        made = Terminal(command, self.environ, columns, rows)
        try:
            yield made
        finally:
            made.close()


def copied(folder: Path, own: Sequence[str]) -> Followed:
    """A copy of the program in a folder; of what it consists of, `own` can be changed, and the rest is linked to."""
    for name in SHIPPED:
        if name not in own:
            (folder / name).symlink_to(ROOT / name)
        else:
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return Followed(folder)
