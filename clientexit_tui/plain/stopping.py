"""The signals that end the plain face: the first is heard at once, none after it may disturb the ending."""

import errno
import signal
import sys
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any

from clientexit_tui.dialogue.ending_signals import ending_signals
from clientexit_tui.plain.console import StoppedError


class Stopping:
    """As a context: meanwhile a signal that would end the program raises, as the end of input does."""

    def __init__(self) -> None:
        self._before: dict[int, Any] = {}
        self._ending = False

    def __enter__(self) -> "Stopping":
        self._before = {number: signal.signal(number, self._stop) for number in ending_signals()}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def hold(self) -> None:
        """From now on signals are let pass: the program is ending, and what it does for that must come to its end."""
        self._ending = True

    def _stop(self, number: int, _frame: FrameType | None) -> None:
        if self._ending:
            return
        self._ending = True
        if number == signal.SIGINT:
            raise KeyboardInterrupt
        raise StoppedError(number)


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
