"""How the program stops or ends when it did not choose to: signals, a terminal that is gone, stray mistakes."""

import asyncio
import os
import select
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from textual.driver import Driver
from textual.drivers._writer_thread import WriterThread

from clientexit_tui.app.ending_signals import ending_signals

LAST_RESORT = 5.0
"""Seconds in which the program must have ended after its terminal was lost; a write to it may never come back."""


LEAVE = "\x1b[?2004l\x1b[?1000l\x1b[?1003l\x1b[?1004l\x1b[?7h\x1b[?1049l\x1b[?25h"
"""Ends every mode of the terminal that a screen needs, where Textual could not."""


def terminal_keeper() -> Callable[[], None]:
    """Remembers how the terminal is; gives what makes it so again after Textual broke between taking and giving it."""
    if sys.platform == "win32":
        return lambda: None
    import termios

    try:
        before = termios.tcgetattr(0)
    except termios.error:  # no terminal, so none is taken
        return lambda: None

    def give_back() -> None:
        with suppress(termios.error, OSError):  # it is gone
            termios.tcsetattr(0, termios.TCSANOW, before)
            os.write(2, LEAVE.encode())

    return give_back


def on_signals(end: Callable[[int], None]) -> None:
    """Calls `end` with the number of a signal that would end the program; must run in the event loop."""
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        return  # no such signals there
    loop = asyncio.get_running_loop()
    for number in ending_signals():
        loop.add_signal_handler(number, end, number)


def on_lost_terminal(end: Callable[[int], None], rescue: Callable[[], object]) -> None:
    """Waits for the terminal to be taken away, at no cost, also where no signal tells; must run in the event loop.

    Args:
        end: called in the event loop with the number of the signal that the program would have had.
        rescue: called in another thread where that does not end the program, just before it is ended by force.
    """
    loop = asyncio.get_running_loop()

    def watch(terminal: int) -> None:
        waiting = select.poll()
        waiting.register(terminal, 0)  # nothing but its end
        if not any(state & select.POLLHUP for _, state in waiting.poll()) or loop.is_closed():
            return
        loop.call_soon_threadsafe(end, signal.SIGHUP)
        time.sleep(LAST_RESORT)
        try:
            rescue()
        finally:
            os._exit(128 + signal.SIGHUP)

    if hasattr(select, "poll") and sys.__stdin__ is not None:
        threading.Thread(target=watch, args=(sys.__stdin__.fileno(),), name="lost terminal", daemon=True).start()


def keep_writing(driver: Driver | None) -> None:
    """Lets the program go on to its end where the terminal was lost while another program had it.

    Textual then writes into a queue that nobody reads, and waits for ever once it is full.
    """
    writer = getattr(driver, "_writer_thread", None)
    if driver is not None and writer is not None and not writer.is_alive():
        nowhere = WriterThread(Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open to the end
        nowhere.start()
        driver._writer_thread = nowhere  # type: ignore[attr-defined]


def on_strays(tell: Callable[[BaseException], None]) -> Callable[[], None]:
    """Tells of what is raised in a thread, a task or a callback that nobody waits for; gives what ends that.

    Python would print it with its text, which may hold answers. Must run in the event loop.
    """
    loop, before = asyncio.get_running_loop(), threading.excepthook

    def in_loop(_loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        error = context.get("exception")
        tell(error if isinstance(error, BaseException) else RuntimeError(str(context["message"])))

    def in_thread(raised: threading.ExceptHookArgs) -> None:
        if raised.exc_value is not None and not loop.is_closed():
            loop.call_soon_threadsafe(tell, raised.exc_value)

    def end() -> None:
        threading.excepthook = before
        loop.set_exception_handler(None)

    loop.set_exception_handler(in_loop)
    threading.excepthook = in_thread
    return end


class Stops:
    """Stopping by ctrl+z or from outside, and going on, around what Textual does for that."""

    def __init__(self, prepare: Callable[[], None], take_back: Callable[[], None]) -> None:
        """Takes what is to be done.

        Args:
            prepare: called in the event loop when the program is to stop; it saves, then raises the signal again.
            take_back: called in the event loop when the program goes on without having given the terminal away.
        """
        self.ready = False
        """Whether all is saved, so that the next such signal stops the program."""
        self.outside = False
        """Whether another program, which the user called from here, has the terminal."""
        self._prepare = prepare
        self._take_back = take_back

    def listen(self) -> None:
        """Comes before Textual's own handlers from now on; must run in the event loop, once the terminal is taken."""
        if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
            return
        loop = asyncio.get_running_loop()
        stop, go_on = signal.getsignal(signal.SIGTSTP), signal.getsignal(signal.SIGCONT)
        if not callable(stop) or not callable(go_on):
            return  # it has no terminal

        def on_stop(number: int, frame: object) -> None:
            if self.ready or self.outside:
                stop(number, frame)  # type: ignore[arg-type]  # Textual does not look at the frame
            else:
                loop.call_soon_threadsafe(self._prepare)

        def on_go_on(number: int, frame: object) -> None:
            if self.ready or self.outside:
                self.ready = False
                go_on(number, frame)  # type: ignore[arg-type]  # as above
            else:  # Textual would take the terminal a second time, and could never give it back as it was
                loop.call_soon_threadsafe(self._take_back)

        signal.signal(signal.SIGTSTP, on_stop)
        signal.signal(signal.SIGCONT, on_go_on)
