"""The program with a mistake in one place, for tests of how it ends then: ``python broken_program.py WHERE ARGUMENTS``.

The mistake has a secret in its text, in a local variable and in its cause.
"""

import asyncio
import sys
import threading
from collections.abc import Callable
from functools import partial

from textual.app import ComposeResult

from clientexit_tui.__main__ import main
from clientexit_tui.tui.app import ClientExitApp
from clientexit_tui.tui.screens.about import AboutScreen

SECRETS = ("SECRET-IN-TEXT", "SECRET-LOCAL", "SECRET-CAUSE", "SECRET-KEY")


def mistake() -> None:
    """The mistake."""
    answer = "SECRET-LOCAL"
    try:
        dict[str, str]()[f"SECRET-KEY {answer}"]
    except KeyError as error:
        raise ValueError("SECRET-IN-TEXT") from error


class BrokenApp:
    """Ways to break the program when it is asked what it is."""

    @staticmethod
    def handler(app: ClientExitApp) -> None:
        """In the handler of a key."""
        del app
        mistake()

    @staticmethod
    def compose(app: ClientExitApp) -> None:
        """While a screen is made."""

        def compose(_: AboutScreen) -> ComposeResult:
            mistake()
            return ()

        AboutScreen.compose = compose  # type: ignore[method-assign,assignment]
        app.navigator.go("about")

    @staticmethod
    def markup(app: ClientExitApp) -> None:
        """In Textual itself, by what it takes for a mistake of markup."""
        app.notify("[/SECRET-IN-TEXT]", markup=True)

    @staticmethod
    def worker(app: ClientExitApp) -> None:
        """In the background."""

        async def work() -> None:
            mistake()

        app.run_worker(work())

    @staticmethod
    def worker_thread(app: ClientExitApp) -> None:
        """In the background, in a thread."""
        app.run_worker(mistake, thread=True)

    @staticmethod
    def timer(app: ClientExitApp) -> None:
        """Some time later."""
        app.set_timer(0.01, mistake)

    @staticmethod
    def thread(app: ClientExitApp) -> None:
        """In a thread of which Textual knows nothing."""
        del app
        threading.Thread(target=mistake).start()

    @staticmethod
    def task(app: ClientExitApp) -> None:
        """In a task that nobody waits for."""

        async def work() -> None:
            mistake()

        app.stray = asyncio.create_task(work())  # type: ignore[attr-defined]
        app.set_timer(0.05, partial(delattr, app, "stray"))

    @staticmethod
    def callback(app: ClientExitApp) -> None:
        """In a callback of the event loop."""
        del app
        asyncio.get_running_loop().call_soon(mistake)


WAYS: tuple[str, ...] = tuple(name for name, way in vars(BrokenApp).items() if isinstance(way, staticmethod))


def break_at(where: str) -> None:
    """From now on, asking what the program is breaks it there."""
    way: Callable[[ClientExitApp], None] = getattr(BrokenApp, where)
    ClientExitApp.action_help = way  # type: ignore[method-assign,assignment]


if __name__ == "__main__":
    break_at(sys.argv[1])
    sys.exit(main(sys.argv[2:]))
