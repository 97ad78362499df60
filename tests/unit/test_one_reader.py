"""Whatever is read goes through the one reader, which looks first and reads no more than a bound."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "clientexit_tui"
READER = "plain_files.py"

READING = frozenset({"open", "read", "read_text", "read_bytes", "readinto", "readline", "readlines", "fdopen"})
"""Attributes that read a file, or may."""
MODULES_THAT_READ = frozenset({"codecs", "fileinput", "io", "linecache", "mmap", "shutil", "tomllib"})
LOADS = frozenset({"json.load", "yaml.load", "yaml.safe_load", "yaml.full_load", "pickle.load"})
BUILTINS = frozenset({"open", "input"})

NO_FILES = frozenset(
    {
        "controller.open",
        "files.read",
        "reading.read",
        "sealer.open",
        "self._checkins.open",
        "self.controller.open",
        "self._kept_records.open",
        "self._files.read",
        "self._steps.open",
        "self.open",
        "self.read",
        "self.editing.open",
    }
)
"""Calls of ours that open a session, a record or a seal, and reading what was read already."""
ELSEWHERE = {
    "sessions/files.py": {"ops.open"},  # locks and new files; folders
    "sessions/claims.py": {"self._ops.open", "self._ops.read"},  # the name in a lock that is open, 1,000 bytes at most
    "documents/writing.py": {"os.fdopen"},  # a new file, for writing
    "content/ready.py": {"os.fdopen"},  # the same
    "documents/docx.py": {"old.read"},  # an archive in memory
    "cli/out.py": {"os.open"},  # the null device, for writing
    "tui/signals.py": {"Path(os.devnull).open"},  # the same
    "app/editor_files.py": {"codecs", "self._ops.open"},  # marks of encodings; what is locked, never read
    "app/running.py": {"os.open"},  # the terminal, for the user's editor
    "plain/stopping.py": {"os.fdopen", "told.read"},  # a pipe of its own, a byte for each signal
    "plain/keyboard.py": {"input", "os.read"},  # what is typed at a terminal, which hands over no more than a line
    "sessions/passphrase_work.py": {"sys.stdin.buffer.read"},  # what this program hands to itself
}
"""By file: what reads no file of which it is not known what it is."""
MEASURED = {"sys.stdin.buffer", "sys.stdin.isatty", "sys.stdin.fileno", "sys.stdin.reconfigure"}
"""What may be asked of standard input; the reader alone reads from it."""


def _reads(path: Path) -> Iterator[str]:
    """Everything in a module that reads past the reader, with its line."""
    name = str(path.relative_to(PACKAGE))
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        for told in _found(node):
            if told not in NO_FILES | ELSEWHERE.get(name, set()):
                yield f"{name}:{getattr(node, 'lineno', 0)}: {told}"


def _found(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Attribute() if ast.unparse(node) in LOADS or node.attr in READING:
            yield ast.unparse(node)
        case ast.Attribute(value=ast.Attribute()) if ast.unparse(node.value) == "sys.stdin":
            if ast.unparse(node) not in MEASURED:
                yield ast.unparse(node)
        case ast.Name(id=name) if name in BUILTINS:
            yield name
        case ast.Import(names=names):
            yield from (each.name for each in names if each.name in MODULES_THAT_READ - {"io", "shutil"})
        case ast.ImportFrom(module=module, names=names) if module in MODULES_THAT_READ | {"os"}:
            yield from (each.name for each in names if each.name in READING)
        case ast.For(iter=source) if ast.unparse(source) == "sys.stdin":
            yield "for … in sys.stdin"


MODULES = sorted(each for each in PACKAGE.rglob("*.py") if each.name != READER)


def test_no_module_reads_past_the_reader() -> None:
    assert [told for path in MODULES for told in _reads(path)] == []


def test_what_is_allowed_elsewhere_is_there() -> None:
    told = {
        name: {
            ast.unparse(node)
            for node in ast.walk(ast.parse((PACKAGE / name).read_text()))
            if isinstance(node, ast.Attribute | ast.Name)
        }
        for name in ELSEWHERE
    }
    assert {name: allowed - told[name] for name, allowed in ELSEWHERE.items()} == {name: set() for name in ELSEWHERE}


@pytest.mark.parametrize(
    "line",
    [
        "x = open(name)",
        "x = Path(name).read_text()",
        "x = file.read_bytes()",
        "read = path.open",
        "os.read(fd, 5)",
        "os.fdopen(fd)",
        "json.load(file)",
        "yaml.safe_load(file)",
        "import tomllib",
        "from io import open",
        "line = input()",
        "ask(sys.stdin.readline)",
        "sys.stdin.buffer.read()",
        "for line in sys.stdin: print(line)",
        "files('x').joinpath('y').read_text()",
    ],
)
def test_each_way_past_it_is_noticed(line: str) -> None:
    assert [told for node in ast.walk(ast.parse(line)) for told in _found(node)]
