"""What ships: the content is in both archives, and an installed wheel runs anywhere."""

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from clientexit_tui import __version__
from clientexit_tui.content.ready import SHIPPED
from tests.places import ROOT

CONTENT = {path.relative_to(ROOT).as_posix() for path in (ROOT / "data").rglob("*") if path.is_file()}
"""The content files of the checkout, and their schema."""

needs_command_line = pytest.mark.skipif(find_spec("clientexit_tui.__main__") is None, reason="no command line yet")

RELEASE = f"clientexit_tui-{__version__}"


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints; the test fails with its complaint when it does."""
    done = subprocess.run(command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive, and the wheel built from it."""
    folder = tmp_path_factory.mktemp("archives")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def installed(archives: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of a new environment that has the wheel, and its dependencies from the running one."""
    environment = tmp_path_factory.mktemp("elsewhere") / "env"
    run(sys.executable, "-m", "venv", "--without-pip", environment, cwd=archives)
    commands = environment / ("Scripts" if os.name == "nt" else "bin")
    (wheel,) = archives.glob("*.whl")
    pip = (sys.executable, "-m", "pip", "--python", commands / "python")
    run(*pip, "install", "--no-index", "--no-deps", wheel, cwd=archives)
    script = "import clientexit_tui; print(clientexit_tui.__file__)"
    packages = Path(run(commands / "python", "-c", script, cwd=archives).strip()).parents[1]
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return commands


def test_the_source_archive_holds_all_content_and_the_tests(archives: Path) -> None:
    (path,) = archives.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert names >= CONTENT
    assert {"LICENSE", "README.md", "pyproject.toml", "tests/process/test_packaging.py"} <= names
    assert not {name.split("/")[0] for name in names} & {".venv", ".git"}


def test_the_wheel_holds_all_content_inside_the_package_and_only_the_manual_outside_it(archives: Path) -> None:
    (path,) = archives.glob("*.whl")
    with zipfile.ZipFile(path) as wheel:
        names = set(wheel.namelist())
    assert names >= {f"clientexit_tui/{name}" for name in CONTENT}
    assert names >= {f"clientexit_tui/documents/{name}" for name in ("paper.css", "paper.typ")}
    outside = {name for name in names if name.split("/")[0] not in ("clientexit_tui", f"{RELEASE}.dist-info")}
    assert outside == {f"{RELEASE}.data/data/share/man/man1/clientexit.1"}


def test_an_installed_package_finds_the_content_it_came_with(installed: Path, tmp_path: Path) -> None:
    script = "from clientexit_tui.locations import content_dir; print(content_dir())"
    content = Path(run(installed / "python", "-c", script, cwd=tmp_path).strip())
    assert content.is_relative_to(installed.parent)
    found = {f"data/{path.relative_to(content).as_posix()}" for path in content.rglob("*") if path.is_file()}
    assert found == CONTENT | {f"data/{SHIPPED}"}


LOADED = """
import sys
from pathlib import Path
from clientexit_tui import locations
from clientexit_tui.content.loader import load_content
from clientexit_tui.content.ready import ready_content

def no_cache():
    raise AssertionError("the form that ships was not taken")

content = ready_content(locations.content_dir(), no_cache)
assert "yaml" not in sys.modules
assert content == load_content(locations.content_dir())
"""


def test_an_installed_package_reads_the_interview_from_the_form_that_ships(installed: Path, tmp_path: Path) -> None:
    run(installed / "python", "-c", LOADED, cwd=tmp_path)


@needs_command_line
@pytest.mark.parametrize("command", ["clientexit", "clientexit-tui"])
def test_both_commands_run_from_anywhere_and_tell_their_version(command: str, installed: Path, tmp_path: Path) -> None:
    assert __version__ in run(installed / command, "--version", cwd=tmp_path)


@needs_command_line
def test_an_installed_command_asks_the_questions_it_came_with(installed: Path, tmp_path: Path) -> None:
    assert json.loads(run(installed / "clientexit", "questions", "--json", cwd=tmp_path))
