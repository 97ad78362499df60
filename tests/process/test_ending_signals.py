"""The signals that end the program: all that would, but for those that cannot be heard in time."""

import asyncio
import os
import signal
import subprocess
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("there are no such signals", allow_module_level=True)

from clientexit_tui.app.ending_signals import ending_signals
from clientexit_tui.plain.console import StoppedError
from clientexit_tui.plain.stopping import Stopping
from clientexit_tui.tui.signals import on_signals
from tests.places import ROOT

END_BY_DEFAULT = """
import os, resource, signal
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
for number in sorted(signal.valid_signals() - {signal.SIGSTOP}):
    child = os.fork()
    if not child:
        if number != signal.SIGKILL:
            signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
        os._exit(0)
    _, status = os.waitpid(child, os.WUNTRACED)
    if os.WIFSTOPPED(status):
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    elif os.WIFSIGNALED(status):
        print(int(number))
"""
HEARD = "from clientexit_tui.app.ending_signals import ending_signals; print(*ending_signals())"
NOT_HEARD = {
    signal.SIGKILL: "nobody can",
    signal.SIGPIPE: "Python ignores it, and the write says so",
    signal.SIGXFSZ: "as above",
    **dict.fromkeys(
        (signal.SIGSEGV, signal.SIGBUS, signal.SIGFPE, signal.SIGILL, signal.SIGABRT, signal.SIGTRAP, signal.SIGSYS),
        "the process itself is broken",
    ),
}


def printed(script: str) -> set[int]:
    """The numbers that a new interpreter prints."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run((sys.executable, "-c", script), env=env, capture_output=True, text=True, check=True)
    return {int(each) for each in done.stdout.split()}


def test_every_signal_that_ends_a_program_is_heard_but_those_with_a_reason() -> None:
    ending = printed(END_BY_DEFAULT)
    assert len(ending) > 20
    assert printed(HEARD) == ending - {int(each) for each in NOT_HEARD}


def test_a_signal_that_was_ignored_at_the_start_stays_ignored() -> None:
    heard = printed(f"import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN); {HEARD}")
    assert signal.SIGHUP not in heard
    assert signal.SIGTERM in heard


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGUSR1])
def test_the_plain_face_hears_the_first_signal_and_is_not_disturbed_by_those_after(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with Stopping():
        expected = KeyboardInterrupt if number == signal.SIGINT else StoppedError
        with pytest.raises(expected):
            signal.raise_signal(number)
        for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, number):
            signal.raise_signal(each)
    assert signal.getsignal(number) is before


def test_while_the_plain_face_ends_no_signal_disturbs_it() -> None:
    with Stopping() as stopping:
        stopping.hold()
        for number in ending_signals():
            signal.raise_signal(number)


async def test_the_drawn_face_hears_all_of_them() -> None:
    heard: asyncio.Queue[int] = asyncio.Queue()
    numbers = ending_signals()
    on_signals(heard.put_nowait)
    for number in numbers:
        os.kill(os.getpid(), number)
        assert await heard.get() == number
