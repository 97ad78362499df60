"""The signals that end the program, so that all of them can be met with everything saved."""

import signal
import sys

_NEVER = (
    # nobody can hear them
    "SIGKILL", "SIGSTOP",
    # they stop, go on, or tell of something; the program does not end of them
    "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGCONT", "SIGCHLD", "SIGCLD", "SIGURG", "SIGWINCH", "SIGINFO",
    *(() if sys.platform == "linux" else ("SIGIO", "SIGPOLL")),
    # Python has them ignored: a write that fails tells instead
    "SIGPIPE", "SIGXFSZ", "SIGXFZ",
    # the process itself is broken, or is asked for its memory: Python could not hear them before it goes wrong again
    "SIGSEGV", "SIGBUS", "SIGFPE", "SIGILL", "SIGABRT", "SIGIOT", "SIGTRAP", "SIGSYS", "SIGEMT",
)  # fmt: skip


def ending_signals() -> tuple[int, ...]:
    """Every signal that ends a program which does not hear it, unless whoever started this one had it ignored."""
    never = {getattr(signal, name) for name in _NEVER if hasattr(signal, name)}
    found = sorted(int(each) for each in signal.valid_signals() - never)
    return tuple(each for each in found if signal.getsignal(each) not in (signal.SIG_IGN, None))
