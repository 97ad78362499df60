"""The signals that end the plain face: the first is heard at once, none after it may disturb the ending."""

import errno
import os
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any

from clientexit_tui.app.ending_signals import ending_signals
from clientexit_tui.plain.console import StoppedError

AGAIN = 0.1
"""Seconds after which a signal that was not heard is sent again."""


class Stopping:
    """As a context: meanwhile a signal that would end the program raises, as the end of input does.

    A signal that comes in the moment before readline waits for a key is not heard until there is one, since the
    interpreter looks for signals only when a wait is broken off. So a thread sends it again until it was heard.
    """

    def __init__(self) -> None:
        self._before: dict[int, Any] = {}
        self._ending = False
        self._heard = threading.Event()

    def __enter__(self) -> "Stopping":
        self._before = {number: signal.signal(number, self._stop) for number in ending_signals()}
        if sys.platform != "win32":  # there is no readline
            come, self._told = os.pipe()
            os.set_blocking(self._told, False)
            main = threading.get_ident()
            threading.Thread(target=self._send_again, args=(come, main), name="signals heard", daemon=True).start()
            signal.set_wakeup_fd(self._told)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._heard.set()
        if sys.platform != "win32":
            signal.set_wakeup_fd(-1)
            os.close(self._told)  # which ends the thread
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def hold(self) -> None:
        """From now on signals are let pass: the program is ending, and what it does for that must come to its end."""
        self._ending = True
        self._heard.set()

    def _stop(self, number: int, _frame: FrameType | None) -> None:
        self._heard.set()
        if self._ending:
            return
        self._ending = True
        if number == signal.SIGINT:
            raise KeyboardInterrupt
        raise StoppedError(number)

    def _send_again(self, come: int, main: int) -> None:
        """Sends each signal that came to us again to the main thread, until one was heard."""
        with os.fdopen(come, "rb", buffering=0) as told:
            while numbers := told.read(1):
                while signal.getsignal(numbers[0]) == self._stop and not self._heard.wait(AGAIN):
                    signal.pthread_kill(main, numbers[0])


def hearing(read: Callable[[], str]) -> Callable[[], str]:
    """Reads lines; a terminal that is gone, of which no signal told, stops the program as its signal would."""

    def heard() -> str:
        try:
            return read()
        except OSError as error:
            _stop_where_gone(error)
            return ""  # nothing more can be read of it

    return heard


def saying(write: Callable[[str], object]) -> Callable[[str], None]:
    """Says texts; a terminal that is gone stops the program as above. Raises OSError for what else is in the way."""

    def said(text: str) -> None:
        try:
            write(text)
        except OSError as error:
            _stop_where_gone(error)
            raise

    return said


def _stop_where_gone(error: OSError) -> None:
    if error.errno == errno.EIO and sys.platform != "win32":
        raise StoppedError(signal.SIGHUP) from error
