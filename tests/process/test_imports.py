"""What importing does, seen in a Python of its own: it loads no screen below the faces, and makes no files."""

import os
import subprocess
import sys
from pathlib import Path

from tests.places import ROOT
from tests.unit.test_layers import BELOW_FACES, FILES, layer_of


def run_python(script: str, folder: Path, *args: str) -> str:
    """What a script prints in a new Python that finds the checkout and has `folder` for its home."""
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "HOME": str(folder)}
    environ |= {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("DATA", "CONFIG", "CACHE", "STATE")}
    environ["CLIENTEXIT_HOME"] = str(folder / "clientexit")
    command = [sys.executable, "-c", script, *args]
    done = subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


FIRST_THAT_LOADS_A_SCREEN = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
    if {"textual", "rich"} & set(sys.modules):
        print(name)
        break
"""


def test_importing_what_is_below_the_faces_or_the_plain_one_loads_no_screen_library(tmp_path: Path) -> None:
    below = [name for name in FILES if layer_of(name) in BELOW_FACES | {"plain"}]
    assert run_python(FIRST_THAT_LOADS_A_SCREEN, tmp_path, *below) == ""


LOADED_WITH_THE_TABLE = """
import importlib, sys
import clientexit_tui.words
before = set(sys.modules)
import clientexit_tui.documents.formats
print(*sorted(set(sys.modules) - before))
from clientexit_tui.cli.parser import make_parser
[commands] = [each for each in make_parser()._actions if each.dest == "command"]
assert commands.choices["export"].format_help()
print(*sorted(name for name in sys.modules if name.startswith("clientexit_tui.documents")))
"""


def test_the_table_of_formats_brings_nothing_with_it_that_makes_one(tmp_path: Path) -> None:
    alone = "clientexit_tui.documents clientexit_tui.documents.formats"
    assert run_python(LOADED_WITH_THE_TABLE, tmp_path).splitlines() == [alone, alone]


IMPORT_ALL = "import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]"


def test_importing_the_whole_package_makes_no_files(tmp_path: Path) -> None:
    run_python(IMPORT_ALL, tmp_path, *FILES)
    assert list(tmp_path.rglob("*")) == []
