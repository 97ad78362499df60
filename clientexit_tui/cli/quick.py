"""What is answered before anything is loaded: a short command spends most of its time on imports."""

import os
from collections.abc import Sequence
from types import SimpleNamespace

from clientexit_tui import __version__


def answer(argv: Sequence[str]) -> str | None:
    """What to print for a command line that needs no more than this; None for all others."""
    match tuple(argv):
        case ("--version",):
            return f"clientexit {__version__}"
        case ("path",):
            from clientexit_tui.locations import home_dir  # pathlib takes as long as the interpreter itself

            return str(home_dir(None, os.environ))
        case _:
            return None


def understood(argv: Sequence[str]) -> SimpleNamespace | None:
    """What the parser gives for a command line that scripts run often, without it; None for all others."""
    if tuple(argv) != ("list", "--json"):
        return None
    return SimpleNamespace(
        command="list", json=True, all=False, ids=False,
        home=None, passphrase_fd=None, plain=False, only_ascii=False, no_mouse=False,
    )  # fmt: skip
