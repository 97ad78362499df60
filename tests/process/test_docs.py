"""The documentation keeps its word: what it shows to type, works."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from clientexit_tui.content.problems import find_problems
from tests.places import ROOT

PAGES = {
    path.relative_to(ROOT).as_posix(): path for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
}
BLOCK = re.compile(r"(?:^<!-- (?P<mark>[^\n]*) -->\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
ELSEWHERE = ("python3 -m venv", "uv ", "git ", ".venv/", ".ci/", "eval ")
"""Commands that need a network, a shell of one's own or a folder in git; `.ci/run` runs the first."""


def blocks(page: Path, kind: str) -> list[tuple[str, str]]:
    """The mark before each block of this kind, and its text."""
    found = BLOCK.finditer(page.read_text(encoding="utf-8"))
    return [(each["mark"] or "", each["text"]) for each in found if each["kind"] == kind]


def tried(mark: str) -> bool:
    """Whether a block says which test tries it, as those do that need a passphrase or a second copy."""
    if not mark.startswith("tried in "):
        return False
    assert (ROOT / mark.removeprefix("tried in ")).is_file(), mark
    return True


def commands(page: Path) -> list[str]:
    """What a page shows to type and that can be tried anywhere."""
    lines = [
        line for mark, text in blocks(page, "sh") if not tried(mark) for line in text.replace("\\\n", " ").splitlines()
    ]
    return [line for line in lines if line.strip() and not line.startswith(("#", *ELSEWHERE))]


@pytest.mark.parametrize("page", [name for name, path in PAGES.items() if commands(path)])
def test_every_command_on_the_page_works(page: str, home: Path, tmp_path: Path) -> None:
    program = shutil.which("clientexit", path=str(Path(sys.executable).parent))
    bash = shutil.which("bash")
    if program is None or bash is None:
        pytest.skip("the program is not installed beside this Python, or there is no bash")
    environ = {
        **os.environ,
        "CLIENTEXIT_HOME": str(home),
        "PATH": f"{Path(program).parent}{os.pathsep}{os.environ['PATH']}",
    }
    made = subprocess.run(
        [program, "example", "programme_manager", "--no-open"], env=environ, capture_output=True, text=True, check=True
    )
    environ["ID"] = made.stdout.strip()
    for line in commands(PAGES[page]):
        done = subprocess.run(
            [bash, "-c", line],
            cwd=tmp_path,
            env=environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The interview with the examples of the page added to it."""
    folder = shutil.copytree(ROOT / "data", tmp_path / "data")
    for mark, text in blocks(PAGES["docs/how_to.md"], "yaml"):
        path = tmp_path / mark.removeprefix("append: ")
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
    return folder


def test_the_question_and_the_rule_of_the_page_fit_the_interview(data: Path) -> None:
    assert [str(problem) for problem in find_problems(data)] == []


def test_a_slip_in_them_is_told_with_its_place(data: Path) -> None:
    rules = data / "rules.yaml"
    rules.write_text(
        rules.read_text(encoding="utf-8").replace("{question: first_no,", "{question: frist_no,"), encoding="utf-8"
    )
    (problem,) = find_problems(data)
    assert "rules.yaml" in str(problem)
    assert "did you mean 'first_no'?" in str(problem)


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_a_page_links_to_is_there(page: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", PAGES[page].read_text(encoding="utf-8"))
    assert [link for link in links if not (PAGES[page].parent / link).exists()] == []
