"""Completions and the manual page: made from the parser, read by the programs they are for."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.cli.completion import completion
from clientexit_tui.cli.manual import manual
from clientexit_tui.cli.parser import SHELLS, make_parser
from clientexit_tui.cli.run import MODULES
from tests.places import ROOT

PAGE = ROOT / "docs" / "clientexit.1"


def run(*command: str, **environment: str) -> str:
    """What a program prints; it must end well and complain of nothing."""
    made = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **environment})
    assert (made.returncode, made.stderr) == (0, "")
    return made.stdout


def need(program: str) -> str:
    """Where a program is; skips where it is not installed."""
    found = shutil.which(program)
    if not found:
        pytest.skip(f"{program} is not installed")
    return found


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_is_completed(shell: str) -> None:
    made = completion(shell, make_parser())
    assert all(command in made for command in MODULES)
    assert made.startswith(f"# {words.SHELL_USES[shell]}")


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_reads_its_completions(shell: str, tmp_path: Path) -> None:
    script = tmp_path / "made"
    script.write_text(completion(shell, make_parser()), encoding="utf-8")
    run(need(shell), "-n", str(script))


def test_bash_completes_commands_formats_and_the_ids_of_sessions(tmp_path: Path) -> None:
    script = tmp_path / "made"
    script.write_text(completion("bash", make_parser()), encoding="utf-8")
    asked = """
        source "$1"
        clientexit() { [ "$1 $2" = "list --ids" ] && echo 20261122-abc123; }
        ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _clientexit; echo "${COMPREPLY[*]}"; }
        ask clientexit verd; ask clientexit completion ""; ask clientexit export x --as m; ask clientexit open 2026
    """
    answers = run(need("bash"), "-c", asked, "bash", str(script)).splitlines()
    assert answers == ["verdict", "bash zsh fish", "md", "20261122-abc123"]


def test_fish_completes_commands_and_the_ids_of_sessions(tmp_path: Path) -> None:
    script = tmp_path / "made"
    script.write_text(completion("fish", make_parser()), encoding="utf-8")
    asked = """
        function clientexit; echo 20261122-abc123; end
        source $argv[1]; complete -C "clientexit verd"; complete -C "clientexit open 2026"
    """
    answers = run(need("fish"), "-c", asked, str(script), HOME=str(tmp_path)).splitlines()
    assert answers == [f"verdict\t{words.CLI_COMMANDS['verdict']}", "20261122-abc123"]


def test_the_manual_names_every_command_and_every_exit_code() -> None:
    made = manual(make_parser())
    assert all(f".SS {command.replace('-', chr(92) + '-')}" in made for command in MODULES)
    assert all(f".B {code}" in made for code, _ in words.MANUAL_EXIT)


def test_man_reads_the_page_without_a_warning(tmp_path: Path) -> None:
    page = tmp_path / "clientexit.1"
    page.write_text(manual(make_parser()), encoding="utf-8")
    shown = run(need("man"), "--warnings", "-l", str(page), MANPAGER="cat", LC_ALL="C.UTF-8")
    assert words.MANUAL_NAME in " ".join(shown.split())


def test_the_page_that_is_shipped_is_the_one_that_the_parser_makes() -> None:
    made = run(sys.executable, "-m", "clientexit_tui", "manual")
    assert PAGE.read_text(encoding="utf-8") == made, "renew it: clientexit manual > docs/clientexit.1"


def test_the_ids_are_listed_one_on_each_line(home: Path) -> None:
    program = (sys.executable, "-m", "clientexit_tui", "--home", str(home))
    made = [run(*program, "new", title, "--no-open").strip() for title in ("One", "Two")]
    assert sorted(run(*program, "list", "--ids").split()) == sorted(made)
