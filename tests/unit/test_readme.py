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


def test_every_file_that_the_readme_links_to_is_there() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
