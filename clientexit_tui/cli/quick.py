"""What is answered before anything is loaded: a short command spends most of its time on imports."""

import os
from collections.abc import Sequence

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
