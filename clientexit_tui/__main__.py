"""Starts the program: the one place that knows both the command line and the interactive faces."""

import sys
from collections.abc import Callable, Sequence

from clientexit_tui.cli.run import run

TYPE_CHECKING = False
if TYPE_CHECKING:  # commands such as --version need none of it, typing included
    from datetime import datetime

    from clientexit_tui.cli.face import Face
    from clientexit_tui.cli.home import Clock
    from clientexit_tui.content.model import Content
    from clientexit_tui.sessions.store import Store


def main(argv: Sequence[str] | None = None, clock: "Clock | None" = None) -> int:
    """Runs a command, or opens the library where none is given, and gives the exit code.

    Args:
        argv: the arguments without the program's name; those it was started with where there are none.
        clock: gives the time with the offset of this place; that of this machine where there is none.
    """
    return run(tuple(sys.argv[1:] if argv is None else argv), _launch, clock or _now)


def _now() -> "datetime":
    from clientexit_tui.clock import now  # commands such as --version need no time

    return now()


def _launch(load: "Callable[[], Content]", store: "Store", clock: "Clock", open_id: str, face: "Face") -> int:
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

    app = ClientExitApp(load, store, clock, open_id, config=store.folder.parent / FILE, only_ascii=face.only_ascii)
    try:
        app.run(mouse=face.mouse)
    except Exception as error:  # noqa: BLE001 - its text may hold answers, so only kind and place are told
        app.break_off(error)
    if app.parting:
        say(app.parting)
    return app.return_code or 0


if __name__ == "__main__":
    sys.exit(main())
