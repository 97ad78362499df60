"""A program that takes the terminal for a while, and the signals that come just as it begins."""

import signal
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

import pytest

if sys.platform == "win32":
    pytest.skip("there are no such signals", allow_module_level=True)

from clientexit_tui.dialogue.running import run_in_terminal

SLEEPS = ("/bin/sleep", "30")
POPEN = subprocess.Popen


def signalled(monkeypatch: pytest.MonkeyPatch, number: signal.Signals) -> None:
    """Lets a signal come as soon as the other program runs, before anything waits for it."""

    def start(command: Sequence[str], **how: Any) -> "subprocess.Popen[bytes]":
        process = POPEN(command, **how)
        signal.raise_signal(number)
        return process

    monkeypatch.setattr(subprocess, "Popen", start)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGQUIT])
def test_a_key_that_sends_a_signal_just_as_it_begins_is_its_own_business(
    monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    signalled(monkeypatch, number)
    assert run_in_terminal(["/bin/sh", "-c", "exit 3"]).code == 3


def test_a_signal_to_end_that_comes_just_as_it_begins_is_answered_once_it_has_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _: heard.append(number))
    try:
        signalled(monkeypatch, signal.SIGTERM)
        ended = run_in_terminal(SLEEPS)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert (ended.code, ended.disturbed, heard) == (-signal.SIGTERM, True, [signal.SIGTERM])


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP])
def test_the_other_program_ignores_no_signal_of_the_keys(number: signal.Signals) -> None:
    code = f"import signal, sys; sys.exit(signal.getsignal({int(number)}) is signal.SIG_IGN)"
    assert run_in_terminal([sys.executable, "-c", code]).well
