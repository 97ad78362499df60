"""The contract between the layers: who may know whom."""

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

from tests.places import ROOT

PACKAGE = "clientexit_tui"

BASE = frozenset(
    {
        "",
        "errors",
        "plain_files",
        "safetext",
        "strict_yaml",
        "unseen",
        "words",
        "locations",
        "clock",
        "cached",
        "frozen",
    }
)
"""What every layer may use; the empty name is the package itself."""
DOWN_TO_CONTENT = ("content", "interview", "decision", "exit_plan", "message")
"""From the bottom up: each may import those before it."""
BELOW_CASE = BASE | {*DOWN_TO_CONTENT, "sessions"}
DOWN_TO_CASE = ("case", "road", "what_if", "views", "documents", "visits", "app")
"""From the bottom up, above all that a case is made of."""
BELOW_FACES = BELOW_CASE | {*DOWN_TO_CASE, "config"}
"""What the faces may use."""
FACES = ("cli", "tui", "plain")
"""None of them knows another; the start knows all."""

MAY_IMPORT: dict[str, frozenset[str]] = {
    **dict.fromkeys(BASE, BASE),
    **{layer: BASE | {*DOWN_TO_CONTENT[: place + 1]} for place, layer in enumerate(DOWN_TO_CONTENT)},
    "sessions": BASE | {"content", "interview", "sessions"},
    **{layer: BELOW_CASE | {*DOWN_TO_CASE[: place + 1]} for place, layer in enumerate(DOWN_TO_CASE)},
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


@cache
def imports_of(module: str) -> frozenset[str]:
    """Every module that a module imports, at its top or later, named in full."""
    return frozenset(_imports_of(module))


def _imports_of(module: str) -> Iterator[str]:
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


def test_every_module_belongs_to_a_layer() -> None:
    homeless = [module for module in FILES if layer_of(module) not in MAY_IMPORT]
    assert not homeless, f"{homeless} belong to no layer: say here what each may know"


def test_every_module_imports_only_what_its_layer_may_know() -> None:
    known = {module: MAY_IMPORT[layer_of(module)] for module in FILES if layer_of(module) in MAY_IMPORT}
    wrong = [
        f"{module} may not know {name}"
        for module, may in known.items()
        for name in sorted(own_imports_of(module))
        if layer_of(name) not in may
    ]
    assert wrong == []


def test_no_module_imports_itself_by_a_detour() -> None:
    assert list(TopologicalSorter({module: own_imports_of(module) for module in FILES}).static_order())


def test_nothing_outside_the_terminal_interface_imports_textual() -> None:
    wrong = [
        f"{module} may not know {name}"
        for module in FILES
        if layer_of(module) != "tui"
        for name in sorted(imports_of(module))
        if name.split(".")[0] in {"textual", "rich"}
    ]
    assert wrong == []


def test_no_data_folder_in_the_package_shadows_the_content_of_the_checkout() -> None:
    assert not (ROOT / PACKAGE / "data").exists()
