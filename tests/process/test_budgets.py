"""No way loads more than its budget says (`tests/budgets.py`), counted in a Python of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.budgets import BUDGETS, Budget
from tests.places import ROOT
from tests.pty_program import in_terminal

SPARE = 5
"""A budget may be so much over what is loaded; else it is to be lowered, so that nothing comes in unseen."""
TITLE = "The transformation programme"
PROBE = """
import atexit, builtins, gc, os, sys

started, made, build = set(sys.modules), [], builtins.__build_class__

def counted(body, *rest, **named):
    made.append(body.__module__)
    return build(body, *rest, **named)

def tell():
    loaded = {*sys.modules} - started
    with open(sys.argv[0], "w") as file:
        print(*sorted(loaded), file=file)
        print(sum(name in loaded and name.split(".")[0] == "clientexit_tui" for name in made), file=file)

def painted():
    tell()
    os._exit(0)

builtins.__build_class__ = counted
atexit.register(tell)
gc.freeze = painted  # what the drawn face calls once its first screen stands
sys.argv = sys.argv[1:]
from clientexit_tui.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, dict[str, str]]:
    """A home with a session that was open before, its id, and an environment in which the interview's form is made."""
    folder = tmp_path_factory.mktemp("budgets")
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(folder / "cache"), "TERM": "xterm-256color"}
    environ["CLIENTEXIT_HOME"] = str(folder / "home")
    command = [sys.executable, "-m", "clientexit_tui"]
    example = ROOT / "data" / "examples" / "programme_manager.yaml"
    made = subprocess.run([*command, "import", example], env=environ, capture_output=True, text=True, check=True)
    session_id = made.stdout.strip()
    with in_terminal([*command, "open", session_id], **environ) as opened:  # writes down the first visit
        opened.wait_for(TITLE)
        opened.press(b"\x11")
        assert opened.wait() == 0
    return folder, session_id, environ


def loaded(budget: Budget, session: tuple[Path, str, dict[str, str]]) -> tuple[set[str], int]:
    """The modules that a command loads, until its end or its first paint, and how many classes ours make."""
    folder, session_id, environ = session
    told = folder / "told"
    argv = [session_id if word == "ID" else word for word in budget.command.split()]
    command = [sys.executable, "-c", PROBE, str(told), *argv]
    if budget.drawn:
        with in_terminal(command, **environ) as started:
            assert started.wait() == 0, started.text
    else:
        subprocess.run(command, env=environ, stdout=subprocess.DEVNULL, check=True)
    names, classes = told.read_text(encoding="utf-8").splitlines()
    told.unlink()
    return set(names.split()), int(classes)


@pytest.mark.parametrize("budget", BUDGETS, ids=lambda budget: budget.command or "the library")
def test_nothing_loads_more_than_its_budget(budget: Budget, session: tuple[Path, str, dict[str, str]]) -> None:
    names, classes = loaded(budget, session)
    own = {name for name in names if name.split(".")[0] == "clientexit_tui"}
    assert not names & {*budget.never}
    assert budget.modules - SPARE <= len(own) <= budget.modules, sorted(own)
    assert budget.classes - SPARE <= classes <= budget.classes
    assert len(names - own) <= budget.elsewhere, sorted(names - own)
