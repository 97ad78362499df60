"""Runs one command and turns whatever happens into an exit code."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from clientexit_tui.cli.out import BROKEN_PIPE, FAILED, OutputLostError, arrived, drop, out, prepare, tell
from clientexit_tui.cli.quick import answer, understood

TYPE_CHECKING = False
if TYPE_CHECKING:  # not before it is known that the command needs them
    from argparse import Namespace
    from types import SimpleNamespace

    from clientexit_tui.cli.home import Clock, Launch

DONE, USAGE, INTERRUPTED = 0, 2, 130

MODULES = {
    "new": "making",
    "example": "making",
    "open": "making",
    "import": "making",
    "list": "listing",
    "show": "showing",
    "questions": "asking",
    "next": "going_on",
    "set": "setting",
    "what-if": "trying",
    "verdict": "judging",
    "tasks": "planning",
    "visits": "history",
    "diff": "history",
    "merge": "merging",
    "export": "exporting",
    "search": "searching",
    "archive": "session_actions",
    "duplicate": "session_actions",
    "rename": "session_actions",
    "delete": "session_actions",
    "restore": "session_actions",
    "encrypt": "sealing",
    "decrypt": "sealing",
    "check": "checking",
    "about": "telling",
    "completion": "shells",
    "manual": "shells",
    "path": "upkeep",
    "doctor": "upkeep",
}
"""Where each command is; its function there is called ``run_`` and its name. Loaded on use, to start quickly."""


def run(argv: Sequence[str], launch: "Launch", clock: "Clock") -> int:
    """Runs a command line and gives the exit code.

    Args:
        argv: the arguments without the program's name.
        launch: runs an interactive face.
        clock: gives the time with the offset of this place.
    """
    prepare()
    return arrived(_guarded(argv, launch, clock))


def _guarded(argv: Sequence[str], launch: "Launch", clock: "Clock") -> int:
    """Runs a command line; whatever the system refuses becomes an exit code."""
    try:
        return _answered(argv, launch, clock)
    except BrokenPipeError:
        drop(sys.stdout)
        return BROKEN_PIPE
    except OutputLostError as error:
        drop(sys.stdout)
        tell(str(error))
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - its text may hold answers: what is told of it is chosen below
        return _told(error)


def _answered(argv: Sequence[str], launch: "Launch", clock: "Clock") -> int:
    """Answers at once what can be; else understands the command line before it loads what the command needs."""
    said = answer(argv)
    if said is not None:
        out(said)
        return DONE
    args: Namespace | SimpleNamespace | None = understood(argv)
    if argv and args is None:
        from clientexit_tui.cli.parser import parse  # argparse is not needed to open the library

        try:
            args = parse(argv)
        except SystemExit as end:
            return int(end.code or DONE)
    return _run(args, launch, clock)


def _told(error: Exception) -> int:
    """Tells what went wrong in words that the user can act on, and gives the exit code."""
    from clientexit_tui.cli.terminal import NoTerminalError
    from clientexit_tui.errors import ClientExitError

    if isinstance(error, OSError):
        tell(f"{error.filename}: {error.strerror}" if error.filename else error.strerror or str(error))
    elif isinstance(error, ClientExitError | NoTerminalError):
        tell(str(error))
    else:
        raise error  # a mistake of the program, or what the system refuses it: the start tells of those
    return USAGE if isinstance(error, NoTerminalError) else FAILED


def _run(args: "Namespace | SimpleNamespace | None", launch: "Launch", clock: "Clock") -> int:
    from clientexit_tui import locations
    from clientexit_tui.cli.face import Asked
    from clientexit_tui.cli.home import Home
    from clientexit_tui.sessions.sealing import LockedError

    if args is None:
        home = Home(locations.home_dir(None, os.environ), launch, clock)
        home.need_terminal()
        return home.launch()
    home = Home(locations.home_dir(args.home, os.environ), launch, clock)
    home.asked = Asked(args.plain, args.only_ascii, args.no_mouse)
    if args.command is None:
        home.need_terminal()
        return home.launch()
    home.passphrase_fd = args.passphrase_fd
    if args.passphrase_fd is not None and MODULES[args.command] != "sealing":
        home.unlock()
    command = getattr(
        import_module(f"clientexit_tui.cli.{MODULES[args.command]}"), f"run_{args.command.replace('-', '_')}"
    )
    try:
        return int(command(home, args))
    except LockedError:  # raised by reading, before anything is changed
        home.unlock()
        return int(command(home, args))
