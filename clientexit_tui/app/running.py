"""Runs a program that takes the terminal for a while, and gets the terminal back whatever becomes of it."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType

from clientexit_tui.app.ending_signals import ending_signals
from clientexit_tui.frozen import frozen

TO_END, TO_SAVE = 1.0, 2.0
"""Seconds in which a program ends that had the same signal as we, and in which it saves once it was asked to end."""
RESET = (
    "\x1b[?1l\x1b>\x1b[?7h\x1b[?25h\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1004l\x1b[?2004l\x1b[>4m\x1b[r\x1b[m"
    "\x1b[?1049l\x1b[999B\r\n"
)
"""Takes back what a program that draws asks of a terminal: keys, mouse, colours, its own screen."""


@frozen
class Ending:
    """How a program ended."""

    code: int | None
    """The exit code; below zero, the number of the signal that ended it; None where it runs still."""
    seconds: float
    """How long it had the terminal."""
    disturbed: bool = False
    """Whether we were asked to end meanwhile, or the terminal was taken away."""

    @property
    def well(self) -> bool:
        """Whether it says that all is well."""
        return self.code == 0


class _EndingError(Exception):
    """A signal asks us to end while the other program runs."""


def run_in_terminal(command: Sequence[str]) -> Ending:
    """Runs a program until it ends. Raises OSError where it cannot be started.

    A signal that asks us to end goes to whoever had it before, once the other program has had time to save.
    """
    begun = time.monotonic()
    with _terminal_kept() as mend, _input() as source:
        guest = _Guest()
        with guest.signals():  # from before it begins, since it may be asked to end at once
            process = subprocess.Popen(command, stdin=source)  # noqa: S603 - the user's own choice
            guest.wait(process)
        there = mend(process.returncode != 0)
    for number in guest.asked_to_end:
        if callable(signal.getsignal(number)):
            signal.raise_signal(number)  # an event loop hears of it in no other way
    disturbed = bool(guest.asked_to_end) or not there
    return Ending(process.returncode, time.monotonic() - begun, disturbed)


class _Guest:
    """The other program, from just before it begins until it has ended."""

    def __init__(self) -> None:
        self.asked_to_end: list[int] = []
        """The number of the signal that asked us to end, if any."""
        self._waits = False
        """Whether a wait can be broken off; before that, the other program is just being started."""

    @contextmanager
    def signals(self) -> Iterator[None]:
        """Keys that send signals are the other program's meanwhile; a signal to end is noted."""
        if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
            yield
            return
        away: dict[int, signal.Handlers | Callable[[int, FrameType | None], None]] = {
            **dict.fromkeys(ending_signals(), self._on_end),
            signal.SIGINT: _let_pass,
            signal.SIGQUIT: _let_pass,
            signal.SIGTSTP: _let_pass,  # we stop once it has stopped, and by that alone
            signal.SIGCONT: _let_pass,
        }
        before = {number: signal.getsignal(number) for number in away}
        wakes = signal.set_wakeup_fd(-1)  # else an event loop would hear of each signal later, whoever it was for
        try:
            for number, handler in away.items():
                signal.signal(number, handler)
            yield
        finally:
            for number, kept in before.items():
                signal.signal(number, kept)
            signal.set_wakeup_fd(wakes)

    def _on_end(self, number: int, _frame: FrameType | None) -> None:
        if not self.asked_to_end:
            self.asked_to_end.append(number)
            if self._waits:
                raise _EndingError

    def wait(self, process: "subprocess.Popen[bytes]") -> None:
        """Waits until it has ended; where we are asked to end, for a moment only."""
        with suppress(_EndingError):
            self._waits = True
            if not self.asked_to_end:
                self._wait_stopping(process)
            self._waits = False
        # Most often it has the same signal, and a second one would keep it from saving what it has.
        if self.asked_to_end and not _ends_within(process, TO_END):
            process.terminate()
            _ends_within(process, TO_SAVE)

    def _wait_stopping(self, process: "subprocess.Popen[bytes]") -> None:
        """Stops when it is stopped, as by ctrl+z, so that the shell has the terminal; both go on together."""
        if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
            process.wait()
            return
        while True:
            _, status = os.waitpid(process.pid, os.WUNTRACED)
            if not os.WIFSTOPPED(status):
                process.returncode = os.waitstatus_to_exitcode(status)
                return
            _stop()
            os.kill(process.pid, signal.SIGCONT)  # `process` would look first, and keep its end from us


def _stop() -> None:
    """Stops us until the shell lets us go on; the system passes over it where there is no shell that could."""
    before = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
    try:
        signal.pthread_kill(threading.get_ident(), signal.SIGTSTP)  # at once, which a signal to the process need not be
    finally:
        signal.signal(signal.SIGTSTP, before)


def _let_pass(_number: int, _frame: FrameType | None) -> None:
    """Does nothing with a signal; one that were ignored, the other program would ignore as well."""


def _ends_within(process: "subprocess.Popen[bytes]", seconds: float) -> bool:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


@contextmanager
def _input() -> Iterator[int | None]:
    """What the other program reads: the terminal, also where our own input is a pipe, whose lines are not for it."""
    if sys.__stdin__ is None or sys.__stdin__.isatty():
        yield None
        return
    try:
        number = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        yield subprocess.DEVNULL
        return
    try:
        yield number
    finally:
        os.close(number)


@contextmanager
def _terminal_kept() -> Iterator[Callable[[bool], bool]]:
    """Gives what makes the terminal as it was before; also its private modes, where the program ended badly.

    That says whether the terminal is still there.
    """
    if sys.platform == "win32" or sys.__stdin__ is None or not sys.__stdin__.isatty():
        yield lambda _badly: True
        return
    import termios  # not on every system

    terminal = sys.__stdin__.fileno()
    settings = termios.tcgetattr(terminal)

    def mend(badly: bool) -> bool:
        _take_foreground(terminal)
        try:
            termios.tcsetattr(terminal, termios.TCSADRAIN, settings)
            if badly and os.environ.get("TERM", "dumb") != "dumb":
                os.write(terminal, RESET.encode())
        except (termios.error, OSError):
            return False
        return True

    yield mend


def _take_foreground(terminal: int) -> None:
    """Puts our processes in front again where those that the program put there have all been killed."""
    with suppress(OSError):  # it is no terminal that decides over keys
        try:
            os.killpg(os.tcgetpgrp(terminal), 0)
        except ProcessLookupError:
            before = signal.signal(signal.SIGTTOU, signal.SIG_IGN)  # else we would be stopped for doing so
            try:
                os.tcsetpgrp(terminal, os.getpgrp())
            finally:
                signal.signal(signal.SIGTTOU, before)
