"""The contract between the layers: who may know whom."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = "clientexit_tui"

BASE = frozenset({"", "errors", "plain_files", "safetext", "strict_yaml", "unseen", "words", "locations"})
"""What every layer may use; the empty name is the package itself."""
DOWN_TO_CONTENT = ("content", "interview", "decision", "exit_plan", "message", "documents")
"""From the bottom up: each may import those before it."""
BELOW_FACES = BASE | {*DOWN_TO_CONTENT, "sessions", "outlook", "visits", "dialogue", "config"}
"""What the faces may use; `outlook` brings all of it together and stands above the rest."""
FACES = ("cli", "tui", "plain")
"""None of them knows another; the start knows all."""

MAY_IMPORT: dict[str, frozenset[str]] = {
    **dict.fromkeys(BASE, BASE),
    **{layer: BASE | {*DOWN_TO_CONTENT[: place + 1]} for place, layer in enumerate(DOWN_TO_CONTENT)},
    "sessions": BASE | {"content", "interview", "sessions"},
    "outlook": BELOW_FACES - {"visits", "dialogue", "config"},
    "visits": BELOW_FACES - {"dialogue", "config"},
    "dialogue": BELOW_FACES - {"config"},
    "config": BASE | {"documents", "sessions", "config"},
    **{face: BELOW_FACES | {face} for face in FACES},
    "__main__": BELOW_FACES | {*FACES, "__main__"},
}


def module_name(path: Path) -> str:
    """The dotted name of a file of the package."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {module_name(path): path for path in sorted((ROOT / PACKAGE).rglob("*.py"))}
"""Every module of the package by name."""


def layer_of(module: str) -> str:
    """The layer that a module of the package belongs to."""
    return [*module.split("."), ""][1]


def imports_of(module: str) -> Iterator[str]:
    """Every module that a module imports, at its top or later, named in full."""
    path = FILES[module]
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            climbed = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            source = ".".join([*climbed, *([node.module] if node.module else [])])
            for alias in node.names:
                inner = f"{source}.{alias.name}"
                yield inner if inner in FILES else source


def own_imports_of(module: str) -> frozenset[str]:
    """The modules of this package that a module imports."""
    return frozenset(name for name in imports_of(module) if name.split(".")[0] == PACKAGE) - {module}


@pytest.mark.parametrize("module", FILES)
def test_every_module_belongs_to_a_layer_and_imports_only_what_its_layer_may_know(module: str) -> None:
    layer = layer_of(module)
    assert layer in MAY_IMPORT, f"{module} belongs to no layer: say here what it may know"
    wrong = {name for name in own_imports_of(module) if layer_of(name) not in MAY_IMPORT[layer]}
    assert not wrong, f"{module} may not know {sorted(wrong)}"


def test_no_module_imports_itself_by_a_detour() -> None:
    assert list(TopologicalSorter({module: own_imports_of(module) for module in FILES}).static_order())


@pytest.mark.parametrize("module", [name for name in FILES if layer_of(name) != "tui"])
def test_nothing_outside_the_terminal_interface_imports_textual(module: str) -> None:
    assert not {"textual", "rich"} & {name.split(".")[0] for name in imports_of(module)}


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


IMPORT_ALL = "import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]"


def test_importing_the_whole_package_makes_no_files(tmp_path: Path) -> None:
    run_python(IMPORT_ALL, tmp_path, *FILES)
    assert list(tmp_path.rglob("*")) == []


def test_no_data_folder_in_the_package_shadows_the_content_of_the_checkout() -> None:
    assert not (ROOT / PACKAGE / "data").exists()
