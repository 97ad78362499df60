"""The README keeps its word."""

import re

from tests.places import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)


def test_the_readme_has_one_command_that_starts_and_one_that_tests() -> None:
    assert [command.rpartition("/")[2] for command in COMMANDS] == ["clientexit", "pytest"]


def test_the_check_script_runs_exactly_the_readmes_test_command() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert COMMANDS[-1] in [line.strip() for line in script.splitlines()]


def test_every_command_that_installs_from_a_copy_takes_the_versions_that_passed_together() -> None:
    said = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / ".ci" / "run", *(ROOT / "docs").glob("*.md")]
    said += [ROOT / "tests" / "bench" / "README.md", ROOT / "clientexit_tui" / "words" / "exporting.py"]
    lines = [line.strip() for each in said for line in each.read_text(encoding="utf-8").splitlines()]
    commands = [line for line in lines if "pip install" in line and " -e " in line]
    assert len(commands) > 6
    assert [line for line in commands if "install -c constraints.txt -e" not in line.replace(" --quiet", "")] == []


def test_every_file_that_the_readme_links_to_is_there() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
