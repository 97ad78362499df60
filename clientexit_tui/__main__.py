"""Starts the program: the one place that knows both the command line and the interactive faces."""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:  # commands such as --version need none of it, typing included
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from clientexit_tui.cli.face import Face
    from clientexit_tui.cli.home import Clock
    from clientexit_tui.content.model import Interview
    from clientexit_tui.sessions.store import Store


def main(argv: "Sequence[str] | None" = None, clock: "Clock | None" = None) -> int:
    """Runs a command, or opens the library where none is given, and gives the exit code.

    Args:
        argv: the arguments without the program's name; those it was started with where there are none.
        clock: gives the time with the offset of this place; that of this machine where there is none.
    """
    try:
        from clientexit_tui.cli.run import run  # here, where it is told if so much as that is refused

        return run(tuple(sys.argv[1:] if argv is None else argv), _launch, clock or _now)
    except Exception as error:  # noqa: BLE001 - a mistake of its own, or the system refuses what it needs to run
        return _stopped(error)


def _now() -> "datetime":
    from clientexit_tui.clock import now  # commands such as --version need no time

    return now()


def _launch(load: "Callable[[], Interview]", store: "Store", clock: "Clock", open_id: str, face: "Face") -> int:
    """Runs the terminal interface, or the plain face where there is a reason for it."""
    if face.why_plain:
        from clientexit_tui.plain.standard import run_plain

        return run_plain(load, store, clock, open_id, face.why_plain)
    import gc

    # Imports make much and free nothing: without collections the start is a tenth shorter. The app turns them on.
    gc.disable()
    from clientexit_tui.cli.out import say
    from clientexit_tui.config.lines import FILE
    from clientexit_tui.tui.app import ClientExitApp  # textual takes longer than most commands as a whole
    from clientexit_tui.tui.signals import terminal_keeper

    give_back = terminal_keeper()
    app = ClientExitApp(load, store, clock, open_id, config=store.folder.parent / FILE, only_ascii=face.only_ascii)
    try:
        app.run(mouse=face.mouse)
    except Exception as error:  # noqa: BLE001 - its text may hold answers, so only kind and place are told
        app.break_off(error)
    if app.shutdown.parting:  # something went wrong, perhaps while the terminal was taken or given back
        give_back()
        say(app.shutdown.parting)
    return app.return_code or 0


def _stopped(error: Exception) -> int:
    """Tells on one line what ended the program, and gives the exit code.

    These words stand here, since the files of words may be what could not be loaded.
    """
    try:
        short_of_memory, line = _why_stopped(error)
    except Exception:  # noqa: BLE001 - not even that can be loaded
        short_of_memory, line = True, _TOO_LITTLE
    _write(f"clientexit: {line}")
    if short_of_memory:
        os._exit(1)  # the interpreter's own end needs memory as well, and says so at length
    return 1


_TOO_LITTLE = "it cannot go on: the system gives it too little memory. What was saved before is safe."


def _why_stopped(error: Exception) -> tuple[bool, str]:
    """Whether there is too little memory to so much as end, and what to say."""
    if isinstance(error, MemoryError) or type(error).__name__ == "SystemError":  # what C code makes of it
        return True, _TOO_LITTLE
    if isinstance(error, OSError | ImportError):
        return False, f"it cannot go on: the system refuses what it needs ({error}). What was saved before is safe."
    from clientexit_tui.app.crashing import crash_line

    return False, crash_line(error, saved=None)


def _write(line: str) -> None:
    """Writes a line on standard error as it goes: the stream itself may be what is broken."""
    encoding = (sys.stderr and sys.stderr.encoding) or "utf-8"
    try:
        os.write(2, f"{line}\n".encode(encoding, "backslashreplace"))
    except OSError:
        return


if __name__ == "__main__":
    sys.exit(main())
