"""A program that takes the terminal for a while, and the signals that come just as it begins."""

import asyncio
import os
import select
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

if sys.platform == "win32":
    pytest.skip("there are no such signals", allow_module_level=True)

from clientexit_tui.app.running import run_in_terminal
from tests.terminal import PATIENCE

SLEEPS = ("/bin/sleep", "30")
POPEN = subprocess.Popen
GOES_ON = """
import sys, threading
from clientexit_tui.app.running import run_in_terminal
for _ in range(4):  # as the program has them; each may be the one that hears a signal
    threading.Thread(target=threading.Event().wait, daemon=True).start()
while True:
    print(run_in_terminal(["/bin/sh", "-c", f"read line < {sys.argv[1]}"]).code, flush=True)
"""
"""Gives the terminal away again and again, each time to what ends with the next line of a pipe."""


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


@pytest.mark.parametrize(("number", "heard"), [(signal.SIGINT, []), (signal.SIGTERM, [signal.SIGTERM])])
def test_an_event_loop_hears_of_what_was_for_it_and_of_nothing_else(
    monkeypatch: pytest.MonkeyPatch, number: signal.Signals, heard: list[int]
) -> None:
    told: list[int] = []

    async def with_a_guest() -> None:
        loop = asyncio.get_running_loop()
        for each in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(each, told.append, each)
        signalled(monkeypatch, number)
        run_in_terminal(["/bin/sh", "-c", "exit 0"])
        reached = asyncio.Event()
        loop.add_signal_handler(signal.SIGUSR1, reached.set)
        signal.raise_signal(signal.SIGUSR1)
        await reached.wait()  # comes after whatever was sent before

    asyncio.run(with_a_guest())
    assert told == heard


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP])
def test_the_other_program_ignores_no_signal_of_the_keys(number: signal.Signals) -> None:
    code = f"import signal, sys; sys.exit(signal.getsignal({int(number)}) is signal.SIG_IGN)"
    assert run_in_terminal([sys.executable, "-c", code]).well


def test_a_stop_stops_both_once_and_going_on_takes_both_on(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with POPEN([sys.executable, "-c", GOES_ON, str(pipe)], stdout=subprocess.PIPE, process_group=0) as process:
        try:
            assert process.stdout
            for _ in range(100):
                with pipe.open("w") as line:  # it is there once it can be written to
                    os.killpg(process.pid, signal.SIGTSTP)
                    assert os.WIFSTOPPED(os.waitpid(process.pid, os.WUNTRACED)[1])
                    os.killpg(process.pid, signal.SIGCONT)
                    line.write("\n")
                assert select.select([process.stdout], [], [], PATIENCE)[0], "it was stopped twice"
                assert process.stdout.readline() == b"0\n"
        finally:
            process.kill()
